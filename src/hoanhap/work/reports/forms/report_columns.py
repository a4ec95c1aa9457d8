"""How wide the columns of a table have to be: no figure, no day and no word is ever broken."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from heapq import nlargest
from typing import NamedTuple

from hoanhap.ground.documents.word_metrics import bold_width_mm
from hoanhap.ground.documents.word_rules import TABLE_SIZE_PT

SIZES = (TABLE_SIZE_PT, 10, 9, 8)
"""Sizes of letters that a table may be set in, the best first."""

_SIDES_MM = 4
_LONGEST = 4
_SHORT = 18
"""A cell of so few letters (a commune's name, a sum, a day) stands on one line."""


class Fit(NamedTuple):
    """The size of the letters and the width of each column, which fill the page."""

    size_pt: int
    widths_mm: tuple[int, ...]
    is_whole: bool


def fit(
    heads: Sequence[str], rows: Sequence[Sequence[str]], wanted: Sequence[int], room_mm: int
) -> Fit:
    """The largest letters in which every word stands whole, and what is left of the page's width
    shared out as wanted. `is_whole` is false where not even the smallest letters do.
    """
    words = [
        _longest(head.split(), (row[index] for row in rows)) for index, head in enumerate(heads)
    ]
    needed: list[int] = []
    for size in SIZES:
        needed = [
            max((bold_width_mm(word, size) for word in every), default=0) + _SIDES_MM
            for every in words
        ]
        if sum(needed) <= room_mm:
            return Fit(size, _shared(needed, wanted, room_mm), is_whole=True)
    return Fit(SIZES[-1], tuple(needed), is_whole=False)


def _longest(head: Iterable[str], cells: Iterable[str]) -> list[str]:
    """The few longest texts of a column that must not be broken: one of them is the widest."""
    whole = {
        part for cell in set(cells) for part in ((cell,) if len(cell) <= _SHORT else cell.split())
    }
    return nlargest(_LONGEST, {*head, *whole}, key=len)


def _shared(needed: Sequence[int], wanted: Sequence[int], room_mm: int) -> tuple[int, ...]:
    """Widths wanted for less than the page are those of the page in the same proportion."""
    spare = room_mm - sum(needed)
    page = max(room_mm, sum(wanted))
    lacking = [
        max(want * page // sum(wanted) - need, 0) for need, want in zip(needed, wanted, strict=True)
    ]
    weights = lacking if sum(lacking) else list(wanted)
    total = sum(weights)
    ends = [sum(weights[: i + 1]) * spare // total for i in range(len(weights))]
    return tuple(
        need + end - start for need, start, end in zip(needed, [0, *ends], ends, strict=False)
    )
