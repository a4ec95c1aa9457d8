"""Frozen rows of chasing returns."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from hoanhap.pure.kernel.words import Words
from hoanhap.work.returns.types import ReturnRow


@dataclass(frozen=True, slots=True)
class ReturnChaseRow:
    """A message about returns: by which channel, to whom, and the letter's number once signed."""

    id: int
    version: int
    agency_id: int
    agency_name: str
    channel: str
    channel_words: Words
    is_courteous: bool
    sent_on: date
    number: str
    signed_on: date | None
    signer_name: str
    words: str
    returns: int
    actions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ReturnChasePage:
    """One message with the returns it is about."""

    row: ReturnChaseRow
    returns: tuple[ReturnRow, ...]
