"""Findings together: one no decides, one unknown leaves it open, and nothing is no yes."""

from __future__ import annotations

import itertools
from fractions import Fraction

import pytest

from hoanhap.pure.kernel.words import Words
from hoanhap.pure.law.certainty import Certainty
from hoanhap.pure.law.cite import Citation
from hoanhap.pure.law.finding import Finding, all_known_true, all_of
from hoanhap.pure.law.instruments import QD_22_2023
from hoanhap.pure.law.judgement import decimal_text

WHY = Words(vi="Vì vậy.", en="So.")


def finding(met: bool | None) -> Finding:
    return Finding("trial", Citation(QD_22_2023, 5), met, WHY, Certainty.C)


@pytest.mark.parametrize("answers", list(itertools.product([True, False, None], repeat=3)))
def test_one_no_decides_and_one_unknown_leaves_it_open(
    answers: tuple[bool | None, ...],
) -> None:
    expected = False if False in answers else None if None in answers else True
    assert all_of(finding(met) for met in answers) is expected
    assert all_known_true(*answers) is expected


def test_no_finding_at_all_is_not_a_yes() -> None:
    with pytest.raises(ValueError, match="no condition"):
        all_of([])


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (Fraction(66, 1000), "0.066"),
        (Fraction(13, 10), "1.3"),
        (Fraction(1), "1"),
        (Fraction(0), "0"),
        (Fraction(66, 10), "6.6"),
        (Fraction(-1, 4), "-0.25"),
        (Fraction(1205, 100), "12.05"),
    ],
)
def test_an_exact_fraction_is_written_as_a_plain_decimal(value: Fraction, text: str) -> None:
    assert decimal_text(value) == text


def test_a_fraction_without_an_end_is_not_cut_off() -> None:
    with pytest.raises(ValueError, match="1/3"):
        decimal_text(Fraction(1, 3))
