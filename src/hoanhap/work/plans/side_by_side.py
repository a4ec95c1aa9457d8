"""Provinces' plans side by side: the same duty in each, who leads, by when; what one has and
another lacks.
"""

from __future__ import annotations

from hoanhap.ground.orgs import access
from hoanhap.pure.kernel.act import Actor
from hoanhap.pure.planreader.items.topics import TOPICS
from hoanhap.work.plans.models import Plan, PlanItem
from hoanhap.work.plans.showing_items import NO_TOPIC, TOPIC_WORDS, bodies, timing_rows
from hoanhap.work.plans.showing_plans import plan_rows
from hoanhap.work.plans.types import SideBySide, SideCell, SideRow


def side_by_side(actor: Actor) -> SideBySide:
    """The provinces' plans in force, topic by topic, in the order of topics; points without a topic
    come last. Adopted plans of provinces are public among offices. Seven queries.
    """
    plans = list(
        access.visible(actor, Plan)
        .filter(kind="province", state="adopted")
        .order_by("issued_on", "id")
    )
    ids = [plan.pk for plan in plans]
    items = access.visible(actor, PlanItem).filter(plan_id__in=ids, state="open")
    found: dict[str, dict[int, list[SideCell]]] = {}
    for item in items.order_by("plan_id", "position", "id"):
        of_plan = found.setdefault(item.topic if item.topic in TOPIC_WORDS else "", {})
        of_plan.setdefault(item.plan_id, []).append(_cell(item))
    order = [*(topic.code for topic in TOPICS), ""]
    return SideBySide(
        plans=plan_rows(actor, plans),
        rows=tuple(_row(topic, found[topic], ids) for topic in order if topic in found),
    )


def _row(topic: str, cells: dict[int, list[SideCell]], plan_ids: list[int]) -> SideRow:
    return SideRow(
        topic=topic,
        topic_words=TOPIC_WORDS.get(topic, NO_TOPIC),
        cells={pk: tuple(of_plan) for pk, of_plan in cells.items()},
        has=tuple(pk for pk in plan_ids if pk in cells),
        lacks=tuple(pk for pk in plan_ids if pk not in cells),
    )


def _cell(item: PlanItem) -> SideCell:
    return SideCell(
        plan_id=item.plan_id,
        item_id=item.pk,
        path=item.path,
        text=item.text,
        lead=bodies(item.lead),
        timings=timing_rows(item.timings, item.timing_details),
        bond=item.bond,
    )
