"""A report on paper and as a workbook: figures where their marks stand, annexes, formulas."""

from __future__ import annotations

import io
from dataclasses import replace
from fractions import Fraction

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from hoanhap.work.reports.forms.demo_line import DEMO_LINE
from hoanhap.work.reports.forms.report_excel import report_excel
from hoanhap.work.reports.forms.report_paper import ReportSection, ReportTable, TableColumn
from hoanhap.work.reports.forms.report_text import placed
from hoanhap.work.reports.forms.report_word import report_word
from tests.documents_out.reading import outline
from tests.documents_out.report_papers import (
    COLUMNS,
    CORRECTED,
    by_commune,
    head,
    report_paper,
)


def sheets(data: bytes, *, values: bool = False) -> dict[str, Worksheet]:
    book = openpyxl.load_workbook(io.BytesIO(data), data_only=values)
    return {page.title: page for page in book.worksheets}


def cells(page: Worksheet, first: object) -> list[object]:
    """The row that begins with this cell."""
    return next([c.value for c in row] for row in page.iter_rows() if row[0].value == first)


def test_figures_stand_where_the_text_names_them_and_one_not_known_is_a_dash() -> None:
    text = outline(report_word(report_paper()))
    assert "Có 1.250 lượt người, cùng kỳ 1.180; đúng hạn 60,0%." in text
    assert "Kỳ trước – lượt." in text
    assert "{{" not in text


def test_a_mark_without_a_figure_is_refused_by_its_name() -> None:
    section = ReportSection("I.", "Kết quả", "Có {{II.9|before}} món.")
    with pytest.raises(ValueError, match=r"II\.9\|before"):
        report_word(report_paper(sections=(section,)))


def test_words_in_other_braces_are_left_alone() -> None:
    assert placed("{I.1} {{hai chữ}} {{I.1|khac}}", ()) == "{I.1} {{hai chữ}} {{I.1|khac}}"


def test_the_text_keeps_its_paragraphs_and_pasted_columns_become_a_table() -> None:
    lines = outline(report_word(report_paper())).split("\n")
    assert "- Xã Bình Lư: đủ 12 kỳ." in lines
    assert lines[lines.index("Khối | Số xã") + 1] == "Phía Bắc | 20"
    assert "Xem bảng." in lines


def test_the_head_says_to_whom_on_what_basis_of_which_days_and_as_known_when() -> None:
    text = outline(report_word(report_paper()))
    for part in (
        "Kính gửi:\n- Bộ Công an;\n- Ủy ban nhân dân tỉnh Lai Châu.",
        "Căn cứ Quyết định số 22/2023/QĐ-TTg;\nCăn cứ Kế hoạch số 3206/KH-UBND.",
        "từ ngày 15/12/2025 đến hết ngày 14/06/2026. Số liệu ghi nhận đến 08 giờ 00 phút",
        "Công an tỉnh báo cáo Bộ theo dõi./.",
    ):
        assert part in text


def test_one_addressee_stands_on_the_line_itself() -> None:
    assert "Kính gửi: Bộ Công an\n" in outline(
        report_word(report_paper(addressed_to=("Bộ Công an",)))
    )


def test_each_annex_has_its_number_and_says_of_which_report_it_is() -> None:
    text = outline(report_word(report_paper()))
    attached = (
        "(Kèm theo Báo cáo số 05/BC-CAT ngày 12 tháng 6 năm 2026 của Công an / tỉnh Lai Châu)"
    )
    assert f"Phụ lục I\nSỐ LIỆU THEO XÃ, PHƯỜNG\n{attached}" in text
    assert f"Phụ lục II\nĐÍNH CHÍNH\n{attached}" in text
    one = report_paper(annexes=report_paper().annexes[:1])
    assert "Phụ lục\nSỐ LIỆU" in outline(report_word(one))


def test_a_draft_has_dots_for_number_and_day_and_names_what_is_not_written_yet() -> None:
    sections = (ReportSection("I.", "Kết quả"), ReportSection("1.", "Danh sách", level=2))
    draft = report_paper(head=head(is_draft=True, number="", day=None), sections=sections)
    text = outline(report_word(draft))
    assert "DỰ THẢO" in text
    assert "Kèm theo Báo cáo số ......../BC-CAT ngày ....." in text
    assert text.count("(Mục này chưa có nội dung.)") == 1
    signed = report_paper(sections=sections)
    assert "chưa có nội dung" not in outline(report_word(signed))


