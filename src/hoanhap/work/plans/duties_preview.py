"""A workbook of duties before it is taken into a plan: row by row what it would do."""

from __future__ import annotations

from datetime import date

from hoanhap.ground.orgs import access
from hoanhap.pure.kernel.act import Actor
from hoanhap.pure.kernel.refusals import NotVisible
from hoanhap.work.plans.duty_import import planned_lines, reach_for, read_duties, sorted_lines
from hoanhap.work.plans.duty_lines import DutyLine
from hoanhap.work.plans.models import Plan, PlanItem
from hoanhap.work.plans.showing_items import bodies, timing_rows
from hoanhap.work.plans.showing_plans import plan_rows
from hoanhap.work.plans.types import DutiesPreview, DutyPreviewRow


def duties_preview(
    actor: Actor, plan_id: int, name: str, content: bytes, today: date
) -> DutiesPreview:
    """What `plans.import_duties` would do with this file, by the same functions. Raises NotVisible
    for who could not do it, FileRefused, and BadInput without heads. Twelve queries.
    """
    plan = access.get(actor, Plan, plan_id)
    if plan.province_id != actor.province_id or not actor.may("plans.import_duties"):
        raise NotVisible
    reach = reach_for(plan, today)
    found = sorted_lines(plan, read_duties(name, content, plan.issued_on), reach)
    planned = planned_lines(plan, [_item(line) for line in found.new], reach, today)
    rows = [
        _row(line, "new", len(one.owing), len(one.owing) * len(one.dues))
        for line, one in zip(found.new, planned, strict=True)
    ]
    rows += [_row(line, "same", 0, 0) for line in found.same]
    rows += [
        DutyPreviewRow(one.row, "refused", "", one.text, (), (), 0, 0, one.why)
        for one in found.refused
    ]
    return DutiesPreview(
        plan=plan_rows(actor, [plan])[0],
        rows=tuple(sorted(rows, key=lambda row: row.row)),
        counts={
            "new": len(found.new),
            "same": len(found.same),
            "refused": len(found.refused),
        },
    )


def _item(line: DutyLine) -> PlanItem:
    """An unsaved point, to ask whom it reaches and when."""
    return PlanItem(
        kind="task",
        bond=line.bond,
        lead=list(line.lead),
        together_with=list(line.together_with),
        performers=list(line.performers),
        timings=list(line.timings),
        timing_details=list(line.timing_details),
    )


def _row(line: DutyLine, status: str, agencies: int, occurrences: int) -> DutyPreviewRow:
    return DutyPreviewRow(
        row=line.row,
        status=status,
        path=line.path,
        text=line.text,
        lead=bodies(line.lead),
        timings=timing_rows(line.timings, line.timing_details),
        agencies=agencies,
        occurrences=occurrences,
    )
