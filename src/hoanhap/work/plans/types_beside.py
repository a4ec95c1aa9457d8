"""Frozen rows beside what is due: own plans sent in, returns in a workbook, an agency's year."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from hoanhap.ground.calendar.named_days import NamedDay
from hoanhap.pure.kernel.words import Words
from hoanhap.work.plans.types_doing import OccurrenceRow, PlanHead


@dataclass(frozen=True, slots=True)
class CalendarMonth:
    """One month of an agency's year: what falls due, and the days off, which move nothing."""

    month: date
    days_off: tuple[NamedDay, ...]
    rows: tuple[OccurrenceRow, ...]


@dataclass(frozen=True, slots=True)
class YearCalendar:
    """What an agency owes in a year, month by month; `no_day` waits for its day."""

    agency_id: int
    agency_name: str
    year: int
    months: tuple[CalendarMonth, ...]
    no_day: tuple[OccurrenceRow, ...]


@dataclass(frozen=True, slots=True)
class SubPlanRow:
    """An agency that is to send its own plan in, or sent one unasked (`occurrence_id` None)."""

    agency_id: int
    agency_name: str
    occurrence_id: int | None
    due_on: date | None
    stage: str
    stage_words: Words
    late_days: int
    plan_id: int | None
    file_id: int | None
    title: str
    number: str
    issued_on: date | None
    sent_on: date | None


@dataclass(frozen=True, slots=True)
class SubPlans:
    """Who has sent its own plan in under a plan and who has not; who is late comes first."""

    plan: PlanHead
    rows: tuple[SubPlanRow, ...]
    sent: int
    missing: int
    may_send: bool


@dataclass(frozen=True, slots=True)
class ReturnRow:
    """A row of a workbook of returns: "new", "same" (on record already) or "refused" with why."""

    row: int
    status: str
    occurrence_id: int | None
    agency_name: str
    title: str
    done_on: date | None
    report: str
    url: str
    why: Words | None


@dataclass(frozen=True, slots=True)
class ReturnsPreview:
    """What a workbook of returns would record, row by row; `counts` by status."""

    plan: PlanHead
    rows: tuple[ReturnRow, ...]
    counts: Mapping[str, int]
