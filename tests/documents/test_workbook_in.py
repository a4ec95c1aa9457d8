"""Workbooks opened into plain cells: the same through the limited process as in this one."""

from __future__ import annotations

import io
import subprocess
import sys
from datetime import date, datetime
from pathlib import Path

import pytest
import xlsxwriter

from hoanhap.ground.documents.file_refusals import FileRefused
from hoanhap.ground.documents.sheet_xml import cells_in_error
from hoanhap.ground.documents.workbook_in import open_here, open_workbook
from tests.lists.form_01_books import HEADS, MAY, PO, csv_text, xls, xlsx

DAY = date(2024, 3, 5)
ROWS = [["Tiêu đề"], [], ["Lò Văn Pó", DAY, 12.5, "=1+1"], ["", "@x"]]


def test_cells_keep_their_row_column_and_kind() -> None:
    (sheet,) = open_here(xlsx(("Trang 1", ROWS)))
    assert sheet.name == "Trang 1"
    assert sheet.rows == [
        ["Tiêu đề", "", "", ""],
        ["", "", "", ""],
        ["Lò Văn Pó", DAY, 12.5, "=1+1"],
        ["", "@x", "", ""],
    ]


def test_rows_above_the_first_filled_one_are_counted() -> None:
    (sheet,) = open_here(xlsx(("A", [[], [], [], ["", "x"]])))
    assert sheet.rows[3] == ["", "x"]


@pytest.mark.parametrize(
    "data",
    [
        xlsx(("A", ROWS), ("B", [HEADS, PO, MAY]), ("C", [])),
        xls("A", [*ROWS, [datetime(2024, 3, 5)]]),
        csv_text(ROWS).encode(),
    ],
    ids=["xlsx", "xls", "csv"],
)
def test_the_limited_process_answers_what_this_one_would(data: bytes) -> None:
    assert open_workbook(data, name="x") == open_here(data, name="x")


def test_a_cell_in_error_shows_its_error() -> None:
    out = io.BytesIO()
    with xlsxwriter.Workbook(out) as book:
        page = book.add_worksheet("A")
        page.write_string("A1", "x")
        page.write_formula("C2", "=1/0", None, "#DIV/0!")
        page.write_formula("E2", "=2*3", None, 6)
    (sheet,) = open_here(out.getvalue())
    assert sheet.rows[1] == ["", "", "#DIV/0!", "", 6]


def test_a_text_formula_may_keep_an_empty_result_and_no_other_may() -> None:
    cell = b'<worksheet><c r="D2"%b><f>""</f><v></v></c></worksheet>'
    assert cells_in_error(cell % b' t="str"', "A") == {}
    with pytest.raises(FileRefused):
        cells_in_error(cell % b"", "A")


def test_a_hidden_sheet_says_it_is_hidden() -> None:
    out = io.BytesIO()
    with xlsxwriter.Workbook(out) as book:
        book.add_worksheet("A").write(0, 0, "x")
        hidden = book.add_worksheet("B")
        hidden.write(0, 0, "y")
        hidden.hide()
    assert [sheet.is_hidden for sheet in open_workbook(out.getvalue())] == [False, True]


def test_a_csv_keeps_blank_records_quoted_lines_and_numbers_as_text() -> None:
    data = 'sep=;\n"a;b";012\n\n"hai\ndòng";3\n'.encode()
    (sheet,) = open_here(data, name="x")
    assert sheet.rows == [[], ["a;b", "012"], [], ["hai\ndòng", "3"]]


def test_opening_twenty_thousand_rows_and_reading_them_stays_under_300_megabytes(
    tmp_path: Path,
) -> None:
    rows = [[i, *PO[1:4], f"0120900{i:05d}", *PO[5:]] for i in range(20_000)]
    file = tmp_path / "large.xlsx"
    file.write_bytes(xlsx(("DS", [HEADS, *rows])))
    program = (
        "import re, resource, sys\n"
        "from datetime import date\n"
        "from pathlib import Path\n"
        "from hoanhap.ground.documents.workbook_in import open_workbook\n"
        "from hoanhap.work.lists.form_01 import read_form_01\n"
        "sheets = open_workbook(Path(sys.argv[1]).read_bytes())\n"
        "reading = read_form_01(sheets, on=date(2026, 11, 20))\n"
        # A process's ru_maxrss begins at its parent's size; its own memory's peak does not.
        "status = Path('/proc/self/status').read_text()\n"
        "own = int(re.search(r'VmHWM:\\s+(\\d+)', status)[1])\n"
        "children = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss\n"
        "print(reading.people_total, max(own, children))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, str(file)], capture_output=True, text=True, check=True
    )
    people, peak_kib = map(int, done.stdout.split())
    assert people == 20_000
    assert peak_kib < 300 * 1024
