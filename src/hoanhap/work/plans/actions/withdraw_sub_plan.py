"""Take back an agency's plan that was sent in."""

from __future__ import annotations

from hoanhap.ground.audit.spine import Done, action, record
from hoanhap.ground.orgs import access
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.fields import said
from hoanhap.pure.kernel.refusals import NotAllowed, NotReady
from hoanhap.pure.kernel.words import Words
from hoanhap.work.plans.models import Duty, Plan
from hoanhap.work.plans.states import PLAN_TABLE
from hoanhap.work.plans.stepping_doing import OWNERS, REASON_LONGEST

PLAN = "plans.Plan"


@action(
    "plans.withdraw_sub_plan",
    grants=OWNERS,
    sentence=Words(
        vi="{who} rút kế hoạch đã gửi: {title}", en="{who} took back the plan sent in: {title}"
    ),
)
def withdraw_sub_plan(act: Act, *, plan_id: int, version: int, reason: str) -> Done:
    """Take back the plan that the actor's own agency sent in, with the reason; it counts no more.

    Raises NotVisible, Stale, WrongState, NotAllowed for another agency's, NotReady for a plan
    that is no sub-plan or holds duties; BadInput without a reason.
    """
    plan = access.get_for(act, Plan, plan_id, version)
    before = plan.state
    plan.state = PLAN_TABLE.next("plans.withdraw_sub_plan", before)
    if plan.agency_id != act.actor.agency_id:
        raise NotAllowed(
            Words(
                vi="Kế hoạch này do cơ quan khác gửi; cơ quan đó tự rút.",
                en="Another agency sent this plan in; that agency takes it back.",
            )
        )
    if plan.parent_id is None or Duty.objects.filter(plan=plan).exists():
        raise NotReady(
            Words(
                vi="Chỉ rút kế hoạch của đơn vị đã gửi mà chưa giao nhiệm vụ từ đó.",
                en="Only a plan sent in, from which no duties were made, is taken back.",
            )
        )
    why = said("reason", reason, REASON_LONGEST)
    plan.version += 1
    plan.save()
    record(
        act,
        deed="plans.withdraw_sub_plan",
        subject=(PLAN, plan.pk),
        occurred_on=act.today,
        before={"state": before},
        after={"state": plan.state},
        reason=why,
        params={"title": plan.title},
        about=[(PLAN, plan.parent_id)],
    )
    return Done(id=plan.pk, version=plan.version)
