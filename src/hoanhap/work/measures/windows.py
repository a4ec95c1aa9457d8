"""The windows of reports by name: half-years and years from the 15th, and the calendar's own.

Regular reports run from the 15th of a month to the 14th of a later one: half-year 15/12 to 14/6
and 15/6 to 14/12, year 15/12 to 14/12 (Nghị định 09/2019/NĐ-CP, Điều 12; not yet compared with
the gazette). Any two days are a window too.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from types import MappingProxyType
from typing import Final

from hoanhap.pure.kernel.days import ONE_DAY, Span, add_months, years_on
from hoanhap.pure.kernel.words import Words

_DECEMBER = 11
_JANUARY = 0
_LAST_DAY_OF_ALL = 28


@dataclass(frozen=True, slots=True)
class Series:
    """Windows one after the other without a gap: each so many months long, from a day of a month.

    `anchor` is a month in which one begins, counted from 0 for January.
    """

    code: str
    words: Words
    months: int
    first_day: int
    anchor: int


SERIES: Final = MappingProxyType(
    {
        series.code: series
        for series in (
            Series("month", Words(vi="tháng (từ ngày 15)", en="month (from 15th)"), 1, 15, 11),
            Series("quarter", Words(vi="quý (từ ngày 15)", en="quarter (from 15th)"), 3, 15, 11),
            Series("half", Words(vi="6 tháng (từ ngày 15)", en="half-year (from 15th)"), 6, 15, 11),
            Series("year", Words(vi="năm (từ ngày 15)", en="year (from 15th)"), 12, 15, _DECEMBER),
            Series("calendar_month", Words(vi="tháng", en="month"), 1, 1, _JANUARY),
            Series("calendar_quarter", Words(vi="quý", en="quarter"), 3, 1, _JANUARY),
            Series("calendar_half", Words(vi="6 tháng", en="half-year"), 6, 1, _JANUARY),
            Series("calendar_year", Words(vi="năm", en="year"), 12, 1, _JANUARY),
        )
    }
)
"""The named series. Each day lies in exactly one window of each."""


def window_of(series: Series, day: date) -> Span:
    """The window of a series in which a day lies."""
    index = day.year * 12 + day.month - 1 - (day.day < series.first_day)
    begins = index - (index - series.anchor) % series.months
    year, month = divmod(begins, 12)
    first = date(year, month + 1, series.first_day)
    return Span(first, add_months(first, series.months) - ONE_DAY)


def series_of(span: Span) -> Series | None:
    """The series of which a span is a whole window, None where it is any two days."""
    for series in SERIES.values():
        if window_of(series, span.first) == span:
            return series
    return None


def whole_months(span: Span) -> int:
    """How many whole months a span is, from a day that every month has; 0 where it is none."""
    if span.first.day > _LAST_DAY_OF_ALL:
        return 0
    after = span.last + ONE_DAY
    months = (after.year - span.first.year) * 12 + after.month - span.first.month
    return months if add_months(span.first, months) == after else 0


def before(span: Span, series: Series | None = None) -> Span:
    """The period before: of a window the one before it, of the beginning of a window (`series`
    says of which) the same days of the one before, of whole months as many months before it, of
    any other span as many days.
    """
    series = series or series_of(span)
    months = whole_months(span)
    if series is None and months:
        return Span(add_months(span.first, -months), span.first - ONE_DAY)
    if series is None:
        days = (span.last - span.first).days + 1
        return Span(span.first - timedelta(days), span.first - ONE_DAY)
    whole = window_of(series, span.first)
    previous = window_of(series, whole.first - ONE_DAY)
    if span == whole:
        return previous
    first = previous.first + (span.first - whole.first)
    return Span(min(first, previous.last), min(first + (span.last - span.first), previous.last))


def last_year(span: Span) -> Span:
    """The same days one year earlier; a whole window stays a whole window, whole months whole
    months: of January and February the 29th is never lost.
    """
    series = series_of(span)
    first = years_on(span.first, -1)
    if series is not None:
        return window_of(series, first)
    if months := whole_months(span):
        return Span(first, add_months(first, months) - ONE_DAY)
    return Span(first, max(first, years_on(span.last, -1)))
