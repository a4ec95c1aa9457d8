"""The province's reporting calendar: its lines, the round each opens next, and how they change."""

from __future__ import annotations

import re
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
from hoanhap.doors.web.language import in_page_language, say
from hoanhap.doors.web.report_tabs import tabs_of
from hoanhap.doors.web.returns.round_forms import ADDRESSEES, ONE_A_LINE, AskedFields, lines_of
from hoanhap.doors.web.signed_in import actor_of
from hoanhap.ground.audit.spine import Done
from hoanhap.pure.kernel.act import Act, Actor
from hoanhap.pure.kernel.refusals import NotVisible
from hoanhap.pure.kernel.words import Words
from hoanhap.work.returns import actions, queries
from hoanhap.work.returns.types import CalendarRow

SET = Words(vi="Thêm dòng lịch báo cáo", en="Add a line to the calendar")
CHANGE = Words(vi="Sửa dòng lịch báo cáo", en="Change the line")
END = Words(vi="Thôi dùng dòng lịch này", en="End this line")
_DAY = re.compile(r"(\d{1,2})\s*[/.\-]\s*(\d{1,2})")
_NOT_A_DAY = Words(
    vi="Hãy ghi ngày và tháng, ví dụ 15/6.", en="Type day and month, such as 15/6 for 15 June."
)


class YearDayField(forms.CharField):
    """A day of every year, typed "15/6", kept "06-15"."""

    widget = forms.TextInput(attrs={"class": "short", "inputmode": "text", "autocomplete": "off"})

    def prepare_value(self, value: Any) -> Any:
        """15/6 for what is kept."""
        return day_of_year(value) if isinstance(value, str) else value

    def clean(self, value: Any) -> str:
        """The day as it is kept."""
        typed = super().clean(value)
        found = _DAY.fullmatch(typed.strip())
        if found is None or not (1 <= int(found[2]) <= 12 and 1 <= int(found[1]) <= 31):
            raise forms.ValidationError(in_page_language(_NOT_A_DAY))
        return f"{int(found[2]):02d}-{int(found[1]):02d}"


def day_of_year(kept: str) -> str:
    """ "06-15" as 15/6; anything else as it is."""
    month, _, day = kept.partition("-")
    return f"{int(day)}/{int(month)}" if month.isdecimal() and day.isdecimal() else kept


class LineForm(AskedFields):
    """A line: what is asked, over which days, by when, of whom."""

    outline_id = forms.TypedChoiceField(label=say(Words(vi="Đề cương", en="Outline")), coerce=int)
    code = forms.SlugField(
        label=say(Words(vi="Mã", en="Code")),
        max_length=40,
        help_text=say(
            Words(vi="Chữ không dấu, ví dụ 6-thang-dau.", en="Plain letters, e.g. first-half.")
        ),
    )
    title = forms.CharField(
        label=say(Words(vi="Tên báo cáo", en="Title")),
        max_length=300,
        widget=forms.TextInput(attrs={"lang": "vi"}),
    )
    window_first = YearDayField(label=say(Words(vi="Số liệu từ ngày", en="Data from")))
    window_last = YearDayField(
        label=say(Words(vi="Đến hết ngày", en="To, included")),
        help_text=say(
            Words(
                vi="Ghi ngày và tháng, dùng cho mọi năm; từ 15/12 đến hết 14/6 là từ năm trước.",
                en="Day and month, for every year; 15/12 to 14/6 begins in the year before.",
            )
        ),
    )
    due_by = YearDayField(
        label=say(Words(vi="Hạn gửi: trước ngày", en="Due before")),
        help_text=say(
            Words(
                vi="“Trước ngày 15/6” thì ngày 14/6 là ngày cuối còn đúng hạn.",
                en="“Before 15/6”: 14 June is the last day on time.",
            )
        ),
    )
    is_inclusive = forms.BooleanField(
        label=say(
            Words(
                vi="Gửi trong chính ngày ghi ở trên vẫn là đúng hạn",
                en="Sent on that very day it is still on time",
            )
        ),
        required=False,
    )
    lock_days = forms.IntegerField(
        label=say(Words(vi="Khóa sau hạn bao nhiêu ngày", en="Locked how many days after")),
        min_value=0,
        required=False,
    )
    open_days = forms.IntegerField(
        label=say(Words(vi="Mở trước hạn bao nhiêu ngày", en="Opened how many days before")),
        min_value=1,
    )
    addressees = forms.CharField(
        label=say(ADDRESSEES),
        widget=forms.Textarea(attrs={"rows": 2, "lang": "vi"}),
        required=False,
        help_text=say(ONE_A_LINE),
    )
    citation = forms.CharField(
        label=say(Words(vi="Căn cứ", en="Basis")),
        max_length=300,
        required=False,
        widget=forms.TextInput(attrs={"lang": "vi"}),
    )
    starts_on = DayField(label=say(Words(vi="Áp dụng từ ngày", en="In force from")))

    field_order = [
        "outline_id", "code", "title", "window_first", "window_last", "due_by", "is_inclusive",
        "lock_days", "open_days", "kinds", "agency_ids", "addressees", "citation", "starts_on",
    ]  # fmt: skip

    def offer(self, actor: Actor) -> None:
        """Outlines in use, and the offices of the province."""
        field: Any = self.fields["outline_id"]
        outlines = queries.outlines(actor)
        field.choices = [(one.id, one.title) for one in outlines if one.state == "open"]
        self.offer_agencies(queries.agency_choices(actor, today()))

    def inputs(self) -> dict[str, Any]:
        """The places as lines."""
        given = super().inputs()
        return {**given, "addressees": lines_of(given["addressees"])}