def test_a_table_says_unknown_with_a_dash_and_explains_it() -> None:
    text = outline(report_word(report_paper()))
    assert "3 | Phường Tân Phong | 0 | 0 | – | –" in text
    assert "| Toàn tỉnh | 40 | 24 | 60,0% | 14" in text
    assert "không phải là số 0" in text


def test_the_demo_says_so_on_paper_and_on_every_sheet() -> None:
    demo = report_paper(is_demo=True)
    assert DEMO_LINE in outline(report_word(demo))
    for page in sheets(report_excel(demo)).values():
        assert DEMO_LINE in [row[0].value for row in page.iter_rows()]


def test_totals_are_sums_and_a_ratio_s_total_is_one_sum_over_the_other() -> None:
    data = report_excel(report_paper())
    page = sheets(data)["Phụ lục I"]
    heads = [row[0].row for row in page.iter_rows() if row[0].value == "TT"]
    first, last = heads[0] + 1, heads[0] + 3
    assert cells(page, 1)[4] == f"=D{first}/C{first}"
    assert cells(page, 3)[4:] == ["–", "–"]
    total = [c.value for c in page[last + 1]]
    sums = [f"SUM({c}{first}:{c}{last})" for c in "CD"]
    assert total[2:] == [f"={sums[0]}", f"={sums[1]}", f"={sums[1]}/{sums[0]}", 14]
    seen = sheets(data, values=True)["Phụ lục I"]
    assert [c.value for c in seen[last + 1]][2:] == [40, 24, 0.6, 14]


def test_the_ratio_of_a_count_that_cannot_be_added_up_is_taken_from_the_totals() -> None:
    columns = (*COLUMNS[:3], replace(COLUMNS[3], adds_up=False), *COLUMNS[4:])
    annex = replace(report_paper().annexes[0], tables=(by_commune(columns=columns),))
    page = sheets(report_excel(report_paper(annexes=(annex,))))["Phụ lục"]
    total = [c.value for c in list(page.iter_rows())[-3]]
    assert total[1] == "Toàn tỉnh"
    assert str(total[4]).startswith("=D")
    assert "/SUM(C" in str(total[4])


def test_a_correction_s_difference_is_a_formula() -> None:
    page = sheets(report_excel(report_paper()))["Phụ lục II"]
    row = cells(page, "I.1")
    assert row[1:3] == [38, 40]
    assert str(row[3]).startswith("=C")
    assert "-B" in str(row[3])


def test_the_workbook_explains_every_figure_and_says_as_known_when() -> None:
    page = sheets(report_excel(report_paper()))["Giải thích chỉ tiêu"]
    assert cells(page, "I.1") == ["I.1", "Danh sách", "lượt", "Số lượt tên", "Điều 3", "cộng"]
    first = [row[0].value for row in page.iter_rows()]
    assert any("ghi nhận đến 08 giờ 00 phút" in str(value) for value in first)


def test_the_same_report_gives_the_same_bytes() -> None:
    assert report_word(report_paper()) == report_word(report_paper())
    assert report_excel(report_paper()) == report_excel(report_paper())


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"rows": ((1, "Xã"),)}, "2 cells"),
        ({"total": ("", "", 41, 24, None, 14)}, "41 is not 40"),
        ({"total": ("", "", 40, 24, Fraction(7, 10), 14)}, "7/10 is not 3/5"),
        ({"rows": ((1, "Xã", 40, 24, Fraction(1, 2), 1),)}, "1/2 is not 3/5"),
        ({"columns": (*COLUMNS[:5], replace(COLUMNS[5], ratio_of=("I.3", "X")))}, "no column X"),
    ],
)
def test_a_table_that_does_not_add_up_is_refused(changes: dict[str, object], said: str) -> None:
    with pytest.raises(ValueError, match=said):
        by_commune(**changes)


def test_a_difference_that_is_none_is_refused() -> None:
    with pytest.raises(ValueError, match="3 is not 2"):
        ReportTable(CORRECTED.columns, (("I.1", 38, 40, 3),))


def test_a_table_of_words_alone_is_fine() -> None:
    table = ReportTable((TableColumn("Nội dung", 100),), (("Chưa rõ",),))
    annex = replace(report_paper().annexes[0], tables=(table,))
    assert "Chưa rõ" in outline(report_word(report_paper(annexes=(annex,))))
