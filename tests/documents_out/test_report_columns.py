"""Tables of a report: no figure is broken, wide ones turn the page, long ones are cut."""

from __future__ import annotations

from dataclasses import replace

from hoanhap.ground.documents.word import Appendix
from hoanhap.ground.documents.word_metrics import bold_width_mm
from hoanhap.work.reports.forms.report_columns import fit
from hoanhap.work.reports.forms.report_excel import report_excel
from hoanhap.work.reports.forms.report_paper import ReportTable, TableColumn
from hoanhap.work.reports.forms.report_rows import ROWS_MOST
from hoanhap.work.reports.forms.report_word import report_document, report_word
from tests.documents_out.reading import outline
from tests.documents_out.report_papers import report_paper
from tests.documents_out.test_report_paper import sheets

MONEY = "18.870.000.000"


def wide(columns: int) -> ReportTable:
    heads = (TableColumn("TT", 6), *(TableColumn(f"Số tiền {i}", 10) for i in range(columns)))
    return ReportTable(heads, ((1, *([18_870_000_000] * columns)),))


def annexed(table: ReportTable) -> Appendix:
    paper = report_paper()
    return report_document(
        replace(paper, annexes=(replace(paper.annexes[0], tables=(table,)),))
    ).appendices[0]


def test_every_word_and_figure_has_room_and_the_columns_fill_the_page() -> None:
    heads = ["TT", "Xã, phường", *["Doanh số cho vay"] * 5]
    rows = [[str(i), "Xã Nậm Cuổi", *[MONEY] * 5] for i in range(10, 40)]
    found = fit(heads, rows, [6, 30, 16, 16, 16, 16, 16], 252)
    assert found.is_whole
    assert sum(found.widths_mm) == 252
    for width in found.widths_mm[2:]:
        assert width > bold_width_mm(MONEY, found.size_pt)


def test_letters_get_smaller_before_a_figure_is_broken_and_what_never_fits_is_told() -> None:
    few, many = (fit(["a"] * n, [[MONEY] * n], [10] * n, 165) for n in (3, 7))
    assert few.size_pt > many.size_pt
    assert many.is_whole
    assert not fit(["a"] * 20, [[MONEY] * 20], [10] * 20, 165).is_whole


def test_an_annex_too_wide_for_an_upright_page_is_turned_sideways() -> None:
    assert not annexed(wide(3)).is_landscape
    assert annexed(wide(8)).is_landscape


def test_a_table_too_long_for_paper_is_cut_and_stands_whole_in_the_workbook() -> None:
    table = ReportTable(
        (TableColumn("Dòng", 40, adds_up=True),), tuple((i,) for i in range(1, 251)), (31375,)
    )
    paper = report_paper()
    paper = replace(paper, annexes=(replace(paper.annexes[0], tables=(table,)),))
    text = outline(report_word(paper))
    assert f"In {ROWS_MOST} dòng đầu; còn 50 dòng" in text
    assert "\n200\n31.375\n" in text
    values = [row[0].value for row in sheets(report_excel(paper))["Phụ lục"].iter_rows()]
    assert 250 in values


def test_remarks_stand_before_their_table_so_that_none_is_alone_on_a_page() -> None:
    text = outline(report_word(report_paper()))
    assert text.index("không phải là số 0") < text.index("1 | Xã Bình Lư")


def test_a_basis_is_called_one() -> None:
    paper = report_paper(bases=("Quyết định số 22/2023/QĐ-TTg",))
    assert "Căn cứ Quyết định số 22/2023/QĐ-TTg." in outline(report_word(paper))
