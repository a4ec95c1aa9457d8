"""Dated values: half-open, ordered, without a gap, and three ways to have no value."""

from __future__ import annotations

from datetime import date

import pytest

from hoanhap.pure.kernel.words import Words
from hoanhap.pure.law.certainty import Certainty, weakest
from hoanhap.pure.law.cite import Citation
from hoanhap.pure.law.dated import Dated, NotYetInForce, NoValue, Repealed, Row
from hoanhap.pure.law.instruments import QD_22_2023

TITLE = Words(vi="Mức thử", en="A trial value")
UNIT = Words(vi="đồng", en="đồng")
FIRST, SECOND, END = date(2020, 1, 1), date(2022, 7, 1), date(2025, 1, 1)


def row(value: int, from_on: date | None, until_on: date | None = None) -> Row[int]:
    return Row(value, from_on, Citation(QD_22_2023, 6), Certainty.C, date(2026, 1, 1), until_on)


def dated(*rows: Row[int]) -> Dated[int]:
    return Dated("trial", TITLE, UNIT, rows)


@pytest.mark.parametrize(
    ("day", "value"),
    [
        (FIRST, 1),
        (date(2022, 6, 30), 1),
        (SECOND, 2),
        (date(2022, 7, 2), 2),
        (date(2024, 12, 31), 2),
    ],
)
def test_a_row_holds_from_its_day_to_the_day_before_the_next(day: date, value: int) -> None:
    assert dated(row(1, FIRST, SECOND), row(2, SECOND, END)).on(day).value == value


@pytest.mark.parametrize(
    ("day", "error"),
    [(date(2019, 12, 31), NotYetInForce), (END, Repealed), (date(2026, 1, 1), Repealed)],
)
def test_outside_its_days_it_says_which_way(day: date, error: type[NoValue]) -> None:
    with pytest.raises(error) as refused:
        dated(row(1, FIRST, SECOND), row(2, SECOND, END)).on(day)
    assert "Mức thử" in refused.value.words.vi
    assert f"{day:%d/%m/%Y}" in refused.value.words.vi
    assert "A trial value" in refused.value.words.en


def test_a_value_never_found_says_so_and_stays_unsure() -> None:
    with pytest.raises(NoValue) as refused:
        dated().on(FIRST)
    assert type(refused.value) is NoValue
    assert dated().is_unsure


def test_an_open_end_does_not_end_by_itself() -> None:
    assert dated(row(1, FIRST)).on(date.max).value == 1


def test_a_first_day_not_known_reaches_back() -> None:
    assert dated(row(1, None)).on(date.min).value == 1


@pytest.mark.parametrize(
    "rows",
    [
        (row(1, FIRST, SECOND), row(2, END)),  # a gap
        (row(1, FIRST, END), row(2, SECOND)),  # an overlap
        (row(1, SECOND, FIRST), row(2, FIRST)),  # out of order
        (row(1, FIRST), row(2, SECOND)),  # an open row that isn't the last
        (row(1, FIRST, SECOND), row(2, None)),  # only the first may begin on a day not known
        (row(1, FIRST, FIRST),),  # no day at all
    ],
)
def test_rows_that_do_not_follow_each_other_cannot_be_built(rows: tuple[Row[int], ...]) -> None:
    with pytest.raises(ValueError, match="trial"):
        dated(*rows)


def test_a_chain_of_rows_is_as_sure_as_its_weakest() -> None:
    assert weakest(Certainty.C, Certainty.P) is Certainty.P
    assert weakest(Certainty.U, Certainty.C, Certainty.B) is Certainty.U
    assert weakest(Certainty.C) is Certainty.C


def test_background_and_unsure_are_marked_for_checking() -> None:
    assert [c.value for c in Certainty if c.is_unsure] == ["B", "U"]
    assert all(c.meaning.vi and c.meaning.en for c in Certainty)
