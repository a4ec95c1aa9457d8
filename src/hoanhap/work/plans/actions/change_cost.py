"""Change a line of the plan's costs as money is allotted and settled."""

from __future__ import annotations

from hoanhap.ground.audit.spine import Done, action, record
from hoanhap.ground.orgs import access
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.fields import not_too_long
from hoanhap.pure.kernel.refusals import NotVisible
from hoanhap.pure.kernel.words import Words
from hoanhap.work.plans.actions.record_cost import KEEPERS
from hoanhap.work.plans.models import PlanCost
from hoanhap.work.plans.registering import COST, money, refuse_others, sums_of


@action(
    "plans.change_cost",
    grants=KEEPERS,
    sentence=Words(
        vi="{who} cập nhật kinh phí “{what}” năm {year}",
        en="{who} brought the cost “{what}” of {year} up to date",
    ),
)
def change_cost(
    act: Act,
    *,
    cost_id: int,
    version: int,
    estimated_vnd: int,
    allotted_vnd: int | None,
    settled_vnd: int | None,
    citation: str = "",
) -> Done:
    """Set what is estimated, allotted and settled of a line, in whole đồng; the history keeps what
    stood before.

    Raises NotVisible, Stale, NotAllowed for another agency's line, BadInput.
    """
    row = access.get_for(act, PlanCost, cost_id, version)
    if row.plan.province_id != act.actor.province_id:
        raise NotVisible
    refuse_others(act.actor, row.agency_id)
    before = sums_of(row)
    row.estimated_vnd = money("estimated_vnd", estimated_vnd) or 0
    row.allotted_vnd = money("allotted_vnd", allotted_vnd)
    row.settled_vnd = money("settled_vnd", settled_vnd)
    row.citation = not_too_long("citation", citation, 200) or row.citation
    row.version += 1
    row.save()
    record(
        act,
        deed="plans.change_cost",
        subject=(COST, row.pk),
        occurred_on=act.today,
        before=before,
        after=sums_of(row),
        params={"what": row.what, "year": row.year},
        about=[("plans.Plan", row.plan_id)],
    )
    return Done(id=row.pk, version=row.version)
