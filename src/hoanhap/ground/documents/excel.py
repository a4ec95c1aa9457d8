"""Finished tables as an Excel workbook: text stays text, money is whole đồng, totals add up."""

from __future__ import annotations

import io
import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any, Literal

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from hoanhap.ground.documents.excel_formulas import formula_in_row, formula_in_total

Kind = Literal["text", "integer", "vnd", "date", "percent", "any"]
"""What a column's cells are; "any": each cell by its own value, a Decimal as a percentage."""
Cell = str | int | Decimal | date | None

_FORMATS: dict[Kind, dict[str, Any]] = {
    # "@" keeps an identity number as typed, its leading zero too, even when someone edits it.
    "text": {"num_format": "@", "text_wrap": True},
    "integer": {"num_format": "#,##0", "align": "right"},
    "vnd": {"num_format": "#,##0", "align": "right"},
    "date": {"num_format": "dd/mm/yyyy", "align": "center"},
    "percent": {"num_format": "0.0%", "align": "right"},
    "any": {},
}
_FONT = {"font_name": "Times New Roman", "font_size": 12, "valign": "vcenter"}
_FORBIDDEN_IN_NAME = re.compile(r"[\[\]:*?/\\]")
_EPOCH = datetime(2020, 3, 5)  # noqa: DTZ001  (a fixed mark, not a moment)
_A4 = 9
_LINE_PT = 17


