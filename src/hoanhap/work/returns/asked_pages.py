"""Reads of what a province asks: its calendar, its outlines, its rounds."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date

from django.db.models import Count, QuerySet

from hoanhap.ground.orgs import access, roles
from hoanhap.ground.orgs.offices import offices_of
from hoanhap.pure.kernel.act import Actor
from hoanhap.pure.kernel.days import Span
from hoanhap.work.plans.rows_doing import plan_name
from hoanhap.work.returns.asking import all_codes, asked_of, declared_of
from hoanhap.work.returns.calendar_days import Period, next_period
from hoanhap.work.returns.codes import KINDS_ASKED, bond_of
from hoanhap.work.returns.filling import window_of
from hoanhap.work.returns.lines import days_of
from hoanhap.work.returns.models import CalendarLine, Outline, OutlineSection, Return, Round
from hoanhap.work.returns.rows import return_rows, round_row, round_rows
from hoanhap.work.returns.states import OUTLINE_STATES
from hoanhap.work.returns.types import (
    AgencyChoice,
    CalendarRow,
    OutlinePage,
    OutlineRow,
    ReturnFilter,
    ReturnRow,
    RoundPage,
    RoundRow,
    SectionRow,
)
from hoanhap.work.returns.types_filling import RoundOutline, RoundSection
from hoanhap.work.returns.what_now import outline_actions

ROUNDS_SHOWN = 100


def calendar(actor: Actor, today: date) -> tuple[CalendarRow, ...]:
    """The province's reporting calendar: lines in force or to come, by code, each with the round it
    opens next. Two queries.
    """
    lines = [
        line
        for line in access.visible(actor, CalendarLine)
        .select_related("outline")
        .order_by("code", "starts_on")
        if line.ends_on is None or line.ends_on > today
    ]
    opened: dict[str, list[tuple[Span, int]]] = defaultdict(list)
    rounds = access.visible(actor, Round).filter(line__code__in=[line.code for line in lines])
    for code, first, last, pk in rounds.values_list(
        "line__code", "window_first", "window_last", "pk"
    ):
        opened[code].append((Span(first, last), pk))
    return tuple(_calendar_row(actor, line, today, opened[line.code]) for line in lines)


def _is_of(window: Span, coming: Period | None) -> bool:
    """Whether a round is that of the coming period: their data windows share a day."""
    if coming is None:
        return False
    return window.first <= coming.window.last and coming.window.first <= window.last


def _calendar_row(
    actor: Actor, line: CalendarLine, today: date, opened: Iterable[tuple[Span, int]]
) -> CalendarRow:
    coming: Period | None = next_period(days_of(line), max(today, line.starts_on))
    if coming is not None and line.ends_on is not None and coming.due_on >= line.ends_on:
        coming = None
    actions = ("returns.set_calendar_line", "returns.end_calendar_line", "returns.open_round")
    return CalendarRow(
        id=line.pk,
        version=line.version,
        code=line.code,
        title=line.title,
        window_first=line.window_first,
        window_last=line.window_last,
        due_by=line.due_by,
        is_inclusive=line.is_inclusive,
        lock_days=line.lock_days,
        open_days=line.open_days,
        addressees=tuple(line.addressees),
        outline_id=line.outline_id,
        outline_title=line.outline.title,
        asked=asked_of(line.asked),
        citation=line.citation,
        starts_on=line.starts_on,
        ends_on=line.ends_on,
        next_window=coming.window if coming else None,
        next_due_on=coming.due_on if coming else None,
        next_opens_on=coming.opens_on if coming else None,
        next_locks_on=coming.locks_on if coming else None,
        round_id=next((pk for window, pk in opened if _is_of(window, coming)), None),
        actions=tuple(deed for deed in actions if actor.may(deed)),
    )


def outlines(actor: Actor) -> tuple[OutlineRow, ...]:
    """The province's outlines, those in use first. One query."""
    rows = _outlines(actor).order_by("state", "title", "pk")
    return tuple(_outline_row(actor, row) for row in rows)


def outline(actor: Actor, outline_id: int) -> OutlinePage:
    """An outline with its sections. Raises NotVisible. Three queries."""
    access.get(actor, Outline, outline_id)
    row = _outlines(actor).get(pk=outline_id)
    sections = OutlineSection.objects.filter(outline_id=outline_id).order_by("position")
    return OutlinePage(_outline_row(actor, row), tuple(map(section_row, sections)))


