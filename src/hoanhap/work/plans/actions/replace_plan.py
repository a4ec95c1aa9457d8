"""Replace a plan by a later one: open duties go over to the same duties of the new plan."""

from __future__ import annotations

from datetime import date

from hoanhap.ground.audit.spine import Done, action, record
from hoanhap.ground.orgs import access
from hoanhap.ground.orgs.days import happened
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.refusals import NotReady
from hoanhap.pure.kernel.words import Words
from hoanhap.work.plans.handing import Handed, close, hand_to, like
from hoanhap.work.plans.models import Duty, Plan
from hoanhap.work.plans.stepping import FOLLOW, SUBJECT, is_own, plan_for


@action(
    "plans.replace_plan",
    grants=FOLLOW,
    sentence=Words(
        vi="{who} ghi nhận kế hoạch số {number} được thay bằng số {by}: {handed} nhiệm vụ bàn "
        "giao, {closed} nhiệm vụ đóng lại",
        en="{who} recorded that plan no. {number} is replaced by no. {by}: {handed} duties handed "
        "over, {closed} closed",
    ),
)
def replace_plan(
    act: Act, *, plan_id: int, version: int, by_plan_id: int, replaced_on: date
) -> Done:
    """Let an adopted plan of the same province and kind take over from this one on a day.

    Each open duty goes to the new plan's duty of the same agency on the same topic, with what is
    still owed: periods the new duty has itself are excused in its favour. A duty the new plan does
    not have closes: what was due by that day stays owed, what was to come is excused.

    Notes: `handed_over`, `moved`, `excused`, `closed`. Raises NotVisible, Stale, WrongState,
    BadInput for a day to come, NotReady for a plan that is not in force or is this one.
    """
    plan = plan_for(act, "plans.replace_plan", plan_id, version)
    by = _by(act, plan, by_plan_id)
    happened(act, "replaced_on", replaced_on, not_before=plan.issued_on)
    done = _hand_over(act, plan, by, replaced_on)
    plan.replaced_by, plan.ends_on = by, replaced_on
    plan.version += 1
    plan.save(update_fields=["state", "replaced_by", "ends_on", "version"])
    notes = {
        "handed_over": done.duties,
        "moved": done.moved,
        "excused": done.excused,
        "closed": done.closed,
    }
    record(
        act,
        deed="plans.replace_plan",
        subject=(SUBJECT, plan.pk),
        occurred_on=replaced_on,
        before={"state": "adopted", "rows": done.before.rows},
        after={"state": plan.state, "replaced_by": by.pk, **notes},
        params={
            "number": plan.number,
            "by": by.number,
            "handed": done.duties,
            "closed": done.closed,
        },
        about=[(SUBJECT, by.pk)],
    )
    return Done(id=plan.pk, version=plan.version, notes=notes)


def _by(act: Act, plan: Plan, by_plan_id: int) -> Plan:
    by = access.get(act.actor, Plan, by_plan_id)
    fits = by.pk != plan.pk and by.state == "adopted" and by.kind == plan.kind
    if not fits or not is_own(act, by) or by.province_id != plan.province_id:
        raise NotReady(
            Words(
                vi="Kế hoạch thay thế phải là một kế hoạch khác, cùng loại, đang thực hiện của "
                "tỉnh. Hãy đưa kế hoạch mới vào thực hiện trước.",
                en="The plan that takes over must be another one of the province, of the same "
                "kind, in force. Adopt the new plan first.",
            )
        )
    return by


def _hand_over(act: Act, plan: Plan, by: Plan, day: date) -> Handed:
    done = Handed()
    candidates = list(Duty.objects.filter(plan=by, state="open"))
    over = f"Tiếp tục theo kế hoạch số {by.number}"
    gone = f"Không còn trong kế hoạch thay thế số {by.number}"
    for duty in Duty.objects.filter(plan=plan, state="open").order_by("pk"):
        new = like(duty, candidates)
        if new is not None:
            hand_to(act, duty, new, day, over, done)
        else:
            close(act, duty, day, gone, done)
    return done
