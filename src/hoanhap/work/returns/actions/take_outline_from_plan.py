"""Take a review's outline from an adopted plan."""

from __future__ import annotations

from hoanhap.ground.audit.spine import Done, action, record
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.fields import not_too_long
from hoanhap.pure.kernel.refusals import NotReady, NotVisible
from hoanhap.pure.kernel.words import Words
from hoanhap.work.plans.reaching import reach_on
from hoanhap.work.plans.review_points import (
    OutlinePoint,
    PlanInWords,
    outline_points,
    plan_to_review,
    point_of_plan,
)
from hoanhap.work.returns.codes import DESK
from hoanhap.work.returns.models import Outline
from hoanhap.work.returns.outlining import write_sections
from hoanhap.work.returns.plan_outline import outline_from
from hoanhap.work.returns.stepping import OUTLINE, TITLE_LONGEST


@action(
    "returns.take_outline_from_plan",
    grants=DESK,
    sentence=Words(
        vi="{who} lấy đề cương từ kế hoạch “{plan}”",
        en="{who} took an outline from the plan “{plan}”",
    ),
)
def take_outline_from_plan(
    act: Act, *, plan_id: int, item_id: int | None = None, title: str = ""
) -> Done:
    """Take the outline of a review from an adopted plan's points (*đề cương*): each agency is asked
    its own points and those for everybody, each over the data window its words give.

    `item_id` is the review where the plan has several. Notes: `sections`, `unreached` (points whose
    bodies no office of the province stands for). Raises NotVisible; NotReady for a plan that is not
    adopted or has no outline.
    """
    plan = plan_to_review(act.actor, plan_id)
    review = _review(act, plan, item_id)
    points = outline_points([plan.id], review.id if review else None)
    taken = outline_from(points, review, reach_on(plan.province_id, act.today))
    if not plan.is_adopted or not taken.sections:
        raise NotReady(
            Words(
                vi="Kế hoạch này chưa được đưa vào thực hiện hoặc không có đề cương báo cáo.",
                en="This plan is not in force, or says nothing of what a report must assess.",
            )
        )
    row = Outline.objects.create(
        province_id=plan.province_id,
        title=not_too_long("title", title, TITLE_LONGEST) or _title(plan),
        kind="review",
        from_plan_id=plan.id,
        from_item_id=review.id if review else None,
        recorded_by=act.actor.posting_id,
        recorded_at=act.now,
    )
    write_sections(row, taken.sections)
    notes = {"sections": len(taken.sections), "unreached": list(taken.unreached)}
    record(
        act,
        deed="returns.take_outline_from_plan",
        subject=(OUTLINE, row.pk),
        occurred_on=act.today,
        after=notes,
        params={"plan": plan.name},
        about=[("plans.Plan", plan.id)],
    )
    return Done(id=row.pk, version=row.version, notes=notes)


def _review(act: Act, plan: PlanInWords, item_id: int | None) -> OutlinePoint | None:
    if item_id is None:
        return None
    point = point_of_plan(act.actor, item_id)
    if point.plan_id != plan.id:
        raise NotVisible
    return point


def _title(plan: PlanInWords) -> str:
    return f"Đề cương theo {plan.name}"[:TITLE_LONGEST]
