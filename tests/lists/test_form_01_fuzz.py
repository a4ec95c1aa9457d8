"""Whatever stands in the cells, the reader answers: people, wrong cells, or one plain refusal."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from hoanhap.ground.documents.cells import Sheet
from hoanhap.work.lists.form_01 import read_form_01
from hoanhap.work.lists.form_01_types import NoForm01
from hoanhap.work.lists.form_01_workbook import answer
from tests.lists.form_01_books import HEADS, MAY, NGHIA, ON, PO, read_rows, tcvn3, vni

LIKELY = st.sampled_from(
    [
        *HEADS, *PO, *MAY, *NGHIA, "Tổng cộng", "Cộng", "(1)", "1", "x", "không", "chưa có", "-",
        "31/2/2024", "05/1990", "1.2E+10", 12090000123, 1e300, -1, 0.1, "50 triệu", "#REF!", "nam",
    ]
)  # fmt: skip
ANYTHING = st.one_of(
    LIKELY,
    st.text(max_size=20),
    st.text(alphabet="ăâđêôơưàảãáạ¨©ª«¬®µ¶·¸¹ùøûõï0123456789/.-, ", max_size=12),
    st.integers(-(10**14), 10**14),
    st.floats(),
    st.booleans(),
    st.none(),
    st.dates(),
    st.datetimes(),
    st.times(),
    st.timedeltas(),
)
CELLS = st.lists(ANYTHING, max_size=len(HEADS) + 3)


@settings(max_examples=300, deadline=None)
@given(st.lists(CELLS, max_size=8))
def test_any_rows_under_the_head_are_people_wrong_cells_or_passed_over(
    rows: list[list[object]],
) -> None:
    reading = read_rows(*rows)  # type: ignore[arg-type]  # any cell
    told = {row.row for row in reading.rows}
    told |= {problem.row for problem in reading.refused}
    for passed in reading.ignored:
        told |= set(range(passed.first_row, passed.last_row + 1))
    filled = [i for i, row in enumerate(rows, start=2) if any(map(_says, row[1:]))]
    assert set(filled) <= told
    assert not {row.row for row in reading.rows} & {problem.row for problem in reading.refused}
    places = [(problem.row, problem.column) for problem in reading.refused]
    assert len(places) == len(set(places))
    assert answer(reading, {})


def _says(cell: object) -> bool:
    return bool(str(cell or "").strip())


@settings(max_examples=200, deadline=None)
@given(st.lists(st.tuples(st.text(max_size=10), st.lists(CELLS, max_size=6)), max_size=3))
def test_any_sheets_at_all_are_read_or_refused(
    sheets: list[tuple[str, list[list[object]]]],
) -> None:
    try:
        pages = [Sheet(name, rows) for name, rows in sheets]  # type: ignore[arg-type]  # any cell
        read_form_01(pages, on=ON)
    except NoForm01 as refused:
        assert refused.words.vi


@settings(max_examples=150, deadline=None)
@given(st.permutations(range(len(HEADS))), st.sampled_from([str, tcvn3, vni]))
def test_the_order_of_columns_and_the_script_change_nothing(
    order: list[int], write: type[str]
) -> None:
    rows = [[write(c) if isinstance(c, str) else c for c in row] for row in (HEADS, PO, MAY, NGHIA)]
    shuffled = [[row[column] for column in order] for row in rows]
    plain = read_rows(PO, MAY, NGHIA)
    mixed = read_form_01([Sheet("DS", shuffled)], on=ON)
    assert mixed.rows == plain.rows
    assert not mixed.refused


def test_times_and_spans_in_cells_are_refused_like_any_other_wrong_value() -> None:
    reading = read_rows([1, "Lò Văn Pó", time(8, 30), "nam", timedelta(3), datetime(2024, 1, 1, 8)])
    assert not reading.rows
    assert {problem.field for problem in reading.refused} >= {"born_on", "residence"}
    assert date.max > ON
