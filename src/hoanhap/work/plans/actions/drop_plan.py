"""Drop a plan that is not to be adopted."""

from __future__ import annotations

from hoanhap.ground.audit.spine import Done, action, record
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.words import Words
from hoanhap.work.lists.codes import said
from hoanhap.work.plans.stepping import FOLLOW, SUBJECT, plan_for


@action(
    "plans.drop_plan",
    grants=FOLLOW,
    sentence=Words(
        vi="{who} bỏ kế hoạch đang soát “{title}”", en="{who} dropped the plan “{title}”"
    ),
)
def drop_plan(act: Act, *, plan_id: int, version: int, reason: str) -> Done:
    """Drop a plan before adoption, with a reason; file and points stay on record.

    Raises NotVisible, Stale, WrongState, BadInput without a reason.
    """
    plan = plan_for(act, "plans.drop_plan", plan_id, version)
    why = said("reason", reason, 300)
    plan.version += 1
    plan.save(update_fields=["state", "version"])
    record(
        act,
        deed="plans.drop_plan",
        subject=(SUBJECT, plan.pk),
        occurred_on=act.today,
        before={"state": "read"},
        after={"state": plan.state},
        params={"title": plan.title},
        reason=why,
    )
    return Done(id=plan.pk, version=plan.version)
