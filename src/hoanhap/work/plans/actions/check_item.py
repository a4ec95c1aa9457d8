"""Confirm a point as it was read: someone looked and it is right."""

from __future__ import annotations

from hoanhap.ground.audit.spine import Done, action, record
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.words import Words
from hoanhap.work.plans.stepping import FOLLOW, ITEM, SUBJECT, item_for, touch


@action(
    "plans.check_item",
    grants=FOLLOW,
    sentence=Words(
        vi="{who} xác nhận mục {path} đọc đúng", en="{who} confirmed point {path} as read"
    ),
)
def check_item(act: Act, *, item_id: int, version: int) -> Done:
    """Confirm a point with whatever is doubtful in it. Notes: `plan_version`.

    Raises NotVisible, Stale, WrongState.
    """
    plan, item = item_for(act, "plans.check_item", item_id, version)
    item.is_checked, item.checked_by = True, act.actor.posting_id
    item.version += 1
    item.save(update_fields=["is_checked", "checked_by", "version"])
    touch(plan)
    record(
        act,
        deed="plans.check_item",
        subject=(ITEM, item.pk),
        occurred_on=act.today,
        after={"is_checked": True},
        params={"path": item.path},
        about=[(SUBJECT, plan.pk)],
    )
    return Done(id=item.pk, version=item.version, notes={"plan_version": plan.version})
