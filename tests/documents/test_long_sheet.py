"""A long sheet's rows: what goes in as a value comes out as that value, in Excel's own reading."""

from __future__ import annotations

import io
from datetime import date
from typing import Any

import xlsxwriter
from openpyxl import load_workbook

from hoanhap.ground.documents.long_sheet import LongSheet
from hoanhap.ground.documents.workbook_in import open_here

VALUES = (
    "Nguyễn Thị <Hoa> & con", "=1+1", "001200000001", 12, date(2026, 11, 3), "", None, "ha\u0001i",
    "dòng một\ndòng hai",
)  # fmt: skip
READ = (
    "Nguyễn Thị <Hoa> & con", "=1+1", "001200000001", 12, date(2026, 11, 3), None, None, "hai",
    "dòng một\ndòng hai",
)  # fmt: skip


def _made(rows: list[tuple[Any, ...]]) -> bytes:
    out = io.BytesIO()
    with xlsxwriter.Workbook(out, {"in_memory": True}) as book:
        sheet = book.add_worksheet("Dài", LongSheet)
        plain = book.add_format({"num_format": "@", "locked": False})
        day = book.add_format({"num_format": "dd/mm/yyyy"})
        sheet.write_string(0, 0, "Đầu bảng", plain)
        sheet.write_body(
            2,
            ([(value, day if isinstance(value, date) else plain) for value in row] for row in rows),
        )
    return out.getvalue()


def _read(content: bytes) -> Any:
    return load_workbook(io.BytesIO(content))["Dài"]


def test_values_come_out_as_they_went_in_and_no_text_becomes_a_formula() -> None:
    sheet = _read(_made([VALUES, tuple(reversed(VALUES))]))
    found = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=3)]
    shown = [[v.date() if hasattr(v, "date") else v for v in row] for row in found]
    assert shown == [list(READ), list(reversed(READ))]
    assert all(cell.data_type != "f" for row in sheet.iter_rows() for cell in row)


def test_an_empty_cell_keeps_its_format_and_can_be_filled_in() -> None:
    empty = _read(_made([VALUES])).cell(3, 6)
    assert (empty.value, empty.number_format, empty.protection.locked) == (None, "@", False)


def test_what_is_written_cell_by_cell_stands_above_the_body_and_the_sheet_knows_its_size() -> None:
    sheet = _read(_made([VALUES] * 3))
    assert (sheet["A1"].value, sheet["A2"].value) == ("Đầu bảng", None)
    assert sheet.dimensions == "A1:I5"


def test_a_sheet_without_rows_is_whole() -> None:
    assert _read(_made([])).dimensions == "A1:A1"


def test_our_own_reader_reads_it_too() -> None:
    (sheet,) = open_here(_made([VALUES]))
    assert sheet.rows[2][:5] == [*VALUES[:3], 12, date(2026, 11, 3)]
