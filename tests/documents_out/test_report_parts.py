"""Tables on paper: what rows share is said once above them, and a wide one is parted to be read."""

from __future__ import annotations

from dataclasses import replace

from hoanhap.ground.documents.word import Appendix, Note, Paragraph, Table
from hoanhap.work.reports.forms.report_excel import report_excel
from hoanhap.work.reports.forms.report_paper import ReportPaper, ReportTable, TableColumn
from hoanhap.work.reports.forms.report_parts import READABLE_PT
from hoanhap.work.reports.forms.report_word import report_document, report_word
from tests.documents_out.reading import W, part, text_of
from tests.documents_out.report_papers import report_paper
from tests.documents_out.test_report_paper import sheets

DUTY = "Phối hợp với các đoàn thể tuyên truyền, vận động gia đình và cộng đồng không kỳ thị"
CHANGED = ReportTable(
    (
        TableColumn("Mã", 8, is_said_once=True),
        TableColumn("Xã, phường", 24),
        TableColumn("Nội dung", 50, is_said_once=True),
        TableColumn("Nay", 14),
    ),
    (
        ("V.3", "Xã Bản Bo", DUTY, 1),
        ("V.3", "Xã Nậm Cuổi", DUTY, 1),
        ("V.4", "Xã Nậm Cuổi", DUTY, 2),
    ),
)


def loans(columns: int) -> ReportTable:
    return ReportTable(
        (
            TableColumn("TT", 6),
            TableColumn("Xã, phường", 30),
            *(TableColumn(f"Doanh số {i} (đồng)", 16, code=f"II.{i}") for i in range(columns)),
        ),
        ((1, "Phường Đoàn Kết", *[18_870_000_000 + i for i in range(columns)]),),
        ("", "Toàn tỉnh", *[18_870_000_000 + i for i in range(columns)]),
    )


def with_annex(table: ReportTable) -> ReportPaper:
    paper = report_paper()
    return replace(paper, annexes=(replace(paper.annexes[0], tables=(table,)),))


def annexed(table: ReportTable) -> Appendix:
    return report_document(with_annex(table)).appendices[0]


def tables_of(annex: Appendix) -> list[Table]:
    return [block for block in annex.blocks if isinstance(block, Table)]


def test_what_rows_share_is_said_once_above_them() -> None:
    (found,) = tables_of(annexed(CHANGED))
    assert [column.head for column in found.columns] == ["Xã, phường", "Nay"]
    assert found.rows == (
        (f"V.3. {DUTY}",),
        ("Xã Bản Bo", "1"),
        ("Xã Nậm Cuổi", "1"),
        (f"V.4. {DUTY}",),
        ("Xã Nậm Cuổi", "2"),
    )


def test_on_the_page_the_heading_goes_over_the_whole_row() -> None:
    root = part(report_word(with_annex(CHANGED)))
    row = next(row for row in root.iter(f"{W}tr") if text_of(row) == f"V.3. {DUTY}")
    (cell,) = row.findall(f"{W}tc")
    (span,) = cell.iter(f"{W}gridSpan")
    assert span.get(f"{W}val") == "2"
    assert any(True for _ in cell.iter(f"{W}keepNext"))


def test_the_workbook_keeps_every_row_whole() -> None:
    pages = sheets(report_excel(with_annex(CHANGED))).values()
    told = [list(row) for page in pages for row in page.iter_rows(values_only=True)]
    assert sum(1 for row in told if DUTY in row and "V.3" in row) == 2


def test_a_table_too_wide_to_be_read_is_parted_into_the_same_rows() -> None:
    annex = annexed(loans(16))
    parts = tables_of(annex)
    assert len(parts) > 1 and annex.is_landscape
    assert all(one.size_pt >= READABLE_PT for one in parts)
    assert {one.rows[0][:2] for one in parts} == {("1", "Phường Đoàn Kết")}
    assert {one.total[:2] for one in parts if one.total} == {("", "Toàn tỉnh")}
    heads = [column.head for one in parts for column in one.columns[2:]]
    assert heads == [f"Doanh số {i} (đồng)" for i in range(16)]
    figures = [cell for one in parts for cell in one.rows[0][2:]]
    assert len(set(figures)) == 16
    notes = [block.text for block in annex.blocks if isinstance(block, Note)]
    assert any(f"in thành {len(parts)} phần" in note for note in notes)
    named = [one.text for one in annex.blocks if isinstance(one, Paragraph)]
    assert named == [f"Phần {nth}" for nth in range(1, len(parts) + 1)]


def test_a_table_that_can_be_read_stays_whole() -> None:
    assert len(tables_of(annexed(loans(4)))) == 1


def test_only_the_last_table_holds_to_what_follows() -> None:
    """Short tables one after another would hold each other, and leave the first page empty."""
    tables = tuple(replace(loans(4), title=f"Bảng {nth}") for nth in (1, 2, 3))
    paper = report_paper()
    annexes = (replace(paper.annexes[0], tables=tables),)
    root = part(report_word(replace(paper, annexes=annexes)))
    found = [table for table in root.iter(f"{W}tbl") if "Phường Đoàn Kết" in text_of(table)]
    held = [any(True for _ in list(one.iter(f"{W}tr"))[-1].iter(f"{W}keepNext")) for one in found]
    assert held == [False, False, True]
