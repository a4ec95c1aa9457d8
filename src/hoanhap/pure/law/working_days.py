"""Working days, given the days off: Monday to Friday without holidays, and swapped days worked."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from datetime import date
from typing import Final

from hoanhap.pure.kernel.days import ONE_DAY
from hoanhap.pure.law.cite import Citation
from hoanhap.pure.law.instruments import BLDS_2015

PERIOD_END: Final = Citation(BLDS_2015, 148, 5)

_SATURDAY = 5


def is_working_day(
    day: date, holidays: AbstractSet[date], worked: AbstractSet[date] = frozenset()
) -> bool:
    """Whether offices work: `worked` are week-end days made working days by the Government."""
    return day in worked or (day.weekday() < _SATURDAY and day not in holidays)


def add_working_days(
    day: date, count: int, holidays: AbstractSet[date], worked: AbstractSet[date] = frozenset()
) -> date:
    """The `count`-th working day after `day`; the day itself isn't counted.

    Raises ValueError below one day.
    """
    if count < 1:
        raise ValueError(f"a period of {count} working days has no end")
    while count:
        day += ONE_DAY
        count -= is_working_day(day, holidays, worked)
    return day


def period_end(
    day: date, holidays: AbstractSet[date], worked: AbstractSet[date] = frozenset()
) -> date:
    """A period's last day, moved to the next working day where it falls on a day off.

    Khoản 5 Điều 148 of the Civil Code speaks of periods, not of fixed days such as "ngày 05":
    those are moved only where the province says so.
    """
    while not is_working_day(day, holidays, worked):
        day += ONE_DAY
    return day
