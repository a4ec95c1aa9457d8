"""Frozen rows of oversight."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from hoanhap.pure.kernel.words import Words


@dataclass(frozen=True, slots=True)
class InspectionRow:
    """One inspection. `remedied_on` None: nothing to mend, or not mended yet."""

    id: int
    version: int
    agency_id: int
    agency_name: str
    inspected_agency_id: int | None
    inspected_name: str
    kind: str
    kind_words: Words
    subject: str
    number: str
    inspected_on: date
    findings: str
    remedy: str
    remedied_on: date | None
    file_name: str
    is_withdrawn: bool
    actions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class InspectionRows:
    """A page of inspections, newest first."""

    rows: tuple[InspectionRow, ...]
    count: int
    page: int
    pages: int
