"""What was put out: the list, one output, recording and taking back."""

from __future__ import annotations

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_GET

from hoanhap.doors.web.clock import today
from hoanhap.doors.web.downloads import save
from hoanhap.doors.web.fields import DayField, coded
from hoanhap.doors.web.forms import TAKEN, HouseForm, with_file
from hoanhap.doors.web.head import Head
from hoanhap.doors.web.language import say
from hoanhap.doors.web.outreach.filters import OutputsFilter, quarter_span
from hoanhap.doors.web.paging import page_number
from hoanhap.doors.web.registers import (
    WITHDRAWN,
    Cell,
    Column,
    Fact,
    Line,
    Register,
    list_page,
    only_for,
    record_page,
    row_page,
    withdraw_button,
    withdraw_page,
)
from hoanhap.doors.web.signed_in import actor_of
from hoanhap.pure.kernel.money import format_vnd
from hoanhap.pure.kernel.words import Words
from hoanhap.work.outreach import actions, queries
from hoanhap.work.outreach.codes import AUDIENCES, CHANNELS, OFFERED_CHANNELS
from hoanhap.work.outreach.types import ChannelCount, OutputRow
from hoanhap.work.plans import queries as plans

TABS = "web/outreach/tabs.html"
OUTPUTS = Register(
    name="output",
    subject_kind="outreach.Output",
    title=Words(vi="Tuyên truyền", en="Communication"),
    kind=Words(vi="Sản phẩm tuyên truyền", en="Communication output"),
    every=Words(vi="Mọi sản phẩm", en="All outputs"),
    record=Words(vi="Ghi sản phẩm tuyên truyền", en="Record an output"),
    record_deed="outreach.record_output",
    withdraw_deed="outreach.withdraw_output",
    columns=(
        Column(Words(vi="Sản phẩm", en="Output")),
        Column(Words(vi="Hình thức", en="Channel")),
        Column(Words(vi="Ngày", en="On")),
        Column(Words(vi="Cơ quan", en="Office")),
        Column(Words(vi="Lượt người", en="Reached"), is_number=True),
    ),
    counts_by_itself=Words(
        vi="Sản phẩm được tự tính cho nhiệm vụ tuyên truyền của đơn vị trong kỳ.",
        en="It counts by itself for your office's duties of communication in the period.",
    ),
    empty=Words(
        vi="Chưa có sản phẩm tuyên truyền nào được ghi. Ghi vào đây thì nhiệm vụ tuyên truyền của "
        "đơn vị được tự tính, không phải báo cáo lại.",
        en="Nothing is recorded yet. What is recorded here counts by itself for an office's duties "
        "of communication.",
    ),
    tabs=TABS,
)
_UNCOUNTED = Words(vi="không đếm", en="not counted")
_REACHED = Words(vi="{words}, {n} lượt", en="{words}, reached {n}")


class OutputForm(HouseForm):
    """What was put out, where, for whom, how many it reached."""

    title = forms.CharField(
        label=say(Words(vi="Tên sản phẩm", en="What it was")),
        max_length=300,
        help_text=say(
            Words(
                vi="Ví dụ: Phóng sự về tổ vay vốn của người đã chấp hành xong án.",
                en="E.g. a report on a group of borrowers who have completed their sentence.",
            )
        ),
    )
    channel = forms.ChoiceField(
        label=say(Words(vi="Hình thức", en="Channel")),
        choices=[(code, say(CHANNELS[code])) for code in OFFERED_CHANNELS],
    )
    held_on = DayField(label=say(Words(vi="Ngày đăng, ngày tổ chức", en="On")))
    audience = forms.ChoiceField(
        label=say(Words(vi="Dành cho", en="For whom")),
        choices=coded(AUDIENCES, Words(vi="—", en="—")),
        required=False,
    )
    reach = forms.IntegerField(
        label=say(Words(vi="Số lượt người", en="How many it reached")),
        min_value=0,
        required=False,
        help_text=say(
            Words(
                vi="Lượt xem, lượt nghe hoặc số người dự; bỏ trống nếu không đếm được.",
                en="Views, listeners or people present; left empty where nobody counted.",
            )
        ),
    )
    link = forms.CharField(
        label=say(Words(vi="Đường dẫn", en="Link")),
        max_length=500,
        required=False,
        widget=forms.URLInput,
        help_text=say(
            Words(
                vi="Báo chí, trang thông tin, mạng xã hội cần đường dẫn hoặc tệp.",
                en="Press, web pages and social media need a link or a file.",
            )
        ),
    )
    content = forms.FileField(
        label=say(Words(vi="Tệp", en="File")),
        required=False,
        widget=forms.FileInput(attrs={"accept": TAKEN}),
    )

    def inputs(self) -> dict[str, Any]:
        """The fields and the file's name and bytes."""
        return with_file(super().inputs())


