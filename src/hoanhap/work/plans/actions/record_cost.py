"""Record what carrying out the plan costs."""

from __future__ import annotations

from hoanhap.ground.audit.spine import Done, action, record
from hoanhap.ground.orgs import access, roles
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.fields import known, not_too_long, said, unfit
from hoanhap.pure.kernel.money import format_vnd
from hoanhap.pure.kernel.refusals import NotVisible
from hoanhap.pure.kernel.words import Words
from hoanhap.work.plans.codes_doing import COST_SOURCES
from hoanhap.work.plans.models import Duty, PlanCost
from hoanhap.work.plans.registering import (
    COST,
    money,
    office_here,
    plan_here,
    refuse_others,
    sums_of,
)
from hoanhap.work.plans.states import PLAN_TABLE

KEEPERS = (roles.PROVINCE_DESK, roles.PROVINCE_OFFICE, roles.DEPARTMENT_OFFICER)
YEARS = range(2020, 2100)


@action(
    "plans.record_cost",
    grants=KEEPERS,
    sentence=Words(
        vi="{who} ghi kinh phí năm {year} “{what}”: dự toán {amount} đồng",
        en="{who} recorded the cost of {year} “{what}”: {amount} đồng estimated",
    ),
)
def record_cost(
    act: Act,
    *,
    plan_id: int,
    year: int,
    what: str,
    source: str,
    agency_id: int,
    duty_id: int | None = None,
    estimated_vnd: int = 0,
    allotted_vnd: int | None = None,
    settled_vnd: int | None = None,
    citation: str = "",
) -> Done:
    """Record a line of the plan's costs in whole đồng: estimated, allotted, settled (None: not
    known yet), from which source (codes_doing.COST_SOURCES), for which agency.

    Raises NotVisible for another province's plan, agency or duty, WrongState for a plan that is not
    in force, NotAllowed for another agency's line, BadInput.
    """
    plan = plan_here(act, plan_id)
    PLAN_TABLE.next("plans.record_cost", plan.state)
    office = office_here(act, agency_id)
    refuse_others(act.actor, office.id)
    row = PlanCost.objects.create(
        plan=plan,
        duty_id=_duty_of(act, plan.pk, duty_id),
        agency_id=office.id,
        year=_likely(year),
        what=said("what", what, 200),
        source=known("source", source, COST_SOURCES),
        estimated_vnd=money("estimated_vnd", estimated_vnd) or 0,
        allotted_vnd=money("allotted_vnd", allotted_vnd),
        settled_vnd=money("settled_vnd", settled_vnd),
        citation=not_too_long("citation", citation, 200),
        recorded_at=act.now,
    )
    record(
        act,
        deed="plans.record_cost",
        subject=(COST, row.pk),
        occurred_on=act.today,
        after={"source": source, **sums_of(row)},
        params={"year": year, "what": row.what, "amount": format_vnd(row.estimated_vnd)},
        about=[("plans.Plan", plan.pk)],
    )
    return Done(id=row.pk, version=row.version)


def _likely(year: int) -> int:
    if year not in YEARS:
        raise unfit("year", Words(vi="Năm không hợp lệ.", en="This year cannot be right."))
    return year


def _duty_of(act: Act, plan_id: int, duty_id: int | None) -> int | None:
    if duty_id is None:
        return None
    duty = access.get(act.actor, Duty, duty_id)
    if duty.plan_id != plan_id:
        raise NotVisible
    return duty.pk
