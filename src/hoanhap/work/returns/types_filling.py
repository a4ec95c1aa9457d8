"""Frozen rows of one return: its sections with texts, figures, files and remarks."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from fractions import Fraction

from hoanhap.pure.kernel.days import Span
from hoanhap.pure.kernel.words import Words
from hoanhap.work.returns.types import ReturnRow

Value = int | Fraction | None
"""A figure: a whole number, an exact ratio, or not known (never shown as 0)."""


@dataclass(frozen=True, slots=True)
class FileRow:
    """A file of a return."""

    id: int
    name: str
    mime: str
    size_bytes: int
    note: str
    section_id: int | None
    figure_id: int | None
    recorded_at: datetime


@dataclass(frozen=True, slots=True)
class Finding:
    """What the checks ask about: `key` is what an explanation answers to.

    `rule` is blank, sum, part_over_total, last_year or not_given; `explanation` is empty until it
    was explained.
    """

    key: str
    rule: str
    section_id: int
    code: str
    words: Words
    explanation: str = ""


@dataclass(frozen=True, slots=True)
class FigureView:
    """One figure of a section. `last_year` is the same figure in the same window a year before.

    `source` counted or declared; a declared one has its paper's number and day, and its files.
    """

    id: int
    version: int
    section_id: int
    code: str
    title: Words
    unit: Words
    definition: Words
    source: str
    value: Value
    last_year: Value
    paper_number: str
    paper_on: date | None
    is_frozen: bool
    known_at: datetime | None
    files: tuple[FileRow, ...]
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class FigureNow:
    """A figure that stands (`stood`, as known at `stood_at`) and what it is as known now."""

    section_id: int
    section_title: str
    code: str
    title: Words
    unit: Words
    window: Span
    stood: Value
    stood_at: datetime | None
    now: Value

    @property
    def differs(self) -> bool:
        """Whether it is another one now."""
        return self.stood != self.now


@dataclass(frozen=True, slots=True)
class ReturnNow:
    """The figures of a return that stand, beside what they are as known at a later moment."""

    return_id: int
    round_title: str
    agency_name: str
    agency_kind: str
    agency_id: int
    unit_id: int
    known_at: datetime
    figures: tuple[FigureNow, ...]


@dataclass(frozen=True, slots=True)
class RemarkRow:
    """A remark with which the return came back, or was sent back inside (`kind`)."""

    section_id: int | None
    kind: str
    sending: int
    text: str
    who: str
    recorded_at: datetime


@dataclass(frozen=True, slots=True)
class SectionView:
    """One section as this agency has it. `part_version` is 0 where nothing was saved yet.

    `last_text` is what the agency sent to the same section of the round before.
    """

    id: int
    position: int
    number: str
    title: str
    help: str
    body: str
    is_required: bool
    window: Span
    part_id: int | None
    part_version: int
    text: str
    sent_text: str
    last_text: str
    is_open: bool
    saved_by: str
    saved_at: datetime | None
    remark: str
    figures: tuple[FigureView, ...]
    findings: tuple[Finding, ...]
    files: tuple[FileRow, ...]


@dataclass(frozen=True, slots=True)
class SendingRow:
    """One time the return was sent."""

    nth: int
    number: str
    signed_on: date | None
    signer_name: str
    recorded_at: datetime


@dataclass(frozen=True, slots=True)
class ReturnPage:
    """One return whole, as the actor may see it: the own agency what is being written, who follows
    the province what was sent last.
    """

    row: ReturnRow
    round_kind: str
    round_closed_on: date | None
    round_note: str
    is_demo: bool
    addressees: tuple[str, ...]
    sections: tuple[SectionView, ...]
    findings: tuple[Finding, ...]
    files: tuple[FileRow, ...]
    remarks: tuple[RemarkRow, ...]
    sendings: tuple[SendingRow, ...]
    is_own: bool
    has_content: bool

    @property
    def files_of_all(self) -> tuple[FileRow, ...]:
        """Files that go with the whole return; a section's own stand at the section."""
        return tuple(f for f in self.files if f.section_id is None and f.figure_id is None)


@dataclass(frozen=True, slots=True)
class PartNow:
    """One section's text as it stands on record, to be shown beside what was typed elsewhere."""

    section_id: int
    version: int
    text: str
    saved_by: str
    saved_at: datetime | None
    is_open: bool


@dataclass(frozen=True, slots=True)
class SectionRemark:
    """What is to be mended in one section."""

    section_id: int
    text: str


@dataclass(frozen=True, slots=True)
class RoundSection:
    """One section of a round's outline; `codes` are the measures of all kinds of agency."""

    id: int
    position: int
    number: str
    title: str
    body: str
    codes: tuple[str, ...]
    window: Span


@dataclass(frozen=True, slots=True)
class RoundOutline:
    """What a round asks, for the report that is made of it."""

    round_id: int
    title: str
    window_first: date
    window_last: date
    due_on: date
    addressees: tuple[str, ...]
    is_demo: bool
    sections: tuple[RoundSection, ...]


@dataclass(frozen=True, slots=True)
class BesideText:
    """What one agency sent to one section; `part_id` None and `text` empty where it has not sent.

    `remark` is what it was asked to mend there, where it is being mended.
    """

    part_id: int | None
    section_id: int
    agency_id: int
    agency_name: str
    agency_kind: str
    return_id: int
    state: str
    number: str
    signed_on: date | None
    sent_on: date | None
    text: str
    remark: str


@dataclass(frozen=True, slots=True)
class SentFigure:
    """A figure as an agency sent it."""

    return_id: int
    section_id: int
    agency_id: int
    agency_name: str
    code: str
    title: Words
    unit: Words
    source: str
    value: Value
    paper_number: str
    paper_on: date | None
    explanation: str
