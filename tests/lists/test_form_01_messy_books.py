"""Workbooks as offices really send them: each is read to exact people and exact wrong cells."""

from __future__ import annotations

import codecs
import unicodedata
from datetime import date
from typing import Any

import pytest

from tests.lists.form_01_books import (
    HEADS,
    MAY,
    NGHIA,
    PO,
    changed,
    csv_text,
    in_script,
    names,
    read,
    tcvn3,
    vni,
    wrong,
    xls,
    xlsx,
)

ALL_THREE = ["Lò Văn Pó", "Giàng Thị Mẩy", "Đỗ Hữu Nghĩa"]
TITLES: list[list[Any]] = [
    ["CÔNG AN TỈNH LAI CHÂU", "", "", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"],
    ["CÔNG AN XÃ BÌNH LƯ", "", "", "Độc lập - Tự do - Hạnh phúc"],
    [],
    ["DANH SÁCH NGƯỜI CHẤP HÀNH XONG ÁN PHẠT TÙ CÓ NHU CẦU VAY VỐN"],
    ["Tháng 11 năm 2026"],
]
END: list[list[Any]] = [
    ["Tổng cộng", "", "", "", "", "", "", "", "", "", "", "", 80],
    [],
    ["", "Ghi chú: danh sách có 3 người."],
    ["", "", "", "", "", "", "", "", "", "Bình Lư, ngày 20 tháng 11 năm 2026"],
    ["", "NGƯỜI LẬP DANH SÁCH", "", "", "", "", "", "", "", "TRƯỞNG CÔNG AN XÃ"],
    ["", "(Ký, ghi rõ họ tên)", "", "", "", "", "", "", "", "(Ký tên, đóng dấu)"],
    [],
    ["", "Trần Văn Hùng", "", "", "", "", "", "", "", "Phạm Quốc Toản"],
]


def test_titles_and_merged_cells_stand_above_a_head_of_two_rows() -> None:
    upper = [
        "STT", "Họ và tên", "Ngày, tháng, năm sinh", "Giới", "CCCD/ĐDCN", "Chỗ ở hiện nay",
        "Giấy chứng nhận chấp hành xong án phạt tù, đặc xá", "", "", "NGÀY RA TRẠI",
        "Chấp hành tốt quy định của pháp luật, không tham gia tệ nạn xã hội",
        "Nhu cầu vay vốn", "Mức vay [triệu đồng]", "SĐT", "Ghi chú",
    ]  # fmt: skip
    lower = ["", "", "", "", "", "", "Loại giấy", "Số", "Ngày cấp"]
    numbers = [f"({n})" for n in range(1, 16)]
    data = xlsx(
        ("Thang 11", [*TITLES, upper, lower, numbers, PO, MAY, NGHIA, *END]),
        merged=[(3, 0, 3, 14), (5, 6, 5, 8), (5, 1, 6, 1)],
    )
    reading = read(data)
    assert names(reading) == ALL_THREE
    assert wrong(reading) == []
    first = reading.rows[0]
    assert (first.sheet, first.row) == ("Thang 11", 9)
    assert (first.certificate_number, first.certificate_on) == ("15/GCN", date(2024, 3, 1))
    assert first.amount_vnd == 50_000_000
    assert [row.release_kind for row in reading.rows] == ["completed", "amnestied", "completed"]
    passed = {(each.first_row, each.last_row, each.why.vi) for each in reading.ignored}
    assert (1, 5, "Tiêu đề phía trên bảng.") in passed
    assert (8, 8, "Dòng đánh số cột.") in passed
    assert (12, 12, "Dòng tổng cộng.") in passed
    told = {row for each in reading.ignored for row in range(each.first_row, each.last_row + 1)}
    assert told >= {14, 15, 16, 17, 19}


def test_an_excel_97_file_keeps_dates_bare_years_and_numbers_that_lost_a_zero() -> None:
    rows = [
        HEADS,
        changed(PO, born_on=date(1990, 5, 3), identity_number=12090000123),
        changed(MAY, born_on=1985, identity_number=12185000456, released_on=date(2024, 9, 2)),
        changed(NGHIA, identity_number=12345678, released_on=45858, phone=912345678),
    ]
    reading = read(xls("DS", rows))
    assert names(reading) == ALL_THREE
    assert wrong(reading) == []
    po, may, nghia = reading.rows
    assert (po.born_on, po.identity_number) == (date(1990, 5, 3), "012090000123")
    assert (may.born_on, may.birth_year, may.identity_number) == (None, 1985, "012185000456")
    assert may.released_on == date(2024, 9, 2)
    assert (nghia.identity_number, nghia.phone) == ("012345678", "0912345678")
    assert nghia.released_on == date(2025, 7, 20)


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (b"", "utf-8"),
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (b"", "utf-16-le"),
    ],
)
@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_a_csv_is_read_in_any_unicode_and_with_any_separator(
    mark: bytes, encoding: str, separator: str
) -> None:
    text = csv_text([["DANH SÁCH THÁNG 11"], [], HEADS, PO, MAY, NGHIA], separator)
    reading = read(mark + text.encode(encoding), name="bình lư")
    assert names(reading) == ALL_THREE
    assert wrong(reading) == []
    assert [(row.sheet, row.row) for row in reading.rows] == [
        ("bình lư", 4), ("bình lư", 5), ("bình lư", 6),
    ]  # fmt: skip


