"""Reviews in adopted plans, and the outline points that go to each."""

from __future__ import annotations

from collections import defaultdict
from datetime import date

from hoanhap.ground.orgs import access
from hoanhap.pure.kernel.act import Actor
from hoanhap.pure.kernel.days import Span
from hoanhap.work.plans.last_days import last_day
from hoanhap.work.plans.models import Plan, PlanItem
from hoanhap.work.plans.reaching import reach_on
from hoanhap.work.plans.rows_doing import plan_name
from hoanhap.work.returns.models import Outline
from hoanhap.work.returns.plan_outline import TakenOutline, outline_from
from hoanhap.work.returns.types import PlanOutlineRow

FULL_DAY = len("2026-02-28")


def outline_points(plan_id: int, review_id: int | None) -> list[PlanItem]:
    """The open outline points of a plan in its order, of one review where it is named."""
    points = PlanItem.objects.filter(plan_id=plan_id, kind="outline", state="open")
    if review_id is not None:
        points = points.filter(belongs_to_id=review_id)
    return list(points.order_by("position", "pk"))


def plan_outlines(actor: Actor, today: date) -> tuple[PlanOutlineRow, ...]:
    """The reviews of the province's adopted plans that an outline can be taken for, with whom the
    plan asks, over which days and by when. Seven queries at most.
    """
    if actor.province_id is None or not actor.may("returns.take_outline_from_plan"):
        return ()
    plans = {
        plan.pk: plan
        for plan in access.visible(actor, Plan).filter(
            province_id=actor.province_id, state="adopted"
        )
    }
    points = PlanItem.objects.filter(plan_id__in=plans, kind="outline", state="open")
    by_review: dict[tuple[int, int | None], list[PlanItem]] = defaultdict(list)
    for point in points.select_related("belongs_to").order_by("plan_id", "position", "pk"):
        by_review[point.plan_id, point.belongs_to_id].append(point)
    if not by_review:
        return ()
    reach = reach_on(actor.province_id, today)
    taken = dict(_taken(actor))
    return tuple(
        _row(plans[plan_id], found[0].belongs_to, outline_from(found, found[0].belongs_to, reach),
             taken.get((plan_id, review_id)))
        for (plan_id, review_id), found in by_review.items()
    )  # fmt: skip


def _taken(actor: Actor) -> list[tuple[tuple[int | None, int | None], int]]:
    rows = access.visible(actor, Outline).filter(from_plan__isnull=False, state="open")
    return [
        ((plan_id, item_id), pk)
        for pk, plan_id, item_id in rows.order_by("pk").values_list(
            "pk", "from_plan_id", "from_item_id"
        )
    ]


def _row(
    plan: Plan, review: PlanItem | None, taken: TakenOutline, outline_id: int | None
) -> PlanOutlineRow:
    return PlanOutlineRow(
        plan_id=plan.pk,
        plan_name=plan_name(plan),
        item_id=review.pk if review else None,
        path=review.path if review else "",
        text=review.text if review else "",
        due_on=_due_on(review),
        window=_window(taken),
        sections=len(taken.sections),
        unreached=taken.unreached,
        asked=taken.asked,
        outline_id=outline_id,
    )


def _due_on(review: PlanItem | None) -> date | None:
    """The last day on time that the review's own words give."""
    if review is None:
        return None
    details = [*review.timing_details, *({} for _ in review.timings)]
    for timing, detail in zip(review.timings, details, strict=False):
        written = str(timing.get("date", ""))
        if timing.get("kind") == "by" and len(written) == FULL_DAY:
            return last_day(written, timing.get("inclusive", detail.get("inclusive")))
    return None


def _window(taken: TakenOutline) -> Span | None:
    """From the earliest to the latest day that its sections speak of."""
    windows = [one.window for one in taken.sections if one.window is not None]
    if not windows:
        return None
    return Span(min(one.first for one in windows), max(one.last for one in windows))
