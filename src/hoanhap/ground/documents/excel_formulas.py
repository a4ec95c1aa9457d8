"""The formulas of a sheet: a sum of its rows, a quotient or a difference of two of its columns."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from xlsxwriter.utility import xl_rowcol_to_cell


class Reckoned(Protocol):
    """What a column says of how its cells come out of others."""

    @property
    def adds_up(self) -> bool: ...

    @property
    def ratio_of(self) -> tuple[int, int] | None: ...

    @property
    def minus(self) -> tuple[int, int] | None: ...


def formula_in_row(column: Reckoned, row: int) -> str:
    """The formula of a row's cell in this column; blank where the cell is a value of its own."""
    if column.ratio_of:
        above, below = (xl_rowcol_to_cell(row, index) for index in column.ratio_of)
        return f"={above}/{below}"
    if column.minus:
        first, second = (xl_rowcol_to_cell(row, index) for index in column.minus)
        return f"={first}-{second}"
    return ""


def formula_in_total(columns: Sequence[Reckoned], index: int, rows: tuple[int, int]) -> str:
    """The formula of the total below the rows from the first to the last.

    A ratio's total is one sum over the other, never a mean of the ratios above it.
    """
    column = columns[index]
    if column.ratio_of:
        above, below = (_whole(columns, part, rows) for part in column.ratio_of)
        return f"={above}/{below}"
    if column.minus:
        return formula_in_row(column, rows[1] + 1)
    return f"={_sum(index, rows)}" if column.adds_up else ""


def _whole(columns: Sequence[Reckoned], index: int, rows: tuple[int, int]) -> str:
    # Of a count that can't be added up (distinct people) only its own total is right.
    return _sum(index, rows) if columns[index].adds_up else xl_rowcol_to_cell(rows[1] + 1, index)


def _sum(index: int, rows: tuple[int, int]) -> str:
    first, last = (xl_rowcol_to_cell(row, index) for row in rows)
    return f"SUM({first}:{last})"
