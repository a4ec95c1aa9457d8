"""A table of measures on paper and in Excel: the same figures, unknown is not zero, totals hold."""

from __future__ import annotations

import io
from dataclasses import replace
from fractions import Fraction

import openpyxl
import pytest

from hoanhap.work.reports.forms.measures_table import (
    MeasureRow,
    Value,
    measures_document,
    measures_excel,
    measures_word,
    value_words,
)
from tests.documents_out.papers import measures, report_head
from tests.documents_out.reading import outline


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (0, "0"),
        (18_870_000_000, "18.870.000.000"),
        (None, "–"),
        (Fraction(39, 40), "97,5%"),
        (Fraction(1, 3), "33,3%"),
        (Fraction(1999, 2000), "100,0%"),
        (Fraction(0), "0,0%"),
    ],
)
def test_figures_are_written_as_papers_write_them(value: Value, words: str) -> None:
    assert value_words(value) == words


def test_the_report_says_its_span_the_moment_it_was_known_and_what_each_figure_means() -> None:
    text = outline(measures_word(measures(), report_head()))
    for part in (
        "Từ ngày 01/01/2026 đến hết ngày 20/11/2026",
        "Số liệu ghi nhận đến 14 giờ 30 phút ngày 21/11/2026 (giờ Việt Nam).",
        "1. Số người được lập danh sách (DS.1): Số người khác nhau",
        "Căn cứ: Điều 3 khoản 2 điểm a Quyết định số 22/2023/QĐ-TTg.",
        "TT | Xã, phường | Số người được lập danh sách / DS.1 / (người)",
        "1 | Xã Nậm Cuổi 1 | 1 | 0 | 1 | 2,6% | 0 | 0",
        "| Toàn tỉnh | 700 |",
    ):
        assert part in text


def test_a_figure_that_is_not_known_is_a_dash_and_the_dash_is_explained() -> None:
    text = outline(measures_word(measures(), report_head()))
    assert "8 | Xã Nậm Cuổi 8 | 8 | 4 | – |" in text
    assert "chưa có số liệu, không phải là số 0" in text


def test_a_table_without_unknown_figures_explains_no_dash() -> None:
    assert "không phải là số 0" not in outline(measures_word(measures(7), report_head()))


def test_few_measures_stand_upright_and_many_lie_across() -> None:
    table = measures(2)
    assert not measures_document(table, report_head()).is_landscape
    wide = replace(
        table,
        columns=table.columns * 2,
        rows=tuple(MeasureRow(row.name, row.values * 2) for row in table.rows),
        total=MeasureRow("Toàn tỉnh", table.total.values * 2),
    )
    assert measures_document(wide, report_head()).is_landscape


def test_a_row_with_a_value_too_few_is_refused() -> None:
    with pytest.raises(ValueError, match="5 of 6 values"):
        replace(measures(1), total=MeasureRow("Toàn tỉnh", (1, 2, 3, 4, 5)))


def test_the_workbook_holds_the_figures_and_totals_that_add_up() -> None:
    table = measures()
    data = measures_excel(table)
    formulas = openpyxl.load_workbook(io.BytesIO(data)).worksheets[0]
    values = openpyxl.load_workbook(io.BytesIO(data), data_only=True).worksheets[0]
    head = next(r for r in range(1, 10) if values.cell(r, 1).value == "TT")
    total = head + len(table.rows) + 1
    assert values.cell(total, 2).value == "Toàn tỉnh"
    assert formulas.cell(total, 4).value == f"=SUM(D{head + 1}:D{total - 1})"
    assert values.cell(total, 8).value == table.total.values[5]
    assert formulas.cell(total, 3).value == 700, "different people do not add up"
    assert values.cell(total, 6).value == pytest.approx(0.975)
    assert values.cell(head + 8, 5).value == "–"
    for number, row in enumerate(table.rows, start=1):
        assert values.cell(head + number, 2).value == row.name
        assert values.cell(head + number, 8).value == row.values[5]


def test_the_workbook_explains_each_measure_on_its_second_sheet() -> None:
    book = openpyxl.load_workbook(io.BytesIO(measures_excel(measures(2))))
    assert book.sheetnames == ["Số liệu", "Giải thích"]
    column = [cell.value for cell in book["Giải thích"]["A"]]
    assert "DS.1: Số người được lập danh sách (người)" in column


def test_a_total_that_is_not_the_sum_is_refused_before_it_is_printed() -> None:
    table = measures(3)
    wrong = replace(table, total=MeasureRow("Toàn tỉnh", (*table.total.values[:5], 1)))
    with pytest.raises(ValueError, match="is not the sum"):
        measures_excel(wrong)


def test_a_commune_named_like_a_formula_stays_a_name() -> None:
    table = measures(1)
    odd = replace(table, rows=(MeasureRow("=1+1", table.rows[0].values),))
    sheet = openpyxl.load_workbook(io.BytesIO(measures_excel(odd))).worksheets[0]
    cells = [cell for cell in sheet["B"] if cell.value == "=1+1"]
    assert [cell.data_type for cell in cells] == ["s"]
