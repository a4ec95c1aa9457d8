"""Reviews in adopted plans, and the outline points that go to each."""

from __future__ import annotations

from collections import defaultdict
from datetime import date

from hoanhap.ground.orgs import access
from hoanhap.pure.kernel.act import Actor
from hoanhap.pure.kernel.days import Span
from hoanhap.work.plans.reaching import reach_on
from hoanhap.work.plans.review_points import (
    OutlinePoint,
    PlanInWords,
    adopted_plans,
    outline_points,
    points_by_id,
)
from hoanhap.work.returns.models import Outline
from hoanhap.work.returns.plan_outline import TakenOutline, outline_from
from hoanhap.work.returns.types import PlanOutlineRow


def plan_outlines(actor: Actor, today: date) -> tuple[PlanOutlineRow, ...]:
    """The reviews of the province's adopted plans that an outline can be taken for, with whom the
    plan asks, over which days and by when. Seven queries at most.
    """
    if actor.province_id is None or not actor.may("returns.take_outline_from_plan"):
        return ()
    plans = adopted_plans(actor)
    by_review: dict[tuple[int, int | None], list[OutlinePoint]] = defaultdict(list)
    for point in outline_points(plans):
        by_review[point.plan_id, point.review_id].append(point)
    if not by_review:
        return ()
    reviews = points_by_id(review_id for _, review_id in by_review)
    reach = reach_on(actor.province_id, today)
    taken = dict(_taken(actor))
    return tuple(
        _row(
            plans[plan_id],
            reviews.get(review_id or 0),
            outline_from(found, reviews.get(review_id or 0), reach),
            taken.get((plan_id, review_id)),
        )
        for (plan_id, review_id), found in by_review.items()
    )


def _taken(actor: Actor) -> list[tuple[tuple[int | None, int | None], int]]:
    rows = access.visible(actor, Outline).filter(from_plan__isnull=False, state="open")
    return [
        ((plan_id, item_id), pk)
        for pk, plan_id, item_id in rows.order_by("pk").values_list(
            "pk", "from_plan_id", "from_item_id"
        )
    ]


def _row(
    plan: PlanInWords, review: OutlinePoint | None, taken: TakenOutline, outline_id: int | None
) -> PlanOutlineRow:
    return PlanOutlineRow(
        plan_id=plan.id,
        plan_name=plan.name,
        item_id=review.id if review else None,
        path=review.path if review else "",
        text=review.text if review else "",
        due_on=review.due_on if review else None,
        window=_window(taken),
        sections=len(taken.sections),
        unreached=taken.unreached,
        asked=taken.asked,
        outline_id=outline_id,
    )


def _window(taken: TakenOutline) -> Span | None:
    """From the earliest to the latest day that its sections speak of."""
    windows = [one.window for one in taken.sections if one.window is not None]
    if not windows:
        return None
    return Span(min(one.first for one in windows), max(one.last for one in windows))
