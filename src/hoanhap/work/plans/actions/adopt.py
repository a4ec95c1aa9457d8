"""Adopt a plan: its points become duties of real agencies, and what they owe falls due."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from hoanhap.ground.audit.spine import Done, action, record
from hoanhap.ground.orgs.days import happened
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.refusals import BadInput
from hoanhap.pure.kernel.words import Words
from hoanhap.work.lists.codes import said
from hoanhap.work.plans.adopting import Term, planned_for, reaches_nobody, refuse_doubtful
from hoanhap.work.plans.models import PlanItem
from hoanhap.work.plans.opening import open_duties, open_targets
from hoanhap.work.plans.planned import PlannedItem
from hoanhap.work.plans.stepping import FOLLOW, SUBJECT, plan_for


@action(
    "plans.adopt",
    grants=FOLLOW,
    sentence=Words(
        vi="{who} đưa kế hoạch số {number} vào thực hiện: {duties} nhiệm vụ, {occurrences} lượt "
        "đến hạn",
        en="{who} adopted plan no. {number}: {duties} duties, {occurrences} times due",
    ),
)
def adopt(
    act: Act,
    *,
    plan_id: int,
    version: int,
    number: str,
    issued_on: date,
    starts_on: date | None = None,
    ends_on: date | None = None,
    follows_from: date | None = None,
) -> Done:
    """Adopt a checked plan with the number and day of the signed paper.

    Each open point becomes one duty of each agency it reaches; a year's occurrences are opened for
    each year up to this one. `starts_on` is the day of issue where none is given; what was due
    before `follows_from` (the first day where none is given) is not opened. Notes: `duties`,
    `occurrences`, `targets`, `without_agency` (points that reach nobody). Raises NotVisible, Stale,
    WrongState, BadInput for a missing number or days out of order, and NotReady with the list of
    points that are doubtful and were neither checked, corrected nor dropped (`details`: point id
    and words).
    """
    plan = plan_for(act, "plans.adopt", plan_id, version)
    term = _term(act, issued_on, starts_on, ends_on, follows_from)
    items = list(PlanItem.objects.filter(plan=plan, state="open").order_by("position", "id"))
    refuse_doubtful(items)
    plan.number = said("number", number, 60)
    plan.issued_on, plan.starts_on, plan.ends_on = issued_on, term.starts_on, ends_on
    plan.adopted_at, plan.adopted_by = act.now, act.actor.posting_id
    plan.version += 1
    plan.save()
    planned = planned_for(plan, items, term, act.today)
    duties, occurrences = open_duties(plan, planned, term.followed_from, act.now)
    notes = {
        "duties": duties,
        "occurrences": occurrences,
        "targets": open_targets(plan, items),
        "without_agency": sum(map(reaches_nobody, planned)),
    }
    record(
        act,
        deed="plans.adopt",
        subject=(SUBJECT, plan.pk),
        occurred_on=act.today,
        before={"state": "read"},
        after={"state": plan.state, "term": term, "agencies": _carried(planned), **notes},
        params={"number": plan.number, "duties": duties, "occurrences": occurrences},
    )
    return Done(id=plan.pk, version=plan.version, notes=notes)


def _term(
    act: Act,
    issued_on: date,
    starts_on: date | None,
    ends_on: date | None,
    follows_from: date | None,
) -> Term:
    happened(act, "issued_on", issued_on)
    first = starts_on or issued_on
    if ends_on is not None and ends_on < first:
        why = Words(
            vi="Ngày kết thúc trước ngày bắt đầu của kế hoạch.",
            en="The plan would end before it begins.",
        )
        raise BadInput(why, details=(("ends_on", why),))
    return Term(issued_on, first, ends_on, follows_from or min(first, issued_on))


def _carried(planned: Sequence[PlannedItem]) -> dict[str, list[int]]:
    """The deed's own rows, for its one trace: whom each point reached, and so who owes what."""
    return {str(one.item.pk): [owing.agency.id for owing in one.owing] for one in planned}
