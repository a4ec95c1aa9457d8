"""Inspections: the list, one of them, recording, noting what was mended, taking back."""

from __future__ import annotations

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_GET

from hoanhap.doors.web.clock import today
from hoanhap.doors.web.deeds import DeedPage, answer_deed
from hoanhap.doors.web.downloads import save
from hoanhap.doors.web.fields import DayField, coded
from hoanhap.doors.web.forms import TAKEN, HouseForm, with_file
from hoanhap.doors.web.head import Button, Head, State
from hoanhap.doors.web.language import say
from hoanhap.doors.web.paging import page_number
from hoanhap.doors.web.plans.choices import agency_choices
from hoanhap.doors.web.registers import (
    WITHDRAWN,
    Cell,
    Column,
    Fact,
    Line,
    MineFilter,
    Register,
    list_page,
    only_for,
    record_page,
    row_page,
    withdraw_button,
    withdraw_page,
)
from hoanhap.doors.web.signed_in import actor_of
from hoanhap.pure.kernel.words import Words
from hoanhap.work.oversight import actions, queries
from hoanhap.work.oversight.codes import KINDS
from hoanhap.work.oversight.types import InspectionRow
from hoanhap.work.plans import queries as plans

REMEDY = Words(vi="Ghi đã khắc phục", en="Note what was mended")
INSPECTIONS = Register(
    name="inspection",
    subject_kind="oversight.Inspection",
    title=Words(vi="Kiểm tra", en="Oversight"),
    kind=Words(vi="Cuộc kiểm tra", en="Inspection"),
    every=Words(vi="Mọi cuộc kiểm tra", en="All inspections"),
    record=Words(vi="Ghi cuộc kiểm tra", en="Record an inspection"),
    record_deed="oversight.record_inspection",
    withdraw_deed="oversight.withdraw_inspection",
    columns=(
        Column(Words(vi="Nội dung", en="On what")),
        Column(Words(vi="Nơi được kiểm tra", en="Inspected")),
        Column(Words(vi="Ngày", en="On")),
        Column(Words(vi="Cơ quan kiểm tra", en="By")),
        Column(Words(vi="Khắc phục", en="Mended")),
    ),
    counts_by_itself=Words(
        vi="Cuộc kiểm tra được tự tính cho nhiệm vụ kiểm tra của đơn vị trong kỳ.",
        en="It counts by itself for your office's duties of inspection in the period.",
    ),
    empty=Words(
        vi="Chưa có cuộc kiểm tra nào được ghi. Ghi vào đây thì nhiệm vụ kiểm tra của đơn vị được "
        "tự tính.",
        en="No inspection is recorded yet. What is recorded here counts by itself for an office's "
        "duties of inspection.",
    ),
)
_UNMENDED = State(Words(vi="chưa xong", en="not yet"), "waiting")
_NOTHING = Words(vi="không yêu cầu", en="nothing asked")
_NOT_RECORDED = Words(vi="chưa ghi", en="not recorded")


class InspectionsFilter(MineFilter):
    """Of whom, of which kind, mended or not."""

    hinh_thuc = forms.ChoiceField(
        label=say(Words(vi="Hình thức", en="Kind")),
        choices=coded(KINDS, Words(vi="Mọi hình thức", en="Any kind")),
    )
    khac_phuc = forms.ChoiceField(
        label=say(Words(vi="Khắc phục", en="Mended")),
        choices=[
            ("", say(Words(vi="Đã xong hoặc chưa", en="Whether or not"))),
            ("chua", say(Words(vi="Còn phải khắc phục", en="Still to be mended"))),
        ],
    )


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
        choices=coded(KINDS),
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
        given["findings"] = given.pop("found")
        return with_file(given)


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
    form = InspectionsFilter(request.GET)
    chosen = form.chosen()
    found = queries.inspections(
        actor,
        agency_id=actor.agency_id if chosen.get("cua") == "toi" else None,
        kind=chosen.get("hinh_thuc", ""),
        is_unmended=bool(chosen.get("khac_phuc")),
        page=page_number(request),
    )
    lines = [_line(row) for row in found.rows]
    return list_page(request, INSPECTIONS, found, lines, form, queries.PAGE_ROWS)


