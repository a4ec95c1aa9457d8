"""Frozen rows of carrying a plan out: what is due, how it stands, messages, evidence."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from hoanhap.ground.audit.queries import HistoryLine
from hoanhap.pure.kernel.words import Words


@dataclass(frozen=True, slots=True)
class FactRow:
    """A fact in the system that meets something due by itself."""

    kind: str
    words: Words
    id: int
    done_on: date


@dataclass(frozen=True, slots=True)
class OccurrenceRow:
    """One duty in one period as it stands today.

    `days_left` is below zero once the last day is past and it is still owed; `late_since` the day
    after the last one; `late_days` also tells how late it was done. `fact` meets it without a
    report. `chased_times` counts notices, e-mails and letters, not reminders.
    """

    id: int
    version: int
    duty_id: int
    plan_id: int
    plan_name: str
    path: str
    section: str
    title: str
    kind: str
    agency_id: int
    agency_name: str
    led_by_name: str
    bond: str
    period: str
    period_words: Words
    starts_on: date
    due_on: date | None
    first_due_on: date | None
    days_left: int | None
    stage: str
    stage_words: Words
    late_since: date | None
    late_days: int
    state: str
    state_words: Words
    is_account: bool
    done_on: date | None
    fact: FactRow | None
    asked_due_on: date | None
    asked_reason: str
    escalated_to: Words | None
    escalated_on: date | None
    chased_times: int
    last_chased_on: date | None
    actions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Tally:
    """How many of what is due stand at each stage (codes_doing.STAGES)."""

    late: int = 0
    waiting: int = 0
    no_day: int = 0
    reported: int = 0
    done: int = 0
    done_late: int = 0
    excused: int = 0
    to_ask: int = 0
    asked: int = 0
    answered: int = 0
    thanked: int = 0

    @property
    def total(self) -> int:
        """All that is due, assigned and requested."""
        return self.assigned + self.requested

    @property
    def assigned(self) -> int:
        """All that is due of assigned agencies, what is excused among it."""
        done = self.done + self.done_late
        return self.late + self.waiting + self.no_day + self.reported + done + self.excused

    @property
    def requested(self) -> int:
        """All that bodies are only asked."""
        return self.to_ask + self.asked + self.answered + self.thanked

    @property
    def done_percent(self) -> int | None:
        """Done out of what assigned agencies had to do (excused apart), rounded down; None for
        nothing.
        """
        owed = self.assigned - self.excused
        return (self.done + self.done_late) * 100 // owed if owed else None


@dataclass(frozen=True, slots=True)
class PlanHead:
    """A plan as a heading."""

    id: int
    version: int
    title: str
    number: str
    issued_on: date | None
    state: str
    state_words: Words


@dataclass(frozen=True, slots=True)
class SectionLine:
    """What is due under one section of the plan, in the plan's order."""

    section: str
    tally: Tally


@dataclass(frozen=True, slots=True)
class AgencyLine:
    """What one agency owes, in all and by month ("2026-11"); `since` its oldest late day."""

    agency_id: int
    agency_name: str
    tally: Tally
    by_month: Mapping[str, Tally]
    since: date | None


@dataclass(frozen=True, slots=True)
class MonthLine:
    """What falls due in one month."""

    month: date
    tally: Tally


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a plan stands on a day, in one year; what was left undone before is among the late.

    `agencies` are assigned ones, most late first; `requested` those that are only asked, without
    any rank. `late` and `reported` are the first rows of each, oldest first.
    """

    plan: PlanHead
    today: date
    year: int
    years: tuple[int, ...]
    totals: Tally
    sections: tuple[SectionLine, ...]
    agencies: tuple[AgencyLine, ...]
    requested: tuple[AgencyLine, ...]
    months: tuple[MonthLine, ...]
    late: tuple[OccurrenceRow, ...]
    reported: tuple[OccurrenceRow, ...]


@dataclass(frozen=True, slots=True)
class OccurrenceRows:
    """A page of what is due, soonest first, and how many there are."""

    rows: tuple[OccurrenceRow, ...]
    count: int
    page: int
    pages: int


@dataclass(frozen=True, slots=True)
class OwedPage:
    """What an agency owes on a day, over all plans in force.

    `due` falls due within sixty days, `later` counts what comes after; `asked` is what it was
    courteously asked; `done` the last that were done. `messages` it has not seen yet.
    """

    agency_id: int
    agency_name: str
    today: date
    tally: Tally
    late: tuple[OccurrenceRow, ...]
    returned: tuple[OccurrenceRow, ...]
    due: tuple[OccurrenceRow, ...]
    later: int
    no_day: tuple[OccurrenceRow, ...]
    reported: tuple[OccurrenceRow, ...]
    asked: tuple[OccurrenceRow, ...]
    done: tuple[OccurrenceRow, ...]
    messages: tuple[ChaseRow, ...]


@dataclass(frozen=True, slots=True)
class EvidenceRow:
    """A piece of evidence without its content."""

    id: int
    kind: str
    kind_words: Words
    note: str
    url: str
    file_name: str
    mime: str
    size_bytes: int
    fact_words: Words | None
    recorded_at: datetime
    is_withdrawn: bool
    actions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ChaseRow:
    """One message to one agency. A letter waits for its number until it is signed."""

    id: int
    version: int
    agency_id: int
    agency_name: str
    channel: str
    channel_words: Words
    is_courteous: bool
    words: str
    number: str
    signed_on: date | None
    signer_name: str
    sent_on: date
    seen_on: date | None
    occurrences: int
    actions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ChasePage:
    """A message with what it is about."""

    row: ChaseRow
    about: tuple[OccurrenceRow, ...]


@dataclass(frozen=True, slots=True)
class OccurrencePage:
    """Something due with its duty, evidence and messages."""

    row: OccurrenceRow
    text: str
    product: str
    supporters: tuple[str, ...]
    report: str
    reported_on: date | None
    remarks: str
    settled_on: date | None
    evidence: tuple[EvidenceRow, ...]
    chases: tuple[ChaseRow, ...]
    siblings: tuple[OccurrenceRow, ...] = field(default=())
    """The duty's other periods of the year, soonest first."""

    history: tuple[HistoryLine, ...] = field(default=())
    """What was done about it, newest first."""


@dataclass(frozen=True, slots=True)
class ChaseGroup:
    """One agency and what it may be chased about; `has_email`: an address is on record."""

    agency_id: int
    agency_name: str
    is_courteous: bool
    has_email: bool
    rows: tuple[OccurrenceRow, ...]
