"""What a workbook of duties would add to a plan in force: read, and set beside what stands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from hoanhap.ground.documents.workbook_in import open_workbook
from hoanhap.pure.kernel.refusals import BadInput
from hoanhap.pure.kernel.vietnamese import skeleton
from hoanhap.pure.kernel.words import Words
from hoanhap.work.plans.duty_lines import (
    NO_HEADS,
    DutyLine,
    DutyLines,
    RefusedLine,
    duty_lines,
)
from hoanhap.work.plans.fan_out import Named, Reach
from hoanhap.work.plans.models import Plan, PlanItem
from hoanhap.work.plans.planned import PlannedItem, plan_items, rules_of
from hoanhap.work.plans.reaching import reach_on
from hoanhap.work.plans.rules import Due, DutySpan

NOBODY = Words(
    vi="Chưa có cơ quan nào của tỉnh ứng với cơ quan được nêu; hãy đặt ở bảng cơ quan.",
    en="No agency of the province stands for the body named; set it in the table of bodies.",
)
SINGLE = frozenset({"by", "within", "after"})
"""Timings of one day: opened even where that day is past."""


@dataclass(frozen=True, slots=True)
class Sorted:
    """A workbook's rows sorted by what they would do to the plan."""

    new: tuple[DutyLine, ...]
    same: tuple[DutyLine, ...]
    refused: tuple[RefusedLine, ...]


def read_duties(name: str, content: bytes, issued_on: date | None) -> DutyLines:
    """The rows of a workbook from outside. Raises FileRefused, or BadInput without heads."""
    sheets = open_workbook(content, name=name)
    found = duty_lines([sheet.rows for sheet in sheets if not sheet.is_hidden], issued_on)
    if not found.has_heads:
        raise BadInput(NO_HEADS, details=(("content", NO_HEADS),))
    return found


def sorted_lines(plan: Plan, found: DutyLines, reach: Reach) -> Sorted:
    """Which rows are new to the plan, which it has already (same words, same lead), which reach
    nobody; a row that stands twice in the file is new once.
    """
    items = PlanItem.objects.filter(plan=plan, state="open")
    there = {_key(text, lead) for text, lead in items.values_list("text", "lead")}
    new, same, refused = [], [], list(found.refused)
    for line in found.lines:
        key = _key(line.text, line.lead)
        if key in there:
            same.append(line)
        elif not reach.owing(Named(line.lead, line.together_with, line.performers, line.bond)):
            refused.append(RefusedLine(line.row, line.text, (("lead", NOBODY),)))
        else:
            there.add(key)
            new.append(line)
    return Sorted(tuple(new), tuple(same), tuple(sorted(refused, key=lambda one: one.row)))


def reach_for(plan: Plan, today: date) -> Reach:
    """The province's table on that day."""
    return reach_on(plan.province_id, today)


def planned_lines(
    plan: Plan, items: Sequence[PlanItem], reach: Reach, today: date
) -> tuple[PlannedItem, ...]:
    """The new points with what they owe from today on; a single day is owed even if it is past."""
    first = plan.starts_on or plan.issued_on or today
    span = DutySpan(plan.issued_on or first, first, plan.ends_on)
    years = range(min(first.year, today.year), today.year + 1)
    planned = plan_items(
        items, reach, span=span, years=years, rules=rules_of(plan.province_id, years)
    )
    return tuple(
        PlannedItem(
            one.item,
            one.owing,
            one.without_agency,
            tuple(due for due in one.dues if _is_followed(one.item, due, today)),
        )
        for one in planned
    )


def _is_followed(item: PlanItem, due: Due, today: date) -> bool:
    is_single = any(timing["kind"] in SINGLE for timing in item.timings)
    return is_single or due.due_on is None or due.due_on >= today


def _key(text: str, lead: Sequence[str]) -> tuple[str, tuple[str, ...]]:
    return skeleton(text), tuple(sorted(lead))
