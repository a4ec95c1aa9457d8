"""Hand the duties of an agency that ended to its successor, on that day."""

from __future__ import annotations

from datetime import date

from hoanhap.ground.audit.spine import Done, action, record
from hoanhap.ground.orgs.offices import Office, offices_of, standing_after
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.refusals import NotReady, NotVisible
from hoanhap.pure.kernel.words import Words
from hoanhap.work.plans.handing import Handed, copied, hand_to, lead_from
from hoanhap.work.plans.models import Duty, Plan
from hoanhap.work.plans.stepping import NIGHTLY, SUBJECT, plan_for


@action(
    "plans.hand_over",
    grants=NIGHTLY,
    sentence=Words(
        vi="{who} bàn giao {duties} nhiệm vụ của {agency} cho {successor} theo kế hoạch số "
        "{number}",
        en="{who} handed {duties} duties of {agency} to {successor} under plan no. {number}",
    ),
)
def hand_over(act: Act, *, plan_id: int, version: int, agency_id: int) -> Done:
    """Give the duties of an agency that has ended to the one that came after it, from the day it
    ended: each with what is still owed and those who work with it; what it led is led by the
    successor. A duty the successor has itself takes over what it lacks.

    Notes: `duties`, `moved`, `excused`, `led`. Raises NotVisible, Stale, WrongState, and NotReady
    for an agency that still stands or that nobody came after.
    """
    plan = plan_for(act, "plans.hand_over", plan_id, version)
    agency, successor, day = _between(act, plan, agency_id)
    done = Handed()
    reason = f"Bàn giao cho {successor.name}"
    theirs = {
        duty.item_id: duty
        for duty in Duty.objects.filter(plan=plan, agency_id=successor.id, state="open")
    }
    for old in Duty.objects.filter(plan=plan, agency_id=agency.id, state="open").order_by("pk"):
        new = theirs.get(old.item_id) or copied(act, old, successor.id, day)
        hand_to(act, old, new, day, reason, done)
    led = lead_from(agency.id, successor.id, plan.pk, done)
    plan.version += 1
    plan.save(update_fields=["version"])
    notes = {"duties": done.duties, "moved": done.moved, "excused": done.excused, "led": led}
    record(
        act,
        deed="plans.hand_over",
        subject=(SUBJECT, plan.pk),
        occurred_on=day,
        before={"agency": agency.id, "rows": done.before.rows},
        after={"agency": successor.id, **notes},
        params={
            "duties": done.duties,
            "agency": agency.name,
            "successor": successor.name,
            "number": plan.number,
        },
        about=[("orgs.Agency", agency.id), ("orgs.Agency", successor.id)],
    )
    return Done(id=plan.pk, version=plan.version, notes=notes)


def _between(act: Act, plan: Plan, agency_id: int) -> tuple[Office, Office, date]:
    offices = {office.id: office for office in offices_of(plan.province_id)}
    agency = offices.get(agency_id)
    if agency is None:
        raise NotVisible
    successor = standing_after(offices, agency_id, act.today)
    day = agency.ends_on
    if agency.stands_on(act.today) or day is None or successor is None:
        raise NotReady(
            Words(
                vi="{agency} chưa kết thúc hoạt động hoặc chưa ghi cơ quan kế thừa.",
                en="{agency} has not ended, or nobody is recorded to have come after it.",
            ).format(agency=agency.name)
        )
    return agency, successor, day