def _line(row: InspectionRow) -> Line:
    mended = Cell(_NOTHING)
    if row.remedied_on is not None:
        on = f"{row.remedied_on:%d/%m/%Y}"
        mended = Cell(state=State(Words(vi=on, en=on), "done"))
    elif row.remedy:
        mended = Cell(state=_UNMENDED)
    return Line(
        url=INSPECTIONS.url("", row.id),
        name=row.subject,
        small=row.kind_words,
        cells=(
            Cell(row.inspected_name),
            Cell(f"{row.inspected_on:%d/%m/%Y}", css="nowrap due-cell"),
            Cell(row.agency_name),
            mended,
        ),
        is_gone=row.is_withdrawn,
    )


@require_GET
def one(request: HttpRequest, inspection_id: int) -> HttpResponse:
    """One inspection, with the duties it counts for."""
    actor = actor_of(request)
    row = queries.inspection(actor, inspection_id)
    remedy: tuple[Button, ...] = ()
    if "oversight.note_remedy" in row.actions:
        remedy = (Button(REMEDY, INSPECTIONS.url("remedy", row.id)),)
    head = Head(
        kind=INSPECTIONS.kind,
        name=row.subject,
        unit=row.agency_name,
        state=WITHDRAWN if row.is_withdrawn else None,
        others=(*remedy, *withdraw_button(INSPECTIONS, row)),
    )
    mended_on = f"{row.remedied_on:%d/%m/%Y}" if row.remedied_on else ""
    facts = (
        Fact(Words(vi="Nơi được kiểm tra", en="Inspected"), row.inspected_name),
        Fact(Words(vi="Hình thức", en="Kind"), row.kind_words),
        Fact(Words(vi="Ngày", en="On"), f"{row.inspected_on:%d/%m/%Y}"),
        Fact(Words(vi="Số kết luận", en="Conclusion no."), row.number),
        Fact(Words(vi="Kết quả", en="Findings"), row.findings or _NOT_RECORDED),
        Fact(Words(vi="Khắc phục", en="Mending"), row.remedy),
        Fact(Words(vi="Khắc phục xong", en="Mended on"), mended_on),
    )
    duties = None
    if not row.is_withdrawn:
        duties = plans.duties_met_by(
            actor,
            fact_kinds=("inspection",),
            fact_id=row.id,
            agency_id=row.agency_id,
            on=row.inspected_on,
        )
    return row_page(request, INSPECTIONS, row, head, facts, duties=duties)


@require_GET
def file(request: HttpRequest, inspection_id: int) -> HttpResponse:
    """The inspection's file."""
    return save(queries.inspection_file(actor_of(request), inspection_id))


def record(request: HttpRequest) -> HttpResponse:
    """Record an inspection."""
    only_for(request, INSPECTIONS.record_deed)
    form = InspectionForm(
        request.POST or None, request.FILES or None, initial={"inspected_on": today()}
    )
    inspected: Any = form.fields["inspected_agency_id"]
    inspected.choices = [("", "—"), *agency_choices(actor_of(request), today())]
    return record_page(request, INSPECTIONS, form, actions.record_inspection)


def remedy(request: HttpRequest, inspection_id: int) -> HttpResponse:
    """Note what was mended."""
    only_for(request, "oversight.note_remedy")
    row = queries.inspection(actor_of(request), inspection_id)
    first = {"remedy": row.remedy, "remedied_on": today()}
    form = RemedyForm(request.POST or None, version=row.version, initial=first)
    told = DeedPage(
        title=REMEDY,
        button=REMEDY,
        said=Words(vi="Đã ghi.", en="Recorded."),
        back=INSPECTIONS.url("", row.id),
        subject=_subject(row),
    )
    return answer_deed(request, form, actions.note_remedy, told, inspection_id=inspection_id)


def withdraw(request: HttpRequest, inspection_id: int) -> HttpResponse:
    """Take back an inspection recorded in error."""
    only_for(request, INSPECTIONS.withdraw_deed)
    row = queries.inspection(actor_of(request), inspection_id)
    return withdraw_page(request, INSPECTIONS, row, _subject(row), actions.withdraw_inspection)


def _subject(row: InspectionRow) -> str:
    return f"{row.subject} · {row.inspected_name}"
