"""Frozen rows of the plans desk: a plan, its points as read and as corrected, who they reach."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from hoanhap.pure.kernel.words import Words
from hoanhap.work.plans.proposals import Proposal


@dataclass(frozen=True, slots=True)
class PlanRow:
    """A plan in a list of plans. `doubtful` counts open points that wait for a person's look."""

    id: int
    version: int
    kind: str
    kind_words: Words
    title: str
    number: str
    issued_on: date | None
    issuer_name: str
    province_id: int
    province_name: str
    agency_id: int
    agency_name: str
    starts_on: date | None
    ends_on: date | None
    state: str
    state_words: Words
    parent_id: int | None
    replaced_by_id: int | None
    items: int
    doubtful: int
    duties: int
    is_demo: bool
    actions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PlanFileRow:
    """A plan's file and how far its reading has got: waiting, reading, read or failed.

    `message` says why it failed. `is_stuck`: reading for so long that it may be read again.
    """

    id: int
    plan_id: int
    name: str
    mime: str
    size_bytes: int
    file_kind: str
    state: str
    state_words: Words
    message: Words | None
    pages_done: int
    pages_total: int
    started_at: datetime | None
    is_stuck: bool
    may_read_again: bool


@dataclass(frozen=True, slots=True)
class PlanFileContent:
    """The file as it came, to be sent to whoever may see the plan."""

    name: str
    mime: str
    content: bytes


@dataclass(frozen=True, slots=True)
class BodyRow:
    """A body named in a plan: its code and name in the catalogue."""

    code: str
    words: Words


@dataclass(frozen=True, slots=True)
class TimingRow:
    """A timing as corrected: the reader's JSON, what it means in words, and how sure it is."""

    timing: Mapping[str, object]
    words: Words
    is_inclusive: bool | None
    sureness: int


@dataclass(frozen=True, slots=True)
class Doubt:
    """A field of a point that the reader was not sure of; `sureness` in hundredths."""

    field: str
    words: Words
    sureness: int


@dataclass(frozen=True, slots=True)
class FieldRead:
    """A field that a person changed: what the reader had said, and what stands now."""

    field: str
    words: Words
    read: str
    now: str


@dataclass(frozen=True, slots=True)
class ItemRow:
    """A point of a plan as it stands. `corrected` keeps the reader's answer beside the person's.

    `asks` is True while the point waits for a person: unsure and neither checked, corrected nor
    dropped. `begins` and `ends` are places in the text of the file, None for a point a person
    added.
    """

    id: int
    version: int
    position: int
    path: str
    section: str
    text: str
    begins: int | None
    ends: int | None
    kind: str
    kind_words: Words
    bond: str
    bond_words: Words
    topic: str
    topic_words: Words
    lead: tuple[BodyRow, ...]
    together_with: tuple[BodyRow, ...]
    performers: tuple[BodyRow, ...]
    timings: tuple[TimingRow, ...]
    text_of_timing: str
    targets: tuple[Mapping[str, object], ...]
    doubts: tuple[Doubt, ...]
    notes: tuple[str, ...]
    corrected: tuple[FieldRead, ...]
    origin: str
    origin_words: Words
    came_from: tuple[int, ...]
    belongs_to_id: int | None
    state: str
    state_words: Words
    is_checked: bool
    asks: bool
    actions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class HeaderRow:
    """The letterhead as corrected, and the fields where the reader had said something else."""

    values: Mapping[str, object]
    corrected: tuple[FieldRead, ...]
    doubts: tuple[Doubt, ...]


@dataclass(frozen=True, slots=True)
class PlanPage:
    """One plan with its files and targets, and the plans above, below, before and after it.

    `says_it_replaces`: plans in force that its own words name as replaced, and that still stand.
    """

    row: PlanRow
    header: HeaderRow
    citations: tuple[Mapping[str, object], ...]
    recipients: tuple[str, ...]
    files: tuple[PlanFileRow, ...]
    targets: tuple[TargetRow, ...]
    parent: PlanRow | None
    children: tuple[PlanRow, ...]
    replaced_by: PlanRow | None
    replaces: tuple[PlanRow, ...]
    says_it_replaces: tuple[PlanRow, ...] = ()


@dataclass(frozen=True, slots=True)
class TargetRow:
    """A number to reach: how many of what, for each what, in which period."""

    path: str
    number: int
    unit: str
    per: str
    period: str
    words: Words


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of the text and the points it belongs to (none: between points)."""

    begins: int
    ends: int
    text: str
    item_ids: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class ReviewPage:
    """The document on one side, what was read on the other. Dropped, split and merged points are
    in `items` too, with their state. `proposals` split one point or merge several.
    """

    row: PlanRow
    header: HeaderRow
    citations: tuple[Mapping[str, object], ...]
    recipients: tuple[str, ...]
    file: PlanFileRow | None
    segments: tuple[Segment, ...]
    items: tuple[ItemRow, ...]
    proposals: tuple[Proposal, ...]
    bodies: tuple[BodyRow, ...]
    asking: int


@dataclass(frozen=True, slots=True)
class ItemPage:
    """One point on its own page: every body it could name, the reviews an outline may belong to,
    what is proposed of it.
    """

    row: ItemRow
    plan: PlanRow
    bodies: tuple[BodyRow, ...]
    reviews: tuple[ItemRow, ...]
    proposals: tuple[Proposal, ...]
