"""One return: what is asked, section by section; written here, signed, read, sent back."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET

from hoanhap.doors.web.clock import today
from hoanhap.doors.web.head import Button, Head, StepMark, steps_bar
from hoanhap.doors.web.returns.showing import (
    AnyKept,
    KeptExplanation,
    is_written,
    sections,
    stands,
    unexplained,
)
from hoanhap.doors.web.returns.steps import STEPS
from hoanhap.doors.web.returns.wording import DEED_WORDS, state_of, window_words
from hoanhap.doors.web.signed_in import actor_of
from hoanhap.ground.audit.queries import history_of
from hoanhap.pure.kernel.words import Words
from hoanhap.work.returns import queries
from hoanhap.work.returns.actions.attach_file import MOST_BYTES
from hoanhap.work.returns.codes import KINDS
from hoanhap.work.returns.states import RETURN_STATES
from hoanhap.work.returns.types import ReturnRow
from hoanhap.work.returns.types_filling import ReturnPage

_ORDER = ("drafted", "submitted", "signed", "accepted")
_ASKED_ORDER = ("asked", "answered", "thanked")
_NEXT = (
    "returns.sign",
    "returns.accept",
    "returns.submit",
    "returns.record_answer",
    "returns.thank",
)
"""The one full button: the first of these that is open to me."""

_TURN = {
    "open": Words(vi="chờ đơn vị soạn", en="waits to be written"),
    "drafted": Words(vi="đơn vị đang soạn", en="being written"),
    "submitted": Words(vi="chờ thủ trưởng đơn vị ký", en="waits for the signature"),
    "signed": Words(vi="chờ cơ quan thường trực tiếp nhận", en="waits to be accepted"),
    "returned": Words(vi="chờ đơn vị bổ sung", en="waits to be mended"),
}
SHOWN_HISTORY = 40


@require_GET
def page(request: HttpRequest, return_id: int) -> HttpResponse:
    """The return as this post may see it."""
    return answer(request, return_id)


def answer(
    request: HttpRequest,
    return_id: int,
    kept: AnyKept | None = None,
    status: int = 200,
) -> HttpResponse:
    """The page; with what was typed and could not be saved, where there is any."""
    found = queries.return_page(actor_of(request), return_id, today())
    may_write = "returns.save_part" in found.row.actions
    context = {
        "found": found,
        "row": found.row,
        "head": _head(found),
        "sections": sections(found, may_write=may_write, kept=kept),
        "may_write": may_write,
        "to_explain": unexplained(found) if found.is_own else (),
        "is_written": is_written(found),
        "stands": stands(found),
        "kept": kept,
        "unsaid": kept if isinstance(kept, KeptExplanation) else None,
        "asks_no_more": isinstance(kept, KeptExplanation) and not _is_asked(found, kept, may_write),
        "window": window_words(found.row.window),
        "history": history_of((("returns.Return", return_id),))[:SHOWN_HISTORY]
        if found.is_own
        else (),
        "most_bytes": MOST_BYTES,
        "desk_page": "returns",
    }
    return render(request, "web/returns/one.html", context, status=status)


def _is_asked(found: ReturnPage, kept: KeptExplanation, may_write: bool) -> bool:
    """Whether there is a box in which the explanation that was typed is shown."""
    return may_write and any(one.key == kept.key for one in found.findings)


@require_GET
def printed(request: HttpRequest, return_id: int) -> HttpResponse:
    """The return to read and print, without boxes."""
    found = queries.return_page(actor_of(request), return_id, today())
    context = {
        "found": found,
        "row": found.row,
        "sections": sections(found, may_write=False, kept=None),
        "window": window_words(found.row.window),
    }
    return render(request, "web/returns/print.html", context)


def _head(found: ReturnPage) -> Head:
    row = found.row
    doable = [deed for deed in row.actions if deed in DEED_WORDS and deed != "returns.start"]
    primary = next((deed for deed in _NEXT if deed in doable), None)
    return Head(
        kind=KINDS[found.round_kind],
        name=row.round_title,
        unit=row.agency_name,
        state=state_of(row),
        steps=_steps(row),
        turn=_TURN.get(row.state),
        due_on=row.owed_by if row.days_left is not None else None,
        days_left=row.days_left,
        primary=_button(row, primary) if primary else None,
        others=tuple(_button(row, deed) for deed in doable if deed != primary),
    )


def _steps(row: ReturnRow) -> tuple[StepMark, ...]:
    order = _ASKED_ORDER if row.bond == "requested" else _ORDER
    return steps_bar(RETURN_STATES, order, row.state)


def _button(row: ReturnRow, deed: str) -> Button:
    slug = next(slug for slug, step in STEPS.items() if step.deed == deed)
    return Button(DEED_WORDS[deed], reverse("web:return_step", args=[row.id, slug]))
