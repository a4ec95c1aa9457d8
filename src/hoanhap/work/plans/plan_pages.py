"""Plans in a list, one plan's page, its file and how far its reading has got, its duties."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db.models import Count

from hoanhap.ground.orgs import access
from hoanhap.ground.orgs.offices import offices_by_id
from hoanhap.ground.vault.sealing import unseal
from hoanhap.pure.kernel.act import Actor
from hoanhap.work.plans.actions.receive_file import CONTENT
from hoanhap.work.plans.codes import DUTY_STATES
from hoanhap.work.plans.models import Duty, Occurrence, Plan, PlanFile, PlanTarget
from hoanhap.work.plans.showing_items import target_words, timing_rows
from hoanhap.work.plans.showing_plans import file_row, header_row, plan_rows
from hoanhap.work.plans.types import (
    AgencyShort,
    DutyRow,
    PlanFileContent,
    PlanFileRow,
    PlanPage,
    PlanRow,
    TargetRow,
)


def plans(
    actor: Actor, *, state: str = "", kind: str = "", parent_id: int | None = None
) -> tuple[PlanRow, ...]:
    """The plans the actor sees, those of the own province first, then the newest. Six queries."""
    wanted: dict[str, Any] = {"state": state, "kind": kind, "parent_id": parent_id}
    rows = access.visible(actor, Plan).filter(**{k: v for k, v in wanted.items() if v})
    found = plan_rows(actor, rows.order_by("-id"))
    return tuple(sorted(found, key=lambda row: row.province_id != actor.province_id))


def plan_page(actor: Actor, plan_id: int, now: datetime | None = None) -> PlanPage:
    """One plan with its files, targets, what is above, below, before and after it. Raises
    NotVisible. Twelve queries.
    """
    plan = access.get(actor, Plan, plan_id)
    seen = access.visible(actor, Plan)
    near = [plan, *seen.filter(parent=plan), *seen.filter(replaced_by=plan)]
    above = [pk for pk in (plan.parent_id, plan.replaced_by_id) if pk]
    near += seen.filter(pk__in=above) if above else []
    named = list(
        seen.filter(
            province_id=plan.province_id,
            kind=plan.kind,
            state="adopted",
            number__in=plan.header.get("replaces") or (),
        ).exclude(pk=plan.pk)
    )
    rows = {row.id: row for row in plan_rows(actor, dict.fromkeys([*near, *named]))}
    files = list(access.visible(actor, PlanFile).filter(plan=plan).defer("content_sealed", "text"))
    read = next((file.reading for file in files if file.reading), None)
    return PlanPage(
        row=rows[plan.pk],
        header=header_row(plan, read),
        citations=tuple(plan.citations),
        recipients=tuple(plan.recipients),
        files=tuple(file_row(actor, file, plan, now) for file in files),
        targets=_targets(actor, plan),
        parent=rows.get(plan.parent_id or 0),
        children=tuple(row for row in rows.values() if row.parent_id == plan.pk),
        replaced_by=rows.get(plan.replaced_by_id or 0),
        replaces=tuple(row for row in rows.values() if row.replaced_by_id == plan.pk),
        says_it_replaces=tuple(rows[one.pk] for one in named),
    )


def read_progress(actor: Actor, file_id: int, now: datetime) -> PlanFileRow:
    """How far the reading of a file has got. Raises NotVisible. Two queries."""
    rows = access.visible(actor, PlanFile).defer("content_sealed", "text", "reading")
    file = rows.select_related("plan").filter(pk=file_id).first()
    if file is None:
        file = access.get(actor, PlanFile, file_id)
    return file_row(actor, file, file.plan, now)


def plan_file(actor: Actor, file_id: int) -> PlanFileContent:
    """A plan's file as it came. Raises NotVisible."""
    file = access.get(actor, PlanFile, file_id)
    content = unseal(bytes(file.content_sealed), column=CONTENT) if file.content_sealed else b""
    return PlanFileContent(file.file_name, file.mime or "application/octet-stream", content)


def plan_text(actor: Actor, file_id: int) -> str:
    """The text that was taken out of a plan's file, "" before it was read. Raises NotVisible."""
    return access.get(actor, PlanFile, file_id).text or ""


def duties_of(actor: Actor, plan_id: int) -> tuple[DutyRow, ...]:
    """The duties of a plan that the actor sees, point by point. Raises NotVisible. Four queries."""
    plan = access.get(actor, Plan, plan_id)
    rows = list(access.visible(actor, Duty).filter(plan=plan).order_by("item__position", "id"))
    offices = offices_by_id(pk for row in rows for pk in (row.agency_id, row.led_by_id))
    short = {pk: AgencyShort(o.id, o.name, o.kind) for pk, o in offices.items()}
    counted = access.visible(actor, Occurrence).filter(duty__plan=plan)
    counts = dict(counted.values("duty_id").annotate(n=Count("pk")).values_list("duty_id", "n"))
    return tuple(_duty(row, short, counts) for row in rows)


def _targets(actor: Actor, plan: Plan) -> tuple[TargetRow, ...]:
    rows = access.visible(actor, PlanTarget).filter(plan=plan).select_related("item")
    return tuple(
        TargetRow(
            path=row.item.path,
            number=row.number,
            unit=row.unit,
            per=row.per,
            period=row.period,
            words=target_words(row.number, row.unit, row.per, row.period),
        )
        for row in rows.order_by("item__position", "id")
    )


def _duty(row: Duty, agencies: Mapping[int, AgencyShort], counts: Mapping[int, int]) -> DutyRow:
    return DutyRow(
        id=row.pk,
        version=row.version,
        plan_id=row.plan_id,
        item_id=row.item_id,
        path=row.path,
        section=row.section,
        title=row.title,
        agency=agencies[row.agency_id],
        led_by=agencies.get(row.led_by_id or 0),
        kind=row.kind,
        bond=row.bond,
        topic=row.topic,
        timings=timing_rows(row.timings, row.timing_details),
        fact_kind=row.fact_kind,
        starts_on=row.starts_on,
        ends_on=row.ends_on,
        handed_to_id=row.handed_to_id,
        state=row.state,
        state_words=DUTY_STATES[row.state],
        occurrences=counts.get(row.pk, 0),
    )
