"""A damaged scan's words put right by the lexicon, each by its skeleton.

A Vietnamese syllable is an opening consonant, a vowel part and a closing consonant. A foreign
model keeps the consonants and spoils the vowels: "ngwdi" is "nguoi", "sé" before a number is "so".
Candidates are the lexicon's words with the same consonants; the vowels' likeness and the words
beside them choose. Whatever finds no good candidate stays as it was read.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from hoanhap.pure.planreader.folding import Folded, edited
from hoanhap.pure.planreader.scans.lexicon import known_pairs, known_words

_ONSETS = (
    "ngh", "ng", "nh", "ch", "gh", "gi", "kh", "ph", "th", "tr", "qu",
    "b", "c", "d", "g", "h", "k", "l", "m", "n", "p", "r", "s", "t", "v", "x",
)  # fmt: skip
_CODAS = ("ng", "nh", "ch", "c", "m", "n", "p", "t", "")
# What a vowel with its marks may have been read as.
_VOWEL_SIGNS = frozenset("aeiouy6@04&§¢8?9dgwvtrfjls'`\"~^q3")
_LOOKS_LIKE = {
    "u": "vwtirf'", "o": "6@0dge8é?&", "a": "4d@sé&", "e": "é@&6", "i": "l1tj'", "y": "vg",
}  # fmt: skip
_TOKEN = re.compile(r"[^\s,.;:!()\[\]{}<>/\-+|=\"*#_]+")
# Abbreviations of offices stay, though they look like a word that lost its vowel.
_KEEP = re.compile(
    r"tt|tp|ct|pct|vp|tw|vt|nc|kt|tm|tl|tx|vx|hc|th|hdnd|ubnd|mttq|nhcsxh|nhnn|tand|vksnd"
    r"|thads|ldtbxh"
    r"|\d+|[a-z]|.*\d.*\d.*|[ivxl]+|.*[/_].*"
)

Cost = int  # hundredths
UNKNOWN: Cost = 90
KNOWN_TO_OTHER: Cost = 25
NO_VOWEL: Cost = 45  # "cp" is "cap" only where its neighbours say so
PAIR: Cost = -54
OFTEN: Cost = 6
OFTEN_ENOUGH = 6
MOST_VOWEL_COST: Cost = 130
LONGEST_VOWEL_PART = 5
MARKS = "'’‘`?~^"


class _Parts(NamedTuple):
    onset: str
    vowels: str
    coda: str


def mended(folded: Folded) -> Folded:
    """The folded text with damaged words put right; places still lead to the source as it is."""
    return edited(folded, list(_edits(folded.text)))


def _edits(text: str) -> Iterator[tuple[int, int, str]]:
    for run in _runs(text):
        words = [match.group() for match in run]
        for match, word in zip(run, _best(words), strict=True):
            if word != match.group():
                yield match.start(), match.end(), word


def _runs(text: str) -> Iterator[list[re.Match[str]]]:
    """Stretches of words with nothing but blanks and light stops between them."""
    run: list[re.Match[str]] = []
    for match in _TOKEN.finditer(text):
        if _is_of_a_number(text, match.start(), match.end()):
            continue
        if run and re.search(r"[.;:!()|/]|\n\s*\n", text[run[-1].end() : match.start()]):
            yield run
            run = []
        run.append(match)
    if run:
        yield run


def _is_of_a_number(text: str, begin: int, end: int) -> bool:
    """Whether a word hangs on a stroke, as in "22/2023/QĐ-TTg": those are never put right."""
    return text[begin - 1 : begin] in ("/", "-") or text[end : end + 1] in ("/", "-")


def _best(words: list[str]) -> list[str]:
    """The cheapest way through the words' candidates, neighbours speaking for each other."""
    pairs = known_pairs()
    ways: dict[str, tuple[Cost, list[str]]] = {"": (0, [])}
    for word in words:
        reached: dict[str, tuple[Cost, list[str]]] = {}
        for candidate, cost in _candidates(word):
            reached[candidate] = min(
                (
                    so_far + cost + _pair_cost(pairs.get((last, candidate), 0)),
                    [*way, candidate],
                )
                for last, (so_far, way) in ways.items()
            )
        ways = reached
    return min(ways.values())[1]


