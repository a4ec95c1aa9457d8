"""Days off with their names, to be shown beside what falls due. Nothing is moved for them here."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from hoanhap.ground.calendar.models import Holiday


@dataclass(frozen=True, slots=True)
class NamedDay:
    """A day off and its name."""

    day: date
    name: str


def named_days(first: date, last: date) -> tuple[NamedDay, ...]:
    """The named days off of a span, Tết among them, in order. One query."""
    rows = Holiday.objects.filter(day__range=(first, last), is_worked=False).order_by("day")
    return tuple(NamedDay(day, name) for day, name in rows.values_list("day", "name"))
