"""What is due, as the tables of the desk show it: the stage in words and shape, and since when."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from types import MappingProxyType

from hoanhap.doors.web.head import State
from hoanhap.pure.kernel.words import Words
from hoanhap.work.plans.types_doing import OccurrenceRow

SHAPES = MappingProxyType(
    {
        "late": "late",
        "waiting": "waiting",
        "no_day": "draft",
        "reported": "waiting",
        "done": "done",
        "done_late": "done",
        "excused": "draft",
        "to_ask": "proposed",
        "asked": "proposed",
        "answered": "waiting",
        "thanked": "done",
    }
)
_LATE = Words(vi="chậm {n} ngày, từ {d:%d/%m/%Y}", en="{n} days late, since {d:%d/%m/%Y}")
_DONE_LATE = Words(vi="làm xong chậm {n} ngày", en="done {n} days late")
_CHASED = Words(
    vi="đã đôn đốc {n} lần, gần nhất {d:%d/%m/%Y}", en="chased {n} times, last {d:%d/%m/%Y}"
)
_WRITTEN = Words(
    vi="đã gửi lời {n} lần, gần nhất {d:%d/%m/%Y}", en="written to {n} times, last {d:%d/%m/%Y}"
)


@dataclass(frozen=True, slots=True)
class Due:
    """A row with its shape, and in words how late it is and how often it was chased."""

    row: OccurrenceRow
    state: State
    lateness: Words | None
    chased: Words | None


def shown_rows(rows: Iterable[OccurrenceRow]) -> Iterator[Due]:
    """The rows as tables show them."""
    return map(shown, rows)


def shown(row: OccurrenceRow) -> Due:
    """One row as tables show it. A body that is only asked is never late, never chased."""
    is_back = row.state == "returned"
    words = row.state_words if is_back and row.stage != "late" else row.stage_words
    shape = "returned" if is_back and row.stage != "late" else SHAPES[row.stage]
    return Due(row, State(words, shape), _lateness(row), _chased(row))


def _lateness(row: OccurrenceRow) -> Words | None:
    if row.bond != "assigned":
        return None
    if row.stage == "late" and row.late_since is not None:
        return _LATE.format(n=row.late_days, d=row.late_since)
    if row.stage == "done_late":
        return _DONE_LATE.format(n=row.late_days)
    return None


def _chased(row: OccurrenceRow) -> Words | None:
    if not row.chased_times or row.last_chased_on is None:
        return None
    words = _CHASED if row.bond == "assigned" else _WRITTEN
    return words.format(n=row.chased_times, d=row.last_chased_on)