def _outlines(actor: Actor) -> QuerySet[Outline]:
    return (
        access.visible(actor, Outline)
        .select_related("from_plan")
        .annotate(
            section_count=Count("sections", distinct=True),
            round_count=Count("rounds", distinct=True),
        )
    )


def _outline_row(actor: Actor, row: Outline) -> OutlineRow:
    return OutlineRow(
        id=row.pk,
        version=row.version,
        title=row.title,
        kind=row.kind,
        state=row.state,
        state_words=OUTLINE_STATES[row.state],
        plan_id=row.from_plan_id,
        plan_name=plan_name(row.from_plan) if row.from_plan else "",
        item_id=row.from_item_id,
        sections=getattr(row, "section_count", 0),
        rounds=getattr(row, "round_count", 0),
        actions=outline_actions(actor, row),
    )


def section_row(one: OutlineSection) -> SectionRow:
    """A section of an outline as it is handed out."""
    window = None
    if one.window_first is not None and one.window_last is not None:
        window = Span(one.window_first, one.window_last)
    return SectionRow(
        id=one.pk,
        position=one.position,
        number=one.number,
        title=one.title,
        help=one.help,
        body=one.body,
        codes={kind: tuple(codes) for kind, codes in one.codes.items()},
        declared=declared_of(one),
        asked=asked_of(one.asked),
        is_required=one.is_required,
        window=window,
        item_id=one.item_id,
    )


def agency_choices(actor: Actor, today: date) -> tuple[AgencyChoice, ...]:
    """The offices of the province that can be asked on a day. One query."""
    if actor.province_id is None:
        return ()
    return tuple(
        AgencyChoice(
            office.id, office.name, office.kind, roles.AGENCY_KINDS[office.kind],
            bond_of(office.kind),
        )
        for office in offices_of(actor.province_id)
        if office.kind in KINDS_ASKED and office.stands_on(today)
    )  # fmt: skip


def rounds(actor: Actor, today: date, *, state: str = "") -> tuple[RoundRow, ...]:
    """The province's rounds, the one due last first, tallied over the returns the actor sees. Two
    queries.
    """
    found = access.visible(actor, Round).select_related("outline", "plan")
    if state:
        found = found.filter(state=state)
    return round_rows(actor, list(found.order_by("-due_on", "-pk")[:ROUNDS_SHOWN]), today)


def round_page(
    actor: Actor,
    round_id: int,
    today: date,
    wanted: ReturnFilter = ReturnFilter(),  # noqa: B008  # frozen
) -> RoundPage:
    """One round with the returns the actor sees; the tally is over all of these.
    Raises NotVisible. Three queries.
    """
    access.get(actor, Round, round_id)
    row = Round.objects.select_related("outline", "plan").get(pk=round_id)
    every = return_rows(actor, access.visible(actor, Return).filter(round_id=round_id), today)
    return RoundPage(
        round_row(actor, row, (one.standing for one in every)),
        tuple(one for one in every if _fits(one, wanted)),
    )


def my_returns(actor: Actor, today: date) -> tuple[ReturnRow, ...]:
    """The returns of the actor's own agency, the one due last first. One query."""
    found = access.visible(actor, Return).filter(agency_id=actor.agency_id)
    rows = return_rows(actor, found, today)
    return tuple(sorted(rows, key=lambda row: (row.due_on, row.id), reverse=True))


def round_outline(actor: Actor, round_id: int) -> RoundOutline:
    """What a round asks, section by section. Raises NotVisible. Three queries."""
    access.get(actor, Round, round_id)
    row = Round.objects.select_related("outline").get(pk=round_id)
    sections = OutlineSection.objects.filter(outline_id=row.outline_id).order_by("position")
    return RoundOutline(
        round_id=row.pk,
        title=row.title,
        window_first=row.window_first,
        window_last=row.window_last,
        due_on=row.due_on,
        addressees=tuple(row.addressees),
        is_demo=row.is_demo,
        sections=tuple(
            RoundSection(
                one.pk, one.position, one.number, one.title, one.body, all_codes(one),
                window_of(one, row),
            )
            for one in sections
        ),
    )  # fmt: skip


def _fits(row: ReturnRow, wanted: ReturnFilter) -> bool:
    return (
        (not wanted.stage or row.stage == wanted.stage)
        and (not wanted.kind or row.agency_kind == wanted.kind)
        and (not wanted.is_late_only or row.is_late)
        and (not wanted.is_owed_late_only or row.standing.is_owed_late)
    )
