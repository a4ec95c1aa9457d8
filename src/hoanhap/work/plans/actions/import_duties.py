"""Take duties from a workbook into a plan in force: the file is the deed."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

from hoanhap.ground.audit.spine import Done, action, record
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.words import Words
from hoanhap.pure.planreader.folding import fold
from hoanhap.pure.planreader.items.topics import topic_of
from hoanhap.work.plans.duty_import import planned_lines, reach_for, read_duties, sorted_lines
from hoanhap.work.plans.duty_lines import DutyLine
from hoanhap.work.plans.item_rows import last_position
from hoanhap.work.plans.models import Plan, PlanItem
from hoanhap.work.plans.opening import open_duties
from hoanhap.work.plans.stepping import FOLLOW, SUBJECT, plan_for


@action(
    "plans.import_duties",
    grants=FOLLOW,
    sentence=Words(
        vi="{who} nhập tệp {name} vào kế hoạch số {number}: {new} nhiệm vụ mới, {same} đã có, "
        "{refused} dòng không nhận",
        en="{who} took the file {name} into plan no. {number}: {new} new duties, {same} there "
        "already, {refused} rows refused",
    ),
)
def import_duties(act: Act, *, plan_id: int, version: int, name: str, content: bytes) -> Done:
    """Add the new rows of a workbook as points of the plan with their duties and what falls due,
    exactly as the preview says; rows the plan has already are passed over, so the same file twice
    adds nothing.

    Notes: `new`, `same`, `refused`, `duties`, `occurrences`. Raises NotVisible, Stale, WrongState,
    FileRefused for what is no workbook, BadInput where no row of heads is found.
    """
    plan = plan_for(act, "plans.import_duties", plan_id, version)
    reach = reach_for(plan, act.today)
    found = sorted_lines(plan, read_duties(name, content, plan.issued_on), reach)
    items = _items(act, plan, name, found.new)
    planned = planned_lines(plan, items, reach, act.today)
    duties, occurrences = open_duties(plan, planned, plan.starts_on or act.today, act.now)
    plan.version += 1
    plan.save(update_fields=["version"])
    counts = {"new": len(found.new), "same": len(found.same), "refused": len(found.refused)}
    notes = {**counts, "duties": duties, "occurrences": occurrences}
    record(
        act,
        deed="plans.import_duties",
        subject=(SUBJECT, plan.pk),
        occurred_on=act.today,
        after={
            "sha256": hashlib.sha256(content).hexdigest(),
            "agencies": {
                str(one.item.pk): [owing.agency.id for owing in one.owing] for one in planned
            },
            **notes,
        },
        params={"name": name[-200:], "number": plan.number, **counts},
    )
    return Done(id=plan.pk, version=plan.version, notes=notes)


def _items(act: Act, plan: Plan, name: str, lines: Sequence[DutyLine]) -> list[PlanItem]:
    first = last_position(plan) + 1
    return PlanItem.objects.bulk_create(
        PlanItem(
            plan=plan,
            position=first + number,
            path=line.path or f"+{first + number}",
            section=name[-300:],
            text=line.text,
            kind="task",
            bond=line.bond,
            topic=topic_of(fold(line.text).text, "task"),
            lead=list(line.lead),
            together_with=list(line.together_with),
            performers=list(line.performers),
            timings=list(line.timings),
            timing_details=list(line.timing_details),
            text_of_timing=line.text_of_timing,
            origin="added",
            is_checked=True,
            checked_by=act.actor.posting_id,
        )
        for number, line in enumerate(lines)
    )
