"""Money in whole đồng: plain ints named *_vnd. Rates are exact fractions; each rounding is named
for its rule.
"""

from __future__ import annotations

from fractions import Fraction

MAX_VND = 10**15
"""No sum in this house reaches a million thousand million đồng; above it is a typing slip."""


def round_half_up(value: Fraction | int) -> int:
    """To the nearest đồng, half a đồng up: how interest is rounded, once, at the end."""
    exact = Fraction(value)
    return (2 * exact.numerator + exact.denominator) // (2 * exact.denominator)


def floor_to(amount_vnd: int, quantum_vnd: int) -> int:
    """Down to a whole multiple of `quantum_vnd` đồng: how instalments are cut."""
    return amount_vnd - amount_vnd % quantum_vnd


def format_vnd(amount_vnd: int) -> str:
    """105000000 as "105.000.000", the way Vietnamese papers write it, without the unit."""
    return f"{amount_vnd:,}".replace(",", ".")


_DIGITS = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
_GROUPS = ("", "nghìn", "triệu", "tỷ", "nghìn tỷ", "triệu tỷ")


def vnd_in_words(amount_vnd: int) -> str:
    """105000000 as "một trăm linh năm triệu đồng" for contracts and receipts.

    Raises ValueError below zero or above MAX_VND.
    """
    if not 0 <= amount_vnd <= MAX_VND:
        raise ValueError(f"no words for {amount_vnd} đồng")
    if amount_vnd == 0:
        return "không đồng"
    groups: list[int] = []
    rest = amount_vnd
    while rest:
        rest, group = divmod(rest, 1000)
        groups.append(group)
    parts: list[str] = []
    for index in range(len(groups) - 1, -1, -1):
        if groups[index]:
            leading = index == len(groups) - 1
            parts.append(f"{_three_digits(groups[index], leading)} {_GROUPS[index]}".strip())
    return " ".join(parts) + " đồng"


def _three_digits(number: int, leading: bool) -> str:
    hundreds, rest = divmod(number, 100)
    words: list[str] = []
    if hundreds or not leading:
        words += [_DIGITS[hundreds], "trăm"]
    tens, units = divmod(rest, 10)
    if rest == 0:
        return " ".join(words)
    if tens == 0:
        return (
            " ".join([*words, "linh"] if words else words) + (" " if words else "") + _DIGITS[units]
        )
    words += ["mười"] if tens == 1 else [_DIGITS[tens], "mươi"]
    if units:
        words.append(_unit_after_ten(tens, units))
    return " ".join(words)


def _unit_after_ten(tens: int, units: int) -> str:
    if units == 5:
        return "lăm"
    if tens > 1 and units == 1:
        return "mốt"
    if tens > 1 and units == 4:
        return "tư"
    return _DIGITS[units]
