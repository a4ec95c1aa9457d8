"""The whole plan as it is worked on: folded, unmarked, and with each sign's case."""

from __future__ import annotations

from dataclasses import dataclass

from hoanhap.pure.planreader.folding import Folded, fold
from hoanhap.pure.planreader.outline.flow import unflowed
from hoanhap.pure.planreader.outline.lines import Line, lines_of, usual_width
from hoanhap.pure.planreader.outline.marks import unmarked
from hoanhap.pure.planreader.outline.stacked_cells import unstacked

CAPS_SHARE = 7  # tenths of the letters that are capitals in a line set in capitals


@dataclass(frozen=True, slots=True, eq=False)
class Page:
    """The folded text, sign for sign with `cased`, the same signs as the source writes them."""

    folded: Folded
    cased: str
    lines: tuple[Line, ...]
    width: int

    def is_caps(self, begin: int, end: int) -> bool:
        """Whether a stretch is set in capitals."""
        letters = [sign for sign in self.cased[begin:end] if sign.isalpha()]
        capitals = sum(sign.isupper() for sign in letters)
        return len(letters) >= 3 and capitals * 10 >= len(letters) * CAPS_SHARE

    def begins_small(self, begin: int) -> bool:
        """Whether a stretch begins with a small letter."""
        return self.cased[begin : begin + 1].islower()


def page_of(source: str, whole: Folded | None = None) -> Page:
    """Fold a source text (or take it folded and mended) and find its lines."""
    folded = unstacked(unmarked(whole or fold(source)))
    cased = "".join([source[at] for at in folded.offsets[:-1]])
    lines = tuple(unflowed(cased, lines_of(folded)))
    goes_on = [cased[line.begin].islower() and line.text[1:2] not in ")./" for line in lines]
    return Page(folded, cased, lines, usual_width(lines, goes_on))
