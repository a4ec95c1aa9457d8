"""What a province set, by day; what it has not set has the default named here, with its source."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from types import MappingProxyType
from typing import Any

from hoanhap.ground.calendar.models import Holiday, ProvincialParameter

DEFAULTS = MappingProxyType(
    {
        "lists.day_at_bank": 5,
        "lists.day_submitted": 2,
        "lists.day_signed": 3,
        "lists.day_confirmed": 4,
        "lists.moves_for_holidays": False,
        "loans.mode": "mirror",
        "plans.moves_for_holidays": False,
        "plans.return_days": ["06-15", "12-15"],
        "plans.return_days_inclusive": False,
    }
)
"""Day 05 at the bank: the provinces' plans (Lai Châu III.1, Lạng Sơn III.1). The earlier days are
ours
until a province sets its own. Nothing moves for holidays unless a province says so. Returns of six
months and of the year go in before 15/6 and 15/12 (Sóc Trăng's draft plan, IV.8), so 14/6 and 14/12
are the last days on time: `plans.return_days_inclusive` says whether the days themselves are."""


def parameter(province_id: int, key: str, day: date) -> Any:
    """The value in force for a province on a day. Raises KeyError for a key nobody knows."""
    row = (
        ProvincialParameter.objects.filter(province_id=province_id, key=key, starts_on__lte=day)
        .order_by("-starts_on")
        .first()
    )
    return row.value if row is not None else DEFAULTS[key]


def parameters(province_id: int, day: date) -> dict[str, Any]:
    """All values in force for a province on a day, in one query."""
    rows = ProvincialParameter.objects.filter(province_id=province_id, starts_on__lte=day)
    values = dict(DEFAULTS)
    values.update({row.key: row.value for row in rows.order_by("starts_on")})
    return values


def parameters_by_day(province_id: int, days: Iterable[date]) -> dict[date, dict[str, Any]]:
    """All values in force for a province on each of these days, in one query."""
    wanted = sorted(set(days))
    values: dict[date, dict[str, Any]] = {day: dict(DEFAULTS) for day in wanted}
    rows = ProvincialParameter.objects.filter(province_id=province_id).order_by("starts_on")
    for row in rows:
        for day in wanted:
            if row.starts_on <= day:
                values[day][row.key] = row.value
    return values


def days_off(first: date, last: date) -> frozenset[date]:
    """The named days off of a span; ordinary Saturdays and Sundays are not among them."""
    rows = Holiday.objects.filter(day__range=(first, last), is_worked=False)
    return frozenset(rows.values_list("day", flat=True))
