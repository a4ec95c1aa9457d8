"""How a value of a measure is written: whole numbers in groups, ratios with one decimal, what is
not known never as 0.
"""

from __future__ import annotations

from fractions import Fraction

from hoanhap.pure.kernel.money import format_vnd
from hoanhap.pure.kernel.words import Words

Value = int | Fraction | None
PERCENT = "%"
UNKNOWN = Words(vi="chưa có", en="not yet")


def shown(value: Value, unit: Words) -> str:
    """1234 as 1.234, 7/8 as 0,9 or, of a measure in per cent, 87,5; "" for what is not known."""
    if value is None:
        return ""
    exact = Fraction(value) * (100 if unit.vi == PERCENT else 1)
    if exact.denominator == 1:
        return format_vnd(exact.numerator)
    tenths = (2 * 10 * exact.numerator + exact.denominator) // (2 * exact.denominator)
    whole, tenth = divmod(abs(tenths), 10)
    return f"{'-' if tenths < 0 else ''}{format_vnd(whole)},{tenth}"


def signed(value: Value, unit: Words) -> str:
    """A difference with its sign, "+12" or "−3"; without one where it rounds to nothing, "" for
    what is not known.
    """
    if value is None:
        return ""
    text = shown(-value if value < 0 else value, unit)
    if not text.strip("0,"):
        return text
    return f"+{text}" if value > 0 else f"\u2212{text}"
