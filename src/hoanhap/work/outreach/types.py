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
