"""The text of a PDF: its lines, its ruled tables, where its pages begin."""

from __future__ import annotations

import pytest

from hoanhap.ground.documents.pdf import to_pdf
from hoanhap.ground.documents.pdf_layout import rows_over_pages
from hoanhap.ground.documents.plan_text import text_of
from hoanhap.ground.documents.ruled_lines import Rule
from hoanhap.ground.documents.ruled_tables import ruled_tables
from hoanhap.ground.documents.text_here import text_here
from tests.documents.plan_files import a_plan_of, line, pdf, words_at

PROSE = "The committee of the people orders as follows"


def grid(columns: list[float], rows: list[float]) -> bytes:
    """The lines of a table, as one program or another draws them: each over the whole length."""
    level = b"".join(line(columns[0], y, columns[-1], y) for y in rows)
    return level + b"".join(line(x, rows[0], x, rows[-1]) for x in columns)


def test_the_limited_process_answers_what_this_one_would() -> None:
    data = pdf([words_at(70, 700, PROSE), words_at(70, 700, "Second page, nothing but words")])
    assert text_of(data) == text_here(data)
    assert text_of(data).kind == "pdf"
    assert text_of(data).doubts == (0, 0)
    assert not text_of(data).is_scan


def test_each_page_says_where_it_begins() -> None:
    made = text_here(
        pdf([words_at(70, 700, PROSE), b"", words_at(70, 700, "Page three here, at last")])
    )
    assert made.pages == 3
    assert [made.text[start : start + 4] for start in made.page_starts] == ["The ", "\nPag", "Page"]
    assert [made.page_at(place) for place in (0, len(PROSE), len(made.text) - 1)] == [1, 1, 3]


def test_a_page_number_alone_at_the_edge_is_left_out_and_a_year_is_not() -> None:
    pages = [
        words_at(290, 800, str(number)) + words_at(70, 700, PROSE) + words_at(70, 650, "2026")
        for number in (1, 2)
    ]
    assert text_here(pdf(pages)).text.split("\n") == [PROSE, "2026"] * 2


def test_a_ruled_table_keeps_a_row_a_line_between_the_text_above_and_below() -> None:
    cells = (
        words_at(52, 580, "No") + words_at(82, 580, "Task") + words_at(202, 580, "Lead")
        + words_at(52, 560, "1") + words_at(82, 560, "Draw up") + words_at(82, 546, "the list")
        + words_at(202, 560, "Police")
    )  # fmt: skip
    content = words_at(50, 700, PROSE) + grid([50, 80, 200, 300], [595, 575, 540]) + cells
    assert text_here(pdf([content + words_at(50, 300, "Below")])).text.split("\n") == [
        PROSE,
        "| No | Task | Lead |",
        "| 1 | Draw up the list | Police |",
        "Below",
    ]


def test_a_table_drawn_as_thin_bars_cell_by_cell_is_the_same_table() -> None:
    bars = b"".join(
        b"%d %d %d %d re f\n" % bar
        for x, width in ((50, 30), (80, 120), (200, 100))
        for y in (595, 575, 555)
        for bar in ((x, y, width, 1), (x, 555, 1, 41), (x + width, 555, 1, 41))
    )
    words = b"".join(
        words_at(x + 4, y, text)
        for y, row in ((580, ("No", "Task", "Lead")), (560, ("1", "Draw", "Police")))
        for x, text in zip((50, 80, 200), row, strict=True)
    )
    text = text_here(pdf([words_at(50, 700, PROSE) + bars + words])).text
    assert text.split("\n")[1:] == ["| No | Task | Lead |", "| 1 | Draw | Police |"]


def test_cells_merged_to_the_side_and_downwards_are_told_by_the_lines_that_lack() -> None:
    columns, rows = [50.0, 100.0, 200.0, 300.0], [600.0, 580.0, 560.0, 540.0]
    upright = [Rule(50, 540, 600), Rule(100, 540, 600), Rule(200, 540, 580), Rule(300, 540, 600)]
    level = [Rule(y, 50, 300) for y in (600, 580, 540)] + [Rule(560, 50, 200)]
    (table,) = ruled_tables(level, upright)
    assert (list(table.columns), list(table.rows)) == (columns, rows)
    made = table.lines(
        lambda left, bottom, right, top: f"{left:.0f}-{right:.0f} {bottom:.0f}-{top:.0f}"
    )
    assert made == [
        "| 50-100 580-600 | 100-300 580-600 | |",
        "| 50-100 560-580 | 100-200 560-580 | 200-300 540-580 |",
        "| 50-100 540-560 | 100-200 540-560 | 〃 |",
    ]


def test_a_frame_a_lone_line_and_a_drawing_of_thousands_of_lines_are_no_tables() -> None:
    frame = grid([50, 300], [600, 500]) + line(50, 400, 200, 400)
    wild = b"".join(line(x, y, x + 9, y) for x in range(0, 500, 5) for y in range(100, 150))
    for drawn in (frame, wild):
        assert text_here(pdf([drawn + words_at(60, 700, PROSE)])).text == PROSE


def test_a_table_over_two_pages_loses_its_repeated_heading_and_mends_its_broken_row() -> None:
    head = "| TT | Nhiệm vụ | Chủ trì |"
    pages = [
        f"Phụ lục\n{head}\n| 1 | Lập danh | Công |",
        f"{head}\n| | sách | an |\n| 2 | b | c |",
        "x",
    ]
    assert rows_over_pages(pages) == [
        f"Phụ lục\n{head}\n| 1 | Lập danh sách | Công an |",
        "| 2 | b | c |",
        "x",
    ]
    assert rows_over_pages(["| a | b |", "| | b | c |"]) == ["| a | b |\n| | b | c |", ""]


@pytest.mark.office
def test_vietnamese_set_by_libreoffice_comes_out_whole_with_its_hyphens() -> None:
    sentence = "Ủy ban nhân dân tỉnh thực hiện Quyết định số 22/2023/QĐ-TTg về tín dụng. " * 8
    made = text_of(to_pdf(a_plan_of(["KẾ HOẠCH", sentence.strip()])))
    assert made.text.startswith("KẾ HOẠCH\n")
    assert (
        " ".join(made.text.split()).replace("- ", "-").removeprefix("KẾ HOẠCH ") == sentence.strip()
    )
