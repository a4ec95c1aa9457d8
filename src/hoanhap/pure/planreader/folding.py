"""The view every rule is matched on: lower case, no marks, with the way back to the source.

A rule says "uy ban nhan dan" once and meets the words in any case, with composed or decomposed
marks, with or without them. Line breaks stay: a pattern writes `\\s+` between two words.
"""

from __future__ import annotations

import re
import unicodedata
from array import array
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from hoanhap.pure.planreader.types import Place

# Signs that say the same: every dash is "-", every quotation mark is a plain one, a hard blank is
# a blank; what has no width and no meaning (soft hyphen, byte order mark) is dropped.
_SAME = {
    **dict.fromkeys("‐‑‒–—―−﹘﹣－", "-"),
    **dict.fromkeys("“”„‟«»″", '"'),
    **dict.fromkeys("‘’‛ʼ′", "'"),
    **dict.fromkeys(
        "\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a", " "
    ),
    **dict.fromkeys("\u202f\u205f\u3000", " "),
    **dict.fromkeys("\u00ad\u200b\u200c\u200d\u2060\ufeff", ""),
    "đ": "d",
    "Đ": "d",
    "ð": "d",
    "Ð": "d",
}


@lru_cache(maxsize=4096)
def _folded(char: str) -> str:
    if char in _SAME:
        return _SAME[char]
    loose = unicodedata.normalize("NFKD", char)
    return "".join(c for c in loose if not unicodedata.combining(c)).lower()


@dataclass(frozen=True, slots=True, eq=False)
class Folded:
    """A folded stretch of the source; `offsets[i]` is where its i-th sign stood in the source.

    One more offset than signs: the last is where the stretch ends.
    """

    text: str
    offsets: array[int]

    def place(self, begin: int, end: int) -> Place:
        """Where the folded signs from `begin` to before `end` stand in the source."""
        if end <= begin:
            return Place(self.offsets[begin], self.offsets[begin])
        # The next sign's start, so that marks written apart stay with their letter; but not
        # further than the sign itself where a stretch was left out in between.
        first_after, last = self.offsets[end], self.offsets[end - 1]
        return Place(self.offsets[begin], first_after if first_after - last < 6 else last + 1)

    def index(self, source: int) -> int:
        """The first folded sign at or after a place in the source."""
        return min(bisect_left(self.offsets, source), len(self.text))

    def part(self, begin: int, end: int) -> Folded:
        """The folded signs from `begin` to before `end`, with the same way back."""
        return Folded(self.text[begin:end], self.offsets[begin : end + 1])

    def between(self, place: Place) -> Folded:
        """The folded signs of a stretch of the source."""
        return self.part(self.index(place.begin), self.index(place.end))


def fold(text: str) -> Folded:
    """Fold a text: lower case, no marks, đ as d, dashes and quotation marks as one kind."""
    signs: list[str] = []
    offsets = array("l")
    for at, char in enumerate(text):
        bare = _folded(char)
        signs.append(bare)
        for _ in bare:
            offsets.append(at)
    offsets.append(len(text))
    return Folded("".join(signs), offsets)


def edited(folded: Folded, edits: Iterable[tuple[int, int, str]]) -> Folded:
    """The folded text with some stretches put differently.

    Each edit is (begin, end, words instead) in folded indices, in order, apart from each other.
    The new words lead back to where the old ones began.
    """
    signs: list[str] = []
    offsets = array("l")
    at = 0
    for begin, end, instead in edits:
        signs += (folded.text[at:begin], instead)
        offsets.extend(folded.offsets[at:begin])
        offsets.extend(_spread(folded, begin, end, len(instead)))
        at = max(at, end)
    signs.append(folded.text[at:])
    offsets.extend(folded.offsets[at:])
    return Folded("".join(signs), offsets)


def _spread(folded: Folded, begin: int, end: int, count: int) -> Iterable[int]:
    last = min(max(end - 1, begin), len(folded.text) - 1)  # at the very end: its last sign
    return (folded.offsets[min(begin + step, last)] for step in range(count))


def without(folded: Folded, holes: Iterable[tuple[int, int]]) -> Folded:
    """The folded text less some stretches (in folded indices, in order, apart from each other)."""
    return edited(folded, ((begin, end, "") for begin, end in holes))


def gathered(folded: Folded, pieces: Iterable[tuple[int, int]]) -> Folded:
    """Some stretches of the folded text as one, a line break between two of them."""
    signs: list[str] = []
    offsets = array("l")
    end = 0
    for begin, end in pieces:
        if signs:
            signs.append("\n")
            offsets.append(folded.offsets[begin])
        signs.append(folded.text[begin:end])
        offsets.extend(folded.offsets[begin:end])
    offsets.append(folded.offsets[end - 1] + 1 if end else folded.offsets[0])
    return Folded("".join(signs), offsets)


_BLANKS = re.compile(r"\s+")


def squeezed(text: str) -> str:
    """The text with single blanks, as one line."""
    return _BLANKS.sub(" ", text).strip()
