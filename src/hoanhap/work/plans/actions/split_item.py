"""Split a point that holds several duties: each part stands by itself."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from hoanhap.ground.audit.spine import Done, action, record
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.refusals import BadInput
from hoanhap.pure.kernel.words import Words
from hoanhap.work.lists.codes import said
from hoanhap.work.plans.correcting import LONGEST_TEXT
from hoanhap.work.plans.item_rows import CARRIED, new_item, room_after
from hoanhap.work.plans.models import Plan, PlanItem
from hoanhap.work.plans.stepping import FOLLOW, ITEM, SUBJECT, item_for, touch

PARTS_MIN: Final = 2
PARTS_MAX: Final = 20


@action(
    "plans.split_item",
    grants=FOLLOW,
    sentence=Words(
        vi="{who} tách mục {path} thành {parts} mục",
        en="{who} split point {path} into {parts}",
    ),
)
def split_item(act: Act, *, item_id: int, version: int, texts: Sequence[str]) -> Done:
    """Put several points (2 to 20) in place of one, in order, numbered "…#1", "…#2". Each takes
    bodies, timings and kind from the whole, whose targets go to the first; a part whose words stand
    in the text keeps its place there.

    Done.id is the point that was split; notes: `item_ids`, `plan_version`. Raises NotVisible,
    Stale, WrongState, BadInput for less than two parts or an empty one.
    """
    plan, item = item_for(act, "plans.split_item", item_id, version)
    parts = [said("texts", text, LONGEST_TEXT) for text in texts]
    if not PARTS_MIN <= len(parts) <= PARTS_MAX:
        why = Words(
            vi="Hãy tách thành từ {least} đến {most} mục.",
            en="Split into {least} to {most} points.",
        ).format(least=PARTS_MIN, most=PARTS_MAX)
        raise BadInput(why, details=(("texts", why),))
    made = _parts(act, plan, item, parts)
    item.state = "split"
    item.version += 1
    item.save(update_fields=["state", "version"])
    PlanItem.objects.filter(belongs_to=item).update(belongs_to=made[0])
    touch(plan)
    ids = [one.pk for one in made]
    record(
        act,
        deed="plans.split_item",
        subject=(ITEM, item.pk),
        occurred_on=act.today,
        before={"state": "open"},
        after={"state": "split", "item_ids": ids, "texts": parts},
        params={"path": item.path, "parts": len(parts)},
        about=[(SUBJECT, plan.pk), *((ITEM, pk) for pk in ids)],
    )
    notes = {"item_ids": ids, "plan_version": plan.version}
    return Done(id=item.pk, version=item.version, notes=notes)


def _parts(act: Act, plan: Plan, item: PlanItem, parts: Sequence[str]) -> list[PlanItem]:
    first = room_after(plan, item.position, len(parts))
    made = []
    for number, text in enumerate(parts):
        one = new_item(act, plan, position=first + number, text=text, origin="split")
        topic = one.topic
        for field in CARRIED:
            setattr(one, field, getattr(item, field))
        one.topic = topic or item.topic
        one.path = f"{item.path[:56]}#{number + 1}"
        one.targets = item.targets if number == 0 else []
        one.came_from = [item.pk]
        at = item.text.find(text)
        if at >= 0 and item.begins is not None:
            one.begins, one.ends = item.begins + at, item.begins + at + len(text)
        one.save()
        made.append(one)
    return made
