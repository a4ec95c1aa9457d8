"""Ruled tables on a page: which lines belong together, and the cells that they make."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from hoanhap.ground.documents.docx_table import Cell, table_lines
from hoanhap.ground.documents.ruled_lines import NEAR, Rule, distinct

Bounded = Callable[[float, float, float, float], str]
"""The text between left, bottom, right and top."""

_BULLET = re.compile(r"\n(?=[-–+*•◦▪➢✓●■] )")


@dataclass(frozen=True, slots=True)
class Ruled:
    """One ruled table: its lines, and where its columns and rows begin and end. Heights count from
    the page's foot, so the uppermost row has the greatest."""

    level: tuple[Rule, ...]
    upright: tuple[Rule, ...]
    columns: tuple[float, ...]
    rows: tuple[float, ...]

    def holds(self, x: float, y: float) -> bool:
        """Whether that place lies within its outer lines."""
        return self.columns[0] <= x <= self.columns[-1] and self.rows[-1] <= y <= self.rows[0]

    def lines(self, bounded: Bounded) -> list[str]:
        """The table's text as rows."""
        made = []
        for row in range(len(self.rows) - 1):
            cells = []
            for column in range(len(self.columns) - 1):
                if self._is_left_open(row, column):
                    continue
                below = self._is_above_open(row, column)
                text = "" if below else self._text(row, column, bounded)
                cells.append(Cell(column, _BULLET.split(text), below))
            made.append(cells)
        return table_lines(made, is_drawn=True)

    def _is_left_open(self, row: int, column: int) -> bool:
        """No line parts the cell from the one to its left."""
        middle = (self.rows[row] + self.rows[row + 1]) / 2
        return column > 0 and not _passes(self.upright, self.columns[column], middle)

    def _is_above_open(self, row: int, column: int) -> bool:
        """No line parts the cell from the one above."""
        middle = (self.columns[column] + self.columns[column + 1]) / 2
        return row > 0 and not _passes(self.level, self.rows[row], middle)

    def _text(self, row: int, column: int, bounded: Bounded) -> str:
        right, bottom = column + 1, row + 1
        while right < len(self.columns) - 1 and self._is_left_open(row, right):
            right += 1
        while bottom < len(self.rows) - 1 and self._is_above_open(bottom, column):
            bottom += 1
        return bounded(self.columns[column], self.rows[bottom], self.columns[right], self.rows[row])


def _passes(rules: tuple[Rule, ...], at: float, place: float) -> bool:
    return any(abs(rule.at - at) <= NEAR and rule.covers(place) for rule in rules)


def ruled_tables(level: list[Rule], upright: list[Rule]) -> list[Ruled]:
    """The tables that these lines make, from the page's head down: groups of lines that meet, of
    two columns or more."""
    tables = []
    for rows, columns in _groups(level, upright):
        heights = distinct(rule.at for rule in rows)
        places = distinct(rule.at for rule in columns)
        if len(places) >= 3 and len(heights) >= 2:
            tables.append(
                Ruled(tuple(rows), tuple(columns), tuple(places), tuple(reversed(heights)))
            )
    return sorted(tables, key=lambda table: -table.rows[0])


def _groups(level: list[Rule], upright: list[Rule]) -> list[tuple[list[Rule], list[Rule]]]:
    """Lines that meet, directly or through others, together."""
    groups: list[tuple[list[Rule], list[Rule]]] = []
    left = list(level)
    for column in upright:
        met = [row for row in left if _meet(row, column)]
        left = [row for row in left if row not in met]
        joined: tuple[list[Rule], list[Rule]] = (met, [column])
        apart = []
        for group in groups:
            if any(_meet(row, column) for row in group[0]):
                joined = (joined[0] + group[0], joined[1] + group[1])
            else:
                apart.append(group)
        groups = [*apart, joined]
    return groups


def _meet(row: Rule, column: Rule) -> bool:
    return row.covers(column.at) and column.covers(row.at)
