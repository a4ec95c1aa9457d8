"""What has changed in a closed report: cells then and now, and the very rows that make it. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction

Value = int | Fraction | None

Keyed = tuple[int, int, int]
"""A row behind a figure: its id, its unit, what it adds."""


@dataclass(frozen=True, slots=True)
class CodeCells:
    """A figure by unit and in all, with the rows behind it (none for a ratio)."""

    total: Value
    units: Mapping[int, Value]
    rows: tuple[Keyed, ...] = ()


@dataclass(frozen=True, slots=True)
class RowChange:
    """A row that counts otherwise than it did: None where it did not count, or no longer does."""

    id: int
    unit_id: int
    then: int | None
    now: int | None


@dataclass(frozen=True, slots=True)
class CellChange:
    """A cell that differs; `unit_id` None is the whole."""

    unit_id: int | None
    then: Value
    now: Value

    @property
    def difference(self) -> Value:
        """Now minus then; not known where either is not."""
        return difference(self.then, self.now)


@dataclass(frozen=True, slots=True)
class CodeChange:
    """A figure that differs, with its cells and rows that do."""

    code: str
    whole: CellChange
    cells: tuple[CellChange, ...]
    rows: tuple[RowChange, ...]


def difference(then: Value, now: Value) -> Value:
    """Now minus then; not known where either is not."""
    return None if then is None or now is None else now - then


def row_changes(then: Iterable[Keyed], now: Iterable[Keyed]) -> tuple[RowChange, ...]:
    """The rows that came, went, or count for another sum or another unit, by id.

    A row that moved to another unit is two changes: it left the one and came to the other.
    """
    before = {(pk, unit): amount for pk, unit, amount in then}
    after = {(pk, unit): amount for pk, unit, amount in now}
    return tuple(
        RowChange(pk, unit, before.get((pk, unit)), after.get((pk, unit)))
        for pk, unit in sorted(before.keys() | after.keys())
        if before.get((pk, unit)) != after.get((pk, unit))
    )


def changes(then: Mapping[str, CodeCells], now: Mapping[str, CodeCells]) -> tuple[CodeChange, ...]:
    """Each figure of `then` whose cells or rows are others now, in the order of `then`."""
    found: list[CodeChange] = []
    for code, old in then.items():
        new = now.get(code)
        if new is None:
            continue
        cells = tuple(
            CellChange(unit, old.units.get(unit), new.units.get(unit))
            for unit in dict.fromkeys([*old.units, *new.units])
            if old.units.get(unit) != new.units.get(unit)
        )
        rows = row_changes(old.rows, new.rows)
        if cells or rows or old.total != new.total:
            found.append(CodeChange(code, CellChange(None, old.total, new.total), cells, rows))
    return tuple(found)
