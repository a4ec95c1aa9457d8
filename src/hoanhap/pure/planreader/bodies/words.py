"""A folded text as words, and which words of the catalogue a damaged or mistyped word may be."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

# "s&" is how a reader of English sees "sở"; elsewhere "&" is a word that joins.
_WORD = re.compile(r"s&(?=\s)|[a-z0-9]+|&")
_SAYS_NOTHING = re.compile(r"[\s*_\"'\\|]+")
_JOINS = frozenset({"", ",", "-", "/", "(", ")"})
_AND = frozenset({"va", "&", "hoac"})

# "TP. Hồ Chí Minh": the point ends no sentence.
_SHORTENED = frozenset({"tp", "tx", "tt"})
# Short words of levels as a scan damages them, where one letter more or less decides.
_SEEN_AS = {
    "tlnh": "tinh", "t1nh": "tinh", "tinb": "tinh", "tirh": "tinh",
    "cdp": "cap", "c4p": "cap", "x4": "xa", "xd": "xa",
    "cdc": "cac", "cc": "cac", "c4c": "cac", "hnyen": "huyen",
}  # fmt: skip

# Signs that a scan puts for a letter. Tried only on a word that is not one of ours as it stands.
_FOR_LETTERS = str.maketrans(
    {
        "w": "u",
        "j": "i",
        "0": "o",
        "6": "o",
        "4": "a",
        "1": "i",
        "5": "s",
        "8": "a",
        "9": "o",
        "&": "o",
        "3": "a",
    }
)


def each(words: str) -> frozenset[str]:
    """A set of words written with blanks between them."""
    return frozenset(words.split())


@dataclass(frozen=True, slots=True)
class Tokens:
    """The words of a folded text, where each stands, and the signs between it and the next.

    `gaps[i]` are the signs after word i, less blanks and what carries no meaning.
    """

    words: tuple[str, ...]
    begins: tuple[int, ...]
    ends: tuple[int, ...]
    gaps: tuple[str, ...]

    def __len__(self) -> int:
        return len(self.words)

    def joins(self, at: int) -> bool:
        """Whether a name may go on after word `at`: nothing but a blank, comma or dash follows."""
        return self.gaps[at] in _JOINS

    def is_and(self, at: int) -> bool:
        """Whether word `at` is a "và", "&" or "hoặc"."""
        return self.words[at] in _AND

    def text(self, first: int, last: int) -> str:
        """The words from `first` to before `last`, one blank between."""
        return " ".join(self.words[first:last])


def words_of(folded: str) -> Tokens:
    """Cut a folded text into words."""
    found = list(_WORD.finditer(folded))
    begins = tuple(match.start() for match in found)
    ends = tuple(match.end() for match in found)
    after = (*begins[1:], len(folded))[: len(begins)]
    gaps = tuple(
        _SAYS_NOTHING.sub("", folded[end:begin]) for end, begin in zip(ends, after, strict=True)
    )
    gaps = tuple(
        "" if gap == "." and match.group() in _SHORTENED else gap
        for match, gap in zip(found, gaps, strict=True)
    )
    words = [_SEEN_AS.get(match.group(), match.group()) for match in found]
    _mend_organisations(words)
    return Tokens(tuple(words), begins, ends, gaps)


def _mend_organisations(words: list[str]) -> None:
    """ "tổ chức chính trị": the "chức" is damaged in many ways, and only it stands there."""
    for at in range(len(words) - 3):
        if words[at] in ("to", "t6") and words[at + 2 : at + 4] == ["chinh", "tri"]:
            words[at : at + 2] = ["to", "chuc"]


def distance_at_most_one(left: str, right: str) -> bool:
    """Whether two words differ by at most one letter put in, left out or swapped for another."""
    if abs(len(left) - len(right)) > 1:
        return False
    if len(left) > len(right):
        left, right = right, left
    at = next((i for i, (a, b) in enumerate(zip(left, right, strict=False)) if a != b), len(left))
    if len(left) == len(right):
        return left[at + 1 :] == right[at + 1 :]
    return left[at:] == right[at + 1 :]


def _one_letter_less(word: str) -> set[str]:
    return {word[:i] + word[i + 1 :] for i in range(len(word))}


class Kin:
    """Finds the words of a fixed vocabulary that are a given word or nearly so."""

    def __init__(self, vocabulary: Iterable[str]) -> None:
        self._words = frozenset(vocabulary)
        self._near: dict[str, set[str]] = {}
        for word in self._words:
            for shape in {word, *_one_letter_less(word)}:
                self._near.setdefault(shape, set()).add(word)
        self.of = lru_cache(maxsize=4096)(self._of)

    def _of(self, word: str) -> tuple[tuple[str, int], ...]:
        """Tokens of the vocabulary with the letters they differ in, the nearest first.

        A sign misread for a letter costs nothing more than one letter; a word of two letters is
        taken only as it stands or with such a sign.
        """
        found = {word: 0} if word in self._words else {}
        mended = word.translate(_FOR_LETTERS)
        if mended != word and mended in self._words:
            found.setdefault(mended, 1)
        if len(mended) > 2 and not word.isdigit():
            for shape in {mended, *_one_letter_less(mended)}:
                for near in self._near.get(shape, ()):
                    if len(near) > 2 and distance_at_most_one(mended, near):
                        found.setdefault(near, 1 if mended == word else 2)
        return tuple(sorted(found.items(), key=lambda pair: pair[1]))
