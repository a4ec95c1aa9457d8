"""What was typed into a cell of a form sent back: its text, and the day it says."""

from __future__ import annotations

import re
from datetime import date, datetime

_DAY = re.compile(r"^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$")


def cell_text(value: object) -> str:
    """The cell as text without blanks around it; an empty one is ""."""
    return str(value).strip() if value is not None else ""


def cell_day(value: object) -> date | None:
    """The day of a cell kept as a day, or typed as day, month and year of four digits; None for
    anything else, also a day that no calendar has.
    """
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    found = _DAY.match(cell_text(value))
    if found is None:
        return None
    try:
        return date(int(found[3]), int(found[2]), int(found[1]))
    except ValueError:
        return None
