"""From a line of the reporting calendar to its windows and days. Pure.

A window is a parameter of each return and lies apart from the day it is due (Nghị định
09/2019/NĐ-CP, Điều 8 and Điều 12). "Trước ngày 15/6" is met on 14/6; nothing moves for holidays.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from hoanhap.pure.kernel.days import ONE_DAY, Month, Span

MONTHS = 12


@dataclass(frozen=True, slots=True)
class YearlyDays:
    """The days of one line, as "MM-DD"."""

    window_first: str
    window_last: str
    due_by: str
    is_inclusive: bool
    lock_days: int | None
    open_days: int


@dataclass(frozen=True, slots=True)
class Period:
    """One year's return of a line: its data window, when it opens, is due, and locks."""

    window: Span
    opens_on: date
    due_on: date
    locks_on: date | None


def month_day(text: str) -> tuple[int, int]:
    """(6, 15) of "06-15"; 29 February counts. Raises ValueError on what is no day of a year."""
    month, _, number = text.partition("-")
    day = date(2024, int(month), int(number))
    if text != f"{day:%m-%d}":
        raise ValueError(text)
    return day.month, day.day


def period_of(days: YearlyDays, year: int) -> Period:
    """The return whose last day on time lies in `year`.

    Its window is the last one that ends no later than the day named; where none of that year does
    (a report asked before its window is over), the one that ends in that year.
    """
    named = _on(days.due_by, year)
    due_on = named if days.is_inclusive else named - ONE_DAY
    last = _on(days.window_last, year)
    if month_day(days.window_last) > month_day(days.due_by) and _is_long_before(days):
        last = _on(days.window_last, year - 1)
    first = _on(days.window_first, last.year)
    if first > last:
        first = _on(days.window_first, last.year - 1)
    locks_on = None if days.lock_days is None else due_on + timedelta(days=days.lock_days)
    return Period(Span(first, last), due_on - timedelta(days=days.open_days), due_on, locks_on)


def next_period(days: YearlyDays, day: date) -> Period:
    """The first return whose last day on time is not past on that day."""
    return next(period for period in _from(days, day.year) if period.due_on >= day)


def _from(days: YearlyDays, year: int) -> Iterator[Period]:
    while True:
        yield period_of(days, year)
        year += 1


def _is_long_before(days: YearlyDays) -> bool:
    """A return due in the first half of a year on a window that ended in the second half before."""
    half = MONTHS // 2
    return month_day(days.due_by)[0] <= half < month_day(days.window_last)[0]


def _on(text: str, year: int) -> date:
    month, number = month_day(text)
    return Month(year, month).day(number)