def test_a_csv_in_windows_1258_is_read() -> None:
    tones = {"\u0300", "\u0301", "\u0303", "\u0309", "\u0323"}
    pieces = []
    for sign in csv_text([HEADS, PO, MAY, NGHIA]):
        loose = unicodedata.normalize("NFD", sign)
        tone = "".join(mark for mark in loose if mark in tones)
        rest = unicodedata.normalize("NFC", "".join(m for m in loose if m not in tones))
        pieces.append(rest + tone)
    reading = read("".join(pieces).encode("cp1258"))
    assert names(reading) == ALL_THREE
    assert wrong(reading) == []


@pytest.mark.parametrize("write", [tcvn3, vni])
def test_text_typed_in_an_old_font_is_turned_to_unicode(write: Any) -> None:
    rows = in_script([*TITLES, HEADS, PO, MAY, NGHIA, *END], write)
    for data in (xlsx(("DS", rows)), csv_text(rows).encode("latin-1")):
        reading = read(data)
        assert names(reading) == ALL_THREE
        assert wrong(reading) == []
        assert reading.rows[0].residence == "Bản Nậm Loỏng"
        assert reading.rows[1].note == "gia đình khó khăn"
        assert {column.head for column in reading.columns} == set(HEADS)


def test_old_font_rows_pasted_into_a_unicode_sheet_are_turned_and_the_others_left() -> None:
    tu = changed(NGHIA, full_name="Vàng A Tú", position=4)
    pasted = in_script([MAY, tu], tcvn3)
    reading = read(xlsx(("DS", [HEADS, PO, *pasted, NGHIA])))
    assert names(reading) == ["Lò Văn Pó", "Giàng Thị Mẩy", "Vàng A Tú", "Đỗ Hữu Nghĩa"]


def test_composed_and_decomposed_unicode_give_the_same_people() -> None:
    loose = in_script([HEADS, PO, MAY, NGHIA], lambda text: unicodedata.normalize("NFD", text))
    reading = read(xlsx(("DS", loose)))
    assert names(reading) == ALL_THREE
    assert wrong(reading) == []
    assert [column.head for column in reading.columns] == HEADS
    assert all(unicodedata.is_normalized("NFC", row.residence) for row in reading.rows)


