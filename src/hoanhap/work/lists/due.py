"""The last days of a month's steps as a province has set them, and how a list stands by them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from hoanhap.ground.calendar.parameters import days_off, parameters, parameters_by_day
from hoanhap.ground.orgs import access
from hoanhap.pure.kernel.act import Actor
from hoanhap.pure.kernel.days import Month
from hoanhap.work.lists.deadlines import Standing, StepDays, standing, step_days
from hoanhap.work.lists.models import ListExemption, MonthlyList


def days_of(province_id: int | None, month: date) -> StepDays:
    """The last days of a month's steps in a province; days off are asked only where they count."""
    wanted = Month.of(month)
    settings: Mapping[str, Any] = parameters(province_id or 0, wanted.first)
    moves = settings["lists.moves_for_holidays"]
    off = days_off(wanted.first, wanted.next().last) if moves else frozenset()
    return step_days(wanted, settings, off)


def days_between(province_id: int | None, first: date, last: date) -> dict[date, StepDays]:
    """By first day of each month from the one of `first` to the one of `last`, the last days of its
    steps. Two queries at most; days off are asked only where they count.
    """
    months = [Month.of(first)]
    while months[-1].last < last:
        months.append(months[-1].next())
    settings = parameters_by_day(province_id or 0, [m.first for m in months])
    moves = any(values["lists.moves_for_holidays"] for values in settings.values())
    off = days_off(months[0].first, months[-1].next().last) if moves else frozenset()
    return {m.first: step_days(m, settings[m.first], off) for m in months}


def standing_of(row: MonthlyList, days: StepDays, today: date, is_exempt: bool) -> Standing:
    """By the province's days, but at the bank by the day fixed when the list was started."""
    fixed = StepDays(days.submitted_on, days.signed_on, days.confirmed_on, row.due_on)
    return standing(row.state, fixed, today, transmitted_on=row.transmitted_on, is_exempt=is_exempt)


def exempt_communes(actor: Actor, month: date) -> frozenset[int]:
    """The communes the actor sees whose lateness does not count that month."""
    rows = access.visible(actor, ListExemption).filter(month=month)
    return frozenset(rows.values_list("commune_id", flat=True))
