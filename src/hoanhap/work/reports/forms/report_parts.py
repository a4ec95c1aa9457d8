"""How a table stands on paper: what rows share is said once above them, and one too wide to be read
is parted into several of the same rows.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from hoanhap.work.reports.forms.report_columns import Fit, fit
from hoanhap.work.reports.forms.report_paper import TableColumn

READABLE_PT = 10
"""A table whose letters would have to be smaller is parted; one upright is turned sideways."""

_PARTS_MOST = 4
_BETWEEN = ". "


@dataclass(frozen=True, slots=True)
class PaperTable:
    """A table in words; a row of one cell heads those after it."""

    columns: tuple[TableColumn, ...]
    rows: tuple[tuple[str, ...], ...]
    total: tuple[str, ...] | None = None

    @property
    def heads(self) -> frozenset[int]:
        """The places of the rows that head others."""
        return frozenset(
            place for place, row in enumerate(self.rows) if len(row) != len(self.columns)
        )

    def fitted(self, room_mm: int) -> Fit:
        """The letters and widths in which it stands on a page of this width."""
        rows = [row for row in self.rows if len(row) == len(self.columns)]
        every = [*rows, *([self.total] if self.total is not None else [])]
        heads = [column.head for column in self.columns]
        return fit(heads, every, [column.width for column in self.columns], room_mm)

    def is_readable(self, room_mm: int) -> bool:
        """Whether it stands on a page of this width in letters one can read."""
        found = self.fitted(room_mm)
        return found.is_whole and found.size_pt >= READABLE_PT


def headed(table: PaperTable) -> PaperTable:
    """The table without the columns that say once what several rows share: that heads the rows. A
    total loses those cells.
    """
    once = [i for i, column in enumerate(table.columns) if column.is_said_once]
    kept = [i for i, column in enumerate(table.columns) if not column.is_said_once]
    if not once:
        return table
    return PaperTable(
        tuple(table.columns[i] for i in kept),
        tuple(_with_heads(table.rows, once, kept)),
        tuple(table.total[i] for i in kept) if table.total is not None else None,
    )


def _with_heads(
    rows: Sequence[tuple[str, ...]], once: Sequence[int], kept: Sequence[int]
) -> Iterator[tuple[str, ...]]:
    said = ""
    for row in rows:
        shared = _BETWEEN.join(row[i] for i in once if row[i])
        if shared != said:
            yield (shared,)
        said = shared
        yield tuple(row[i] for i in kept)


def parted(table: PaperTable, room_mm: int) -> tuple[PaperTable, ...]:
    """The table, or as few of the same rows as let each be read; every one begins with the columns
    that name the row. One that no parting helps stays whole.
    """
    named = [i for i, column in enumerate(table.columns) if not column.code]
    figures = [i for i, column in enumerate(table.columns) if column.code]
    if not figures or named != list(range(len(named))):
        return (table,)
    for count in range(1, min(_PARTS_MOST, len(figures)) + 1):
        ends = [len(figures) * part // count for part in range(count + 1)]
        runs = [figures[start:end] for start, end in pairwise(ends)]
        parts = tuple(_picked(table, [*named, *run]) for run in runs)
        if all(part.is_readable(room_mm) for part in parts):
            return parts
    return (table,)


def _picked(table: PaperTable, places: Sequence[int]) -> PaperTable:
    return PaperTable(
        tuple(table.columns[i] for i in places),
        tuple(row if len(row) == 1 else tuple(row[i] for i in places) for row in table.rows),
        tuple(table.total[i] for i in places) if table.total is not None else None,
    )
