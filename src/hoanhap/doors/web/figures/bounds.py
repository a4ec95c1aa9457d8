"""On which bounds communes stand: as they were, today's, or those of a day; and how one of old is
called.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from hoanhap.doors.web.figures.spans import Chosen
from hoanhap.ground.orgs.lineage import Ended
from hoanhap.pure.kernel.words import Words

_AS_THEY_WERE = Words(vi="Xã, phường như khi phát sinh", en="Communes as they were")
_TODAY = Words(vi="Theo địa giới hôm nay", en="On today's bounds")
_OF_A_DAY = Words(vi="Theo địa giới ngày {day}", en="On the bounds of {day}")
_ENDED = Words(vi="{name} (đến hết {day})", en="{name} (until {day})")
_ENDED_WITHIN = Words(vi="{name} ({within}, đến hết {day})", en="{name} ({within}, until {day})")
UNDIVIDED = Words(vi="Chưa phân chia được: {name}", en="Undivided: {name}")


@dataclass(frozen=True, slots=True)
class Choice:
    """Bounds one can choose by a link."""

    words: Words
    query: str
    is_open: bool


def choices(chosen: Chosen, today: date) -> tuple[Choice, ...]:
    """As they were, today's, and the day that is chosen where it is another."""
    days = dict.fromkeys((None, today, chosen.bounds))
    return tuple(
        Choice(_words(day, today), replace(chosen, bounds=day).query, day == chosen.bounds)
        for day in days
    )


def of_a_day(bounds: date) -> Words:
    """ "Theo địa giới ngày 22/11/2026"."""
    return _OF_A_DAY.format(day=f"{bounds:%d/%m/%Y}")


def called(name: str, ended: Ended | None) -> str | Words:
    """A commune as a line of a table names it; one of old with its district and its last day,
    since a commune of today may bear its name.
    """
    if ended is None:
        return name
    day = f"{ended.on:%d/%m/%Y}"
    if not ended.within:
        return _ENDED.format(name=name, day=day)
    within = ended.within[:1].lower() + ended.within[1:]
    return _ENDED_WITHIN.format(name=name, within=within, day=day)


def _words(day: date | None, today: date) -> Words:
    if day is None:
        return _AS_THEY_WERE
    return _TODAY if day == today else of_a_day(day)
