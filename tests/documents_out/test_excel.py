"""Workbooks read back with another program: text stays text, totals add up, nothing runs."""

from __future__ import annotations

import io
from datetime import date
from decimal import Decimal

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from hoanhap.ground.documents.excel import Sheet, SheetColumn, definitions_sheet, workbook

COLUMNS = (
    SheetColumn("Họ và tên", width=20),
    SheetColumn("Số CCCD", width=16),
    SheetColumn("Ngày", "date"),
    SheetColumn("Số tiền", "vnd", 18, adds_up=True),
    SheetColumn("Tỷ lệ", "percent"),
)
ROWS = (
    ("Lò Văn Ỷ", "001090000001", date(2026, 2, 5), 100_000_000, Decimal("0.5")),
    ("Tẩn Mí Chẳn", "012345678", None, 85_000_000, None),
)
TOTAL = ("Cộng", None, None, 185_000_000, None)


def sheet(**changes: object) -> Sheet:
    given: dict[str, object] = {
        "name": "Danh sách",
        "columns": COLUMNS,
        "rows": ROWS,
        "title": "DANH SÁCH",
        "subtitles": ("Tháng 11 năm 2026",),
        "total": TOTAL,
        "notes": ("Ghi chú",),
    }
    return Sheet(**{**given, **changes})  # type: ignore[arg-type]  # any field by name


def read(data: bytes, *, values: bool = False) -> Worksheet:
    return openpyxl.load_workbook(io.BytesIO(data), data_only=values).worksheets[0]


@pytest.mark.parametrize(
    "text", ["=1+1", '=HYPERLINK("http://a.example","x")', "+84912345678", "-1", "@SUM(A1)"]
)
def test_what_looks_like_a_formula_is_written_as_text(text: str) -> None:
    made = read(workbook([sheet(rows=((text, text, None, 185_000_000, None),))]))
    for cell in (made["A5"], made["B5"]):
        assert cell.value == text
        assert cell.data_type == "s"
        assert cell.hyperlink is None


def test_an_address_becomes_no_link_and_a_long_number_no_number() -> None:
    rows = (("https://a.example/x", "001090000001", None, 185_000_000, None),)
    made = read(workbook([sheet(rows=rows)]))
    assert made["A5"].hyperlink is None
    assert (made["B5"].value, made["B5"].data_type) == ("001090000001", "s")
    assert made["B5"].number_format == "@"


def test_days_and_money_keep_their_kind_and_format() -> None:
    made = read(workbook([sheet()]))
    assert made["C5"].value.date() == date(2026, 2, 5)
    assert made["C5"].number_format == "dd/mm/yyyy"
    assert (made["D5"].value, made["D5"].number_format) == (100_000_000, "#,##0")
    assert made["E5"].value == pytest.approx(0.5)
    assert made["C6"].value is None


def test_the_total_is_a_formula_that_already_holds_its_value() -> None:
    made = workbook([sheet()])
    assert read(made)["D7"].value == "=SUM(D5:D6)"
    assert read(made, values=True)["D7"].value == 185_000_000
    assert read(made)["A7"].value == "Cộng"


def test_a_total_that_is_not_the_sum_of_its_rows_is_refused() -> None:
    with pytest.raises(ValueError, match="Số tiền: 185000001 is not the sum 185000000"):
        sheet(total=("Cộng", None, None, 185_000_001, None))


def test_a_column_that_does_not_add_up_keeps_the_total_it_was_given() -> None:
    columns = (SheetColumn("Xã"), SheetColumn("Số người khác nhau", "integer"))
    rows = (("A", 3), ("B", 4))
    made = read(workbook([Sheet("S", columns, rows, total=("Cộng", 6))]))
    assert made["B4"].value == 6


def test_a_total_of_no_rows_is_a_plain_zero() -> None:
    made = read(workbook([sheet(rows=(), total=("Cộng", None, None, 0, None))]))
    assert made["D5"].value == 0


def test_a_row_too_short_is_refused() -> None:
    with pytest.raises(ValueError, match="1 cells for 5 columns"):
        sheet(rows=(("một",),))


def test_the_head_is_frozen_and_printed_again_on_each_landscape_a4_page() -> None:
    made = read(workbook([sheet()]))
    assert made.freeze_panes == "A5"
    assert made.print_title_rows == "$4:$4"
    assert made.page_setup.orientation == "landscape"
    assert int(made.page_setup.paperSize) == 9
    # One page wide is what Excel takes where nothing is said.
    assert made.page_setup.fitToWidth in (None, 1)
    assert made.page_setup.fitToHeight == 0
    assert made.sheet_properties.pageSetUpPr.fitToPage
    assert made.column_dimensions["A"].width == pytest.approx(20, abs=1)


def test_a_long_text_makes_its_row_tall_enough() -> None:
    made = read(workbook([sheet(rows=(("Tên rất dài " * 10, "", None, 185_000_000, None),))]))
    assert made.row_dimensions[5].height >= 5 * made.row_dimensions[4].height


def test_sheet_names_excel_does_not_take_are_mended_and_kept_apart() -> None:
    long = "Danh sách: người chấp hành xong [tháng 11/2026]"
    made = workbook([sheet(name=long), sheet(name=long), sheet(name="//")])
    names = openpyxl.load_workbook(io.BytesIO(made)).sheetnames
    assert len(set(names)) == 3
    assert all(len(name) <= 31 for name in names)
    assert names[1].endswith("(2)")
    assert names[2] == "Bảng"


def test_definitions_stand_on_a_sheet_of_their_own() -> None:
    made = read(workbook([definitions_sheet([("DS.1", "Số người được lập danh sách")])]))
    assert made.title == "Giải thích"
    assert (made["A4"].value, made["B4"].value) == ("DS.1", "Số người được lập danh sách")


def test_the_same_sheets_give_the_same_bytes() -> None:
    assert workbook([sheet()]) == workbook([sheet()])
    assert workbook([sheet()]) != workbook([sheet(title="KHÁC")])
