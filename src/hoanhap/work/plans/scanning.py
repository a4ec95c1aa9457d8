"""What is due as the actor may see it, each thing at its stage of today: the one scan from which
tallies, lists, calendars and papers are made.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Q, QuerySet

from hoanhap.ground.orgs import access
from hoanhap.pure.kernel.act import Actor
from hoanhap.work.plans.facts import FACT_KINDS, Fact, Owed, counted
from hoanhap.work.plans.models import Occurrence
from hoanhap.work.plans.stages import PENDING, Stage, stage_of

COLUMNS = (
    "pk",
    "duty_id",
    "agency_id",
    "period",
    "starts_on",
    "due_on",
    "done_on",
    "state",
    "duty__plan_id",
    "duty__section",
    "duty__bond",
    "duty__fact_kind",
    "duty__topic",
    "asked_due_on",
    "escalated_on",
)


@dataclass(frozen=True, slots=True)
class Seen:
    """One thing due at its stage, without its words."""

    id: int
    duty_id: int
    plan_id: int
    agency_id: int
    section: str
    bond: str
    state: str
    due_on: date | None
    asks_for_later: bool
    is_escalated: bool
    stage: Stage

    @property
    def month(self) -> str:
        """The month it falls due in, "" where no day is known."""
        return f"{self.due_on:%Y-%m}" if self.due_on else ""


@dataclass(frozen=True, slots=True)
class Scan:
    """All that was seen, and the facts that meet some of it."""

    seen: tuple[Seen, ...]
    met: dict[int, Fact]

    def ids(self, *codes: str) -> list[int]:
        """The ids of those at these stages, in the scan's order."""
        return [one.id for one in self.seen if one.stage.code in codes]


def in_year(year: int) -> Q:
    """What falls due in a year, has no day yet, or was left undone before it."""
    first = date(year, 1, 1)
    due = Q(due_on__range=(first, date(year, 12, 31))) | Q(due_on__isnull=True)
    return due | Q(due_on__lt=first, state__in=PENDING, duty__bond="assigned")


def still_counts() -> Q:
    """Not what a replaced or ended duty left open: its successor carries that."""
    return Q(duty__state="open") | ~Q(state__in=PENDING)


def visible_due(actor: Actor) -> QuerySet[Occurrence]:
    """What is due that the actor sees and that still counts."""
    return access.visible(actor, Occurrence).filter(still_counts())


def scan(actor: Actor, today: date, where: Q) -> Scan:
    """Everything due that fits `where`, soonest first, at its stage. One query, and one
    more for facts.
    """
    rows = list(
        visible_due(actor).filter(where).order_by("due_on", "duty_id", "pk").values_list(*COLUMNS)
    )
    met = counted(_owed(row) for row in rows if _may_be_met(row))
    return Scan(tuple(_seen(row, today, met) for row in rows), met)


def _may_be_met(row: tuple[Any, ...]) -> bool:
    return row[11] in FACT_KINDS and row[7] not in ("accepted", "excused", "thanked")


def _owed(row: tuple[Any, ...]) -> Owed:
    pk, duty_id, agency_id, period, starts_on, _, _, _, plan_id, _, _, fact_kind, topic, *_ = row
    return Owed(pk, duty_id, plan_id, agency_id, fact_kind, topic, period, starts_on)


def _seen(row: tuple[Any, ...], today: date, met: dict[int, Fact]) -> Seen:
    pk, duty_id, agency_id, _, _, due_on, done_on, state, plan_id, section, bond, *_ = row
    fact = met.get(pk)
    return Seen(
        pk,
        duty_id,
        plan_id,
        agency_id,
        section,
        bond,
        state,
        due_on,
        row[-2] is not None,
        row[-1] is not None,
        stage_of(
            state,
            bond,
            today,
            due_on=due_on,
            done_on=done_on,
            fact_on=fact.done_on if fact else None,
        ),
    )


def facts_of(rows: Iterable[Occurrence]) -> dict[int, Fact]:
    """The facts that meet these rows, fetched with their duties."""
    return counted(Owed.of(row) for row in rows if row.state not in ("accepted", "excused"))