class EndForm(HouseForm):
    """From which day the line is no longer used."""

    ends_on = DayField(label=say(Words(vi="Thôi dùng từ ngày", en="No longer from")))


@require_GET
def page(request: HttpRequest) -> HttpResponse:
    """The lines, with the round each opens next."""
    actor = actor_of(request)
    rows = queries.calendar(actor, today())
    context = {
        "rows": [(row, day_of_year(row.due_by)) for row in rows],
        "may_set": actor.may("returns.set_calendar_line"),
        "may_open": actor.may("returns.open_round"),
        **tabs_of(actor, "calendar"),
    }
    return render(request, "web/returns/calendar.html", context)


def new(request: HttpRequest) -> HttpResponse:
    """Add a line."""
    first = {"open_days": 45, "starts_on": today()}
    return _set(request, SET, first)


def change(request: HttpRequest, calendar_line_id: int) -> HttpResponse:
    """A line anew from a day on; the old one ends there."""
    row = _line(request, calendar_line_id)
    first = {
        "outline_id": row.outline_id,
        "code": row.code,
        "title": row.title,
        "window_first": row.window_first,
        "window_last": row.window_last,
        "due_by": row.due_by,
        "is_inclusive": row.is_inclusive,
        "lock_days": row.lock_days,
        "open_days": row.open_days,
        "kinds": row.asked.kinds,
        "agency_ids": row.asked.agency_ids,
        "addressees": "\n".join(row.addressees),
        "citation": row.citation,
        "starts_on": today(),
    }
    return _set(request, CHANGE, first)


def end(request: HttpRequest, calendar_line_id: int) -> HttpResponse:
    """End a line."""
    row = _line(request, calendar_line_id)
    form = EndForm(request.POST or None, version=row.version, initial={"ends_on": today()})
    told = _told(END, Words(vi="Đã thôi dùng dòng lịch.", en="The line is ended."), row.title)
    return answer_deed(request, form, actions.end_calendar_line, told, line_id=calendar_line_id)


def _set(request: HttpRequest, title: Words, first: dict[str, Any]) -> HttpResponse:
    actor = actor_of(request)
    if not actor.may("returns.set_calendar_line"):
        raise NotVisible
    form = LineForm(request.POST or None, initial=first)
    form.offer(actor)
    said = Words(vi="Đã ghi dòng lịch báo cáo.", en="The line is set.")
    return answer_deed(request, form, _do, _told(title, said))


def _do(act: Act, *, version: int, **inputs: Any) -> Done:
    del version  # a line is never changed in place: a new one follows it
    return actions.set_calendar_line(act, **inputs)


def _line(request: HttpRequest, line_id: int) -> CalendarRow:
    actor = actor_of(request)
    if not actor.may("returns.set_calendar_line"):
        raise NotVisible
    found = next((row for row in queries.calendar(actor, today()) if row.id == line_id), None)
    if found is None:
        raise NotVisible
    return found


def _told(title: Words, said: Words, subject: str = "") -> DeedPage:
    return DeedPage(
        title=title, button=title, said=said, back=reverse("web:return_calendar"), subject=subject
    )
