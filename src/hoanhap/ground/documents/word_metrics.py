"""How wide a line of bold Times New Roman is, to rule lines by the text and to break long names."""

from __future__ import annotations

import re
import unicodedata
from itertools import combinations, pairwise

MILLI_PT_PER_MM = 2835
"""A millimetre is 2.835 pt (thousandths, as the widths below)."""

# Advance widths of the bold face in thousandths of the size, as Adobe's font metrics give them.
_BOLD = {
    " ": 250, "-": 333, ",": 250, ".": 250, "/": 278, ":": 333, ";": 333, "(": 333, ")": 333,
    "A": 722, "B": 667, "C": 722, "D": 722, "E": 667, "F": 611, "G": 778, "H": 778, "I": 389,
    "J": 500, "K": 778, "L": 667, "M": 944, "N": 722, "O": 778, "P": 611, "Q": 778, "R": 722,
    "S": 556, "T": 667, "U": 722, "V": 722, "W": 1000, "X": 722, "Y": 722, "Z": 667,
    "a": 500, "b": 556, "c": 444, "d": 556, "e": 444, "f": 333, "g": 500, "h": 556, "i": 278,
    "j": 333, "k": 556, "l": 278, "m": 833, "n": 556, "o": 500, "p": 556, "q": 556, "r": 444,
    "s": 389, "t": 333, "u": 556, "v": 500, "w": 722, "x": 500, "y": 500, "z": 444,
}  # fmt: skip
_OTHER = 500
_D = str.maketrans({"đ": "d", "Đ": "D"})
# A name of a body breaks best before the word for its area: "ỦY BAN NHÂN DÂN / TỈNH LAI CHÂU".
_AREA = re.compile(r"\b(TỈNH|THÀNH PHỐ|XÃ|PHƯỜNG|ĐẶC KHU|HUYỆN|QUẬN|THỊ XÃ)\s+\S", re.IGNORECASE)


def bold_width_mm(text: str, size_pt: int) -> int:
    """The width of one line in whole millimetres, rounded up."""
    bare = unicodedata.normalize("NFD", text.translate(_D))
    units = sum(_BOLD.get(c, _OTHER) for c in bare if not unicodedata.combining(c))
    return -(-units * size_pt // MILLI_PT_PER_MM)


def lines_within(text: str, size_pt: int, width_mm: int) -> list[str]:
    """The text in the fewest lines that fit the width, broken before the area or else evenly.

    Line breaks already in the text stay. A single word wider than the width is left whole.
    """
    found: list[str] = []
    for line in text.split("\n"):
        found += _broken(line.strip(), size_pt, width_mm)
    return found


def _broken(line: str, size_pt: int, width_mm: int) -> list[str]:
    if bold_width_mm(line, size_pt) <= width_mm:
        return [line]
    for match in _AREA.finditer(line):
        pair = [line[: match.start()].strip(), line[match.start() :].strip()]
        if pair[0] and all(bold_width_mm(part, size_pt) <= width_mm for part in pair):
            return pair
    words = line.split(" ")
    for breaks in (1, 2, 3):
        even = _evenest(words, breaks, size_pt)
        if even and max(bold_width_mm(part, size_pt) for part in even) <= width_mm:
            return even
    return [line]


def _evenest(words: list[str], breaks: int, size_pt: int) -> list[str]:
    """The way to break words into `breaks` + 1 lines whose widest line is least."""
    best: list[str] = []
    least = 0
    for places in combinations(range(1, len(words)), breaks):
        cuts = [0, *places, len(words)]
        parts = [" ".join(words[a:b]) for a, b in pairwise(cuts)]
        widest = max(bold_width_mm(part, size_pt) for part in parts)
        if not best or widest < least:
            best, least = parts, widest
    return best
