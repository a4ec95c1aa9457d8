"""Dated values: what the law says on a day and the clause it says it in, or why it is silent."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from datetime import date
from typing import Generic, TypeVar

from hoanhap.pure.kernel.refusals import Refused
from hoanhap.pure.kernel.words import Words
from hoanhap.pure.law.certainty import Certainty
from hoanhap.pure.law.cite import Citation

T = TypeVar("T")


class NoValue(Refused):
    """There is no value for that day: none was ever found, or one of the two cases below."""

    code = "no_value"


class NotYetInForce(NoValue):
    """The day lies before the first value."""

    code = "not_yet_in_force"


class Repealed(NoValue):
    """The day lies on or after the end of the last value."""

    code = "repealed"


@dataclass(frozen=True, slots=True)
class Row(Generic[T]):
    """One value from `from_on` up to, not including, `until_on` (None: open).

    `from_on` is None only where the first day isn't known: the value then holds for any earlier
    day too. `last_checked_on` is the day a person last looked for the text.
    """

    value: T
    from_on: date | None
    citation: Citation
    certainty: Certainty
    last_checked_on: date
    until_on: date | None = None
    note: Words | None = None


@dataclass(frozen=True, slots=True)
class Dated(Generic[T]):
    """A value of the law through time: rows half-open, in order, without a gap; checked when built.

    No rows at all says that the law asks for such a value and we have not found it.
    Raises ValueError when built from rows that overlap, leave a gap or stand out of order.
    """

    key: str
    title: Words
    unit: Words
    rows: tuple[Row[T], ...]
    _starts: tuple[date, ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        starts = tuple(row.from_on or date.min for row in self.rows)
        for row, start in zip(self.rows, starts, strict=True):
            if row.until_on is not None and row.until_on <= start:
                raise ValueError(f"{self.key}: a row ends before it begins ({start})")
        for before, after in zip(self.rows, self.rows[1:], strict=False):
            if after.from_on is None or before.until_on != after.from_on:
                raise ValueError(f"{self.key}: gap, overlap or disorder at {after.from_on}")
        object.__setattr__(self, "_starts", starts)

    def on(self, day: date) -> Row[T]:
        """The row in force on that day: value, citation and certainty.

        Raises NotYetInForce, Repealed, or NoValue where no value was ever found.
        """
        index = bisect_right(self._starts, day) - 1
        if index < 0:
            raise self._silent_before(day)
        row = self.rows[index]
        if row.until_on is not None and day >= row.until_on:
            raise Repealed(
                Words(
                    vi="{title} đã hết hiệu lực từ ngày {ended:%d/%m/%Y}, "
                    "không có giá trị cho ngày {day:%d/%m/%Y}.",
                    en="{title} ended on {ended:%d/%m/%Y}; there is no value for {day:%d/%m/%Y}.",
                ).format(title=self.title, ended=row.until_on, day=day)
            )
        return row

    def _silent_before(self, day: date) -> NoValue:
        if not self.rows:
            return NoValue(
                Words(
                    vi="Chưa tìm thấy quy định về: {title}; "
                    "hãy hỏi cơ quan ban hành trước khi áp dụng.",
                    en="No rule was found for: {title}; ask the issuing body first.",
                ).format(title=self.title)
            )
        return NotYetInForce(
            Words(
                vi="{title} chỉ có giá trị từ ngày {first:%d/%m/%Y}, "
                "chưa có cho ngày {day:%d/%m/%Y}.",
                en="{title} begins on {first:%d/%m/%Y}; there is no value for {day:%d/%m/%Y}.",
            ).format(title=self.title, first=self._starts[0], day=day)
        )

    @property
    def is_unsure(self) -> bool:
        """Whether any of its values must be compared with the gazette, or none was found."""
        return not self.rows or any(row.certainty.is_unsure for row in self.rows)
