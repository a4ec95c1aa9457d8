"""Words of the source, and in their place the mended ones where a scan spoilt them."""

from __future__ import annotations

import re

from hoanhap.pure.kernel.vietnamese import skeleton
from hoanhap.pure.planreader.folding import Folded

LONGEST_ABBREVIATION = 4
_WORD = re.compile(r"\S+")


def spelled(text: str, folded: Folded, begin: int, end: int) -> str:
    """The words between two folded indices, with single blanks.

    A word stands as in the source, marks and all, unless the folded text was mended there: then it
    is the mended one, without marks, with the source's capitals.
    """
    words = []
    for match in _WORD.finditer(folded.text, begin, end):
        written = text[slice(*folded.place(*match.span()))]
        is_as_read = not written or skeleton(written) == match.group() or _is_short(written)
        words.append(written if is_as_read else _shaped(match.group(), written))
    return " ".join(" ".join(words).split())


def _is_short(written: str) -> bool:
    """Whether a word is an abbreviation (TT, PCT, HĐND): the lexicon doesn't know those."""
    letters = [char for char in written if char.isalpha()]
    return len(letters) <= LONGEST_ABBREVIATION and all(char.isupper() for char in letters)


def _shaped(mended: str, written: str) -> str:
    letters = [char for char in written if char.isalpha()]
    if len(letters) > 1 and all(char.isupper() for char in letters):
        return mended.upper()
    return mended[:1].upper() + mended[1:] if written[:1].isupper() else mended
