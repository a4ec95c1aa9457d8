"""What is due, as the tables of the desk show it: the stage in words and shape, and since when."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from hoanhap.doors.web.head import State
from hoanhap.pure.kernel.act import Actor
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
_LATE = Words(vi="quá hạn {n} ngày, từ {d:%d/%m/%Y}", en="{n} days late, since {d:%d/%m/%Y}")
_DONE_LATE = Words(vi="làm xong chậm {n} ngày", en="done {n} days late")
_CHASED = Words(
    vi="đã đôn đốc {n} lần, gần nhất {d:%d/%m/%Y}", en="chased {n} times, last {d:%d/%m/%Y}"
)
_WRITTEN = Words(
    vi="đã gửi lời {n} lần, gần nhất {d:%d/%m/%Y}", en="written to {n} times, last {d:%d/%m/%Y}"
)


@dataclass(frozen=True, slots=True)
class Due:
    """A row with its shape, and in words how late it is and how often it was chased.

    `may_chase`: the post may, and it isn't what its own office owes.
    """

    row: OccurrenceRow
    state: State
    lateness: Words | None
    chased: Words | None
    may_chase: bool


def shown_rows(rows: Iterable[OccurrenceRow], actor: Actor | None = None) -> list[Due]:
    """The rows as tables show them."""
    return [shown(row, actor) for row in rows]


def shown(row: OccurrenceRow, actor: Actor | None = None) -> Due:
    """One row as tables show it. A body that is only asked is never late."""
    return Due(row, state_of(row), _lateness(row), _chased(row), _may_chase(row, actor))


def by_duty(rows: Sequence[OccurrenceRow]) -> list[OccurrenceRow]:
    """The rows of one duty together, the duty that is late the longest first."""
    first: dict[tuple[str, str], int] = {}
    for place, row in enumerate(rows):
        first.setdefault((row.path, row.title), place)
    return sorted(rows, key=lambda row: first[row.path, row.title])


def any_to_chase(rows: Iterable[Due]) -> bool:
    """Whether anything among them can be ticked to be chased."""
    return any(one.may_chase for one in rows)


def _may_chase(row: OccurrenceRow, actor: Actor | None) -> bool:
    is_others = actor is not None and row.agency_id != actor.agency_id
    return is_others and "plans.chase" in row.actions


def state_of(row: OccurrenceRow) -> State:
    """Where it stands, with its shape; what is late says since when."""
    if row.stage == "late" and row.late_since is not None:
        return State(_LATE.format(n=row.late_days, d=row.late_since), "late")
    if row.state == "returned":
        return State(row.state_words, "returned")
    return State(row.stage_words, SHAPES[row.stage])


def _lateness(row: OccurrenceRow) -> Words | None:
    """What else there is to say: sent back as well as late, or done late by so many days."""
    if row.bond != "assigned":
        return None
    if row.stage == "late" and row.state == "returned":
        return row.state_words
    return _DONE_LATE.format(n=row.late_days) if row.stage == "done_late" else None


def _chased(row: OccurrenceRow) -> Words | None:
    if not row.chased_times or row.last_chased_on is None:
        return None
    words = _CHASED if row.bond == "assigned" else _WRITTEN
    return words.format(n=row.chased_times, d=row.last_chased_on)
