"""One list: whose turn it is, its rows, papers, rounds, files and history."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET

from hoanhap.doors.web.clock import today
from hoanhap.doors.web.head import Button, Head, State, steps_bar
from hoanhap.doors.web.lists.steps import SLUGS
from hoanhap.doors.web.lists.uploads import change_words
from hoanhap.doors.web.lists.wording import (
    DEED_WORDS,
    ONWARD,
    STATUS_SHAPES,
    STATUS_WORDS,
    STEP_WORDS,
    STEPS,
    TURNS,
    VERDICT_SHAPES,
    lateness,
    month_name,
    state_of,
)
from hoanhap.doors.web.paging import Paging, page_number
from hoanhap.doors.web.signed_in import actor_of
from hoanhap.ground.documents.pdf import is_pdf_available
from hoanhap.ground.orgs import roles
from hoanhap.ground.orgs.columns import sees
from hoanhap.pure.kernel.act import Actor
from hoanhap.pure.kernel.words import Words
from hoanhap.work.lists import queries
from hoanhap.work.lists.history import list_history
from hoanhap.work.lists.types import EntryRow, ListRow

KIND = Words(vi="Danh sách Mẫu số 01", en="Form 01 list")
DECIDE = Words(vi="Xem xét từng tên", en="Decide each name")
NAMES = {
    "lists.add_entry": "web:list_person_search",
    "lists.apply_form_01": "web:list_upload",
    "lists.attach_scan": "web:list_attach_scan",
    "lists.start_addition": "web:list_start_addition",
}
"""Deeds with a page of their own; the others are steps."""
ON_ROWS = frozenset({"lists.change_entry", "lists.drop_entry", "lists.decide_entry"})
SEXES = {"male": Words(vi="nam", en="male"), "female": Words(vi="nữ", en="female")}


@require_GET
def page(request: HttpRequest, list_id: int) -> HttpResponse:
    """The whole list on one page; long ones by the hundred."""
    actor, day = actor_of(request), today()
    found = queries.list_page(actor, list_id, day, page=page_number(request))
    row = found.row
    context = {
        "found": found,
        "row": row,
        "head": head_of(row),
        "late": lateness(row.standing),
        "entries": [(one, _verdict(one)) for one in found.entries],
        "columns": columns_of(actor),
        "paging": Paging(found.page, row.counts.standing + row.counts.left, queries.PAGE_SIZE),
        "may_change": "lists.change_entry" in row.actions,
        "may_decide": "lists.decide_entry" in row.actions,
        "may_tick": "lists.decide_entry" in row.actions and any(map(_is_open, found.entries)),
        "may_apply": actor.may("loans.apply") and row.transmitted_on is not None,
        "shows_verdict": row.signed_on is not None and actor.agency_kind != roles.VBSP_OFFICE,
        "may_exempt": actor.may("lists.exempt_month") and row.standing.late_days > 0,
        "has_pdf": is_pdf_available(),
        "history": list_history(actor, list_id),
    }
    return render(request, "web/lists/list.html", context)


@require_GET
def difference(request: HttpRequest, list_id: int) -> HttpResponse:
    """What is not as it was on the list before: new, changed from what to what, left and why."""
    actor = actor_of(request)
    row = queries.one_list(actor, list_id, today())
    found = queries.difference(actor, list_id)
    rows = [
        (
            State(STATUS_WORDS[one.change], STATUS_SHAPES[one.change]),
            one,
            [change_words(change) for change in one.changes],
        )
        for one in found.rows
    ]
    context = {
        "row": row,
        "name": month_name(row.month, row.addition_no),
        "found": found,
        "rows": rows,
        "back": reverse("web:list", args=[list_id]),
    }
    return render(request, "web/lists/difference.html", context)


def head_of(row: ListRow) -> Head:
    """What the list is, where it stands, and the deeds open to the post."""
    buttons = [(deed, _button(row, deed)) for deed in row.actions if deed not in ON_ROWS]
    primary = _primary(row, dict(buttons))
    standing = row.standing
    is_under_way = bool(standing.desk) and row.transmitted_on is None
    turn = TURNS.get(standing.awaited)
    return Head(
        kind=KIND,
        name=month_name(row.month, row.addition_no),
        unit=row.commune_name,
        state=state_of(row.state),
        steps=steps_bar(STEP_WORDS, STEPS, "drafted" if row.state == "returned" else row.state),
        turn=turn.format(police=row.police_name, committee=row.committee_name, bank=row.bank_name)
        if turn
        else None,
        due_on=standing.due_on if is_under_way else None,
        days_left=_days_left(row) if is_under_way else None,
        primary=primary,
        others=tuple(button for _, button in buttons if button != primary),
    )


def _days_left(row: ListRow) -> int | None:
    if row.standing.due_on is None or row.standing.is_exempt:
        return None
    return (row.standing.due_on - today()).days


def _primary(row: ListRow, buttons: dict[str, Button]) -> Button | None:
    if "lists.decide_entry" in row.actions and row.counts.undecided:
        return Button(DECIDE, "#rows")
    return next((buttons[deed] for deed in ONWARD if deed in buttons), None)


def _button(row: ListRow, deed: str) -> Button:
    if deed in NAMES:
        return Button(DEED_WORDS[deed], reverse(NAMES[deed], args=[row.id]))
    return Button(DEED_WORDS[deed], reverse("web:list_step", args=[row.id, SLUGS[deed]]))


def _verdict(row: EntryRow) -> State:
    return State(row.verdict_words, VERDICT_SHAPES[row.verdict])


def _is_open(row: EntryRow) -> bool:
    """Whether the row may be ticked to be confirmed."""
    return row.change != "left" and row.verdict != "confirmed" and row.obeys_law is True


def columns_of(actor: Actor) -> dict[str, bool]:
    """Which columns of the form the post sees."""
    names = ("identity_number", "residence", "released_on", "purpose")
    return {name: sees(actor, name) for name in names}
