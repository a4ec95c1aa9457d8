"""Frozen rows of the survey of need."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from hoanhap.pure.kernel.words import Words


@dataclass(frozen=True, slots=True)
class Tally:
    """How many were to be asked, and what came of it. `answered` counts every standing answer, also
    that one could not be reached.
    """

    lines: int = 0
    answered: int = 0
    need: int = 0
    no_need: int = 0
    not_reached: int = 0

    @property
    def left(self) -> int:
        """How many have no answer."""
        return self.lines - self.answered

    def plus(self, other: Tally) -> Tally:
        """Both together."""
        return Tally(
            self.lines + other.lines,
            self.answered + other.answered,
            self.need + other.need,
            self.no_need + other.no_need,
            self.not_reached + other.not_reached,
        )


@dataclass(frozen=True, slots=True)
class SurveyRow:
    """A survey in short, with what this actor's part of it came to."""

    id: int
    year: int
    title: str
    basis: str
    duty_id: int | None
    asker_kinds: tuple[str, ...]
    agency_name: str
    judged_on: date
    opens_on: date
    due_on: date
    days_left: int
    state: str
    state_words: Words
    closed_on: date | None
    version: int
    tally: Tally
    asks: bool
    actions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CommuneProgress:
    """How far a commune is. `agency_ids` are its own offices that ask there, `finished_on` when the
    first of them said it was through, `reminded_on` when one was last reminded.
    """

    unit_id: int
    commune_name: str
    tally: Tally
    stage: str
    stage_words: Words
    last_on: date | None
    finished_on: date | None
    reminded_on: date | None
    agency_ids: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class SurveyPage:
    """A survey, how far each commune is, and where the actor's own office stands: through since
    `finished_on`, reminded last on `reminded_on`.
    """

    head: SurveyRow
    communes: tuple[CommuneProgress, ...]
    finished_on: date | None
    reminded_on: date | None
    reminder: str
    opens_lines: bool


@dataclass(frozen=True, slots=True)
class LineFilter:
    """Which lines are wanted: `outcome` "left" (no answer yet) or a code of an answer."""

    outcome: str = ""
    commune_id: int | None = None
    search: str = ""


@dataclass(frozen=True, slots=True)
class NeedRow:
    """What is wanted for one purpose. Fields the actor may not see are None."""

    purpose: str | None
    purpose_words: Words | None
    amount_vnd: int | None
    wanted_year: int | None
    wanted_quarter: int | None
    wanted_words: Words | None
    fund_code: str


@dataclass(frozen=True, slots=True)
class AnswerRow:
    """One answer; `is_standing`: it counts. `amount_vnd` is all its needs added up. Fields the
    actor may not see are None.
    """

    id: int
    need_outcome: str | None
    outcome_words: Words | None
    needs: tuple[NeedRow, ...]
    amount_vnd: int | None
    need_reason: str | None
    reason_words: Words | None
    need_note: str | None
    asked_on: date
    how: str
    how_words: Words
    agency_name: str
    recorded_at: datetime
    superseded_at: datetime | None
    is_standing: bool


@dataclass(frozen=True, slots=True)
class LineRow:
    """One to be asked: a person (`full_name`) or an establishment (`employer_name`)."""

    id: int
    person_id: int | None
    employer_id: int | None
    full_name: str | None
    birth_year: int | None
    employer_name: str
    contact_name: str | None
    commune_id: int | None
    commune_name: str
    residence: str | None
    phone: str | None
    released_on: date | None
    window_last_on: date | None
    has_loan: bool | None
    answer: AnswerRow | None


@dataclass(frozen=True, slots=True)
class LineRows:
    """A page of lines, and how many there are in all."""

    rows: tuple[LineRow, ...]
    total: int
    page: int


@dataclass(frozen=True, slots=True)
class LinePage:
    """One line with every answer it ever had, newest first, and who is next to be asked."""

    survey: SurveyRow
    line: LineRow
    answers: tuple[AnswerRow, ...]
    next_id: int | None
    left: int
    ceiling_vnd: int
    quarters: tuple[tuple[int, int], ...]
    version: int
    actions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PreviewRow:
    """One row of a workbook: whom it is about, and what it would do."""

    row: int
    status: str
    name: str | None
    said: Words | None
    needs: tuple[NeedRow, ...]
    why: tuple[tuple[str, Words], ...]


@dataclass(frozen=True, slots=True)
class BookPreview:
    """A workbook before it is taken in."""

    rows: tuple[PreviewRow, ...]
    counts: Mapping[str, int]
    was_taken: bool


@dataclass(frozen=True, slots=True)
class Sum:
    """How many want a loan, and how much in đồng."""

    people: int = 0
    total_vnd: int = 0


@dataclass(frozen=True, slots=True)
class DemandRow:
    """One line of a table of demand: by quarter in the table's order, and in all."""

    code: str
    words: Words
    cells: tuple[Sum, ...]
    total: Sum


@dataclass(frozen=True, slots=True)
class Demand:
    """The demand that a survey found, by purpose, source and commune, each by quarter."""

    survey: SurveyRow
    quarters: tuple[Words, ...]
    by_purpose: tuple[DemandRow, ...]
    by_source: tuple[DemandRow, ...]
    by_commune: tuple[DemandRow, ...]
    total: DemandRow