def test_numeric_identities_spaces_and_dots_are_restored_and_rounded_ones_refused() -> None:
    rows = [
        HEADS,
        changed(PO, identity_number=12090000123.0),
        changed(MAY, identity_number="012 185.000 456"),
        changed(NGHIA, identity_number=1078000789, position=3),
        changed(NGHIA, identity_number="1,2078E+10", position=4, full_name="Chang A Sình"),
        changed(NGHIA, identity_number="01207800078", position=5, full_name="Sùng A Chứ"),
        changed(NGHIA, identity_number="003078000789", position=6, full_name="Phàn Văn Quẩy"),
    ]
    reading = read(xlsx(("DS", rows)))
    assert [row.identity_number for row in reading.rows] == [
        "012090000123", "012185000456", "001078000789",
    ]  # fmt: skip
    assert wrong(reading) == [(5, "Số CCCD"), (6, "Số CCCD"), (7, "Số CCCD")]
    rounded, short, place = (problem.why.vi for problem in reading.refused)
    assert "làm tròn" in rounded
    assert "11 chữ số" in short
    assert "003" in place


def test_blank_rows_subtotals_groups_and_a_second_sheet_are_passed_over_and_said_so() -> None:
    rows = [
        HEADS, ["I", "Bản Nậm Loỏng"], PO, [], ["", "Cộng", "", "", "", "", "", "", "", "", "",
        "", 50], ["II. Bản Pú Đao"], MAY, [" ", "  "], NGHIA, [], [],
    ]  # fmt: skip
    guide = [["Cách ghi"], ["Họ và tên: chữ in hoa có dấu"], ["Ngày sinh: ngày/tháng/năm"]]
    other = [["STT", "Họ và tên", "Năm sinh", "Địa chỉ", "Ghi chú"], [1, "Lý A Sử", 1980, "Bản A"]]
    reading = read(xlsx(("DS", rows), ("Hướng dẫn", guide), ("Hộ vay", other), ("Trống", [])))
    assert names(reading) == ALL_THREE
    passed = {(each.sheet, each.first_row, each.last_row): each.why.vi for each in reading.ignored}
    assert passed["DS", 4, 4] == passed["DS", 8, 8] == "Dòng trống."
    assert passed["DS", 5, 5] == "Dòng tổng cộng."
    assert ("DS", 2, 2) in passed
    assert ("DS", 6, 6) in passed
    assert "hướng dẫn" in passed["Hướng dẫn", 0, 0]
    assert "“Loại giấy”" in passed["Hộ vay", 0, 0]
    assert passed["Trống", 0, 0] == "Trang tính trống."


def test_two_sheets_that_both_hold_the_list_are_both_read_and_repeats_found_across_them() -> None:
    again = changed(PO, position=1, residence="Bản Khác")
    reading = read(xlsx(("Bản A", [HEADS, PO]), ("Bản B", [["x"], HEADS, MAY, again])))
    assert [(row.sheet, row.full_name) for row in reading.rows] == [
        ("Bản A", "Lò Văn Pó"), ("Bản B", "Giàng Thị Mẩy"),
    ]  # fmt: skip
    (problem,) = reading.refused
    assert (problem.sheet, problem.row, problem.column) == ("Bản B", 4, "Số CCCD")
    assert "dòng 2" in problem.why.vi
    assert "Bản A" in problem.why.vi


def test_columns_come_in_any_order_under_heads_of_any_spelling() -> None:
    heads = [
        "MỤC ĐÍCH SỬ DỤNG VỐN", "ho ten", "Số CCCD/CMND", "  Địa   chỉ ", "NTNS",
        "Hình thức ra trại", "Ngày về địa phương", "Chap hanh phap luat", "Mức vay", "Dân tộc",
    ]  # fmt: skip
    row = ["Học nghề may", "LÒ THỊ ÁNH", "012301000789", "Bản Nà Đon", "7/8/2001",
           "Chấp hành xong án phạt tù", "1/1/2026", "Tốt", 25, "Thái"]  # fmt: skip
    reading = read(xlsx(("DS", [heads, row])))
    (person,) = reading.rows
    assert person.full_name == "Lò Thị Ánh"
    assert (person.purpose, person.amount_vnd) == ("training", 25_000_000)
    assert (person.sex, person.identity_number) == ("", "012301000789")
    assert [column.head for column in reading.columns if not column.field] == ["Dân tộc"]
