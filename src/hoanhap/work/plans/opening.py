"""Writing duties and what falls due: in few statements for a whole plan. Called inside deeds."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Final

from hoanhap.ground.audit.many_rows import insert_many
from hoanhap.work.plans.fact_kinds import fact_kind_of
from hoanhap.work.plans.fan_out import Owing
from hoanhap.work.plans.models import (
    Duty,
    DutySupporter,
    Occurrence,
    Plan,
    PlanItem,
    PlanTarget,
)
from hoanhap.work.plans.planned import PlannedItem
from hoanhap.work.plans.rules import Due

_DUTY: Final = (
    "plan_id", "item_id", "province_id", "agency_id", "led_by_id", "path", "section", "title",
    "product", "kind", "bond", "topic", "timings", "timing_details", "fact_kind", "starts_on",
    "ends_on", "state", "version", "opened_at",
)  # fmt: skip
_OCCURRENCE: Final = (
    "duty_id", "province_id", "agency_id", "led_by_id", "period", "starts_on", "due_on",
    "first_due_on", "is_account", "state", "version", "report", "remarks", "asked_reason",
    "escalated_to", "opened_at",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Holder:
    """A duty as far as its occurrences need it."""

    duty_id: int
    province_id: int
    agency_id: int
    led_by_id: int | None


def open_duties(
    plan: Plan, planned: Sequence[PlannedItem], starts_on: date, opened_at: datetime
) -> tuple[int, int]:
    """Write the duties of a plan with all that falls due, at a moment; how many of each."""
    pairs = [(one, owing) for one in planned for owing in one.owing]
    rows = [(*_duty(plan, one.item, owing, starts_on), opened_at) for one, owing in pairs]
    ids = insert_many(Duty, _DUTY, rows)
    opened = list(zip(ids, pairs, strict=True))
    insert_many(
        DutySupporter,
        ("duty_id", "agency_id"),
        [(pk, helper.id) for pk, (_, owing) in opened for helper in owing.supporters],
    )
    holders = [(_holder(pk, plan.province_id, owing), one.dues) for pk, (one, owing) in opened]
    return len(ids), open_occurrences(holders, opened_at)


def open_occurrences(holders: Iterable[tuple[Holder, Iterable[Due]]], opened_at: datetime) -> int:
    """Write these periods of these duties, at a moment; how many."""
    rows = [(*_occurrence(holder, due), opened_at) for holder, dues in holders for due in dues]
    return len(insert_many(Occurrence, _OCCURRENCE, rows))


def open_targets(plan: Plan, items: Iterable[PlanItem]) -> int:
    """Write the numbers to reach; how many."""
    rows = [
        (plan.pk, item.pk, one["number"], one["unit"][:60], one["per"] or "", one["period"] or "")
        for item in items
        for one in item.targets
    ]
    columns = ("plan_id", "item_id", "number", "unit", "per", "period")
    return len(insert_many(PlanTarget, columns, rows))


def holder_of(duty: Duty) -> Holder:
    """A duty on record, as its occurrences need it."""
    return Holder(duty.pk, duty.province_id, duty.agency_id, duty.led_by_id)


def _holder(pk: int, province_id: int, owing: Owing) -> Holder:
    return Holder(pk, province_id, owing.agency.id, owing.led_by.id if owing.led_by else None)


def _duty(plan: Plan, item: PlanItem, owing: Owing, starts_on: date) -> tuple[Any, ...]:
    return (
        plan.pk,
        item.pk,
        plan.province_id,
        owing.agency.id,
        owing.led_by.id if owing.led_by else None,
        item.path,
        item.section,
        item.text,
        "",
        item.kind,
        owing.bond,
        item.topic,
        json.dumps(item.timings, ensure_ascii=False),
        json.dumps(item.timing_details, ensure_ascii=False),
        fact_kind_of(item.topic, owing.agency.kind, item.kind),
        starts_on,
        plan.ends_on,
        "open",
        1,
    )


def _occurrence(holder: Holder, due: Due) -> tuple[Any, ...]:
    return (
        holder.duty_id,
        holder.province_id,
        holder.agency_id,
        holder.led_by_id,
        due.period,
        due.starts_on,
        due.due_on,
        due.due_on,
        due.is_account,
        "open",
        1,
        "",
        "",
        "",
        "",
    )
