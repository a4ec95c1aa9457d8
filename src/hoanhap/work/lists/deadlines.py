"""By when each desk must have done its step of a month's list, and how late it is. Pure.

The list of a month is due at the bank on day 05 of that month (Lai Châu's and Lạng Sơn's plans,
III.1); a province may set other days, and whether a day off moves them. The day itself is on time.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

from hoanhap.pure.kernel.days import ONE_DAY, Month

Desk = Literal["police", "committee", "bank", ""]
SATURDAY = 5


@dataclass(frozen=True, slots=True)
class StepDays:
    """The last day on time of each step."""

    submitted_on: date
    signed_on: date
    confirmed_on: date
    at_bank_on: date


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a list stands: the desk that holds it, the deed it waits for, that step's last day, and
    the days it is late (0: on time). `is_late` is whether it counts: never in an exempt month.
    """

    desk: Desk
    awaited: str
    due_on: date | None
    late_days: int
    is_exempt: bool

    @property
    def is_late(self) -> bool:
        """Whether it is late and the month is not exempt."""
        return self.late_days > 0 and not self.is_exempt

    @property
    def late_since(self) -> date | None:
        """The first late day: the one after the last day on time."""
        return self.due_on + ONE_DAY if self.due_on and self.late_days else None


_HELD: Mapping[str, tuple[Desk, str, str]] = {
    "missing": ("police", "lists.start", "submitted_on"),
    "drafted": ("police", "lists.submit", "submitted_on"),
    "returned": ("police", "lists.submit", "submitted_on"),
    "submitted": ("police", "lists.sign", "signed_on"),
    "signed": ("committee", "lists.confirm", "confirmed_on"),
    "confirmed": ("committee", "lists.transmit", "at_bank_on"),
    "transmitted": ("bank", "lists.receive_original", ""),
    "received": ("", "", ""),
}


def step_days(
    month: Month, settings: Mapping[str, Any], days_off: Collection[date] = ()
) -> StepDays:
    """The last days of a month's steps under a province's settings (`calendar.parameters`).

    A day that falls on a Saturday, a Sunday or a day off moves to the next working day only where
    the province has set `lists.moves_for_holidays`.
    """

    def day(key: str) -> date:
        set_day = month.day(int(settings[key]))
        return _next_working(set_day, days_off) if settings["lists.moves_for_holidays"] else set_day

    return StepDays(
        submitted_on=day("lists.day_submitted"),
        signed_on=day("lists.day_signed"),
        confirmed_on=day("lists.day_confirmed"),
        at_bank_on=day("lists.day_at_bank"),
    )


def _next_working(day: date, days_off: Collection[date]) -> date:
    while day.weekday() >= SATURDAY or day in days_off:
        day += ONE_DAY
    return day


def standing(
    state: str,
    days: StepDays,
    today: date,
    *,
    transmitted_on: date | None = None,
    is_exempt: bool = False,
) -> Standing:
    """Where a list in this state ("missing" for none) stands today.

    Late counts from the day after the last day on time. Once at the bank, lateness is that of the
    day it got there, and grows no more.
    """
    desk, awaited, step = _HELD[state]
    if transmitted_on is not None:
        late = (transmitted_on - days.at_bank_on).days
        return Standing(desk, awaited, days.at_bank_on, max(0, late), is_exempt)
    due_on: date = getattr(days, step)
    return Standing(desk, awaited, due_on, max(0, (today - due_on).days), is_exempt)
