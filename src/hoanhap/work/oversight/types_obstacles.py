"""Frozen rows of obstacles and proposals."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from hoanhap.pure.kernel.days import Span
from hoanhap.pure.kernel.words import Words


@dataclass(frozen=True, slots=True)
class ObstacleFilter:
    """Which ones: by state (or "open"), age, topic, kind, and whose ("raised", "owned").

    `is_each`: each one that was raised, also those grouped into others.
    """

    stage: str = ""
    age: str = ""
    topic: str = ""
    kind: str = ""
    whose: str = ""
    is_each: bool = False


@dataclass(frozen=True, slots=True)
class Taken:
    """To whom one was taken up, and what came of it. `outcome_words` None: nothing yet."""

    to: Words
    name: str
    number: str
    taken_on: date
    outcome_words: Words | None
    outcome_text: str
    outcome_on: date | None


@dataclass(frozen=True, slots=True)
class ObstacleRow:
    """One obstacle or proposal as it stands: a grouped one with the state, owner and answer of what
    it was grouped into.

    `waited_days` None: nobody waits any more. `asked` counts those who raised it. `group_id` is
    what it was grouped into, where the actor may open that.
    """

    id: int
    version: int
    kind: str
    kind_words: Words
    topic: str
    topic_words: Words
    title: str
    text: str
    agency_id: int
    agency_name: str
    raised_on: date
    place_path: str
    place_name: str
    subject_kind: str
    subject_id: int | None
    owner_id: int | None
    owner_name: str
    state: str
    stage: str
    stage_words: Words
    waiting_since: date
    waited_days: int | None
    asked: int
    is_grouped: bool
    group_id: int | None
    answer: str
    answered_on: date | None
    taken: Taken | None
    closed_on: date | None
    mark: str
    mark_words: Words | None
    mark_note: str
    helpful: int
    unresolved: int
    actions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ObstacleRows:
    """A page of obstacles, those still open first, the longest waiting at the top."""

    rows: tuple[ObstacleRow, ...]
    count: int
    page: int
    pages: int


@dataclass(frozen=True, slots=True)
class ObstaclePage:
    """One, and those grouped into it that the actor sees."""

    row: ObstacleRow
    members: tuple[ObstacleRow, ...]


@dataclass(frozen=True, slots=True)
class OpenByTopic:
    """What is open of one topic, by age in the order of `codes.AGES`."""

    topic: str
    words: Words
    by_age: tuple[int, ...]

    @property
    def count(self) -> int:
        """How many in all."""
        return sum(self.by_age)


@dataclass(frozen=True, slots=True)
class OpenByAge:
    """What is open on a day: by topic and age, and in all by age."""

    today: date
    topics: tuple[OpenByTopic, ...]
    by_age: tuple[int, ...]

    @property
    def count(self) -> int:
        """How many in all."""
        return sum(self.by_age)


@dataclass(frozen=True, slots=True)
class ObstacleInReport:
    """One obstacle or proposal, or a group of them, as a report of some days tells it.

    `askers` are the agencies that raised it, of a group all that the actor may see. `waited_days`
    counts to the day it was answered or closed, else to the last day told of; `is_open` as of that
    day. `answered_on` may lie after the span's last day: then it was open at its end.
    """

    id: int
    kind: str
    kind_words: Words
    topic: str
    topic_words: Words
    title: str
    text: str
    askers: tuple[str, ...]
    raised_on: date
    owner_name: str
    stage: str
    stage_words: Words
    answer: str
    answered_on: date | None
    taken: Taken | None
    closed_on: date | None
    waited_days: int
    is_open: bool


@dataclass(frozen=True, slots=True)
class TopicInReport:
    """What a report tells of one topic: what is open first, the longest waiting at the top."""

    topic: str
    words: Words
    rows: tuple[ObstacleInReport, ...]


@dataclass(frozen=True, slots=True)
class ObstacleReport:
    """Obstacles and proposals for a report of these days, as known at a moment.

    `day` is the last day told of. Counted are: each one that was raised within the span (grouped
    ones too), and of those told as one: answered within it, taken up within it, open on `day`.
    """

    span: Span
    known_at: datetime
    day: date
    topics: tuple[TopicInReport, ...]
    raised: int
    answered: int
    taken_up: int
    still_open: int

    @property
    def rows(self) -> tuple[ObstacleInReport, ...]:
        """All of them, in the order of the topics."""
        return tuple(row for topic in self.topics for row in topic.rows)
