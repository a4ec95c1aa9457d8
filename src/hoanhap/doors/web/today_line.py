"""The one line of figures under the first page's blocks: this month so far, beside the last one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from urllib.parse import urlencode

from django.urls import reverse

from hoanhap.doors.web.clock import now
from hoanhap.doors.web.figures.table import DONG, OF_LISTS
from hoanhap.ground.orgs.columns import sees
from hoanhap.pure.kernel.act import Actor
from hoanhap.pure.kernel.days import Span
from hoanhap.pure.kernel.money import format_vnd
from hoanhap.pure.kernel.words import Words
from hoanhap.work.measures.queries import month_figures
from hoanhap.work.measures.sight import codes_for
from hoanhap.work.measures.types import Column, MonthFigure

_SAID = MappingProxyType(
    {
        "I.1": Words(vi="lượt người trong danh sách", en="names on lists"),
        "I.2": Words(vi="lượt được xác nhận", en="confirmed"),
        "II.1": Words(vi="khoản vay được duyệt", en="loans approved"),
        "II.2": Words(vi="đã cho vay", en="lent"),
    }
)
"""The measures of the line, read together, and what stands after the figure."""

_NOT_YET = Words(vi="chưa có", en="none yet")
_LEAD = Words(
    vi="Đơn vị tôi, tháng {now} đến nay (trong ngoặc: cả tháng {before})",
    en="My unit, {now} so far (in brackets: all of {before})",
)


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure as it is shown, with the page of its rows ("" where there is none to open)."""

    shown: str | Words
    url: str


@dataclass(frozen=True, slots=True)
class Pair:
    """One measure in the line: this month's figure, last month's, and what they count."""

    now: Figure
    before: Figure
    said: Words


@dataclass(frozen=True, slots=True)
class TodayLine:
    """The line: which months, and two to four measures."""

    lead: Words
    pairs: tuple[Pair, ...]


def line_of(actor: Actor, day: date) -> TodayLine | None:
    """The line for this post, None where its kind of agency has no such figure."""
    codes = codes_for(actor)
    has_page = bool(codes)
    if not has_page:
        # The loans of its own groups are a figure for an organisation, though not one to report.
        codes = ("II.1", "II.2") if sees(actor, "loan_amount_vnd") else ()
    found = month_figures(actor, [code for code in codes if code in _SAID], day, now())
    if not found:
        return None
    return TodayLine(
        _LEAD.format(now=_month(found[0].now), before=_month(found[0].before)),
        tuple(_pair(figure, has_page) for figure in found),
    )


def _pair(figure: MonthFigure, has_page: bool) -> Pair:
    column = figure.column
    return Pair(
        _figure(column, figure.value, figure.now, has_page),
        _figure(column, figure.value_before, figure.before, has_page),
        _SAID[column.code],
    )


def _figure(column: Column, value: int, span: Span, has_page: bool) -> Figure:
    # Where no list was signed nobody knows that nobody was to be named: not a zero.
    if value == 0 and column.section == OF_LISTS:
        return Figure(_NOT_YET, "")
    shown = format_vnd(value) + ("\u00a0₫" if column.unit.vi == DONG else "")
    if not (has_page and value):
        return Figure(shown, "")
    days = urlencode({"first": span.first.isoformat(), "last": span.last.isoformat()})
    return Figure(shown, f"{reverse('web:figure_rows', args=[column.code])}?{days}")


def _month(span: Span) -> str:
    return f"{span.first:%m/%Y}"
