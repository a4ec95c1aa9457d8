"""People who came home, counted slowly."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from tests.measures.properties.raw import Count, Counted, Slow
from tests.measures.properties.slow_loans import borrowers, months_on

FIVE_YEARS = 60


def home_of(slow: Slow, person_id: int, day: date) -> int | None:
    """The commune where a person lived on a day, or first went to live after it."""
    lived = [
        row
        for row in slow.raw.all("Residence")
        if row.person_id == person_id
        and (row.ends_on is None or row.ends_on > max(day, row.starts_on))
    ]
    if not lived:
        return None
    home: int = min(lived, key=lambda row: (row.starts_on, row.id)).commune_id
    return home if home in slow.communes() else None


def releases(slow: Slow) -> list[Any]:
    return [row for row in slow.raw.all("Release") if row.superseded_at is None]


def came_home(slow: Slow) -> Iterator[Counted]:
    for row in releases(slow):
        home = home_of(slow, row.person_id, row.released_on)
        if home is not None and slow.holds(row.released_on):
            yield Counted(home)


def residents(slow: Slow) -> Iterator[Counted]:
    """Each with the person, to look further."""
    for row in slow.raw.all("Residence"):
        lives = row.starts_on <= slow.day and (row.ends_on is None or row.ends_on > slow.day)
        if lives and row.commune_id in slow.communes():
            yield Counted(row.commune_id, 1, row.person_id)


def ends_of(slow: Slow) -> dict[int, date]:
    """By person the day on which the five years after the last homecoming by the day end."""
    last: dict[int, date] = {}
    for row in releases(slow):
        if row.released_on <= slow.day:
            last[row.person_id] = max(row.released_on, last.get(row.person_id, date.min))
    return {person_id: months_on(day, FIVE_YEARS) for person_id, day in last.items()}


def within(slow: Slow) -> Iterator[Counted]:
    ends = ends_of(slow)
    for one in residents(slow):
        if one.thing in ends and slow.day <= ends[one.thing]:
            yield one


def not_yet(slow: Slow) -> Iterator[Counted]:
    had = borrowers(slow)
    return (one for one in within(slow) if one.thing not in had)


def soon(slow: Slow) -> Iterator[Counted]:
    ends = ends_of(slow)
    return (one for one in within(slow) if ends[one.thing] <= months_on(slow.day, 12))


def tasks(day_of: str) -> Count:
    def count(slow: Slow) -> Iterator[Counted]:
        for row in slow.raw.all("HelpTask"):
            day = getattr(row, day_of)
            home = home_of(slow, row.person_id, day) if slow.holds(day) else None
            if home is not None:
                yield Counted(home)

    return count


def open_tasks(slow: Slow) -> Iterator[Counted]:
    for row in slow.raw.all("HelpTask"):
        is_open = row.closed_on is None or row.closed_on > slow.day
        home = home_of(slow, row.person_id, row.opened_on)
        if is_open and row.opened_on <= slow.day and home is not None:
            yield Counted(home)


SLOW: dict[str, Count] = {
    "III.1": came_home,
    "III.2": residents,
    "III.3": within,
    "III.4": not_yet,
    "III.5": soon,
    "III.6": tasks("opened_on"),
    "III.7": tasks("closed_on"),
    "III.8": open_tasks,
}
