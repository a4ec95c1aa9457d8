"""Inspections: the list, one of them, recording, noting what was mended, taking back."""

from __future__ import annotations

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET

from hoanhap.doors.web.clock import today
from hoanhap.doors.web.deeds import DeedPage, answer_deed
from hoanhap.doors.web.fields import DayField
from hoanhap.doors.web.forms import HouseForm
from hoanhap.doors.web.head import Button, Head
from hoanhap.doors.web.language import say
from hoanhap.doors.web.paging import Paging, page_number
from hoanhap.doors.web.plans.choices import agency_choices
from hoanhap.doors.web.plans.files import save
from hoanhap.doors.web.plans.item_forms import ReasonForm
from hoanhap.doors.web.plans.occurrence_forms import TAKEN
from hoanhap.doors.web.signed_in import actor_of
from hoanhap.ground.audit.queries import history_of
from hoanhap.pure.kernel.refusals import NotVisible
from hoanhap.pure.kernel.words import Words
from hoanhap.work.oversight import actions, queries
from hoanhap.work.oversight.codes import KINDS
from hoanhap.work.oversight.types import InspectionRow

RECORD = Words(vi="Ghi cuộc kiểm tra", en="Record an inspection")
REMEDY = Words(vi="Ghi đã khắc phục", en="Note what was mended")
WITHDRAW = Words(vi="Rút", en="Take back")
KIND = Words(vi="Cuộc kiểm tra", en="Inspection")


class InspectionForm(HouseForm):
    """Who was inspected, on what, what was found."""

    subject = forms.CharField(
        label=say(Words(vi="Nội dung kiểm tra", en="On what")),
        max_length=300,
        help_text=say(
            Words(
                vi="Ví dụ: việc lập và chuyển danh sách hằng tháng.",
                en="E.g. drawing up and transmitting the monthly lists.",
            )
        ),
    )
    kind = forms.ChoiceField(
        label=say(Words(vi="Hình thức", en="Kind")),
        choices=[(code, say(words)) for code, words in KINDS.items()],
        widget=forms.RadioSelect,
        initial="planned",
    )
    inspected_on = DayField(label=say(Words(vi="Ngày kiểm tra", en="On")))
    needed_at_times = ("inspected_agency_id", "inspected_name")
    inspected_agency_id = forms.TypedChoiceField(
        label=say(Words(vi="Đơn vị được kiểm tra", en="Who was inspected")),
        coerce=int,
        empty_value=None,
        required=False,
    )
    inspected_name = forms.CharField(
        label=say(Words(vi="Hoặc nơi khác, chưa có trên hệ thống", en="Or another body")),
        max_length=200,
        required=False,
    )
    number = forms.CharField(
        label=say(Words(vi="Số kết luận, biên bản", en="Number of the conclusion")),
        max_length=60,
        required=False,
    )
    found = forms.CharField(
        label=say(Words(vi="Kết quả", en="What was found")),
        max_length=4000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 4, "lang": "vi"}),
    )
    remedy = forms.CharField(
        label=say(Words(vi="Yêu cầu khắc phục", en="What is to be mended")),
        max_length=2000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3, "lang": "vi"}),
    )
    content = forms.FileField(
        label=say(Words(vi="Tệp", en="File")),
        required=False,
        widget=forms.FileInput(attrs={"accept": TAKEN}),
    )

    def inputs(self) -> dict[str, Any]:
        """The fields and the file's name and bytes."""
        given = super().inputs()
        file, given["findings"] = given.pop("content"), given.pop("found")
        return {**given, "name": file.name, "content": file.read()} if file else given


class RemedyForm(HouseForm):
    """What was mended, and when."""

    remedy = forms.CharField(
        label=say(Words(vi="Đã khắc phục thế nào", en="What was mended")),
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 4, "lang": "vi"}),
    )
    remedied_on = DayField(label=say(Words(vi="Ngày khắc phục xong", en="Mended on")))


