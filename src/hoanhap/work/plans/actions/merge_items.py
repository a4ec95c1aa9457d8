"""Merge points that are the same duty: one stands in their place."""

from __future__ import annotations

from collections.abc import Sequence

from hoanhap.ground.audit.spine import Done, action, record
from hoanhap.ground.orgs import access
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.refusals import BadInput, NotVisible
from hoanhap.pure.kernel.words import Words
from hoanhap.work.plans.actions.split_item import PARTS_MIN
from hoanhap.work.plans.correcting import item_changes
from hoanhap.work.plans.item_rows import new_item, room_after, united
from hoanhap.work.plans.models import Plan, PlanItem
from hoanhap.work.plans.stepping import FOLLOW, ITEM, SUBJECT, plan_for, raise_state_of, touch


@action(
    "plans.merge_items",
    grants=FOLLOW,
    sentence=Words(
        vi="{who} gộp các mục {paths} thành một", en="{who} merged the points {paths} into one"
    ),
)
def merge_items(
    act: Act, *, plan_id: int, version: int, item_ids: Sequence[int], text: str = ""
) -> Done:
    """Put one point in place of several (two or more). It keeps the number, kind and place of the
    first, and takes every body, timing and target that any of them names; `text` where given, else
    the longest of theirs.

    Done.id is the new point; notes: `plan_version`. Raises NotVisible, Stale, WrongState for a
    point that no longer stands, BadInput for fewer than two.
    """
    plan = plan_for(act, "plans.merge_items", plan_id, version)
    items = _items(act, plan, item_ids)
    one = _merged(act, plan, items, text)
    ids = [item.pk for item in items]
    PlanItem.objects.filter(belongs_to__in=ids).exclude(pk__in=ids).update(belongs_to=one)
    for item in items:
        item.state = "merged"
        item.version += 1
        item.save(update_fields=["state", "version"])
    touch(plan)
    record(
        act,
        deed="plans.merge_items",
        subject=(ITEM, one.pk),
        occurred_on=act.today,
        before={"item_ids": ids},
        after={"text": one.text, "lead": one.lead, "timings": one.timings},
        params={"paths": ", ".join(item.path for item in items)},
        about=[(SUBJECT, plan.pk), *((ITEM, pk) for pk in ids)],
    )
    return Done(id=one.pk, version=one.version, notes={"plan_version": plan.version})


def _items(act: Act, plan: Plan, item_ids: Sequence[int]) -> list[PlanItem]:
    wanted = set(item_ids)
    rows = access.visible(act.actor, PlanItem).filter(plan=plan, pk__in=wanted)
    items = list(rows.order_by("position", "id"))
    if len(items) != len(wanted):
        raise NotVisible
    if len(items) < PARTS_MIN:
        why = Words(vi="Hãy chọn ít nhất hai mục để gộp.", en="Choose two points or more.")
        raise BadInput(why, details=(("item_ids", why),))
    for item in items:
        if item.state != "open":
            raise_state_of(item)
    return items


def _merged(act: Act, plan: Plan, items: Sequence[PlanItem], text: str) -> PlanItem:
    first = items[0]
    said = text.strip() or max((item.text for item in items), key=len)
    values = item_changes({"text": said})
    position = room_after(plan, first.position, 1)
    one = new_item(act, plan, position=position, text=values["text"], origin="merged")
    for field in ("path", "section", "kind", "bond", "topic", "begins", "ends", "belongs_to_id"):
        setattr(one, field, getattr(first, field))
    for field in ("lead", "together_with", "performers", "targets", "notes"):
        setattr(one, field, united(items, field))
    one.together_with = [code for code in one.together_with if code not in one.lead]
    for item in items:
        for number, timing in enumerate(item.timings):
            if timing not in one.timings:
                one.timings.append(timing)
                one.timing_details.append(item.timing_details[number])
    words = dict.fromkeys(item.text_of_timing for item in items if item.text_of_timing)
    one.text_of_timing = "; ".join(words)[:400]
    one.came_from = [item.pk for item in items]
    one.save()
    return one
