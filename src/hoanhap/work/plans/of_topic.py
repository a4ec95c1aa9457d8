"""Duties of one topic, for desks whose own work does them."""

from __future__ import annotations

from dataclasses import dataclass

from hoanhap.ground.orgs import access
from hoanhap.pure.kernel.act import Actor
from hoanhap.work.plans.models import Duty
from hoanhap.work.plans.rows_doing import plan_name


@dataclass(frozen=True, slots=True)
class TopicDuty:
    """A point of an adopted plan by one of its duties: which plan and point, its words, and the
    kinds of the agencies that owe it.
    """

    duty_id: int
    plan_name: str
    path: str
    title: str
    agency_kinds: frozenset[str]


def duties_of_topic(actor: Actor, topic: str) -> tuple[TopicDuty, ...]:
    """The open duties of a topic that the actor sees, a line a point of a plan. One query."""
    rows = access.visible(actor, Duty).filter(topic=topic, state="open")
    points: dict[int, list[Duty]] = {}
    for row in rows.select_related("plan", "agency").order_by("plan_id", "item_id", "pk"):
        points.setdefault(row.item_id, []).append(row)
    return tuple(
        TopicDuty(
            duty_id=next((one.pk for one in own if one.agency_id == actor.agency_id), own[0].pk),
            plan_name=plan_name(own[0].plan),
            path=own[0].path,
            title=own[0].title,
            agency_kinds=frozenset(one.agency.kind for one in own),
        )
        for own in points.values()
    )
