"""What adoption makes of a plan's points: who owes what, and what falls due in which year.

The preview and the deed ask the same functions, so that they cannot disagree.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from hoanhap.ground.calendar.parameters import days_off, parameters
from hoanhap.pure.kernel.days import ONE_DAY
from hoanhap.work.plans.fan_out import Named, Owing, Reach
from hoanhap.work.plans.models import Duty, PlanItem
from hoanhap.work.plans.rules import Due, DutySpan, ReturnDays, occurrences_of

WITHOUT_DUTY = frozenset({"outline"})
SATURDAY = 5


@dataclass(frozen=True, slots=True)
class ProvinceRules:
    """What a province has set about its plans: its returns, and whether days off move a day."""

    returns: ReturnDays
    moves_for_holidays: bool
    off: frozenset[date] = frozenset()


@dataclass(frozen=True, slots=True)
class PlannedItem:
    """One point with those who owe it, its own codes without an agency, and its periods."""

    item: PlanItem
    owing: tuple[Owing, ...]
    without_agency: tuple[str, ...]
    dues: tuple[Due, ...]


def rules_of(province_id: int, years: Sequence[int]) -> ProvinceRules:
    """The province's rules in force at the beginning of these years, and their days off."""
    first = date(min(years), 1, 1)
    settings = parameters(province_id, first)
    moves = bool(settings["plans.moves_for_holidays"])
    return ProvinceRules(
        ReturnDays(
            tuple(settings["plans.return_days"]), bool(settings["plans.return_days_inclusive"])
        ),
        moves,
        days_off(first, date(max(years) + 1, 3, 31)),
    )


def named_in(item: PlanItem) -> Named:
    """Whom a point names."""
    return Named(tuple(item.lead), tuple(item.together_with), tuple(item.performers), item.bond)


def plan_items(
    items: Iterable[PlanItem],
    reach: Reach,
    *,
    span: DutySpan,
    years: Sequence[int],
    rules: ProvinceRules,
) -> tuple[PlannedItem, ...]:
    """Each open point in the plan's order; an outline owes nothing of its own."""
    found = []
    for item in items:
        named = named_in(item)
        if item.kind in WITHOUT_DUTY:
            found.append(PlannedItem(item, (), (), ()))
            continue
        owing = reach.owing(named)
        dues = dues_in(item, span=span, years=years, rules=rules) if owing else ()
        found.append(PlannedItem(item, owing, reach.without_agency(named), dues))
    return tuple(found)


def dues_in(
    timed: PlanItem | Duty, *, span: DutySpan, years: Sequence[int], rules: ProvinceRules
) -> tuple[Due, ...]:
    """What falls due in these years, moved off days off where the province set that."""
    dues = [
        due
        for year in years
        for due in occurrences_of(
            timed.timings,
            timed.timing_details,
            span=span,
            year=year,
            returns=rules.returns,
            off=rules.off,
        )
    ]
    return tuple(moved(due, rules.off) for due in dues) if rules.moves_for_holidays else tuple(dues)


def moved(due: Due, off: frozenset[date]) -> Due:
    """The same with its last day moved to the next working day."""
    day = due.due_on
    while day is not None and (day.weekday() >= SATURDAY or day in off):
        day += ONE_DAY
    return replace(due, due_on=day)
