"""What the forms of the plans desk offer to choose from."""

from __future__ import annotations

from datetime import date

from hoanhap.doors.web.language import in_page_language
from hoanhap.doors.web.plans.index import name_of
from hoanhap.pure.kernel.act import Actor
from hoanhap.work.plans import queries


def agency_choices(actor: Actor, day: date) -> list[tuple[int, str]]:
    """The agencies of the actor's province."""
    return [(one.id, one.name) for one in queries.agencies_to_choose(actor, day)]


def plan_choices(actor: Actor) -> list[tuple[int, str]]:
    """The plans in force of the actor's province."""
    return [(one.id, in_page_language(name_of(one))) for one in queries.plans_in_force(actor)]
