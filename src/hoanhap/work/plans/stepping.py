"""Parts 3 and 4 of the deeds on a plan and its points: the row through the door, and the step."""

from __future__ import annotations

from typing import Final

from hoanhap.ground.orgs import access, roles
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.refusals import NotVisible, WrongState
from hoanhap.pure.kernel.words import Words
from hoanhap.work.plans.codes import ITEM_STATES
from hoanhap.work.plans.models import Plan, PlanItem
from hoanhap.work.plans.states import PLAN_TABLE

SUBJECT: Final = "plans.Plan"
ITEM: Final = "plans.PlanItem"
FOLLOW: Final = (roles.PROVINCE_DESK,)
"""Who reads, corrects, adopts and follows a province's plans: the standing agency's desk."""

NIGHTLY: Final = (roles.PROVINCE_DESK, roles.SYSTEM_LOADER)
"""Who may also do what the calendar asks for: the desk, and the system by night."""


def plan_for(act: Act, deed: str, plan_id: int, version: int) -> Plan:
    """The plan locked, already in the state after the deed (not saved).

    Raises NotVisible also for a plan that is public among offices but of another province, Stale
    and WrongState.
    """
    row = access.get_for(act, Plan, plan_id, version)
    if not is_own(act, row):
        raise NotVisible
    row.state = PLAN_TABLE.next(deed, row.state)
    return row


def item_for(act: Act, deed: str, item_id: int, version: int) -> tuple[Plan, PlanItem]:
    """A point and its plan, both locked, the deed allowed from the plan's state.

    Raises NotVisible, Stale (on the point's version), WrongState; the last also for a point that
    was dropped, split or merged, save to restore it.
    """
    plan_id = access.get(act.actor, PlanItem, item_id).plan_id
    plan = Plan.objects.select_for_update().get(pk=plan_id)
    item = access.get_for(act, PlanItem, item_id, version)
    if not is_own(act, plan):
        raise NotVisible
    PLAN_TABLE.next(deed, plan.state)
    if item.state != ("dropped" if deed == "plans.restore_item" else "open"):
        raise_state_of(item)
    return plan, item


def is_own(act: Act, plan: Plan) -> bool:
    """Whether it is a plan of the actor's own province."""
    return act.actor.everywhere or plan.province_id == act.actor.province_id


def raise_state_of(item: PlanItem) -> None:
    """Raise WrongState naming what the point is."""
    raise WrongState(
        Words(
            vi="Việc này không làm được: mục {path} {state}.",
            en="This cannot be done: point {path} is {state}.",
        ).format(path=item.path, state=ITEM_STATES[item.state])
    )


def touch(plan: Plan) -> None:
    """Give the plan its next version, since a point of it changed."""
    plan.version += 1
    plan.save(update_fields=["version"])
