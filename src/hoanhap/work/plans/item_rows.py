"""Changing the rows of points inside deeds: values in, what was and what is out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

from django.db.models import F, Max

from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.refusals import BadInput
from hoanhap.pure.kernel.words import Words
from hoanhap.pure.planreader.folding import fold
from hoanhap.pure.planreader.items.topics import topic_of
from hoanhap.work.plans.models import Plan, PlanItem
from hoanhap.work.plans.outlines import REVIEWS

CARRIED: Final = (
    "section", "kind", "bond", "topic", "lead", "together_with", "performers", "timings",
    "timing_details", "text_of_timing", "belongs_to_id",
)  # fmt: skip
"""What a part of a split point takes from the whole until a person says otherwise."""


def set_values(item: PlanItem, values: Mapping[str, Any]) -> dict[str, Any]:
    """Set columns of a point (not saved); what they were before, where they differ.

    Raises BadInput for a review that is none of the plan's open reports and conferences.
    """
    home = values.get("belongs_to_id")
    if home is not None:
        reviews = PlanItem.objects.filter(plan_id=item.plan_id, state="open", kind__in=REVIEWS)
        if not reviews.filter(pk=home).exclude(pk=item.pk).exists():
            why = Words(
                vi="Hãy chọn một báo cáo hoặc hội nghị của chính kế hoạch này.",
                en="Choose a report or conference of this plan.",
            )
            raise BadInput(why, details=(("belongs_to_id", why),))
    before = {field: getattr(item, field) for field in values}
    for field, value in values.items():
        setattr(item, field, value)
    return {field: was for field, was in before.items() if was != values[field]}


def looked_at(act: Act, item: PlanItem) -> None:
    """Note that a person has looked at the point (not saved)."""
    item.is_checked, item.checked_by = True, act.actor.posting_id


def new_item(act: Act, plan: Plan, *, position: int, text: str, origin: str) -> PlanItem:
    """An unsaved point that a person made; nothing was read of it."""
    item = PlanItem(plan=plan, position=position, text=text, origin=origin, read=None)
    item.kind = "task"
    item.topic = topic_of(fold(text).text, item.kind)
    looked_at(act, item)
    return item


def room_after(plan: Plan, position: int, count: int) -> int:
    """Make room for so many points after a position; the first free position."""
    later = PlanItem.objects.filter(plan=plan, position__gt=position)
    later.update(position=F("position") + count)
    return position + 1


def last_position(plan: Plan) -> int:
    """The position of the plan's last point, 0 where it has none."""
    last = PlanItem.objects.filter(plan=plan).aggregate(last=Max("position"))["last"]
    return int(last or 0)


def united(items: Sequence[PlanItem], field: str) -> list[Any]:
    """The values of a list column of several points, each once, in their order."""
    found: list[Any] = []
    for item in items:
        found += [value for value in getattr(item, field) if value not in found]
    return found
