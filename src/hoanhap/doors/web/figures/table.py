"""The table of figures as a page and a paper show it: each cell with its way to its rows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

from django.urls import reverse

from hoanhap.doors.web.figures.spans import Chosen
from hoanhap.pure.kernel.words import Words
from hoanhap.work.measures.types import Cell, Column, FigureTable, UnitFigures

DONG = "đồng"
OF_LISTS = "I."
ON_TIME = "I.4"
ELSEWHERE = Words(vi="Nơi không còn trong địa bàn", en="Places no longer in the territory")


@dataclass(frozen=True, slots=True)
class ShownCell:
    """One figure: its value (None: nothing came in), what was expected, the address of its rows."""

    code: str
    value: int | None
    expected: int | None = None
    url: str = ""


@dataclass(frozen=True, slots=True)
class ShownRow:
    """A commune's line."""

    name: str | Words
    cells: tuple[ShownCell, ...]


@dataclass(frozen=True, slots=True)
class ShownReason:
    """How many names were not confirmed for one reason."""

    words: Words
    count: int
    url: str


@dataclass(frozen=True, slots=True)
class ShownTable:
    """The figures a post has, by commune, with totals that are the sum of the lines."""

    province_name: str
    columns: tuple[Column, ...]
    rows: tuple[ShownRow, ...]
    total: ShownRow
    reasons: tuple[ShownReason, ...]


def shown_table(table: FigureTable, codes: Sequence[str], chosen: Chosen) -> ShownTable:
    """The table with the columns of these codes. What lies outside the communes of today keeps a
    line of its own, so that lines and totals agree.
    """
    rows = [_row(unit, codes, chosen) for unit in table.rows]
    total = ShownRow(
        Words(vi="Cộng", en="Total"),
        tuple(
            ShownCell(cell.code, cell.value, cell.expected, _url(cell.code, chosen))
            for cell in table.totals
            if cell.code in codes
        ),
    )
    elsewhere = _elsewhere(rows, total)
    return ShownTable(
        province_name=table.province_name,
        columns=tuple(column for column in table.columns if column.code in codes),
        rows=tuple([*rows, elsewhere] if elsewhere else rows),
        total=total,
        reasons=_reasons(table, codes, chosen),
    )


def _row(unit: UnitFigures, codes: Sequence[str], chosen: Chosen) -> ShownRow:
    is_silent = any(cell.is_missing for cell in unit.cells if cell.code == ON_TIME)
    cells = (cell for cell in unit.cells if cell.code in codes)
    return ShownRow(unit.name, tuple(_cell(c, unit.unit_id, is_silent, chosen) for c in cells))


def _cell(cell: Cell, unit_id: int, is_silent: bool, chosen: Chosen) -> ShownCell:
    # Where no list came in, nobody knows that nobody was to be named: not a zero.
    unknown = cell.is_missing or (is_silent and cell.value == 0 and cell.code.startswith(OF_LISTS))
    if unknown:
        return ShownCell(cell.code, None, cell.expected)
    url = _url(cell.code, chosen, unit=str(unit_id)) if cell.value else ""
    return ShownCell(cell.code, cell.value, cell.expected, url)


def _elsewhere(rows: Sequence[ShownRow], total: ShownRow) -> ShownRow | None:
    rest = []
    for place, whole in enumerate(total.cells):
        inside = sum(row.cells[place].value or 0 for row in rows)
        rest.append(ShownCell(whole.code, (whole.value or 0) - inside))
    return ShownRow(ELSEWHERE, tuple(rest)) if any(cell.value for cell in rest) else None


def _reasons(table: FigureTable, codes: Sequence[str], chosen: Chosen) -> tuple[ShownReason, ...]:
    code = "I.3"
    if code not in codes:
        return ()
    return tuple(
        ShownReason(one.words, one.count, _url(code, chosen, reason=one.code))
        for one in table.reasons
    )


def _url(code: str, chosen: Chosen, **further: str) -> str:
    return f"{reverse('web:figure_rows', args=[code])}?{urlencode(chosen.parameters | further)}"
