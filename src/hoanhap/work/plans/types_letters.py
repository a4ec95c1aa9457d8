"""Frozen rows of an official letter about what an agency owes: under a plan, or a return."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class LetterLine:
    """One thing owed in a letter: what, of which period or days, by when, how many days late."""

    title: str
    period: str
    due_on: date | None
    late_days: int


@dataclass(frozen=True, slots=True)
class LetterData:
    """What a letter about things owed says. `plans` in words with their number and day; none where
    it is about returns.

    `is_courteous`: to a body that is only requested; no lateness in it. `day` and `number` are
    those of the signed paper, blank until they are recorded.
    """

    chase_id: int
    issuer: str
    symbol: str
    province_name: str
    agency_name: str
    is_courteous: bool
    sent_on: date
    plans: tuple[str, ...]
    lines: tuple[LetterLine, ...]
    words: str
    number: str
    day: date | None
    signer_name: str
    is_demo: bool
