"""Frozen rows of a report's list of obstacles and proposals."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from hoanhap.pure.kernel.words import Words


@dataclass(frozen=True, slots=True)
class ObstacleLine:
    """One of them as the report tells it. `may_open`: its own page is there for the actor."""

    id: int
    kind_words: Words
    title: str
    text: str
    askers: tuple[str, ...]
    raised_on: date
    waited_days: int
    is_open: bool
    owner_name: str
    answer: str
    answered_on: date | None
    taken: str
    outcome: str
    may_open: bool


@dataclass(frozen=True, slots=True)
class ObstacleTopic:
    """Those of one topic."""

    words: Words
    lines: tuple[ObstacleLine, ...]


@dataclass(frozen=True, slots=True)
class ReportObstacles:
    """The list with its counts; `day` is the last day told of."""

    day: date
    raised: int
    answered: int
    taken_up: int
    still_open: int
    topics: tuple[ObstacleTopic, ...]

    @property
    def count(self) -> int:
        """How many are told."""
        return sum(len(topic.lines) for topic in self.topics)
