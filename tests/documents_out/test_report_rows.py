"""Rows of a report's tables that say nothing are named, not printed; the workbook has them all."""

from __future__ import annotations

from fractions import Fraction

from hoanhap.work.reports.forms.report_paper import Cell, ReportTable, TableColumn
from hoanhap.work.reports.forms.report_rows import printed

COLUMNS = (
    TableColumn("TT", 6, "center"),
    TableColumn("Xã, phường", 30),
    TableColumn("Có", code="A", adds_up=True),
    TableColumn("Trong đó", code="B", adds_up=True),
    TableColumn("Tỷ lệ", code="C", ratio_of=("B", "A")),
)


def table(*figures: tuple[Cell, Cell, Cell]) -> ReportTable:
    rows = tuple((nth, f"Xã {nth}", *row) for nth, row in enumerate(figures, start=1))
    sums = [sum(v for row in figures if isinstance(v := row[i], int)) for i in (0, 1)]
    share = Fraction(sums[1], sums[0]) if sums[0] else None
    return ReportTable(COLUMNS, rows, ("", "Toàn tỉnh", *sums, share))


SOME, NONE, UNKNOWN = (2, 1, Fraction(1, 2)), (0, 0, None), (None, None, None)


def test_communes_without_any_are_named_before_the_table_and_the_others_counted_anew() -> None:
    found = printed(table(SOME, NONE, SOME, NONE, SOME, UNKNOWN, SOME))
    assert [row[:2] for row in found.rows] == [(1, "Xã 1"), (2, "Xã 3"), (3, "Xã 5"), (4, "Xã 7")]
    assert found.notes == (
        "Không in thành dòng vì chưa có số liệu: Xã 6.",
        "Không in thành dòng vì mọi số đều bằng 0: Xã 2, Xã 4.",
    )


def test_where_most_have_none_they_are_the_rest_and_what_is_unknown_is_not_called_nought() -> None:
    found = printed(table(NONE, NONE, SOME, NONE, UNKNOWN))
    assert [row[1] for row in found.rows] == ["Xã 3"]
    assert found.notes == (
        "Không in thành dòng vì chưa có số liệu: Xã 5.",
        "Các dòng còn lại đều bằng 0, không in; có đủ trong tệp Excel kèm theo báo cáo.",
    )


def test_a_nought_beside_an_unknown_figure_is_printed() -> None:
    found = printed(table(NONE, NONE, NONE, (0, None, None)))
    assert [row[1] for row in found.rows] == ["Xã 4"]


def test_one_or_two_empty_rows_are_printed_as_they_are() -> None:
    whole = table(SOME, NONE, UNKNOWN)
    assert printed(whole) == (whole.rows, ())


def test_a_table_of_words_is_printed_whole() -> None:
    whole = ReportTable((TableColumn("TT"), TableColumn("Việc")), ((1, "a"), (2, "b"), (3, "c")))
    assert printed(whole) == (whole.rows, ())