@require_GET
def page(request: HttpRequest) -> HttpResponse:
    """The inspections, newest first."""
    actor = actor_of(request)
    found = queries.inspections(actor, page=page_number(request))
    context = {
        "found": found,
        "count": found.count,
        "paging": Paging(found.page, found.count, queries.PAGE_ROWS),
        "may_record": actor.may("oversight.record_inspection"),
    }
    return render(request, "web/oversight/inspections.html", context)


@require_GET
def one(request: HttpRequest, inspection_id: int) -> HttpResponse:
    """One inspection."""
    row = queries.inspection(actor_of(request), inspection_id)
    pages = {
        "oversight.note_remedy": (REMEDY, "web:inspection_remedy"),
        "oversight.withdraw_inspection": (WITHDRAW, "web:inspection_withdraw"),
    }
    head = Head(
        kind=KIND,
        name=row.subject,
        unit=row.agency_name,
        others=tuple(
            Button(words, reverse(name, args=[row.id]))
            for deed, (words, name) in pages.items()
            if deed in row.actions
        ),
    )
    history = history_of([("oversight.Inspection", inspection_id)])
    return render(
        request, "web/oversight/inspection.html", {"row": row, "head": head, "history": history}
    )


@require_GET
def file(request: HttpRequest, inspection_id: int) -> HttpResponse:
    """The inspection's file."""
    return save(queries.inspection_file(actor_of(request), inspection_id))


def record(request: HttpRequest) -> HttpResponse:
    """Record an inspection."""
    actor = actor_of(request)
    if not actor.may("oversight.record_inspection"):
        raise NotVisible
    form = InspectionForm(
        request.POST or None, request.FILES or None, initial={"inspected_on": today()}
    )
    inspected: Any = form.fields["inspected_agency_id"]
    inspected.choices = [("", "—"), *agency_choices(actor, today())]
    told = DeedPage(
        title=RECORD,
        button=Words(vi="Ghi", en="Record"),
        said=Words(vi="Đã ghi.", en="Recorded."),
        back=reverse("web:inspections"),
        intro=Words(
            vi="Cuộc kiểm tra được tự tính cho nhiệm vụ kiểm tra của đơn vị trong kỳ.",
            en="It counts by itself for your office's duties of inspection in the period.",
        ),
    )
    return answer_deed(request, form, actions.record_inspection, told, version=None)


def remedy(request: HttpRequest, inspection_id: int) -> HttpResponse:
    """Note what was mended."""
    row = _inspection(request, inspection_id, "oversight.note_remedy")
    first = {"remedy": row.remedy, "remedied_on": today()}
    form = RemedyForm(request.POST or None, version=row.version, initial=first)
    told = _told(row, REMEDY, Words(vi="Đã ghi.", en="Recorded."))
    return answer_deed(request, form, actions.note_remedy, told, inspection_id=inspection_id)


def withdraw(request: HttpRequest, inspection_id: int) -> HttpResponse:
    """Take back an inspection recorded in error."""
    row = _inspection(request, inspection_id, "oversight.withdraw_inspection")
    form = ReasonForm(request.POST or None, version=row.version)
    told = _told(row, WITHDRAW, Words(vi="Đã rút.", en="Taken back."))
    return answer_deed(
        request, form, actions.withdraw_inspection, told, inspection_id=inspection_id
    )


def _inspection(request: HttpRequest, inspection_id: int, deed: str) -> InspectionRow:
    actor = actor_of(request)
    if not actor.may(deed):
        raise NotVisible
    return queries.inspection(actor, inspection_id)


def _told(row: InspectionRow, title: Words, said: Words) -> DeedPage:
    return DeedPage(
        title=title,
        button=title,
        said=said,
        back=reverse("web:inspection", args=[row.id]),
        subject=f"{row.subject} · {row.inspected_name}",
    )