@require_GET
def page(request: HttpRequest) -> HttpResponse:
    """The outputs, newest first, and how many by channel."""
    actor = actor_of(request)
    form = OutputsFilter(request.GET, offices=queries.guests_to_choose(actor, today()))
    chosen = form.chosen()
    found = queries.outputs(
        actor,
        agency_id=actor.agency_id if chosen.get("cua") == "toi" else chosen.get("co_quan"),
        channel=chosen.get("kenh", ""),
        span=quarter_span(chosen.get("quy", "")),
        page=page_number(request),
    )
    tally = [_tallied(one) for one in found.channels]
    lines = [_line(row) for row in found.rows]
    return list_page(request, OUTPUTS, found, lines, form, queries.PAGE_ROWS, tally=tally)


def _tallied(one: ChannelCount) -> dict[str, Any]:
    words = one.words
    if one.reach:
        words = _REACHED.format(words=one.words, n=format_vnd(one.reach))
    url = f"{reverse('web:outputs')}?kenh={one.channel}"
    return {"figure": one.outputs, "words": words, "url": url}


def _line(row: OutputRow) -> Line:
    return Line(
        url=OUTPUTS.url("", row.id),
        name=row.title,
        cells=(
            Cell(row.channel_words, row.audience_words or ""),
            Cell(f"{row.held_on:%d/%m/%Y}", css="nowrap due-cell"),
            Cell(row.agency_name),
            Cell("" if row.reach is None else format_vnd(row.reach), css="num"),
        ),
        is_gone=row.is_withdrawn,
    )


@require_GET
def one(request: HttpRequest, output_id: int) -> HttpResponse:
    """One output, with the duties it counts for."""
    actor = actor_of(request)
    row = queries.output(actor, output_id)
    head = Head(
        kind=OUTPUTS.kind,
        name=row.title,
        unit=row.agency_name,
        state=WITHDRAWN if row.is_withdrawn else None,
        others=withdraw_button(OUTPUTS, row),
    )
    facts = (
        Fact(Words(vi="Hình thức", en="Channel"), row.channel_words),
        Fact(Words(vi="Ngày", en="On"), f"{row.held_on:%d/%m/%Y}"),
        Fact(Words(vi="Dành cho", en="For"), row.audience_words or ""),
        Fact(
            Words(vi="Lượt người", en="Reached"),
            _UNCOUNTED if row.reach is None else format_vnd(row.reach),
        ),
        Fact(Words(vi="Đường dẫn", en="Link"), row.link, row.link),
    )
    kinds = ("output", "session") if row.channel == "training" else ("output",)
    duties = None
    if not row.is_withdrawn:
        duties = plans.duties_met_by(
            actor, fact_kinds=kinds, fact_id=row.id, agency_id=row.agency_id, on=row.held_on
        )
    return row_page(request, OUTPUTS, row, head, facts, duties=duties)


@require_GET
def file(request: HttpRequest, output_id: int) -> HttpResponse:
    """The output's file."""
    return save(queries.output_file(actor_of(request), output_id))


def record(request: HttpRequest) -> HttpResponse:
    """Record an output."""
    only_for(request, OUTPUTS.record_deed)
    form = OutputForm(request.POST or None, request.FILES or None, initial={"held_on": today()})
    return record_page(request, OUTPUTS, form, actions.record_output)


def withdraw(request: HttpRequest, output_id: int) -> HttpResponse:
    """Take back an output recorded in error."""
    only_for(request, OUTPUTS.withdraw_deed)
    row = queries.output(actor_of(request), output_id)
    return withdraw_page(request, OUTPUTS, row, row.title, actions.withdraw_output)
