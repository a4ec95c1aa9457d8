"""Our own workbooks of Form 01: the one to fill in, and the answer that comes back."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace
from typing import Any

import openpyxl

from hoanhap.pure.kernel.days import Month
from hoanhap.pure.kernel.words import Words
from hoanhap.work.lists.form_01_heads import FIELD_TITLES
from hoanhap.work.lists.form_01_workbook import NOT_COMPARED, answer, template
from tests.lists.form_01_books import (
    HEADS,
    MAY,
    NGHIA,
    PO,
    changed,
    names,
    read,
    read_rows,
    wrong,
    xlsx,
)

MONTH = Month(2026, 12)


def page_of(data: bytes, number: int = 0) -> Any:
    """A sheet as openpyxl opens it: a witness that is not the library that wrote it."""
    return openpyxl.load_workbook(io.BytesIO(data)).worksheets[number]


def test_a_template_filled_with_last_months_rows_reads_back_the_same_people() -> None:
    rows = read_rows(PO, MAY, changed(NGHIA, obeys_law="không", note="=1+1")).rows
    reading = read(template("xã Bình Lư", MONTH, rows))
    assert not reading.refused
    assert [
        replace(row, sheet="", row=0, position=None) for row in reading.rows
    ] == [replace(row, sheet="", row=0, position=None) for row in rows]  # fmt: skip
    assert [row.row for row in reading.rows] == [6, 7, 8]


def test_an_empty_template_is_a_list_of_nobody() -> None:
    reading = read(template("phường Tân Phong", MONTH))
    assert reading.people_total == 0
    assert [sheet.name for sheet in reading.sheets] == ["Danh sách"]
    assert {column.field for column in reading.columns} == set(FIELD_TITLES)


def test_the_template_says_that_its_layout_was_not_compared_and_for_whom_it_is() -> None:
    page = page_of(template("xã Bình Lư", MONTH))
    titles = " ".join(str(cell.value) for row in page["A1:A3"] for cell in row)
    for said in ("xã Bình Lư", "12/2026", NOT_COMPARED.vi):
        assert said in titles


def test_the_template_offers_choices_and_keeps_days_and_numbers_as_text() -> None:
    page = page_of(template("xã Bình Lư", MONTH))
    offered = {str(rule.sqref)[0]: rule.formula1 for rule in page.data_validations.dataValidation}
    assert offered["D"] == '"nam,nữ"'
    assert set(offered) == {"D", "G", "K", "L"}
    text_columns = {
        number
        for span in page.column_dimensions.values()
        for number in range(span.min, span.max + 1)
        if span.number_format == "@"
    }
    assert text_columns >= {"ABCDEFGHIJKLMNO".index(letter) + 1 for letter in "CEHIJN"}


def test_the_answer_gives_every_row_as_received_with_its_result_and_what_to_do() -> None:
    bad = changed(MAY, full_name="Mẩy 2", released_on="31/2/2024")
    reading = read(xlsx(("DS: tháng/11"[:2], [["Tiêu đề"], HEADS, PO, bad, NGHIA])))
    outcomes = {("DS", 3): Words("Mới", "New")}
    page = page_of(answer(reading, outcomes))
    heads = [cell.value for cell in page[1]]
    assert heads == [*HEADS, "Dòng trong tệp đã gửi", "Kết quả", "Cần sửa"]
    rows = [[cell.value for cell in row] for row in page.iter_rows(min_row=2)]
    assert [row[1] for row in rows] == ["Lò Văn Pó", "Mẩy 2", "Đỗ Hữu Nghĩa"]
    assert [row[15] for row in rows] == [3, 4, 5]
    assert [row[16] for row in rows] == ["Mới", "Chưa nhận, cần sửa", "Đọc được"]
    for problem in reading.refused:
        assert f"{problem.column}: {problem.why.vi}" in rows[1][17]
    coloured = [cell.value for cell in page[3] if cell.fill.fgColor.rgb == "FFF8CBAD"]
    assert coloured == ["Mẩy 2", "31/2/2024"]


def test_an_empty_wrong_cell_is_coloured_too_and_english_is_complete() -> None:
    reading = read_rows(changed(PO, residence=""))
    page = page_of(answer(reading, {}, language="en"))
    assert page["F2"].fill.fgColor.rgb == "FFF8CBAD"
    assert page["Q2"].value == "Not taken, to be corrected"
    assert page["R2"].value == f"Nơi cư trú: {reading.refused[0].why.en}"


def test_no_text_becomes_a_formula_on_the_way_out() -> None:
    evil = changed(NGHIA, note="=1+1", residence="+84", certificate_number="@SUM(A1)", phone="-")
    reading = read_rows(evil)
    rows = read_rows(changed(NGHIA, note='=HYPERLINK("https://example.org")')).rows
    for data in (answer(reading, {}), template("=1+1", MONTH, rows)):
        with zipfile.ZipFile(io.BytesIO(data)) as book:
            parts = [book.read(name) for name in book.namelist() if "worksheets/sheet" in name]
        assert all(b"<f>" not in part and b"<hyperlink" not in part for part in parts)
    cells = [cell for cell in page_of(answer(reading, {}))[2] if str(cell.value)[:1] in "=+-@"]
    assert [cell.data_type for cell in cells] == ["s", "s", "s", "s"]


def test_an_answer_corrected_by_hand_can_be_sent_again() -> None:
    reading = read_rows(PO, changed(MAY, released_on="31/2/2024"))
    assert wrong(reading) == [(3, "Ngày chấp hành xong")]
    book = openpyxl.load_workbook(io.BytesIO(answer(reading, {})))
    book.worksheets[0]["J3"] = "2/9/2024"
    out = io.BytesIO()
    book.save(out)
    again = read(out.getvalue())
    assert names(again) == ["Lò Văn Pó", "Giàng Thị Mẩy"]
    assert not again.refused


def test_what_was_passed_over_is_listed_in_the_answer() -> None:
    reading = read(xlsx(("DS", [["Tiêu đề"], HEADS, PO, ["Tổng cộng"]])))
    page = page_of(answer(reading, {}), 1)
    assert page.title == "Đã bỏ qua"
    assert [[cell.value for cell in row] for row in page.iter_rows()] == [
        ["DS", 1, 1, "Tiêu đề phía trên bảng."], ["DS", 4, 4, "Dòng tổng cộng."],
    ]  # fmt: skip
