"""A bad scan's words written again with their marks, for a person to compare with the original.

Only what the lexicon is sure of is written: two neighbours it knows, or a word with one marking.
Everything else stays as the scan has it.
"""

from __future__ import annotations

import re

from hoanhap.pure.planreader.folding import Folded, squeezed
from hoanhap.pure.planreader.scans.lexicon import marked_pairs, only_marking

_WORD = re.compile(r"(?<![\w/\-])[a-z]+(?![\w/])")


def restored(source: str, words: Folded) -> str:
    """The folded and mended words with their marks, on one line, in the source's own case."""
    found = list(_WORD.finditer(words.text))
    plain = [match.group() for match in found]
    out: list[str] = []
    at = words.offsets[0]
    for position, match in enumerate(found):
        place = words.place(match.start(), match.end())
        begin, end = place.begin, max(place.end, place.begin + 1)
        read = source[begin:end].rstrip()
        out += (source[at:begin], _like(read, _marked(plain, position) or read))
        at = begin + len(read)
    out.append(source[at : words.offsets[-1]])
    return squeezed("".join(out))


def _marked(plain: list[str], at: int) -> str:
    pairs = marked_pairs()
    if at + 1 < len(plain) and (plain[at], plain[at + 1]) in pairs:
        return pairs[plain[at], plain[at + 1]][0]
    if at and (plain[at - 1], plain[at]) in pairs:
        return pairs[plain[at - 1], plain[at]][1]
    return only_marking().get(plain[at], "")


def _like(read: str, word: str) -> str:
    """A word in the case of what was read."""
    if read.isupper() and sum(sign.isalpha() for sign in read) > 1:
        return word.upper()
    return word[:1].upper() + word[1:] if read[:1].isupper() else word
