"""The windows a span is read beside: the one before it, and the same days a year earlier."""

from __future__ import annotations

from datetime import date

from hoanhap.pure.kernel.days import ONE_DAY, Span, years_on

_STARTS = ((6, 15), (12, 15))
"""Half-years of regular reports begin on 15/6 and 15/12."""


def last_year(span: Span) -> Span:
    """The same days one year earlier."""
    return Span(years_on(span.first, -1), years_on(span.last, -1))


def before(span: Span) -> Span:
    """The window before: the whole half-year before one that begins as half-years do, the year
    before a year of reports, else as many days right before.
    """
    last = span.first - ONE_DAY
    starts = (span.first.month, span.first.day)
    if starts == _STARTS[1] and span.last >= date(span.first.year + 1, 6, 15):
        return Span(years_on(span.first, -1), last)
    if starts in _STARTS:
        year = span.first.year - (starts == _STARTS[0])
        month = 12 if starts == _STARTS[0] else 6
        return Span(date(year, month, 15), last)
    return Span(last - (span.last - span.first), last)
