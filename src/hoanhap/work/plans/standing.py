"""Where a plan stands: by section, by agency, by month, what is late and since when."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from datetime import date

from django.db.models import Max, Min, Q

from hoanhap.ground.orgs import access
from hoanhap.ground.orgs.names import agency_names
from hoanhap.pure.kernel.act import Actor
from hoanhap.pure.kernel.days import Month
from hoanhap.pure.kernel.vietnamese import sort_key
from hoanhap.work.plans.models import Occurrence, Plan
from hoanhap.work.plans.rows_doing import occurrence_rows, plan_head
from hoanhap.work.plans.scanning import Seen, in_year, scan
from hoanhap.work.plans.types_doing import (
    AgencyLine,
    MonthLine,
    OccurrenceRows,
    PlanHead,
    SectionLine,
    Standing,
    Tally,
)

LATE_SHOWN = 200
REPORTED_SHOWN = 50
PAGE_ROWS = 50


def plan_heading(actor: Actor, plan_id: int) -> PlanHead:
    """A plan as a heading, for pages about a part of it. One query. Raises NotVisible."""
    return plan_head(access.get(actor, Plan, plan_id))


def plans_in_force(actor: Actor) -> tuple[PlanHead, ...]:
    """The plans in force of the actor's province as headings, newest first, for forms. One
    query.
    """
    rows = access.visible(actor, Plan).filter(state="adopted", province_id=actor.province_id)
    return tuple(plan_head(row) for row in rows.order_by("-id"))


def successors_of(actor: Actor, plan_id: int) -> tuple[PlanHead, ...]:
    """The plans in force that may take over from a plan: of its province and its kind, newest
    first. Two queries. Raises NotVisible.
    """
    plan = access.get(actor, Plan, plan_id)
    rows = access.visible(actor, Plan).filter(
        state="adopted", province_id=plan.province_id, kind=plan.kind
    )
    return tuple(plan_head(row) for row in rows.exclude(pk=plan.pk).order_by("-id"))


def standing(actor: Actor, plan_id: int, today: date, *, year: int | None = None) -> Standing:
    """Where a plan stands today, in this year or another. Raises NotVisible.

    At most 14 queries, whatever the size.
    """
    plan = access.get(actor, Plan, plan_id)
    wanted = year or today.year
    found = scan(actor, today, Q(duty__plan_id=plan_id) & in_year(wanted))
    late = found.ids("late")[:LATE_SHOWN]
    reported = found.ids("reported")[:REPORTED_SHOWN]
    rows = occurrence_rows(actor, today, [*late, *reported], found.met)
    names = agency_names({one.agency_id for one in found.seen})
    assigned = [one for one in found.seen if one.bond == "assigned"]
    requested = [one for one in found.seen if one.bond != "assigned"]
    return Standing(
        plan=plan_head(plan),
        today=today,
        year=wanted,
        years=_years(actor, plan_id, wanted),
        totals=_tally(found.seen),
        sections=_sections(found.seen),
        agencies=tuple(
            sorted(
                _agencies(assigned, names),
                key=lambda line: (-line.tally.late, sort_key(line.agency_name)),
            )
        ),
        requested=tuple(
            sorted(_agencies(requested, names), key=lambda line: sort_key(line.agency_name))
        ),
        months=_months(found.seen),
        late=tuple(row for row in rows if row.stage == "late"),
        reported=tuple(row for row in rows if row.stage == "reported"),
    )


def occurrences(
    actor: Actor,
    today: date,
    *,
    plan_id: int | None = None,
    agency_id: int | None = None,
    section: str | None = None,
    month: str = "",
    stage: str = "",
    year: int | None = None,
    page: int = 1,
) -> OccurrenceRows:
    """The rows behind a number of `standing`, by the same scan: of a plan, an agency, a section, a
    month ("2026-11"), a stage. Soonest first, a page at a time.
    """
    where = in_year(year or today.year)
    for path, value in (
        ("duty__plan_id", plan_id),
        ("agency_id", agency_id),
        ("duty__section", section),
    ):
        if value is not None:
            where &= Q(**{path: value})
    found = scan(actor, today, where)
    wanted = [
        one.id
        for one in found.seen
        if (not month or one.month == month) and (not stage or one.stage.code == stage)
    ]
    pages = max(1, -(-len(wanted) // PAGE_ROWS))
    page = min(max(page, 1), pages)
    shown = wanted[(page - 1) * PAGE_ROWS : page * PAGE_ROWS]
    return OccurrenceRows(occurrence_rows(actor, today, shown, found.met), len(wanted), page, pages)


def _tally(seen: Iterable[Seen]) -> Tally:
    return _counted(Counter(one.stage.code for one in seen))


def _counted(counts: Mapping[str, int]) -> Tally:
    return Tally(**counts)


def _sections(seen: Iterable[Seen]) -> tuple[SectionLine, ...]:
    """In the plan's own order: duties are made point by point."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    first: dict[str, int] = {}
    for one in seen:
        counts[one.section][one.stage.code] += 1
        first[one.section] = min(first.get(one.section, one.duty_id), one.duty_id)
    return tuple(SectionLine(s, _counted(counts[s])) for s in sorted(first, key=first.__getitem__))


def _agencies(seen: Iterable[Seen], names: Mapping[int, str]) -> list[AgencyLine]:
    by_month: dict[int, dict[str, Counter[str]]] = defaultdict(lambda: defaultdict(Counter))
    since: dict[int, date] = {}
    for one in seen:
        by_month[one.agency_id][one.month][one.stage.code] += 1
        if one.stage.code == "late" and one.stage.late_since is not None:
            earlier = since.get(one.agency_id, one.stage.late_since)
            since[one.agency_id] = min(earlier, one.stage.late_since)
    lines: list[AgencyLine] = []
    for agency_id, months in by_month.items():
        whole: Counter[str] = Counter()
        for counts in months.values():
            whole.update(counts)
        lines.append(
            AgencyLine(
                agency_id,
                names.get(agency_id, ""),
                _counted(whole),
                {month: _counted(counts) for month, counts in sorted(months.items())},
                since.get(agency_id),
            )
        )
    return lines


def _months(seen: Iterable[Seen]) -> tuple[MonthLine, ...]:
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for one in seen:
        if one.due_on is not None:
            counts[one.month][one.stage.code] += 1
    return tuple(
        MonthLine(Month.parse(month).first, _counted(counts[month])) for month in sorted(counts)
    )


def _years(actor: Actor, plan_id: int, wanted: int) -> tuple[int, ...]:
    ends = access.visible(actor, Occurrence).filter(duty__plan_id=plan_id)
    first, last = ends.aggregate(a=Min("due_on"), b=Max("due_on")).values()
    years = {wanted, *(range(first.year, last.year + 1) if first else ())}
    return tuple(sorted(years))
