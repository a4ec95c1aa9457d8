"""Drop a point that is no duty: it stays on record and becomes nobody's."""

from __future__ import annotations

from hoanhap.ground.audit.spine import Done, action, record
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.words import Words
from hoanhap.work.lists.codes import said
from hoanhap.work.plans.models import PlanItem
from hoanhap.work.plans.stepping import FOLLOW, ITEM, SUBJECT, item_for, touch


@action(
    "plans.drop_item",
    grants=FOLLOW,
    sentence=Words(vi="{who} bỏ mục {path}", en="{who} dropped point {path}"),
)
def drop_item(act: Act, *, item_id: int, version: int, reason: str) -> Done:
    """Drop a point with a reason; it can be restored. Outline points that belonged to it are left
    without a review. Notes: `plan_version`.

    Raises NotVisible, Stale, WrongState, BadInput without a reason.
    """
    plan, item = item_for(act, "plans.drop_item", item_id, version)
    why = said("reason", reason, 300)
    PlanItem.objects.filter(belongs_to=item).update(belongs_to=None)
    item.state = "dropped"
    item.version += 1
    item.save(update_fields=["state", "version"])
    touch(plan)
    record(
        act,
        deed="plans.drop_item",
        subject=(ITEM, item.pk),
        occurred_on=act.today,
        before={"state": "open"},
        after={"state": "dropped"},
        params={"path": item.path},
        about=[(SUBJECT, plan.pk)],
        reason=why,
    )
    return Done(id=item.pk, version=item.version, notes={"plan_version": plan.version})
