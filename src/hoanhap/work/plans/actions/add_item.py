"""Add a point that the reader did not see."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from hoanhap.ground.audit.spine import Done, action, record
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.refusals import NotVisible
from hoanhap.pure.kernel.words import Words
from hoanhap.work.plans.correcting import item_changes
from hoanhap.work.plans.item_rows import last_position, new_item, room_after, set_values
from hoanhap.work.plans.models import Plan, PlanItem
from hoanhap.work.plans.stepping import FOLLOW, ITEM, SUBJECT, plan_for, touch


@action(
    "plans.add_item",
    grants=FOLLOW,
    sentence=Words(vi="{who} thêm mục {path}", en="{who} added point {path}"),
)
def add_item(
    act: Act,
    *,
    plan_id: int,
    version: int,
    text: str,
    kind: str = "task",
    after_id: int | None = None,
    changes: Mapping[str, Any] | None = None,
) -> Done:
    """Add a point after another (at the end where none is named); `changes` as in correcting.

    Done.id is the new point; notes: `plan_version`. Raises NotVisible also for a point of another
    plan, Stale, WrongState, BadInput naming each wrong field.
    """
    plan = plan_for(act, "plans.add_item", plan_id, version)
    values = item_changes({**(changes or {}), "text": text, "kind": kind})
    before = _before(plan, after_id)
    position = room_after(plan, before.position if before else last_position(plan), 1)
    item = new_item(act, plan, position=position, text=values["text"], origin="added")
    item.section = before.section if before else ""
    item.path = f"{before.path[:56]}+" if before else "+"
    set_values(item, values)
    item.save()
    touch(plan)
    record(
        act,
        deed="plans.add_item",
        subject=(ITEM, item.pk),
        occurred_on=act.today,
        after={**values, "path": item.path, "position": position},
        params={"path": item.path},
        about=[(SUBJECT, plan.pk)],
    )
    return Done(id=item.pk, version=item.version, notes={"plan_version": plan.version})


def _before(plan: Plan, after_id: int | None) -> PlanItem | None:
    if after_id is None:
        return None
    row = PlanItem.objects.filter(plan=plan, pk=after_id).first()
    if row is None:
        raise NotVisible
    return row
