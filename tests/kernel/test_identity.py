"""The form of identity numbers."""

from __future__ import annotations

import pytest

from hoanhap.pure.kernel.identity import (
    PROVINCE_CODES,
    IdentityFacts,
    is_old_card_number,
    read_identity_number,
    restore_leading_zeros,
)


@pytest.mark.parametrize(
    ("number", "facts"),
    [
        ("012090000123", IdentityFacts("012", "male", 1990)),
        ("001199000123", IdentityFacts("001", "female", 1999)),
        ("096200000123", IdentityFacts("096", "male", 2000)),
        ("079305000123", IdentityFacts("079", "female", 2005)),
        ("003090000123", None),
        ("097090000123", None),
        ("01209000012", None),
        ("0120900001234", None),
        ("01209000012a", None),
        ("٠12090000123", None),
    ],
)
def test_a_number_tells_place_sex_and_year_or_is_none(
    number: str, facts: IdentityFacts | None
) -> None:
    assert read_identity_number(number) == facts


def test_sixty_three_provinces_registered_births() -> None:
    assert len(PROVINCE_CODES) == 63


@pytest.mark.parametrize(
    ("digits", "whole"),
    [
        ("12090000123", "012090000123"), ("1090000123", "001090000123"),
        ("45678901", "045678901"), ("3090000123", None), ("99090000123", None),
        ("01209000012", None), ("1234567", None), ("123456789", None),
    ],
)  # fmt: skip
def test_zeros_are_put_back_only_where_the_number_tells_how_many(
    digits: str, whole: str | None
) -> None:
    assert restore_leading_zeros(digits) == whole


def test_an_old_card_has_nine_digits_that_are_not_all_the_same() -> None:
    assert is_old_card_number("012345678")
    assert not is_old_card_number("000000000")
    assert not is_old_card_number("12345678")
