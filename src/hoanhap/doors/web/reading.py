"""Days and sums as people type them, read into a date and whole đồng."""

from __future__ import annotations

import re
from datetime import date
from fractions import Fraction

from hoanhap.pure.kernel.money import MAX_VND
from hoanhap.pure.kernel.vietnamese import skeleton

_DAY = re.compile(r"(\d{1,2})\s*[/.\-\s]\s*(\d{1,2})\s*[/.\-\s]\s*(\d{4}|\d{2})")
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_SUM = re.compile(r"(\d[\d.,\s]*?)\s*(ty|trieu|tr|nghin|ngan|k)?\s*(?:dong|vnd|d|₫)?")
_GROUPED = re.compile(r"\d{1,3}(?:([.,\s])\d{3})(?:\1\d{3})*")
_DECIMAL = re.compile(r"(\d+)[.,](\d{1,2})")
_UNITS = {
    "ty": 10**9,
    "trieu": 10**6,
    "tr": 10**6,
    "nghin": 1000,
    "ngan": 1000,
    "k": 1000,
}


def read_day(text: str, today: date) -> date:
    """ "5/3/26", "05-03-2026", "5.3.2026" (day first) and "2026-03-05".

    Two digits of a year mean the nearest such year up to ten years ahead of `today`. Raises
    ValueError on anything else, and on days no calendar has.
    """
    iso = _ISO.fullmatch(text.strip())
    if iso:
        year, month, day = (int(part) for part in iso.groups())
        return date(year, month, day)
    typed = _DAY.fullmatch(text.strip())
    if not typed:
        raise ValueError(f"not a day: {text!r}")
    day, month = int(typed[1]), int(typed[2])
    year = int(typed[3])
    if len(typed[3]) == 2:
        year += 2000 if 2000 + year <= today.year + 10 else 1900
    return date(year, month, day)


def read_vnd(text: str) -> int:
    """ "100.000.000", "100 triệu", "100tr", "1,5 tỷ", "500 nghìn" as whole đồng.

    Raises ValueError on anything else: "100.5" alone isn't guessed at.
    """
    found = _SUM.fullmatch(skeleton(text))
    if not found:
        raise ValueError(f"not a sum: {text!r}")
    digits, unit = found[1].strip(), found[2]
    exact = _number(digits, may_have_decimals=unit is not None) * _UNITS.get(unit or "", 1)
    if exact.denominator != 1 or exact > MAX_VND:
        raise ValueError(f"not whole đồng, or too much: {text!r}")
    return exact.numerator


def _number(digits: str, *, may_have_decimals: bool) -> Fraction:
    if digits.isdigit():
        return Fraction(int(digits))
    if _GROUPED.fullmatch(digits):
        return Fraction(int(re.sub(r"\D", "", digits)))
    decimal = _DECIMAL.fullmatch(digits)
    if decimal and may_have_decimals:
        return Fraction(int(decimal[1] + decimal[2]), 10 ** len(decimal[2]))
    raise ValueError(f"not a number: {digits!r}")
