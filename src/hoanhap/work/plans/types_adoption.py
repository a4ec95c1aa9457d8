"""Frozen rows of what adoption makes of a plan: duties of agencies, and plans side by side."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from hoanhap.pure.kernel.words import Words
from hoanhap.work.plans.types_reading import BodyRow, PlanRow, TimingRow


@dataclass(frozen=True, slots=True)
class AgencyShort:
    """An agency by name."""

    id: int
    name: str
    kind: str


@dataclass(frozen=True, slots=True)
class PreviewItem:
    """What adoption makes of one point: how many duties of which agencies, what falls due this
    year, and which of the named bodies have no agency in the province's table. `opens_in`: the
    later year whose opening brings its first period, where this year has none.
    """

    item_id: int
    path: str
    text: str
    kind: str
    kind_words: Words
    bond: str
    agencies: tuple[AgencyShort, ...]
    led_by: AgencyShort | None
    supporters: int
    duties: int
    occurrences: int
    first_due_on: date | None
    opens_in: int | None
    without_agency: tuple[BodyRow, ...]
    belongs_to_id: int | None
    asks: bool


@dataclass(frozen=True, slots=True)
class AdoptionPreview:
    """What adoption would make of the whole plan, and what stands in its way (`blockers`).

    `proposed_ends_on`: the last day of the year its title names. `proposed_follows_from`: this
    month's first day for a plan issued before it.
    """

    row: PlanRow
    items: tuple[PreviewItem, ...]
    duties: int
    occurrences: int
    agencies: int
    points_without_agency: int
    blockers: tuple[Words, ...]
    proposed_ends_on: date | None
    proposed_follows_from: date | None


@dataclass(frozen=True, slots=True)
class FanOutRow:
    """A body and the agencies it means in the province on a day. `is_set`: by the province's own
    table, else by the default (all of a kind, or the agency of that name). `used_by` counts open
    points of the province's plans that name it.
    """

    body: BodyRow
    agencies: tuple[AgencyShort, ...]
    is_set: bool
    used_by: int


@dataclass(frozen=True, slots=True)
class FanOutTable:
    """The province's table, and the agencies it can choose from."""

    day: date
    rows: tuple[FanOutRow, ...]
    choices: tuple[AgencyShort, ...]
    may_set: bool


@dataclass(frozen=True, slots=True)
class SideCell:
    """What one plan says on a topic: who leads, by when, in which point."""

    plan_id: int
    item_id: int
    path: str
    text: str
    lead: tuple[BodyRow, ...]
    timings: tuple[TimingRow, ...]
    bond: str


@dataclass(frozen=True, slots=True)
class SideRow:
    """A topic across plans: cells by plan id; a plan without a cell lacks it."""

    topic: str
    topic_words: Words
    cells: Mapping[int, tuple[SideCell, ...]]
    has: tuple[int, ...]
    lacks: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class SideBySide:
    """Provinces' plans in force side by side, topic by topic."""

    plans: tuple[PlanRow, ...]
    rows: tuple[SideRow, ...]


@dataclass(frozen=True, slots=True)
class DutyRow:
    """A duty: which agency owes what under which point, and who leads it."""

    id: int
    version: int
    plan_id: int
    item_id: int
    path: str
    section: str
    title: str
    agency: AgencyShort
    led_by: AgencyShort | None
    kind: str
    bond: str
    topic: str
    timings: tuple[TimingRow, ...]
    fact_kind: str
    starts_on: date
    ends_on: date | None
    handed_to_id: int | None
    state: str
    state_words: Words
    occurrences: int


@dataclass(frozen=True, slots=True)
class DutyPreviewRow:
    """What one row of a workbook would do: status "new", "same" (the plan has it) or "refused",
    with the reason by column.
    """

    row: int
    status: str
    path: str
    text: str
    lead: tuple[BodyRow, ...]
    timings: tuple[TimingRow, ...]
    agencies: int
    occurrences: int
    why: tuple[tuple[str, Words], ...] = ()


@dataclass(frozen=True, slots=True)
class DutiesPreview:
    """A workbook of duties before it is taken in; `counts` by status."""

    plan: PlanRow
    rows: tuple[DutyPreviewRow, ...]
    counts: Mapping[str, int]