def _pair_cost(count: int) -> Cost:
    """What two neighbours gain by standing together in the lexicon, more where they do often."""
    return PAIR - OFTEN * min(count, OFTEN_ENOUGH) if count else 0


@lru_cache(maxsize=16384)
def _candidates(word: str) -> tuple[tuple[str, Cost], ...]:
    """What a read word may have been, with the cost of each; the word itself is one of them."""
    if _KEEP.fullmatch(word):
        return ((word, 0),)
    known = known_words()
    found: dict[str, Cost] = {}
    change = KNOWN_TO_OTHER if word in known else 0
    for parts in _ways_apart(word.replace("$", "s").replace("€", "c"), word in known):
        for vowels, whole in _by_consonants().get((parts.onset, parts.coda), ()):
            cost = _vowel_cost(parts.vowels, vowels) + change - min(known[whole], 8)
            cost += 0 if parts.vowels else NO_VOWEL
            if cost <= MOST_VOWEL_COST:
                found[whole] = min(found.get(whole, cost), cost)
    found[word] = 0 if word in known else UNKNOWN
    return tuple(found.items())


def _ways_apart(word: str, is_known: bool) -> Iterator[_Parts]:
    """The ways to part a read word; signs that look like a vowel part may lie between."""
    onsets = [onset for onset in _ONSETS if word.startswith(onset)]
    if word[:1] in "dg" and word[1:2] not in "aeiouy":
        onsets.append("")  # "dn" is "an"
    for onset in (onsets[:1] if is_known else onsets) or [""]:
        for coda in _CODAS:
            middle = word[len(onset) : len(word) - len(coda)]
            if not word.endswith(coda) or len(middle) > LONGEST_VOWEL_PART:
                continue
            if not middle and not (onset and coda):
                continue
            if all(sign in _VOWEL_SIGNS for sign in middle):
                yield _Parts(onset, middle, coda)


@lru_cache(maxsize=1)
def _by_consonants() -> dict[tuple[str, str], list[tuple[str, str]]]:
    index: dict[tuple[str, str], list[tuple[str, str]]] = {}
    for word in known_words():
        parts = _clean_parts(word)
        if parts:
            index.setdefault((parts.onset, parts.coda), []).append((parts.vowels, word))
    return index


def _clean_parts(word: str) -> _Parts | None:
    for onset in (*_ONSETS, ""):
        if not word.startswith(onset):
            continue
        for coda in _CODAS:
            middle = word[len(onset) : len(word) - len(coda)]
            if word.endswith(coda) and middle and all(sign in "aeiouy" for sign in middle):
                return _Parts(onset, middle, coda)
    return None


@lru_cache(maxsize=16384)
def _vowel_cost(read: str, meant: str) -> Cost:
    """How unlike a read vowel part is to a meant one: an edit distance with likenesses."""
    row: list[Cost] = [60 * at for at in range(len(meant) + 1)]
    for sign in read:
        row = list(_next_row(row, sign, meant))
    return row[-1]


def _next_row(above: list[Cost], sign: str, meant: str) -> Iterable[Cost]:
    drop = 10 if sign in MARKS else 40 if sign in "tri" else 60
    left = above[0] + drop
    yield left
    for at, target in enumerate(meant):
        left = min(above[at] + _sign_cost(sign, target), above[at + 1] + drop, left + 60)
        yield left


def _sign_cost(read: str, meant: str) -> Cost:
    if read == meant:
        return 0
    if read in _LOOKS_LIKE.get(meant, ""):
        return 20
    return 40 if read in "aeiouy" else 55
