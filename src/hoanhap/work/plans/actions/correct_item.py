"""Correct a point: the person's answer stands, the reader's is kept beside it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from hoanhap.ground.audit.spine import Done, action, record
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.words import Words
from hoanhap.work.plans.correcting import item_changes
from hoanhap.work.plans.item_rows import looked_at, set_values
from hoanhap.work.plans.stepping import FOLLOW, ITEM, SUBJECT, item_for, touch


@action(
    "plans.correct_item",
    grants=FOLLOW,
    sentence=Words(vi="{who} sửa mục {path}", en="{who} corrected point {path}"),
)
def correct_item(act: Act, *, item_id: int, version: int, changes: Mapping[str, Any]) -> Done:
    """Put a person's answer in place of the reader's, field by field; the point counts as looked
    at. `changes`: text, section, path, kind, bond, topic, lead, together_with, performers (codes of
    bodies), timings (the reader's JSON with "inclusive"), text_of_timing, targets, belongs_to_id.

    Notes: `plan_version`. Raises NotVisible, Stale, WrongState, BadInput naming each wrong field.
    """
    plan, item = item_for(act, "plans.correct_item", item_id, version)
    before = set_values(item, item_changes(changes))
    looked_at(act, item)
    item.version += 1
    item.save()
    touch(plan)
    record(
        act,
        deed="plans.correct_item",
        subject=(ITEM, item.pk),
        occurred_on=act.today,
        before=before,
        after={field: getattr(item, field) for field in before},
        params={"path": item.path},
        about=[(SUBJECT, plan.pk)],
    )
    return Done(id=item.pk, version=item.version, notes={"plan_version": plan.version})
