"""Each kind of cell of Form 01: what it is read as, and what is said when it is wrong."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

import pytest

from hoanhap.ground.documents.cells import Sheet
from hoanhap.work.lists.form_01 import read_form_01
from hoanhap.work.lists.form_01_heads import FIELD_TITLES
from hoanhap.work.lists.form_01_types import NoForm01
from tests.lists.form_01_books import HEADS, MAY, NGHIA, ON, PO, changed, names, read_rows, wrong


def one(field: str, cell: Any, *, amount_head: str = HEADS[12]) -> Any:
    """The value a cell is read as, or the (Vietnamese) words on that very cell."""
    heads = [*HEADS[:12], amount_head, *HEADS[13:]]
    row = changed(PO, **{"identity_number": "", "sex": "", "born_on": "1990", field: cell})
    reading = read_rows(row, heads=heads)
    if reading.rows:
        assert not reading.refused
        return getattr(reading.rows[0], field)
    (problem,) = reading.refused
    assert problem.field == field
    assert (problem.sheet, problem.row) == ("DS", 2)
    assert problem.column == heads[list(FIELD_TITLES).index(field)]
    return problem.why.vi


@pytest.mark.parametrize(
    "cell",
    [
        date(2024, 3, 5), datetime(2024, 3, 5, 0, 0), 45356, 45356.0, "5/3/2024", "05-03-2024",
        "5.3.2024", " 05/03/2024 ", "ngày 5 tháng 3 năm 2024", "Ngày 05 tháng 03 năm 2024",
        "2024-03-05", "2024-03-05 00:00:00", "2024-03-05T00:00:00", "5 - 3 - 2024", "5,3,2024",
    ],
)  # fmt: skip
def test_a_day_is_read_in_every_shape_offices_write_it(cell: Any) -> None:
    assert one("released_on", cell) == date(2024, 3, 5)


@pytest.mark.parametrize(
    ("cell", "said"),
    [
        ("5/3/24", "hai chữ số"), (24, "hai chữ số"), ("31/2/2024", "Không có ngày 31/2/2024"),
        ("0/3/2024", "Không có ngày"), ("3/25/2024", "Không có tháng 25"), ("2024", "Chỉ có năm"),
        (2024, "Chỉ có năm"), ("3/2024", "Chỉ có tháng và năm"), ("hôm qua", "Không đọc được"),
        ("", "đang trống"), ("  ", "đang trống"), (None, "đang trống"), ("#REF!", "#REF!"),
        (date(2026, 11, 21), "chưa tới"), ("21/11/2026", "chưa tới"), ("5/3/1824", "1824"),
        (True, "Không đọc được"), (float("nan"), "Không đọc được"), (1e300, "Không đọc được"),
        ("05032024", "Không đọc được"), ("1/2/3/2024", "Không đọc được"), (12.5, "Không đọc được"),
    ],
)  # fmt: skip
def test_a_day_that_cannot_be_one_is_refused_with_what_to_do(cell: Any, said: str) -> None:
    assert said in one("released_on", cell)


def test_the_day_of_reading_itself_is_not_in_the_future() -> None:
    assert one("released_on", ON) == ON


@pytest.mark.parametrize(
    ("cell", "born_on", "year"),
    [
        ("1990", None, 1990), (1990, None, 1990), (1990.0, None, 1990), ("Năm 1990", None, 1990),
        ("sinh năm 1990", None, 1990), ("3/5/1990", date(1990, 5, 3), 1990),
        (date(1905, 6, 12), None, 1990), ("00/00/1990", None, 1990), ("0/0/1990", None, 1990),
    ],
)  # fmt: skip
def test_a_birth_is_a_day_or_a_bare_year(cell: Any, born_on: date | None, year: int) -> None:
    row = read_rows(changed(PO, identity_number="", born_on=cell)).rows[0]
    assert (row.born_on, row.birth_year) == (born_on, year)


@pytest.mark.parametrize(
    ("born", "released"), [("5/3/2024", "5/3/2024"), ("2024", "1/12/2024"), ("2025", "1/12/2024")]
)
def test_nobody_is_released_on_or_before_the_day_of_birth(born: str, released: str) -> None:
    row = changed(PO, identity_number="", born_on=born, released_on=released, certificate_on="")
    reading = read_rows(row)
    assert wrong(reading) == [(2, "Ngày chấp hành xong")]
    assert "không sau ngày sinh" in reading.refused[0].why.vi


@pytest.mark.parametrize(
    "cell", ["", None, "chưa có", "Chưa có", "CHƯA CÓ.", "không có", "-", "chưa cấp"]
)
def test_no_identity_number_yet_is_a_valid_answer(cell: Any) -> None:
    reading = read_rows(changed(PO, identity_number=cell))
    assert reading.rows[0].identity_number is None


@pytest.mark.parametrize(
    ("cell", "number"),
    [
        ("012090000123", "012090000123"), ("012 090 000 123", "012090000123"),
        ("'012090000123", "012090000123"), (12090000123, "012090000123"),
        ("12090000123", "012090000123"), (1.2090000123e10, "012090000123"),
        (1090000123, "001090000123"), ("045 678 901", "045678901"), (45678901, "045678901"),
        (345678901.0, "345678901"),
    ],
)  # fmt: skip
def test_an_identity_number_is_restored_to_its_digits(cell: Any, number: str) -> None:
    assert read_rows(changed(PO, identity_number=cell)).rows[0].identity_number == number


@pytest.mark.parametrize(
    ("cell", "said"),
    [
        ("1.2E+10", "làm tròn"), ("12,09E+10", "chỉ gồm chữ số"), ("0120900001", "10 chữ số"),
        ("0120900001234", "13 chữ số"), ("003090000123", "003"), (99090000123, "11 chữ số"),
        ("12a", "chỉ gồm chữ số"), ("đang làm", "chỉ gồm chữ số"), ("000000000", "giống nhau"),
        (12.5, "chỉ gồm chữ số"), (-12090000123, "chỉ gồm chữ số"), (True, "chỉ gồm chữ số"),
        (date(2024, 1, 1), "chỉ gồm chữ số"), ("012291000123", "năm sinh 2091"),
        ("012091000123", "năm sinh 1991"), ("#N/A", "#N/A"),
    ],
)  # fmt: skip
def test_a_wrong_identity_number_is_refused_with_why(cell: Any, said: str) -> None:
    (problem,) = read_rows(changed(PO, identity_number=cell)).refused
    assert problem.field == "identity_number"
    assert said in problem.why.vi


def test_a_sex_at_odds_with_the_number_is_refused_naming_both() -> None:
    reading = read_rows(changed(PO, sex="nữ"))
    assert wrong(reading) == [(2, "Giới tính")]
    assert "“nữ”" in reading.refused[0].why.vi
    assert "“nam”" in reading.refused[0].why.vi


def test_a_birth_at_odds_with_the_number_names_both_years_and_the_column() -> None:
    reading = read_rows(changed(PO, born_on="3/5/1991"))
    assert wrong(reading) == [(2, "Số CCCD")]
    said = reading.refused[0].why.vi
    assert "1990" in said
    assert "Ngày sinh" in said
    assert "1991" in said


@pytest.mark.parametrize(
    ("cell", "name"),
    [
        ("NGUYỄN VĂN AN", "Nguyễn Văn An"), ("  nguyễn   văn an ", "Nguyễn Văn An"),
        ("Hoà", "Hòa"), ("H'LEO Êban", "H'Leo Êban"), ("Giàng A Páo", "Giàng A Páo"),
        ("Ðỗ Văn Nam", "Đỗ Văn Nam"), ("Lò Văn\nPó", "Lò Văn Pó"),
        ("Tống Văn Cộng", "Tống Văn Cộng"),
        ("Cộng Văn Tổng", "Cộng Văn Tổng"),
    ],
)  # fmt: skip
def test_a_name_comes_as_papers_write_it(cell: str, name: str) -> None:
    assert one("full_name", cell) == name


@pytest.mark.parametrize(
    ("cell", "said"),
    [
        ("Lò Văn 2", "chữ số"), ("Nguy?n Văn An", "“?”"), ("Lò Văn Pó (Páo)", "“(”"),
        (12.0, "chữ số"), ("", "đang trống"), ("An " * 60, "100 ký tự"),
    ],
)  # fmt: skip
def test_what_is_no_name_is_refused(cell: Any, said: str) -> None:
    assert said in one("full_name", cell)


@pytest.mark.parametrize(
    ("field", "cell", "value"),
    [
        ("sex", "NAM", "male"), ("sex", "Nữ", "female"), ("sex", "", ""),
        ("release_kind", "Chấp hành xong", "completed"), ("release_kind", "CHX", "completed"),
        ("release_kind", "GCN đặc xá", "amnestied"), ("release_kind", "Dac xa", "amnestied"),
        ("obeys_law", "có", True), ("obeys_law", "X", True), ("obeys_law", "Tốt", True),
        ("obeys_law", "✓", True), ("obeys_law", True, True), ("obeys_law", "không", False),
        ("purpose", "Học nghề", "training"), ("purpose", "Đào tạo nghề lái xe", "training"),
        ("purpose", "SXKD", "business"), ("purpose", "Sản xuất, kinh doanh", "business"),
        ("purpose", "tạo việc làm", "business"), ("purpose", "Chăn nuôi bò", "business"),
        ("phone", 912345678, "0912345678"), ("phone", "+84 912.345.678", "0912345678"),
        ("phone", "0912 345 678; 0213 3876 543", "0912345678, 02133876543"), ("phone", "", ""),
        ("certificate_number", "-", ""), ("note", '"', '"'), ("residence", "Bản Nt", "Bản Nt"),
        ("certificate_number", 15.0, "15"), ("note", date(2024, 3, 5), "05/03/2024"),
        ("position", "1.", 1), ("position", "a", None),
    ],
)  # fmt: skip
def test_choices_and_plain_texts_are_read(field: str, cell: Any, value: Any) -> None:
    assert one(field, cell) == value


@pytest.mark.parametrize(
    ("field", "cell", "said"),
    [
        ("sex", "khác", "“nam” hoặc “nữ”"),
        ("release_kind", "hoãn", "“chấp hành xong” hoặc “đặc xá”"),
        ("release_kind", "Tha tù trước thời hạn có điều kiện", "giấy chứng nhận"),
        ("obeys_law", "trung bình", "“có” hoặc “không”"), ("purpose", "sửa nhà", "Điều 5"),
        ("purpose", "học nghề và chăn nuôi", "một mục đích"), ("phone", "12", "bắt đầu bằng 0"),
        ("phone", "1912345678", "bắt đầu bằng 0"), ("residence", "", "đang trống"),
        ("residence", "Bản " * 60, "200 ký tự"), ("residence", "#VALUE!", "#VALUE!"),
        ("certificate_number", date(2024, 5, 1), "Excel đã tự đổi"),
        ("residence", "nt", "như trên"), ("residence", "-nt-", "như trên"),
        ("residence", '"', "như trên"), ("residence", "Như trên", "như trên"),
        ("residence", "-//-", "như trên"), ("residence", "-", "đang trống"),
        ("certificate_number", "nt", "như trên"),
        ("release_kind", "Chưa chấp hành xong", "“chấp hành xong” hoặc “đặc xá”"),
        ("release_kind", "Đang chấp hành án", "“chấp hành xong” hoặc “đặc xá”"),
        ("release_kind", "Chấp hành án treo", "“chấp hành xong” hoặc “đặc xá”"),
        ("release_kind", "Chấp hành xong cải tạo không giam giữ", "hoặc “đặc xá”"),
    ],
)  # fmt: skip
def test_choices_and_texts_that_are_wrong_are_refused(field: str, cell: Any, said: str) -> None:
    assert said in one(field, cell)


MILLION, DONG, SILENT = "Số tiền (triệu đồng)", "Mức vay (đồng)", "Số tiền"


@pytest.mark.parametrize(
    ("head", "cell", "amount"),
    [
        (MILLION, 50, 50_000_000), (MILLION, 1.5, 1_500_000), (MILLION, "1,5", 1_500_000),
        (MILLION, "50 triệu", 50_000_000), (MILLION, 0.1, 100_000), (DONG, 50e6, 50_000_000),
        (DONG, "50.000.000", 50_000_000), (DONG, "50,000,000 đ", 50_000_000),
        (DONG, "50 triệu đồng", 50_000_000), (DONG, 10_000, 10_000), (SILENT, 50, 50_000_000),
        (SILENT, 9_999, 9_999_000_000), (SILENT, 10_000, 10_000), (SILENT, "50tr", 50_000_000),
        (SILENT, "100.000.000", 100_000_000), ("Số tiền (nghìn đồng)", 50_000, 50_000_000),
        (MILLION, "", None), (MILLION, "-", None), (MILLION, "50.000.000 đồng", 50_000_000),
    ],
)  # fmt: skip
def test_an_amount_is_whole_dong_in_the_unit_of_its_head(
    head: str, cell: Any, amount: int | None
) -> None:
    assert one("amount_vnd", cell, amount_head=head) == amount


@pytest.mark.parametrize(
    ("head", "cell", "said"),
    [
        (DONG, 100, "100 triệu đồng không"), (DONG, "9.999", "quá nhỏ"), (DONG, "50 đ", "quá nhỏ"),
        (MILLION, 50_000_000, "quá lớn"), (MILLION, "50.000.000", "quá lớn"),
        (SILENT, 0, "lớn hơn 0"),
        (SILENT, -5, "lớn hơn 0"), (SILENT, "-5", "lớn hơn 0"),
        (SILENT, "năm mươi", "Không đọc được"),
        (DONG, 20_000.5, "dưới một đồng"), (SILENT, "5 con bò", "Không đọc được"),
        (SILENT, float("inf"), "Không đọc được"), (SILENT, date(2024, 1, 1), "Không đọc được"),
    ],
)  # fmt: skip
def test_an_amount_that_is_a_question_is_refused(head: str, cell: Any, said: str) -> None:
    assert said in one("amount_vnd", cell, amount_head=head)


def test_the_unit_may_stand_in_the_titles_above() -> None:
    titles = [["Đơn vị tính: nghìn đồng"]]
    heads = [*HEADS[:12], "Số tiền", *HEADS[13:]]
    sheet = Sheet("DS", [*titles, heads, changed(PO, amount_vnd=50_000)])
    assert read_form_01([sheet], on=ON).rows[0].amount_vnd == 50_000_000


def test_every_wrong_cell_of_a_row_is_told_and_the_other_rows_are_taken() -> None:
    bad = changed(
        MAY, full_name="Mẩy 2", born_on="31/2/1985", sex="?", identity_number="12",
        residence="", release_kind="tha tù", certificate_on="x", released_on="", obeys_law="",
        purpose="", amount_vnd="y", phone="z",
    )  # fmt: skip
    reading = read_rows(PO, bad, NGHIA)
    assert names(reading) == ["Lò Văn Pó", "Đỗ Hữu Nghĩa"]
    assert [column for _, column in wrong(reading)] == [
        *HEADS[1:7], *HEADS[8:14],
    ]  # fmt: skip
    assert {row for row, _ in wrong(reading)} == {3}
    assert reading.people_total == 3


def test_repeats_are_refused_on_the_second_row_and_name_the_first() -> None:
    same_person = changed(NGHIA, position=4)
    namesakes = [
        changed(PO, identity_number=f"01209000012{n}", position=5 + n) for n in (4, 5)
    ]  # fmt: skip
    reading = read_rows(PO, NGHIA, same_person, changed(PO, full_name="Lò Văn Khác"), *namesakes)
    assert wrong(reading) == [(4, "Họ và tên"), (5, "Số CCCD")]
    assert "dòng 3" in reading.refused[0].why.vi
    assert "dòng 2" in reading.refused[1].why.vi


def test_numbers_of_identity_stay_out_of_what_a_log_would_print() -> None:
    reading = read_rows(PO, changed(MAY, identity_number="012090000123"))
    assert "012090000123" not in repr(reading)


def test_a_workbook_without_the_heads_is_refused_and_one_with_some_names_those_missing() -> None:
    with pytest.raises(NoForm01) as none:
        read_form_01([Sheet("A", [["x", "y"], [1, 2]])], on=ON)
    assert "dòng tiêu đề" in none.value.words.vi
    with pytest.raises(NoForm01) as some:
        read_form_01([Sheet("A", [["Họ tên", "Năm sinh", "Địa chỉ", "Diện"], PO[:4]])], on=ON)
    for said in ("“A”", "dòng 1", "Ngày chấp hành xong", "Chấp hành pháp luật", "Mục đích vay"):
        assert said in some.value.words.vi
    with pytest.raises(NoForm01):
        read_form_01([], on=ON)


def test_a_hidden_sheet_is_read_only_when_no_visible_one_holds_the_list() -> None:
    hidden = Sheet("Ẩn", [HEADS, MAY], is_hidden=True)
    reading = read_form_01([hidden, Sheet("DS", [HEADS, PO])], on=ON)
    assert names(reading) == ["Lò Văn Pó"]
    assert [each.sheet for each in reading.ignored] == ["Ẩn"]
    assert names(read_form_01([hidden], on=ON)) == ["Giàng Thị Mẩy"]


def test_of_two_days_of_issue_the_one_beside_the_certificate_is_taken() -> None:
    heads = ["Họ và tên", "Năm sinh", "Số CCCD", "Ngày cấp", "Nơi cấp", "Địa chỉ",
             "Loại giấy", "Số GCN", "Ngày cấp", "Ngày ra trại", "Chấp hành pháp luật",
             "Mục đích vay"]  # fmt: skip
    row = ["Lò Văn Pó", "1990", "012090000123", "1/1/2022", "Cục CS", "Bản A", "CHX", "9",
           "2/3/2024", "2/3/2024", "có", "SXKD"]  # fmt: skip
    reading = read_rows(row, heads=heads)
    assert reading.rows[0].certificate_on == date(2024, 3, 2)
    assert [column.letter for column in reading.columns if not column.field] == ["D", "E"]
