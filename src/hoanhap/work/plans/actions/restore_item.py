"""Take a dropped point back."""

from __future__ import annotations

from hoanhap.ground.audit.spine import Done, action, record
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.words import Words
from hoanhap.work.plans.stepping import FOLLOW, ITEM, SUBJECT, item_for, touch


@action(
    "plans.restore_item",
    grants=FOLLOW,
    sentence=Words(vi="{who} lấy lại mục {path}", en="{who} restored point {path}"),
)
def restore_item(act: Act, *, item_id: int, version: int) -> Done:
    """Let a dropped point stand again, as it was. Notes: `plan_version`.

    Raises NotVisible, Stale, WrongState for a point that was not dropped.
    """
    plan, item = item_for(act, "plans.restore_item", item_id, version)
    item.state = "open"
    item.version += 1
    item.save(update_fields=["state", "version"])
    touch(plan)
    record(
        act,
        deed="plans.restore_item",
        subject=(ITEM, item.pk),
        occurred_on=act.today,
        before={"state": "dropped"},
        after={"state": "open"},
        params={"path": item.path},
        about=[(SUBJECT, plan.pk)],
    )
    return Done(id=item.pk, version=item.version, notes={"plan_version": plan.version})
