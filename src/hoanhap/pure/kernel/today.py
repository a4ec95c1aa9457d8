"""What a post meets on its first page: what it owes, what waits for it, what came back to it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from hoanhap.pure.kernel.words import Words


@dataclass(frozen=True, slots=True)
class TodayItem:
    """One line: what it is, what there is to do (or why it came back), and the page that does it.

    `url_name` is the page's name at the web door ("web:list"), `url_id` its one argument,
    `url_query` what it is asked for ("stage=reported"), mostly nothing.
    `days_left` is below zero once the day is past, None where no day is set.
    """

    title: Words
    detail: Words
    url_name: str
    url_id: int
    due_on: date | None = None
    days_left: int | None = None
    url_query: str = ""


@dataclass(frozen=True, slots=True)
class TodayBlocks:
    """The three blocks: due from my post, sent to me by others, sent back to me."""

    due: tuple[TodayItem, ...] = ()
    waiting: tuple[TodayItem, ...] = ()
    came_back: tuple[TodayItem, ...] = ()

    def joined(self, other: TodayBlocks) -> TodayBlocks:
        """Both, what is due soonest first; lines without a day come last."""
        return TodayBlocks(
            due=tuple(sorted(self.due + other.due, key=_by_day)),
            waiting=tuple(sorted(self.waiting + other.waiting, key=_by_day)),
            came_back=self.came_back + other.came_back,
        )


def _by_day(item: TodayItem) -> date:
    return item.due_on or date.max
