"""The days of periodic returns that a province has set."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from hoanhap.ground.calendar.parameters import parameters
from hoanhap.pure.kernel.act import Actor
from hoanhap.pure.kernel.refusals import NotVisible


@dataclass(frozen=True, slots=True)
class PlanDays:
    """The returns' days ("06-15"), whether the days themselves are in time (False: the day before
    is the last), and whether days off move what falls due.
    """

    return_days: tuple[str, ...]
    is_inclusive: bool
    moves_for_holidays: bool
    may_set: bool


def plan_days(actor: Actor, day: date) -> PlanDays:
    """What holds in the actor's province on a day. Raises NotVisible for a post of no province. One
    query.
    """
    if actor.province_id is None:
        raise NotVisible
    values = parameters(actor.province_id, day)
    return PlanDays(
        return_days=tuple(values["plans.return_days"]),
        is_inclusive=bool(values["plans.return_days_inclusive"]),
        moves_for_holidays=bool(values["plans.moves_for_holidays"]),
        may_set=actor.may("plans.set_plan_days"),
    )
