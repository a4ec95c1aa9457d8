"""Frozen rows of communication."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from hoanhap.pure.kernel.words import Words


@dataclass(frozen=True, slots=True)
class OutputRow:
    """One communication output. `is_withdrawn`: taken back, counts no more."""

    id: int
    version: int
    agency_id: int
    agency_name: str
    channel: str
    channel_words: Words
    audience: str
    audience_words: Words | None
    title: str
    reach: int | None
    held_on: date
    link: str
    file_name: str
    is_withdrawn: bool
    actions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ChannelCount:
    """How many outputs went through a channel, and how many they reached (uncounted ones apart)."""

    channel: str
    words: Words
    outputs: int
    reach: int


@dataclass(frozen=True, slots=True)
class OutputRows:
    """A page of outputs, newest first, with how many there are by channel."""

    rows: tuple[OutputRow, ...]
    channels: tuple[ChannelCount, ...]
    count: int
    page: int
    pages: int


@dataclass(frozen=True, slots=True)
class SeatRow:
    """One invited unit: who, how many came (None: not noted), why nobody did, noted by whom.

    `agency_id` None: a body that is only named. `is_missing`: the day has come and nobody did, or
    nothing is noted.
    """

    id: int
    version: int
    agency_id: int | None
    name: str
    came: int | None
    note: str
    is_missing: bool
    actions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SessionRow:
    """One session. `invited` units, of which people came from `present`; `people` in all. `stage`:
    ahead, to_note (its day has come, nobody is noted), held, withdrawn.
    """

    id: int
    version: int
    agency_id: int
    agency_name: str
    kind: str
    kind_words: Words
    title: str
    held_on: date
    place: str
    audience: str
    audience_words: Words | None
    number: str
    file_name: str
    invited: int
    noted: int
    present: int
    people: int
    stage: str
    actions: tuple[str, ...]

    @property
    def missing(self) -> int:
        """Units of which nobody is noted as having come."""
        return self.invited - self.present


@dataclass(frozen=True, slots=True)
class SessionCounts:
    """Sessions held: how many, units invited and present, people who came."""

    sessions: int
    invited: int
    present: int
    people: int


@dataclass(frozen=True, slots=True)
class SessionRows:
    """A page of sessions, newest first, with what was held among all of them."""

    rows: tuple[SessionRow, ...]
    counts: SessionCounts
    count: int
    page: int
    pages: int


@dataclass(frozen=True, slots=True)
class SessionPage:
    """One session with all that are invited to it, in the Vietnamese order of names."""

    row: SessionRow
    seats: tuple[SeatRow, ...]

    @property
    def missing(self) -> tuple[SeatRow, ...]:
        """Those of which nobody came, once the day has come."""
        return tuple(seat for seat in self.seats if seat.is_missing)


@dataclass(frozen=True, slots=True)
class QuarterCell:
    """What one agency did in one quarter: outputs and sessions held."""

    outputs: int = 0
    sessions: int = 0


@dataclass(frozen=True, slots=True)
class ReadSeat:
    """One filled-in row of a workbook of attendance; `why` where it cannot be taken."""

    row: int
    seat_id: int | None
    name: str
    came: int | None
    note: str
    why: Words | None