@dataclass(frozen=True, slots=True)
class SheetColumn:
    """A column: its head, what its cells are, its width in characters, and whether it adds up.

    `ratio_of` and `minus` name the places of two other columns: a cell is then written as the
    formula of their quotient or difference, its value beside it.
    """

    head: str
    kind: Kind = "text"
    width: int = 14
    adds_up: bool = False
    ratio_of: tuple[int, int] | None = None
    minus: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet: title lines, a head, rows, and a total row.

    In a column that adds up the total is written as a formula with its value beside it; ValueError
    is raised where the value given is not the sum of the rows (None counts as unknown, not as zero,
    and adds nothing).
    """

    name: str
    columns: tuple[SheetColumn, ...]
    rows: tuple[tuple[Cell, ...], ...]
    title: str = ""
    subtitles: tuple[str, ...] = ()
    total: tuple[Cell, ...] | None = None
    notes: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        for row in (*self.rows, *([self.total] if self.total is not None else [])):
            if len(row) != len(self.columns):
                raise ValueError(f"{self.name}: {len(row)} cells for {len(self.columns)} columns")
        for index, column in enumerate(self.columns):
            if self.total is not None and column.adds_up:
                self._check(index, column.head, self.total[index])

    def _check(self, index: int, head: str, total: Cell) -> None:
        found = sum(value for row in self.rows if isinstance(value := row[index], int))
        if total is not None and total != found:
            raise ValueError(f"{self.name}, {head}: {total} is not the sum {found} of its rows")


def definitions_sheet(definitions: Sequence[tuple[str, str]], *, name: str = "Giải thích") -> Sheet:
    """A sheet that says what each column or figure means, one a line."""
    columns = (SheetColumn("Chỉ tiêu", width=40), SheetColumn("Cách hiểu và cách tính", width=90))
    return Sheet(name=name, columns=columns, rows=tuple(definitions), title="GIẢI THÍCH CHỈ TIÊU")


def workbook(sheets: Sequence[Sheet]) -> bytes:
    """The sheets as .xlsx bytes; the same sheets give the same bytes on any day.

    No cell is ever taken for a formula or a link: "=1+1" is written as those four characters.
    """
    raw = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    book = Workbook(raw, {**options, "strings_to_numbers": False})
    book.set_properties({"created": _EPOCH, "author": "", "comments": ""})
    styles = _Styles(book)
    taken: set[str] = set()
    for sheet in sheets:
        page = book.add_worksheet(_free_name(sheet.name, taken))
        _write_sheet(page, sheet, styles)
    book.close()
    return raw.getvalue()


class _Styles:
    """The few cell formats of a workbook."""

    def __init__(self, book: Workbook) -> None:
        self.title = book.add_format({**_FONT, "bold": True, "font_size": 14})
        self.subtitle = book.add_format({**_FONT, "italic": True})
        head = {"bold": True, "text_wrap": True, "align": "center", "bg_color": "#E8EDF3"}
        self.head = book.add_format({**_FONT, **head, "border": 1})
        self.cells = {
            kind: book.add_format({**_FONT, **form, "border": 1}) for kind, form in _FORMATS.items()
        }
        self.totals = {
            kind: book.add_format({**_FONT, **form, "border": 1, "bold": True})
            for kind, form in _FORMATS.items()
        }


def _write_sheet(page: Worksheet, sheet: Sheet, styles: _Styles) -> None:
    page.set_default_row(_LINE_PT)
    line = 0
    if sheet.title:
        page.write_string(line, 0, clean_text(sheet.title), styles.title)
        line += 1
    for text in sheet.subtitles:
        page.write_string(line, 0, clean_text(text), styles.subtitle)
        line += 1
    head = line + 1 if line else 0
    for index, column in enumerate(sheet.columns):
        page.set_column(index, index, column.width)
        page.write_string(head, index, clean_text(column.head), styles.head)
    page.set_row(head, _height([column.head for column in sheet.columns], sheet.columns))
    for number, row in enumerate(sheet.rows, start=head + 1):
        page.set_row(number, _height(row, sheet.columns))
        for index, (column, value) in enumerate(zip(sheet.columns, row, strict=True)):
            style = styles.cells[_kind_of(column, value)]
            _write(page, (number, index), value, style, formula_in_row(column, number))
    end = head + len(sheet.rows)
    if sheet.total is not None:
        _write_total(page, sheet, (head + 1, end), styles)
        end += 1
    for number, text in enumerate(sheet.notes, start=end + 2):
        page.write_string(number, 0, clean_text(text), styles.subtitle)
    _set_print(page, head)


def _write_total(page: Worksheet, sheet: Sheet, rows: tuple[int, int], styles: _Styles) -> None:
    for index, (column, value) in enumerate(zip(sheet.columns, sheet.total or (), strict=True)):
        style = styles.totals[_kind_of(column, value)]
        formula = formula_in_total(sheet.columns, index, rows) if sheet.rows else ""
        _write(page, (rows[1] + 1, index), value, style, formula)


def _kind_of(column: SheetColumn, value: Cell) -> Kind:
    if column.kind != "any":
        return column.kind
    match value:
        case int():
            return "integer"
        case Decimal():
            return "percent"
        case date():
            return "date"
        case _:
            return "text"


def _write(
    page: Worksheet, at: tuple[int, int], value: Cell, style: Any, formula: str = ""
) -> None:
    if formula and isinstance(value, int | Decimal):
        page.write_formula(*at, formula, style, value)
        return
    match value:
        case None | "":
            page.write_blank(*at, None, style)
        case str():
            page.write_string(*at, clean_text(value), style)
        case date():
            page.write_datetime(*at, datetime.combine(value, time.min), style)
        case _:
            page.write_number(*at, value, style)


def _height(row: Sequence[Cell], columns: Sequence[SheetColumn]) -> int:
    """Tall enough for the longest text at the column's width: only Excel would guess it itself."""
    lines = 1
    for value, column in zip(row, columns, strict=True):
        if isinstance(value, str):
            parts = value.split("\n")
            lines = max(lines, sum(-(-max(len(part), 1) // column.width) for part in parts))
    return _LINE_PT * lines


def _set_print(page: Worksheet, head: int) -> None:
    page.freeze_panes(head + 1, 0)
    page.set_paper(_A4)
    page.set_landscape()
    page.fit_to_pages(1, 0)
    page.repeat_rows(head)
    # Left, right, top, bottom in inches, as near to Decree 30/2020's millimetres as Excel keeps.
    page.set_margins(1.18, 0.59, 0.79, 0.79)
    page.set_footer("&C&P/&N")


def clean_text(text: str) -> str:
    """Composed text without the control characters that no workbook can hold."""
    composed = unicodedata.normalize("NFC", text)
    return "".join(c for c in composed if c in "\n\t" or unicodedata.category(c)[0] != "C")


def _free_name(wanted: str, taken: set[str]) -> str:
    """A sheet's name that Excel takes: at most 31 characters, none forbidden, not used before."""
    base = _FORBIDDEN_IN_NAME.sub(" ", clean_text(wanted)).strip().strip("'")[:31] or "Bảng"
    name, number = base, 2
    while name.lower() in taken:
        tail = f" ({number})"
        name, number = base[: 31 - len(tail)] + tail, number + 1
    taken.add(name.lower())
    return name
