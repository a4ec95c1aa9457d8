"""Section numbers that lost strokes in a scan."""

from __future__ import annotations

import pytest

from hoanhap.pure.planreader.outline.sections import mended_numbers
from hoanhap.pure.planreader.roman import roman, roman_value


@pytest.mark.parametrize(
    ("read", "meant"),
    [
        ([1, 2, 1, 4], [1, 2, 3, 4]),
        ([1, 1, 2, 4], [1, 2, 3, 4]),
        ([1, 2, 2], [1, 2, 3]),
        ([1, 2, 4], [1, 2, 4]),
        ([1, 2, 2, 3], [1, 2, 2, 3]),
        ([], []),
    ],
)
def test_a_number_that_goes_back_is_put_right_by_its_place(
    read: list[int], meant: list[int]
) -> None:
    assert mended_numbers(read) == meant


def test_in_a_bad_scan_a_row_that_ends_open_is_put_right_too() -> None:
    assert mended_numbers([1, 1, 2], is_bad_scan=True) == [1, 2, 3]


def test_every_numeral_reads_back() -> None:
    assert [roman_value(roman(number)) for number in range(1, 31)] == list(range(1, 31))


@pytest.mark.parametrize(
    ("token", "value"), [("i11", 3), ("1ii", 3), ("hi", 3), ("il", 2), ("tv", 4), ("vl", 6)]
)
def test_strokes_read_as_other_letters_count(token: str, value: int) -> None:
    assert roman_value(token) == value


@pytest.mark.parametrize("token", ["iiii", "vx", "abc", ""])
def test_what_is_no_numeral_is_none(token: str) -> None:
    assert roman_value(token) is None
