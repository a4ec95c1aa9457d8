"""Section numbers, also as a bad scan has them: "I11.", "1II.", "HI." and "IL" are III and II."""

from __future__ import annotations

import re

_VALUES = {"i": 1, "v": 5, "x": 10}
_NUMERALS = (("x", 10), ("ix", 9), ("v", 5), ("iv", 4), ("i", 1))
# What a scan makes of the strokes: l, 1, |, ! and J are I; H is II; L at the end is I and a dot.
_STROKES = str.maketrans(
    {"l": "i", "1": "i", "|": "i", "!": "i", "j": "i", "t": "i", "]": "i", "[": "i", "y": "v"}
)
LOOKS_ROMAN = r"[ivxl1|!jthy\[\]]{1,6}"
_CLEAN = re.compile(r"[ivx]+")


def roman(value: int) -> str:
    """The numeral in capitals, 1 to 39."""
    out = ""
    for sign, worth in _NUMERALS:
        while value >= worth:
            out += sign
            value -= worth
    return out.upper()


def roman_value(token: str) -> int | None:
    """The number a folded token stands for, after mending its strokes; None if it is no numeral."""
    mended = token.lower().replace("h", "ii").translate(_STROKES).replace("vv", "v")
    if not _CLEAN.fullmatch(mended):
        return None
    value = 0
    for at, sign in enumerate(mended):
        worth = _VALUES[sign]
        after = _VALUES[mended[at + 1]] if at + 1 < len(mended) else 0
        value += -worth if worth < after else worth
    return value if 0 < value <= 30 and roman(value).lower() == mended else None
