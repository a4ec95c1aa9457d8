"""The last day on time, worked out from a plan's wording. Pure.

"Trước ngày 15/6" is met on 14/6; "chậm nhất ngày 15/6", "xong trong ngày 15/6" and a bare "ngày 05"
are met on the day itself. Nothing is moved here.
"""

from __future__ import annotations

from calendar import monthrange
from datetime import date

from hoanhap.pure.kernel.days import ONE_DAY, Month

DECEMBER = 12
MONTHS_A_QUARTER = 3
YEAR, YEAR_MONTH = 1, 2


def last_day(by: str, is_inclusive: bool | None) -> date:
    """The last day on time of "2026", "2026-06" or "2026-06-15".

    With `is_inclusive` False the last day before that year, month or day; else its own last day.
    Raises ValueError on anything else.
    """
    parts = [int(part) for part in by.split("-")]
    if len(parts) == YEAR:
        first, last = date(parts[0], 1, 1), date(parts[0], DECEMBER, 31)
    elif len(parts) == YEAR_MONTH:
        month = Month(parts[0], parts[1])
        first, last = month.first, month.last
    else:
        return day_of(Month(parts[0], parts[1]), parts[2], is_inclusive)
    return first - ONE_DAY if is_inclusive is False else last


def day_of(month: Month, number: int, is_inclusive: bool | None) -> date:
    """The last day on time of day `number` of a month.

    A month without that day ends on its last day: "trước ngày 29/02" is met on 28 February in any
    year, "ngày 31" of April on the 30th.
    """
    if is_inclusive is not False:
        return month.day(number)
    if number > monthrange(month.year, month.month)[1]:
        return month.last
    return month.day(number) - ONE_DAY


def quarter_months(year: int, quarter: int) -> tuple[Month, Month]:
    """The first and the last month of a quarter."""
    last = quarter * MONTHS_A_QUARTER
    return Month(year, last - MONTHS_A_QUARTER + 1), Month(year, last)


def month_and_day(day_by: str) -> tuple[int, int]:
    """From "06-15"."""
    month, _, day = day_by.partition("-")
    return int(month), int(day)
