"""The table of figures as a page and a paper show it: each cell with its way to its rows."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from urllib.parse import urlencode

from django.urls import reverse

from hoanhap.doors.web.figures.bounds import UNDIVIDED, called
from hoanhap.doors.web.figures.spans import Chosen
from hoanhap.doors.web.figures.values import shown
from hoanhap.pure.kernel.words import Words
from hoanhap.work.measures.types import (
    Cell,
    Column,
    FigureTable,
    PartCount,
    SplitFigures,
    UnitFigures,
    Value,
)

DONG = "đồng"
OF_LISTS = "I"
PROVINCE_LEVEL = Words(vi="Cấp tỉnh", en="Province level")


@dataclass(frozen=True, slots=True)
class ShownCell:
    """One figure: as it is written, its value (None: not known) and the address of its rows.

    `is_blank`: the line has no such figure at all, which is neither 0 nor unknown.
    """

    code: str
    text: str
    value: Value
    url: str = ""
    is_blank: bool = False


@dataclass(frozen=True, slots=True)
class ShownRow:
    """A unit's line."""

    name: str | Words
    cells: tuple[ShownCell, ...]


@dataclass(frozen=True, slots=True)
class ShownSplit:
    """A figure split one way: its title, how, and each part."""

    column: Column
    title: Words
    parts: tuple[tuple[Words, ShownCell], ...]


@dataclass(frozen=True, slots=True)
class ShownTable:
    """The figures a post reads, by unit, with totals that are the sum of the lines where sums add
    up.
    """

    province_name: str
    columns: tuple[Column, ...]
    rows: tuple[ShownRow, ...]
    total: ShownRow
    splits: tuple[ShownSplit, ...]
    bounds: date | None = None
    has_undivided: bool = False


def shown_table(table: FigureTable, chosen: Chosen, province_id: int | None) -> ShownTable:
    """The table with its addresses. What belongs to no commune of the table, or to one that was
    divided since, keeps a line of its own, so that lines and totals agree.
    """
    columns = {column.code: column for column in table.columns}
    rows = [
        ShownRow(unit.name, tuple(_cells(columns, unit, chosen, blanks=False)))
        for unit in table.rows
    ]
    rows += [
        ShownRow(
            PROVINCE_LEVEL if unit.unit_id == province_id else called(unit.name, unit.ended),
            tuple(_cells(columns, unit, chosen, blanks=unit.ended is None)),
        )
        for unit in table.elsewhere
    ]
    rows += [
        ShownRow(
            UNDIVIDED.format(name=called(unit.name, unit.ended)),
            tuple(_cells(columns, unit, chosen, blanks=False)),
        )
        for unit in table.undivided
    ]
    total = tuple(_cell(columns[cell.code], cell, _url(cell.code, chosen)) for cell in table.totals)
    return ShownTable(
        province_name=table.province_name,
        columns=table.columns,
        rows=tuple(rows),
        total=ShownRow(Words(vi="Cộng", en="Total"), total),
        splits=tuple(_split(columns, split, chosen) for split in table.splits if split.parts),
        bounds=table.bounds,
        has_undivided=bool(table.undivided),
    )


def _cells(
    columns: dict[str, Column], unit: UnitFigures, chosen: Chosen, *, blanks: bool
) -> Iterable[ShownCell]:
    for cell in unit.cells:
        if blanks and cell.value is None:
            yield ShownCell(cell.code, "", 0, is_blank=True)
        else:
            url = _url(cell.code, chosen, unit=str(unit.unit_id))
            yield _cell(columns[cell.code], cell, url)


def _cell(column: Column, cell: Cell, url: str) -> ShownCell:
    return ShownCell(
        cell.code, shown(cell.value, column.unit), cell.value, url if cell.value else ""
    )


def _split(columns: dict[str, Column], split: SplitFigures, chosen: Chosen) -> ShownSplit:
    column = columns[split.code]
    return ShownSplit(
        column,
        split.title,
        tuple((part.words, _part(column, part, chosen)) for part in split.parts),
    )


def _part(column: Column, part: PartCount, chosen: Chosen) -> ShownCell:
    url = _url(part.code, chosen, split=part.split, part=part.part)
    return ShownCell(part.code, shown(part.value, column.unit), part.value, url)


def _url(code: str, chosen: Chosen, **further: str) -> str:
    return f"{reverse('web:figure_rows', args=[code])}?{urlencode(chosen.parameters | further)}"
