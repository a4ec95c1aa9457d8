"""End a plan that nothing replaces."""

from __future__ import annotations

from datetime import date

from hoanhap.ground.audit.spine import Done, action, record
from hoanhap.ground.orgs.days import happened
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.words import Words
from hoanhap.work.lists.codes import said
from hoanhap.work.plans.handing import Handed, close
from hoanhap.work.plans.models import Duty
from hoanhap.work.plans.stepping import FOLLOW, SUBJECT, plan_for


@action(
    "plans.end_plan",
    grants=FOLLOW,
    sentence=Words(
        vi="{who} kết thúc kế hoạch số {number}: {closed} nhiệm vụ đóng lại",
        en="{who} ended plan no. {number}: {closed} duties closed",
    ),
)
def end_plan(act: Act, *, plan_id: int, version: int, ended_on: date, reason: str) -> Done:
    """End a plan on a day: its duties close, what was due by then stays owed, what was to come is
    excused with the reason.

    Notes: `closed`, `excused`. Raises NotVisible, Stale, WrongState, BadInput for a day to come or
    before the plan, or no reason.
    """
    plan = plan_for(act, "plans.end_plan", plan_id, version)
    happened(act, "ended_on", ended_on, not_before=plan.issued_on)
    why = said("reason", reason, 300)
    done = Handed()
    for duty in Duty.objects.filter(plan=plan, state="open"):
        close(act, duty, ended_on, why, done)
    plan.ends_on = ended_on
    plan.version += 1
    plan.save(update_fields=["state", "ends_on", "version"])
    notes = {"closed": done.closed, "excused": done.excused}
    record(
        act,
        deed="plans.end_plan",
        subject=(SUBJECT, plan.pk),
        occurred_on=ended_on,
        before={"state": "adopted", "rows": done.before.rows},
        after={"state": plan.state, **notes},
        params={"number": plan.number, "closed": done.closed},
        reason=why,
    )
    return Done(id=plan.pk, version=plan.version, notes=notes)
