"""When an office is reminded of what it owes: under a plan, a return, or in a survey."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

DAYS_BEFORE: Final = (21, 14, 7, 1)
"""How many days before the last day on time an agency is reminded."""

LONGEST_BEFORE: Final = timedelta(days=max(DAYS_BEFORE))
"""Before that nothing is reminded of."""


def is_reminder_due(last_day: date, today: date, reminded_on: date | None) -> bool:
    """Whether the reminder that fell due last, before this last day on time or on it, was not sent
    yet; `reminded_on` is the day of the last one sent.

    One that was missed, the server being off, is made good until the next falls due, which takes
    its place. After the last day nothing is a reminder any more.
    """
    fell_due = [day for days in DAYS_BEFORE if (day := last_day - timedelta(days=days)) <= today]
    if not fell_due or today > last_day:
        return False
    return reminded_on is None or reminded_on < max(fell_due)
