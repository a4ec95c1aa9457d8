"""One thing due: what it is, where it stands, its evidence, the messages about it, its history."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET

from hoanhap.doors.web.clock import today
from hoanhap.doors.web.deeds import DeedPage, answer_deed
from hoanhap.doors.web.downloads import save
from hoanhap.doors.web.forms import ReasonForm
from hoanhap.doors.web.head import Button, Head, steps_bar
from hoanhap.doors.web.plans.due_rows import shown, shown_rows, state_of
from hoanhap.doors.web.plans.occurrence_steps import SLUGS
from hoanhap.doors.web.plans.wording import DEED_WORDS
from hoanhap.doors.web.signed_in import actor_of
from hoanhap.pure.kernel.refusals import NotVisible
from hoanhap.pure.kernel.words import Words
from hoanhap.work.plans import actions, queries
from hoanhap.work.plans.types_doing import OccurrencePage, OccurrenceRow

DUTY = Words(vi="Việc được giao", en="Assigned duty")
REQUEST = Words(vi="Việc được đề nghị phối hợp", en="What is asked")
WRITE = Words(vi="Gửi lời đề nghị", en="Write to them")
ASSIGNED_STEPS = {
    "open": Words(vi="đã giao", en="assigned"),
    "acknowledged": Words(vi="đã nhận việc", en="taken up"),
    "reported": Words(vi="đã báo cáo", en="reported"),
    "accepted": Words(vi="hoàn thành", en="done"),
}
REQUESTED_STEPS = {
    "open": Words(vi="sẽ đề nghị", en="to be asked"),
    "asked": Words(vi="đã đề nghị", en="asked"),
    "answered": Words(vi="đã trả lời", en="answered"),
    "thanked": Words(vi="đã cảm ơn", en="thanked"),
}
ONWARD = (
    "plans.accept",
    "plans.report_done",
    "plans.decide_extension",
    "plans.acknowledge",
    "plans.thank",
    "plans.record_answer",
    "plans.ask",
    "plans.chase",
)
"""Deeds that carry it on: the first that is open to me is the one full button."""


@require_GET
def page(request: HttpRequest, occurrence_id: int) -> HttpResponse:
    """The whole of one thing due."""
    actor = actor_of(request)
    found = queries.occurrence_page(actor, occurrence_id, today())
    row = found.row
    context = {
        "found": found,
        "row": row,
        "due": shown(row),
        "head": head_of(found, actor.agency_id),
        "siblings": shown_rows(found.siblings),
        "may_add": "plans.add_evidence" in row.actions,
        "history": found.history,
    }
    return render(request, "web/plans/occurrence.html", context)


def head_of(found: OccurrencePage, own_agency_id: int) -> Head:
    """What is due of whom, where it stands, and the deeds open to the post."""
    row = found.row
    buttons = {deed: _button(row, deed) for deed in row.actions if deed in SLUGS}
    if "plans.chase" in row.actions and row.agency_id != own_agency_id:
        url = f"{reverse('web:chase_new')}?viec={row.id}"
        words = DEED_WORDS["plans.chase"] if row.bond == "assigned" else WRITE
        buttons["plans.chase"] = Button(words, url)
    primary = next((buttons[deed] for deed in ONWARD if deed in buttons), None)
    is_asked = row.bond != "assigned"
    steps = REQUESTED_STEPS if is_asked else ASSIGNED_STEPS
    here = "acknowledged" if row.state == "returned" else row.state
    return Head(
        kind=REQUEST if is_asked else DUTY,
        name=row.title if len(row.title) <= 140 else f"{row.title[:137]}...",
        unit=row.agency_name,
        state=state_of(row),
        steps=steps_bar(steps, tuple(steps), here) if here in steps else (),
        turn=_turn(row),
        due_on=row.due_on if row.stage == "waiting" else None,
        days_left=row.days_left,
        primary=primary,
        others=tuple(button for button in buttons.values() if button != primary),
    )


def _turn(row: OccurrenceRow) -> Words | None:
    if row.fact is not None and row.stage in ("done", "done_late") and row.state != "accepted":
        return Words(
            vi="Tự tính là xong: {what}, ngày {d:%d/%m/%Y}.",
            en="Counted as done by itself: {what}, {d:%d/%m/%Y}.",
        ).format(what=row.fact.words, d=row.fact.done_on)
    if row.state == "returned" and row.stage == "late":
        return row.state_words
    if row.asked_due_on is not None and row.state in ("open", "acknowledged", "returned"):
        return Words(
            vi="Đơn vị xin gia hạn đến {d:%d/%m/%Y}.", en="More time is asked, to {d:%d/%m/%Y}."
        ).format(d=row.asked_due_on)
    return None


def _button(row: OccurrenceRow, deed: str) -> Button:
    return Button(DEED_WORDS[deed], reverse("web:occurrence_step", args=[row.id, SLUGS[deed]]))


@require_GET
def evidence(request: HttpRequest, evidence_id: int) -> HttpResponse:
    """A file of evidence, to save."""
    return save(queries.evidence_file(actor_of(request), evidence_id))


def withdraw(request: HttpRequest, occurrence_id: int) -> HttpResponse:
    """Take back the piece of evidence that `?mc=` names."""
    actor = actor_of(request)
    if not actor.may("plans.withdraw_evidence"):
        raise NotVisible
    found = queries.occurrence_page(actor, occurrence_id, today())
    asked = request.GET.get("mc", "")
    piece = next((one for one in found.evidence if str(one.id) == asked), None)
    if piece is None:
        raise NotVisible
    form = ReasonForm(request.POST or None, version=found.row.version)
    told = DeedPage(
        title=DEED_WORDS["plans.withdraw_evidence"],
        button=DEED_WORDS["plans.withdraw_evidence"],
        said=Words(vi="Đã rút minh chứng.", en="The evidence is taken back."),
        back=reverse("web:occurrence", args=[occurrence_id]),
        subject=piece.file_name or piece.url or piece.note,
    )
    return answer_deed(request, form, actions.withdraw_evidence, told, evidence_id=piece.id)
