"""The arguments of the addresses of plans, communication and oversight: every value there is, and
which of them a post may see.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.db.models import Model

from hoanhap.doors.web.plans.occurrence_steps import STEPS
from hoanhap.doors.web.plans.workbooks import KINDS
from hoanhap.ground.orgs import roles
from hoanhap.ground.orgs.models import Agency
from hoanhap.pure.kernel.act import Actor
from hoanhap.work.outreach.models import Output, SessionUnit, TrainingSession
from hoanhap.work.oversight.models import Inspection, Obstacle
from hoanhap.work.plans.calendar_of import feed_token
from hoanhap.work.plans.models import (
    Chase,
    Evidence,
    Occurrence,
    Plan,
    PlanCost,
    PlanFile,
    PlanItem,
    PolicyDocument,
    SteeringMember,
)
from tests.sweeps.oracle import Sight
from tests.sweeps.oracle_doing import FOLLOWERS, in_province, sees_due, sees_inspection
from tests.sweeps.oracle_obstacles import sees_obstacle
from tests.sweeps.oracle_plans import sees_plan

Values = tuple[list[Any], set[Any]]
_ROWS: dict[str, tuple[type[Model], Callable[[Actor, Any], bool]]] = {
    "plan_id": (Plan, sees_plan),
    "plan_file_id": (PlanFile, lambda actor, row: sees_plan(actor, row.plan)),
    "item_id": (PlanItem, lambda actor, row: sees_plan(actor, row.plan)),
    "occurrence_id": (Occurrence, sees_due),
    "evidence_id": (Evidence, lambda actor, row: sees_due(actor, row.occurrence)),
    "chase_id": (Chase, sees_due),
    "document_id": (PolicyDocument, in_province),
    "member_id": (SteeringMember, in_province),
    "cost_id": (PlanCost, lambda actor, row: in_province(actor, row.plan)),
    "output_id": (Output, in_province),
    "session_id": (TrainingSession, in_province),
    "seat_id": (SessionUnit, lambda actor, row: in_province(actor, row.session)),
    "inspection_id": (Inspection, sees_inspection),
    "obstacle_id": (Obstacle, sees_obstacle),
}
PAGES_OF_ROWS = {
    "plan_id": "plan",
    "occurrence_id": "occurrence",
    "chase_id": "chase",
    "document_id": "document",
    "output_id": "output",
    "session_id": "session",
    "inspection_id": "inspection",
    "obstacle_id": "obstacle",
    "agency_id": "owed_by",
}
"""The page of each kind of row, which opens for who sees it and for nobody else."""


def values_of_plans(argument: str, sight: Sight) -> Values | None:
    """All values of an argument and those the post sees; None for an argument of other desks."""
    if argument in _ROWS:
        model, may = _ROWS[argument]
        rows = list(model._default_manager.order_by("pk"))
        return [row.pk for row in rows], {row.pk for row in rows if may(sight.actor, row)}
    if argument == "agency_id":
        offices = list(Agency.objects.exclude(kind=roles.SYSTEM).order_by("pk"))
        return [one.pk for one in offices], {o.pk for o in offices if _of_office(sight.actor, o)}
    known: dict[str, list[Any]] = {
        "year": [2026],
        "body": ["cong-an-tinh"],
        "doing": list(STEPS),
        "book": list(KINDS),
        "token": [feed_token(sight.actor, None)],
    }
    return (known[argument], set(known[argument])) if argument in known else None


def _of_office(actor: Actor, office: Agency) -> bool:
    follows = actor.agency_kind in FOLLOWERS and in_province(actor, office)
    return office.pk == actor.agency_id or follows
