"""What a paper's parts say: numbers, days, long names, recipients, and the same bytes each time."""

from __future__ import annotations

import io
import zipfile
from datetime import date

import pytest

from hoanhap.ground.documents.word import Column, Table, to_docx
from hoanhap.ground.documents.word_closing import ended
from hoanhap.ground.documents.word_metrics import bold_width_mm, lines_within
from hoanhap.ground.documents.word_parts import day_words, number_line
from hoanhap.ground.documents.word_rules import COUNTRY_TEXT
from hoanhap.ground.documents.word_table import widths_to_fill
from hoanhap.ground.documents.word_xml import capitals
from hoanhap.pure.kernel.days import Month
from tests.documents_out.papers import report
from tests.documents_out.reading import names, outline, part


@pytest.mark.parametrize(
    ("number", "symbol", "line"),
    [
        ("5", "DS-CAX", "Số: 05/DS-CAX"),
        ("05", "DS-CAX", "Số: 05/DS-CAX"),
        ("211", "KH-UBND", "Số: 211/KH-UBND"),
        ("12a", "KH-UBND", "Số: 12a/KH-UBND"),
        ("", "KH-UBND", "Số: ......../KH-UBND"),
        ("7", "", "Số: 07"),
    ],
)
def test_a_number_below_ten_gets_a_zero_and_a_blank_one_dots(
    number: str, symbol: str, line: str
) -> None:
    assert number_line(number, symbol) == line


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (date(2026, 2, 5), "ngày 05 tháng 02 năm 2026"),
        (date(2026, 3, 10), "ngày 10 tháng 3 năm 2026"),
        (date(2026, 12, 31), "ngày 31 tháng 12 năm 2026"),
        (Month(2026, 1), "ngày ..... tháng 01 năm 2026"),
        (None, "ngày ..... tháng ..... năm 20...."),
    ],
)
def test_days_below_ten_and_months_one_and_two_get_a_zero(
    day: date | Month | None, words: str
) -> None:
    assert day_words(day) == words


def test_recipients_end_with_semicolons_and_the_last_with_a_full_stop() -> None:
    given = ["- UBND tỉnh;", "Ngân hàng", "Lưu: VT."]
    assert ended(given) == ["- UBND tỉnh;", "- Ngân hàng;", "- Lưu: VT."]


def test_a_long_name_is_broken_before_its_area() -> None:
    lines = lines_within("ỦY BAN NHÂN DÂN TỈNH LAI CHÂU", 12, 62)
    assert lines == ["ỦY BAN NHÂN DÂN", "TỈNH LAI CHÂU"]


def test_a_name_without_an_area_is_broken_evenly_into_the_fewest_lines() -> None:
    text = "NGÂN HÀNG CHÍNH SÁCH XÃ HỘI CHI NHÁNH VÙNG CAO"
    lines = lines_within(text, 12, 62)
    widths = [bold_width_mm(line, 12) for line in lines]
    assert " ".join(lines) == text
    assert max(widths) <= 62
    assert len(lines) == -(-bold_width_mm(text, 12) // 62)


def test_a_name_that_fits_and_a_break_that_is_given_are_left_alone() -> None:
    assert lines_within("CÔNG AN XÃ BÌNH LƯ", 12, 70) == ["CÔNG AN XÃ BÌNH LƯ"]
    assert lines_within("CÔNG AN\nXÃ BÌNH LƯ", 12, 70) == ["CÔNG AN", "XÃ BÌNH LƯ"]
    assert lines_within("A" * 60, 12, 20) == ["A" * 60]


def test_capitals_leave_the_symbol_of_another_paper_as_it_is() -> None:
    text = "Ban Chỉ đạo\nQuyết định số 22/2023/QĐ-TTg"
    assert capitals(text) == "BAN CHỈ ĐẠO\nQUYẾT ĐỊNH SỐ 22/2023/QĐ-TTg"
    assert "QĐ-TTg" in outline(to_docx(report(issuer=text)))


def test_marks_do_not_widen_a_letter() -> None:
    assert bold_width_mm(COUNTRY_TEXT, 12) == bold_width_mm(
        "CONG HOA XA HOI CHU NGHIA VIET NAM", 12
    )


def test_columns_keep_their_proportion_and_fill_the_page_to_the_millimetre() -> None:
    widths = widths_to_fill([10, 33, 57], 165)
    assert sum(widths) == 165
    assert all(
        abs(w * 100 - part * 165) < 100 for w, part in zip(widths, (10, 33, 57), strict=True)
    )


def test_a_table_with_a_row_too_short_is_refused() -> None:
    with pytest.raises(ValueError, match="1 cells where the table has 2"):
        Table((Column("A", 10), Column("B", 10)), (("x",),))


def test_the_same_paper_gives_the_same_bytes_and_names_no_moment_program_or_person() -> None:
    docx = to_docx(report())
    assert docx == to_docx(report())
    with zipfile.ZipFile(io.BytesIO(docx)) as package:
        assert {entry.date_time for entry in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    properties = {e.tag.rpartition("}")[2]: e.text for e in part(docx, "docProps/core.xml")}
    assert not properties.get("creator")
    assert not properties.get("lastModifiedBy")
    assert properties["created"] == properties["modified"] == "2020-03-05T00:00:00Z"
    assert not any("thumbnail" in name for name in names(docx))


def test_another_paper_gives_other_bytes() -> None:
    assert to_docx(report()) != to_docx(report(number="6"))
