"""Money in whole đồng: rounding, cutting, and the words of a contract."""

from __future__ import annotations

from fractions import Fraction

import pytest
import vn_money
from hypothesis import given
from hypothesis import strategies as st

from hoanhap.pure.kernel.money import (
    MAX_VND,
    floor_to,
    format_vnd,
    round_half_up,
    vnd_in_words,
)


@pytest.mark.parametrize(
    ("exact", "rounded"),
    [
        (Fraction(1, 2), 1),
        (Fraction(49, 100), 0),
        (Fraction(3, 2), 2),
        (Fraction(5, 2), 3),
        (Fraction(-1, 2), 0),
        (Fraction(18082 * 1000 + 191, 1000), 18082),
        (7, 7),
    ],
)
def test_half_a_dong_goes_up(exact: Fraction | int, rounded: int) -> None:
    assert round_half_up(exact) == rounded


@given(st.integers(min_value=0, max_value=MAX_VND), st.sampled_from([1_000, 100_000]))
def test_an_amount_cut_to_thousands_loses_less_than_one_of_them(amount: int, quantum: int) -> None:
    cut = floor_to(amount, quantum)
    assert cut % quantum == 0
    assert 0 <= amount - cut < quantum


@pytest.mark.parametrize(
    ("amount", "words"),
    [
        (0, "không đồng"),
        (21, "hai mươi mốt đồng"),
        (24, "hai mươi tư đồng"),
        (105_000, "một trăm linh năm nghìn đồng"),
        (100_000_000, "một trăm triệu đồng"),
        (1_000_005, "một triệu không trăm linh năm đồng"),
        (3_321_005_000, "ba tỷ ba trăm hai mươi mốt triệu không trăm linh năm nghìn đồng"),
    ],
)
def test_a_sum_in_words_as_a_contract_writes_it(amount: int, words: str) -> None:
    assert vnd_in_words(amount) == words


def _one_style(words: str) -> str:
    """The oracle says a bare thousand group as "không nghìn"; papers leave it out."""
    for empty in ("không nghìn", "không triệu"):
        words = words.replace(f" {empty}", "")
    return words


@given(st.integers(min_value=1, max_value=999_999_999_999))
def test_the_words_agree_with_another_library(amount: int) -> None:
    theirs = _one_style(vn_money.to_words(amount)).removesuffix(" đồng")
    assert vnd_in_words(amount).removesuffix(" đồng") == theirs


@pytest.mark.parametrize("amount", [-1, MAX_VND + 1])
def test_there_are_no_words_for_what_cannot_be(amount: int) -> None:
    with pytest.raises(ValueError, match="no words"):
        vnd_in_words(amount)


def test_thousands_are_grouped_by_dots() -> None:
    assert format_vnd(105_000_000) == "105.000.000"
