"""Cells that hold an amount, in the unit of the head or their own, to whole đồng."""

from __future__ import annotations

import re
from fractions import Fraction

from hoanhap.ground.documents.cells import Cell
from hoanhap.pure.kernel.money import MAX_VND, format_vnd
from hoanhap.pure.kernel.vietnamese import skeleton
from hoanhap.pure.kernel.words import Words
from hoanhap.work.lists import form_01_words as say
from hoanhap.work.lists.form_01_heads import MoneyUnit

FEWEST_VND = 10_000
"""Below this a number in a silent column counts millions, and in a column of đồng is a question."""

_FACTORS = {"vnd": 1, "thousand": 1_000, "million": 1_000_000}
_OWN_UNITS = {
    "ty": 1_000_000_000,
    "tydong": 1_000_000_000,
    "trieu": 1_000_000,
    "trieudong": 1_000_000,
    "trd": 1_000_000,
    "tr": 1_000_000,
    "trdong": 1_000_000,
    "nghin": 1_000,
    "nghindong": 1_000,
    "ngan": 1_000,
    "ngandong": 1_000,
    "k": 1_000,
    "dong": 1,
    "d": 1,
    "vnd": 1,
    "₫": 1,
}
_GROUPED = re.compile(r"[0-9]{1,3}(?:([.,\s])[0-9]{3})(?:\1[0-9]{3})*")
_PLAIN = re.compile(r"[0-9]+(?:[.,][0-9]{1,6})?")
_LARGEST_IN_UNIT = 10_000


def read_amount(cell: Cell, unit: MoneyUnit | None) -> int | Words | None:
    """Whole đồng, None when blank, or what is wrong. `unit` is the head's, None where silent."""
    if cell is None or isinstance(cell, bool):
        return None if cell is None else say.AMOUNT_UNREADABLE
    if isinstance(cell, int | float):
        if cell != cell or abs(cell) > MAX_VND:
            return say.AMOUNT_UNREADABLE
        return _in_unit(Fraction(repr(cell)), unit)
    if not isinstance(cell, str):
        return say.AMOUNT_UNREADABLE
    return _from_text(cell, unit)


def _from_text(cell: str, unit: MoneyUnit | None) -> int | Words | None:
    text = skeleton(cell)
    if text in ("", "-", "chua xac dinh", "khong"):
        return None
    if text.startswith("-"):
        return say.AMOUNT_NOT_POSITIVE
    end = max((i + 1 for i, c in enumerate(text) if c.isdigit()), default=0)
    number = _number(text[:end].strip())
    own = text[end:].replace(" ", "").strip(".()/")
    if number is None or (own and own not in _OWN_UNITS):
        return say.AMOUNT_UNREADABLE
    if own and not (_OWN_UNITS[own] == 1 and number < FEWEST_VND):
        return _whole(number * _OWN_UNITS[own])
    return _in_unit(number, "vnd" if own else unit)


def _number(text: str) -> Fraction | None:
    """ "50.000.000" and "50,000,000" by groups of three, "1,5" and "1.5" as a part."""
    if not text.isascii():
        return None
    if _GROUPED.fullmatch(text):
        return Fraction(re.sub(r"[.,\s]", "", text))
    if _PLAIN.fullmatch(text) and len(text) < 20:
        return Fraction(text.replace(",", "."))
    return None


def _in_unit(number: Fraction, unit: MoneyUnit | None) -> int | Words:
    if number <= 0:
        return say.AMOUNT_NOT_POSITIVE
    as_written = format_vnd(int(number)) if number.denominator == 1 else f"{number.numerator}"
    if unit is None:
        return _whole(number if number >= FEWEST_VND else number * _FACTORS["million"])
    if unit == "vnd" and number < FEWEST_VND:
        return say.AMOUNT_TOO_SMALL.format(shown=as_written)
    if unit != "vnd" and number * _FACTORS[unit] >= _LARGEST_IN_UNIT * _FACTORS["million"]:
        example = "50" if unit == "million" else "50.000"
        return say.AMOUNT_TOO_LARGE.format(
            unit=say.UNIT_NAMES[unit], shown=as_written, example=example
        )
    return _whole(number * _FACTORS[unit])


def _whole(amount: Fraction) -> int | Words:
    if amount <= 0:
        return say.AMOUNT_NOT_POSITIVE
    if amount > MAX_VND:
        return say.AMOUNT_UNREADABLE
    return int(amount) if amount.denominator == 1 else say.AMOUNT_FRACTION
