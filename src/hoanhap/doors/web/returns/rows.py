"""Returns as rows of a table: state with its shape, days left or late, in words."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from hoanhap.doors.web.head import State
from hoanhap.doors.web.returns.wording import state_of
from hoanhap.pure.kernel.words import Words
from hoanhap.work.returns.types import ReturnRow

_LATE = Words(vi="chậm {n} ngày", en="{n} days late")
_ESCALATED = Words(vi="đã báo cáo {to} ngày {on}", en="taken to {to} on {on}")
_CHASED = Words(vi="đã đôn đốc {n} lần, gần nhất {d}", en="chased {n} times, last on {d}")


@dataclass(frozen=True, slots=True)
class ShownReturn:
    """A return with its state and, where it is late or was chased, the words for it."""

    row: ReturnRow
    state: State
    late: Words | None
    chased: Words | None
    escalated: Words | None


def shown_returns(rows: Iterable[ReturnRow]) -> list[ShownReturn]:
    """The rows as they are shown."""
    return [
        ShownReturn(row, state_of(row), _late(row), _chased(row), _escalated(row)) for row in rows
    ]


def _late(row: ReturnRow) -> Words | None:
    return _LATE.format(n=row.late_days) if row.is_late else None


def _chased(row: ReturnRow) -> Words | None:
    if not row.chased_times or row.last_chased_on is None:
        return None
    return _CHASED.format(n=row.chased_times, d=f"{row.last_chased_on:%d/%m/%Y}")


def _escalated(row: ReturnRow) -> Words | None:
    if row.escalated_to is None or row.escalated_on is None:
        return None
    return _ESCALATED.format(to=row.escalated_to, on=f"{row.escalated_on:%d/%m/%Y}")
