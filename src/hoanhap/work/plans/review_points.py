"""The outline points of plans as frozen rows, for the desk that makes returns of them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from hoanhap.ground.orgs import access
from hoanhap.pure.kernel.act import Actor
from hoanhap.pure.kernel.refusals import NotVisible
from hoanhap.work.plans.last_days import last_day
from hoanhap.work.plans.models import Plan, PlanItem
from hoanhap.work.plans.rows_doing import plan_name

FULL_DAY = len("2026-02-28")


@dataclass(frozen=True, slots=True)
class OutlinePoint:
    """A point of a plan: an outline point, or the review it goes to. `lead` are codes of bodies;
    `due_on` the last day on time that its own words give.
    """

    id: int
    plan_id: int
    path: str
    section: str
    text: str
    lead: tuple[str, ...]
    review_id: int | None
    due_on: date | None


@dataclass(frozen=True, slots=True)
class PlanInWords:
    """A plan as returns name it."""

    id: int
    name: str
    province_id: int
    is_adopted: bool


def plan_to_review(actor: Actor, plan_id: int) -> PlanInWords:
    """A plan of the actor's own province. Raises NotVisible."""
    plan = access.get(actor, Plan, plan_id)
    if plan.province_id != actor.province_id:
        raise NotVisible
    return _plan(plan)


def adopted_plans(actor: Actor) -> dict[int, PlanInWords]:
    """By id the adopted plans of the actor's province that it sees. One query."""
    rows = access.visible(actor, Plan).filter(province_id=actor.province_id, state="adopted")
    return {plan.pk: _plan(plan) for plan in rows}


def point_of_plan(actor: Actor, item_id: int) -> OutlinePoint:
    """One point of a plan the actor sees. Raises NotVisible."""
    return _point(access.get(actor, PlanItem, item_id))


def outline_points(plan_ids: Iterable[int], review_id: int | None = None) -> list[OutlinePoint]:
    """The open outline points of these plans in their order, of one review where it is named. One
    query.
    """
    points = PlanItem.objects.filter(plan_id__in=list(plan_ids), kind="outline", state="open")
    if review_id is not None:
        points = points.filter(belongs_to_id=review_id)
    return [_point(item) for item in points.order_by("plan_id", "position", "pk")]


def points_by_id(ids: Iterable[int | None]) -> dict[int, OutlinePoint]:
    """These points by id. One query."""
    wanted = {pk for pk in ids if pk is not None}
    return {item.pk: _point(item) for item in PlanItem.objects.filter(pk__in=wanted)}


def _plan(plan: Plan) -> PlanInWords:
    return PlanInWords(plan.pk, plan_name(plan), plan.province_id, plan.state == "adopted")


def _point(item: PlanItem) -> OutlinePoint:
    return OutlinePoint(
        id=item.pk,
        plan_id=item.plan_id,
        path=item.path,
        section=item.section,
        text=item.text,
        lead=tuple(item.lead),
        review_id=item.belongs_to_id,
        due_on=_due_on(item),
    )


def _due_on(item: PlanItem) -> date | None:
    details = [*item.timing_details, *({} for _ in item.timings)]
    for timing, detail in zip(item.timings, details, strict=False):
        written = str(timing.get("date", ""))
        if timing.get("kind") == "by" and len(written) == FULL_DAY:
            return last_day(written, timing.get("inclusive", detail.get("inclusive")))
    return None
