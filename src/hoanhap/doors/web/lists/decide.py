"""The committee's word on names: one by one, or those ticked, answered row by row."""

from __future__ import annotations

from uuid import UUID, uuid5

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_POST

from hoanhap.doors.web.clock import today
from hoanhap.doors.web.deeds import run_deed
from hoanhap.doors.web.fields import coded
from hoanhap.doors.web.forms import HouseForm
from hoanhap.doors.web.language import say
from hoanhap.doors.web.lists.page import columns_of
from hoanhap.doors.web.lists.wording import month_name
from hoanhap.doors.web.signed_in import act_of, actor_of
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.refusals import NotVisible, Refused
from hoanhap.pure.kernel.words import Words
from hoanhap.work.lists import actions, queries
from hoanhap.work.lists.codes import REFUSAL_CODES
from hoanhap.work.lists.picked import picked_entries

MOST = 200


class DecideForm(HouseForm):
    """Confirmed, or not and why."""

    verdict = forms.ChoiceField(
        label=say(Words(vi="Kết quả xem xét", en="Decision")),
        choices=(
            ("confirmed", say(Words(vi="Xác nhận", en="Confirmed"))),
            ("refused", say(Words(vi="Không xác nhận", en="Not confirmed"))),
        ),
        widget=forms.RadioSelect,
        help_text=say(
            Words(
                vi="Theo điểm a khoản 2 Điều 3 Quyết định 22/2023/QĐ-TTg.",
                en="Point a, clause 2, Article 3 of Decision 22/2023/QĐ-TTg.",
            )
        ),
    )
    needed_at_times = ("refusal_code", "refusal_note")
    refusal_code = forms.ChoiceField(
        label=say(Words(vi="Lý do không xác nhận", en="Why not")),
        choices=coded(REFUSAL_CODES, Words(vi="—", en="—")),
        required=False,
        help_text=say(
            Words(vi="Cần chọn khi không xác nhận.", en="Needed when the name is not confirmed.")
        ),
    )
    refusal_note = forms.CharField(
        label=say(Words(vi="Ghi rõ", en="Say more")),
        max_length=200,
        required=False,
        help_text=say(
            Words(
                vi="Bắt buộc khi chọn “Lý do khác”. Công an xã đọc được nội dung này.",
                en="Needed for “Another reason”. The commune police read this.",
            )
        ),
    )


def one(request: HttpRequest, entry_id: int) -> HttpResponse:
    """Decide one name, with its row of the form in view."""
    actor = actor_of(request)
    if not actor.may("lists.decide_entry"):
        raise NotVisible
    entry = queries.entry(actor, entry_id)
    back = f"{reverse('web:list', args=[entry.list_id])}#rows"
    first = {
        "verdict": entry.verdict,
        "refusal_code": entry.refusal_code,
        "refusal_note": entry.refusal_note,
    }
    form = DecideForm(request.POST or None, version=entry.version, initial=first)
    if request.method == "POST" and form.is_valid():
        said = Words(vi="Đã ghi kết quả xem xét.", en="The decision is recorded.")
        went = run_deed(
            request, form, actions.decide_entry, back, said,
            entry_id=entry_id, version=form.seen_version, **form.inputs(),
        )  # fmt: skip
        if went is not None:
            return went
    context = {
        "form": form,
        "entry": entry,
        "back": back,
        "columns": columns_of(actor),
        "button": Words(vi="Ghi kết quả", en="Record the decision"),
    }
    return render(request, "web/lists/decide.html", context, status=form.status)


@require_POST
def many(request: HttpRequest, list_id: int) -> HttpResponse:
    """Confirm the names ticked: each a deed of its own, answered row by row."""
    actor = actor_of(request)
    if not actor.may("lists.decide_entry"):
        raise NotVisible
    row = queries.one_list(actor, list_id, today())
    act = act_of(request)
    answers = [_confirm(act, *ticked) for ticked in _ticked(request)]
    entries = {e.id: e for e in picked_entries(actor, list_id, [pk for pk, _ in answers])}
    shown = [(entries[pk], why) for pk, why in answers if pk in entries]
    context = {
        "row": row,
        "name": month_name(row.month, row.addition_no),
        "answers": shown,
        "done": sum(why is None for _, why in shown),
        "left": sum(why is not None for _, why in shown),
        "back": f"{reverse('web:list', args=[list_id])}#rows",
    }
    return render(request, "web/lists/decided.html", context)


def _ticked(request: HttpRequest) -> list[tuple[int, int]]:
    """(entry, version as shown) of each tick; anything else is passed over."""
    pairs = [text.partition(":") for text in request.POST.getlist("entry")[:MOST]]
    return [
        (int(pk), int(version))
        for pk, _, version in pairs
        if pk.isdecimal() and version.isdecimal() and len(pk) < 16 and len(version) < 9
    ]


def _confirm(act: Act, entry_id: int, version: int) -> tuple[int, Words | None]:
    """Confirm one name; None, or the sentence that says why not."""
    try:
        actions.decide_entry(
            _single(act, entry_id), entry_id=entry_id, version=version, verdict="confirmed"
        )
    except Refused as refused:
        return entry_id, refused.words
    return entry_id, None


def _single(act: Act, entry_id: int) -> Act:
    """The act on one row of the batch, with an id that a second click makes again."""
    derived: UUID = uuid5(act.request_id, f"lists.decide_entry/{entry_id}")
    return Act(actor=act.actor, request_id=derived, now=act.now, purpose=act.purpose)
