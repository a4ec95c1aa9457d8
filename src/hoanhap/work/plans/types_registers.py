"""Frozen rows of the registers beside the plan: documents, members, costs."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from hoanhap.pure.kernel.words import Words
from hoanhap.work.plans.types_doing import PlanHead


@dataclass(frozen=True, slots=True)
class PartyRow:
    """A party to a document; `agency_id` None for a body that has no office here."""

    agency_id: int | None
    name: str


@dataclass(frozen=True, slots=True)
class DocumentRow:
    """A document on the register. `has_ended`: its last day is past."""

    id: int
    version: int
    category: str
    category_words: Words
    number: str
    title: str
    issued_on: date | None
    ends_on: date | None
    has_ended: bool
    agency_id: int
    agency_name: str
    led_by_id: int | None
    led_by_name: str
    parties: tuple[PartyRow, ...]
    plan_id: int | None
    duties: str
    proposal: str
    outcome: str
    outcome_on: date | None
    file_name: str
    is_withdrawn: bool
    actions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MemberRow:
    """A member of the steering committee or a focal point; contact at the office."""

    id: int
    version: int
    agency_id: int
    agency_name: str
    part: str
    part_words: Words
    member_name: str
    title: str
    office_phone: str
    office_email: str
    stands_in_for_id: int | None
    stands_in_for_name: str
    starts_on: date
    ends_on: date | None
    is_in_force: bool
    actions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CostRow:
    """A line of the plan's costs in đồng; None is not known yet, never 0."""

    id: int
    version: int
    plan_id: int
    year: int
    what: str
    source: str
    source_words: Words
    agency_id: int
    agency_name: str
    duty_id: int | None
    path: str
    estimated_vnd: int
    allotted_vnd: int | None
    settled_vnd: int | None
    citation: str
    actions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CostTotal:
    """The sums of a year in đồng; `lines_open` have no settled sum yet."""

    year: int
    estimated_vnd: int
    allotted_vnd: int
    settled_vnd: int
    lines: int
    lines_open: int


@dataclass(frozen=True, slots=True)
class Costs:
    """What carrying out a plan costs, by year."""

    plan: PlanHead
    rows: tuple[CostRow, ...]
    totals: tuple[CostTotal, ...]
    may_record: bool
