"""Debts at risk: what the damage allows, and for how long a debt may be frozen."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from fractions import Fraction
from typing import Any

from hoanhap.pure.kernel.words import Words
from hoanhap.pure.law.certainty import Certainty
from hoanhap.pure.law.cite import Citation
from hoanhap.pure.law.dated import Dated, Row
from hoanhap.pure.law.instruments import QD_08_2021

_LAST_CHECKED_ON = date(2026, 11, 21)
_FROM_ON = date(2021, 5, 19)
_YEARS = Words(vi="năm", en="years")
_SHARE = Words(vi="phần của vốn và tài sản", en="of capital and assets")


class Relief(StrEnum):
    """What a borrower struck by an objective cause may be given."""

    NONE = "none"
    EXTENSION = "extension"
    FREEZE = "freeze"


FREEZE_DAMAGE_MIN = Dated(
    "freeze.damage_min",
    Words(vi="Khoanh nợ khi thiệt hại từ", en="A debt is frozen from a damage of"),
    _SHARE,
    (Row(Fraction(2, 5), _FROM_ON, Citation(QD_08_2021), Certainty.P, _LAST_CHECKED_ON),),
)

LONG_FREEZE_DAMAGE_MIN = Dated(
    "freeze.long_damage_min",
    Words(vi="Khoanh nợ dài hơn khi thiệt hại từ", en="A longer freeze from a damage of"),
    _SHARE,
    (Row(Fraction(4, 5), _FROM_ON, Citation(QD_08_2021), Certainty.P, _LAST_CHECKED_ON),),
)

FREEZE_YEARS_MAX = Dated(
    "freeze.max_years",
    Words(
        vi="Thời gian khoanh nợ tối đa, thiệt hại từ 40 % đến dưới 80 %",
        en="Longest freeze, damage of 40 % to below 80 %",
    ),
    _YEARS,
    (Row(3, _FROM_ON, Citation(QD_08_2021), Certainty.P, _LAST_CHECKED_ON),),
)

LONG_FREEZE_YEARS_MAX = Dated(
    "freeze.long_max_years",
    Words(
        vi="Thời gian khoanh nợ tối đa, thiệt hại từ 80 % đến 100 %",
        en="Longest freeze, damage of 80 % to 100 %",
    ),
    _YEARS,
    (Row(5, _FROM_ON, Citation(QD_08_2021), Certainty.P, _LAST_CHECKED_ON),),
)

SECOND_FREEZE_SHARE_MAX = Dated(
    "freeze.second_share_max",
    Words(vi="Khoanh nợ lần nữa, so với lần đầu", en="A second freeze, against the first"),
    Words(vi="lần", en="times"),
    (Row(Fraction(1), _FROM_ON, Citation(QD_08_2021), Certainty.P, _LAST_CHECKED_ON),),
)

PARAMETERS: tuple[Dated[Any], ...] = (
    FREEZE_DAMAGE_MIN,
    LONG_FREEZE_DAMAGE_MIN,
    FREEZE_YEARS_MAX,
    LONG_FREEZE_YEARS_MAX,
    SECOND_FREEZE_SHARE_MAX,
)


def relief_for(damage: Fraction, on: date) -> Relief:
    """What a damage (0 to 1 of capital and assets) by an objective cause allows on that day.

    Raises ValueError outside 0 to 1, NotYetInForce before the rule's first day.
    """
    if not 0 <= damage <= 1:
        raise ValueError(f"a damage lies between 0 and 1, not {damage}")
    if damage == 0:
        return Relief.NONE
    return Relief.FREEZE if damage >= FREEZE_DAMAGE_MIN.on(on).value else Relief.EXTENSION


def freeze_years_max(damage: Fraction, on: date) -> int:
    """For how many years, from the decision to freeze, a debt with that damage may be frozen.

    0 where the damage allows an extension only. Raises like `relief_for`.
    """
    if relief_for(damage, on) is not Relief.FREEZE:
        return 0
    is_long = damage >= LONG_FREEZE_DAMAGE_MIN.on(on).value
    return (LONG_FREEZE_YEARS_MAX if is_long else FREEZE_YEARS_MAX).on(on).value


def second_freeze_years_max(first_years: int, on: date) -> int:
    """For how many whole years a debt may be frozen once more, after a first freeze so long."""
    share = SECOND_FREEZE_SHARE_MAX.on(on).value
    return first_years * share.numerator // share.denominator
