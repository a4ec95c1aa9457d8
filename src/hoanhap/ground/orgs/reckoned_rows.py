"""Rows behind a figure that no query finds: a stage on a day, a debt out of its events."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from hoanhap.ground.orgs.row_sets import PAGE_ROWS, FigureRow, KeyedRow, Rows
from hoanhap.pure.kernel.act import Actor


@dataclass(frozen=True, slots=True)
class Reckoned:
    """One row: its id among rows of its figure, its unit and day, what it adds.

    `parts` are the values by which the figure can be split; `shown` is what `to_rows` needs.
    """

    id: int
    unit_id: int
    day: date
    amount: int = 1
    agency_id: int | None = None
    parts: Mapping[str, Any] = field(default_factory=dict)
    shown: Any = None


@dataclass(frozen=True)
class ReckonedRows:
    """The rows of one figure, already reckoned, with the same questions as a RowSet.

    Its value is the sum of the amounts where `adds_amounts`, the number of different values of
    the part `distinct_path` where that is given, else the number of rows.
    """

    actor: Actor
    found: tuple[Reckoned, ...]
    to_rows: Callable[[Actor, list[Reckoned]], tuple[FigureRow, ...]]
    adds_amounts: bool = False
    distinct_path: str = ""

    def value(self) -> int:
        """The figure itself."""
        return self._valued(self.found)

    def count(self) -> int:
        """How many rows."""
        return len(self.found)

    def sum(self) -> int:
        """The rows' amounts added up. Raises TypeError for a figure that is a count."""
        if not self.adds_amounts:
            raise TypeError("this figure counts rows; it has no sum")
        return self.value()

    def by_unit(self) -> dict[int, int]:
        """The value of each unit that has rows."""
        return self._grouped(lambda row: row.unit_id)

    def by(self, path: str) -> dict[Any, int]:
        """The value split by one of the rows' parts."""
        return self._grouped(lambda row: row.parts.get(path))

    def within(self, unit_ids: Iterable[int]) -> ReckonedRows:
        """Only the rows of these units."""
        wanted = frozenset(unit_ids)
        return self._kept(lambda row: row.unit_id in wanted)

    def of_agency(self, agency_id: int) -> ReckonedRows:
        """Only what this agency did; rows that are nobody's doing stay."""
        return self._kept(lambda row: row.agency_id in (None, agency_id))

    def where(self, **conditions: Any) -> ReckonedRows:
        """Only the rows whose parts fit."""
        return self._kept(
            lambda row: all(str(row.parts.get(k)) == str(v) for k, v in conditions.items())
        )

    def page(self, number: int, rows: int = PAGE_ROWS) -> tuple[FigureRow, ...]:
        """One page of the rows behind the figure, from 1."""
        start = (max(number, 1) - 1) * rows
        return self.to_rows(self.actor, list(self.found[start : start + rows]))

    def keyed(self) -> tuple[KeyedRow, ...]:
        """Every row by its id, with its unit and what it adds."""
        return tuple(
            KeyedRow(row.id, row.unit_id, row.amount if self.adds_amounts else 1)
            for row in sorted(self.found, key=lambda row: row.id)
        )

    def described(self, ids: Iterable[int]) -> tuple[tuple[int, FigureRow], ...]:
        """These rows as they are shown, each with its id."""
        wanted = frozenset(ids)
        found = [row for row in self.found if row.id in wanted]
        shown = self.to_rows(self.actor, found)
        return tuple((one.id, row) for one, row in zip(found, shown, strict=True))

    def seen_by(self, actor: Actor) -> ReckonedRows:
        """The same rows, shown as this actor may see their columns."""
        return replace(self, actor=actor)

    def _kept(self, fits: Callable[[Reckoned], bool]) -> ReckonedRows:
        return replace(self, found=tuple(row for row in self.found if fits(row)))

    def _grouped(self, key: Callable[[Reckoned], Any]) -> dict[Any, int]:
        groups: dict[Any, list[Reckoned]] = {}
        for row in self.found:
            groups.setdefault(key(row), []).append(row)
        return {name: self._valued(rows) for name, rows in groups.items()}

    def _valued(self, rows: Iterable[Reckoned]) -> int:
        if self.adds_amounts:
            return sum(row.amount for row in rows)
        if self.distinct_path:
            return len({row.parts.get(self.distinct_path) for row in rows})
        return sum(1 for _ in rows)


def described_together(
    asked: Iterable[tuple[Rows, Iterable[int]]],
) -> tuple[tuple[int, FigureRow], ...]:
    """These rows of a figure as known at some moments, as they are shown, each with its id; what
    is reckoned is shown together. The figure is the same at all moments.
    """
    given = [(rows, frozenset(ids)) for rows, ids in asked]
    reckoned = [(rows, ids) for rows, ids in given if isinstance(rows, ReckonedRows)]
    told = [one for rows, ids in given if not isinstance(rows, ReckonedRows)
            for one in rows.described(ids)]  # fmt: skip
    if reckoned:
        found = tuple(row for rows, ids in reckoned for row in rows.found if row.id in ids)
        told += replace(reckoned[0][0], found=found).described(row.id for row in found)
    return tuple(told)
