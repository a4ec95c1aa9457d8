"""Cells of .xlsx and .xls by python-calamine, after the checks of `guard` and `zip_guard`."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import cast

from python_calamine import CalamineError, CalamineWorkbook, PasswordError, SheetTypeEnum
from python_calamine import SheetVisibleEnum as Visible

from hoanhap.ground.documents.cells import Cell, Sheet
from hoanhap.ground.documents.file_refusals import FileRefused
from hoanhap.ground.documents.guard import FileKind
from hoanhap.ground.documents.limits import FileLimits
from hoanhap.ground.documents.sheet_xml import (
    BOOK_PARTS,
    ErrorCells,
    cells_in_error,
    sheet_names,
)
from hoanhap.ground.documents.zip_guard import open_parts


def read_excel(data: bytes, kind: FileKind, limits: FileLimits) -> list[Sheet]:
    """Sheets of cells, in the file's order, charts left out. Raises FileRefused."""
    errors = _errors(data, limits) if kind == "xlsx" else {}
    try:
        return list(_sheets(data, errors, limits))
    except PasswordError as locked:
        raise FileRefused("password") from locked
    except (CalamineError, OSError, ValueError, OverflowError) as broken:
        raise FileRefused("damaged") from broken
    except BaseException as panic:
        # A panic of the Rust side comes as a BaseException that no module gives a name to.
        if type(panic).__name__ != "PanicException":
            raise
        raise FileRefused("damaged") from None


def _sheets(data: bytes, errors: dict[str, ErrorCells], limits: FileLimits) -> Iterator[Sheet]:
    book = CalamineWorkbook.from_filelike(io.BytesIO(data))
    left = limits.cells
    for place, about in enumerate(book.sheets_metadata):
        if about.typ == SheetTypeEnum.MacroSheet:
            raise FileRefused("macros")
        if about.typ != SheetTypeEnum.WorkSheet:
            continue
        sheet = book.get_sheet_by_index(place)
        height, width = (n + 1 for n in sheet.end or (-1, -1))
        left -= height * width
        if height > limits.rows or width > limits.columns or left < 0:
            raise FileRefused("too_many_cells", rows=limits.rows, columns=limits.columns)
        rows = cast(list[list[Cell]], sheet.to_python(skip_empty_area=False))
        _put_errors(rows, errors.get(about.name, {}))
        yield Sheet(about.name, rows, about.visible != Visible.Visible)


def _errors(data: bytes, limits: FileLimits) -> dict[str, ErrorCells]:
    """Sheet name to its cells in error; the workbook's own parts come before its sheets."""
    book_parts: dict[str, bytes] = {}
    names: dict[str, str] = {}
    found: dict[str, ErrorCells] = {}
    for part_name, part in open_parts(data, limits):
        if part_name in BOOK_PARTS:
            book_parts[part_name] = part
        elif "/worksheets/" in part_name and part_name.endswith(".xml"):
            names = names or sheet_names(book_parts)
            sheet = names.get(part_name, part_name)
            found[sheet] = cells_in_error(part, sheet)
    return found


def _put_errors(rows: list[list[Cell]], errors: ErrorCells) -> None:
    for (row, column), shown in errors.items():
        if row < len(rows) and column < len(rows[row]):
            rows[row][column] = shown
