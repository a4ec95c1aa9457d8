"""Which duties a fact of the house counts for, and where duties of each quarter stand."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from datetime import date

from django.db.models import Q

from hoanhap.pure.kernel.act import Actor
from hoanhap.work.plans.codes_doing import STAGES
from hoanhap.work.plans.fact_finding import OUTPUT, SESSION
from hoanhap.work.plans.models import Occurrence
from hoanhap.work.plans.period_words import period_words
from hoanhap.work.plans.rows_doing import plan_name
from hoanhap.work.plans.scanning import facts_of, scan, visible_due
from hoanhap.work.plans.types_met import MetDuty, QuarterDuty

_WORST_FIRST = (
    "late", "waiting", "reported", "to_ask", "asked", "done_late", "done", "answered", "thanked",
)  # fmt: skip


def duties_met_by(
    actor: Actor, *, fact_kinds: Collection[str], fact_id: int, agency_id: int, on: date
) -> tuple[MetDuty, ...]:
    """What is due of an agency, as the actor sees it, in the period in which this fact of one of
    these kinds lies: what it meets, or met already by an earlier fact. Four queries.
    """
    wanted = visible_due(actor).filter(
        duty__fact_kind__in=fact_kinds,
        duty__plan__state="adopted",
        agency_id=agency_id,
        starts_on__lte=on,
    )
    current: dict[int, list[Occurrence]] = {}
    for row in wanted.select_related("duty__plan").order_by("duty_id", "starts_on", "pk"):
        rows = current.setdefault(row.duty_id, [])
        if rows and rows[0].starts_on < row.starts_on:
            rows.clear()
        rows.append(row)
    found = [row for rows in current.values() for row in rows]
    met = facts_of(found)
    return tuple(
        MetDuty(
            occurrence_id=row.pk,
            plan_name=plan_name(row.duty.plan),
            path=row.duty.path,
            title=row.duty.title,
            period_words=period_words(row.period),
            due_on=row.due_on,
            met_on=met[row.pk].done_on if row.pk in met else row.done_on,
            is_the_first=row.pk in met and met[row.pk].id == fact_id,
        )
        for row in found
    )


def duties_by_quarter(
    actor: Actor, today: date, year: int
) -> dict[int, dict[int, tuple[QuarterDuty, ...]]]:
    """By agency and quarter, the duties of communication and of training that a plan asks for each
    quarter, as the actor sees them, the one furthest behind first. Three queries.
    """
    kinds = (OUTPUT, SESSION)
    found = scan(actor, today, Q(duty__fact_kind__in=kinds, period__startswith=f"{year:04d}-Q"))
    told = Occurrence.objects.filter(pk__in=[one.id for one in found.seen])
    named = {
        pk: (int(period[-1]), kind)
        for pk, period, kind in told.values_list("pk", "period", "duty__fact_kind")
    }
    cells: dict[int, dict[int, list[QuarterDuty]]] = defaultdict(lambda: defaultdict(list))
    for one in found.seen:
        quarter, kind = named[one.id]
        stage = one.stage.code
        cells[one.agency_id][quarter].append(QuarterDuty(kind, stage, STAGES[stage], one.id))
    return {
        agency_id: {
            quarter: tuple(sorted(duties, key=_behind)) for quarter, duties in quarters.items()
        }
        for agency_id, quarters in cells.items()
    }


def _behind(duty: QuarterDuty) -> int:
    known = duty.stage in _WORST_FIRST
    return _WORST_FIRST.index(duty.stage) if known else len(_WORST_FIRST)
