"""Vietnamese text: one normal form, one way to compare without marks, one order of names."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_SPACES = re.compile(r"\s+")
_TONES = "\u0300\u0301\u0303\u0309\u0323"
# Old tone place (Hoà, khoẻ, thuỷ) to new (Hòa, khỏe, thủy); only where the pair ends the syllable.
_OLD_PLACE = re.compile(
    rf"(?<![Qq])([oO])([aAeE])([{_TONES}])(?![a-zA-Z\u0300-\u036f])|(?<![Qq])([uU])([yY])([{_TONES}])(?![a-zA-Z\u0300-\u036f])"
)
_APOSTROPHES = str.maketrans({"\u2019": "'", "\u2018": "'", "\u02bc": "'", "\u00a0": " "})
_D = str.maketrans({"đ": "d", "Đ": "D"})
_BARE = (
    {
        ord(unicodedata.normalize("NFC", letter + shape + tone)): letter
        for letter in "aeiouyAEIOUY"
        for shape in ("", "\u0306", "\u0302", "\u031b")
        for tone in ("", *_TONES)
        if len(unicodedata.normalize("NFC", letter + shape + tone)) == 1
    }
    | _D
    | _APOSTROPHES
)
"""Every Vietnamese letter to its bare one at a stroke; texts with other signs go word by word."""

# Letters in dictionary order, then tones in theirs: ngang, huyền, hỏi, ngã, sắc, nặng.
_LETTERS = {c: i for i, c in enumerate("aăâbcdđeêfghijklmnoôơpqrstuưvwxyz", start=20)}
_PLACES = {" ": 10, **_LETTERS}
_TONE_ORDER = {"\u0300": 1, "\u0309": 2, "\u0303": 3, "\u0301": 4, "\u0323": 5}
_SHAPES = {"\u0306", "\u0302", "\u031b"}


def normalise(text: str) -> str:
    """NFC, one kind of apostrophe, single spaces, tone marks in the new place (Hoà becomes Hòa)."""
    loose = unicodedata.normalize("NFD", text.translate(_APOSTROPHES))
    loose = _OLD_PLACE.sub(_move_tone, loose)
    return _SPACES.sub(" ", unicodedata.normalize("NFC", loose)).strip()


def _move_tone(match: re.Match[str]) -> str:
    first, second, tone = match.group(1, 2, 3) if match.group(1) else match.group(4, 5, 6)
    return f"{first}{tone}{second}"


def skeleton(text: str) -> str:
    """Lower case without any mark, đ as d: what search and comparison without marks use."""
    plain = text.translate(_BARE)
    if plain.isascii():
        return " ".join(plain.lower().split())
    return " ".join(map(_bare_word, text.translate(_APOSTROPHES).split()))


@lru_cache(maxsize=8192)
def _bare_word(word: str) -> str:
    loose = unicodedata.normalize("NFD", word.translate(_D).lower())
    return "".join(c for c in loose if not unicodedata.combining(c))


def same_words(left: str, right: str) -> bool:
    """Whether two texts are the same but for case, marks and spaces."""
    return skeleton(left) == skeleton(right)


def sort_key(text: str) -> str:
    """A key whose plain order is the Vietnamese dictionary's (da, dà, dả ... đa), for a column."""
    words = [_word_key(word) for word in unicodedata.normalize("NFC", text.lower()).split(" ")]
    letters = f"{_PLACES[' ']:02d}".join(word[0] for word in words)
    return letters + "!" + "0".join(word[1] for word in words)


@lru_cache(maxsize=4096)
def _word_key(word: str) -> tuple[str, str]:
    """The letters' places and the tones of one word; names are made of few words."""
    letters: list[str] = []
    tones: list[str] = []
    for char in word:
        base, tone = _split(char)
        letters.append(f"{_PLACES[base]:02d}" if base in _PLACES else f"70{base}")
        tones.append(str(tone))
    return "".join(letters), "".join(tones)


def name_sort_key(full_name: str) -> str:
    """People are ordered by given name, then by the whole name."""
    name = normalise(full_name)
    return f"{sort_key(name.rsplit(' ', 1)[-1])}~{sort_key(name)}"


def _split(char: str) -> tuple[str, int]:
    tone = 0
    kept: list[str] = []
    for part in unicodedata.normalize("NFD", char):
        if part in _TONE_ORDER:
            tone = _TONE_ORDER[part]
        elif not unicodedata.combining(part) or part in _SHAPES:
            kept.append(part)
    return unicodedata.normalize("NFC", "".join(kept)), tone


def proper_name(text: str) -> str:
    """A person's name as papers write it: "NGUYỄN văn  an" becomes "Nguyễn Văn An"."""
    return " ".join(_capital(word) for word in normalise(text).split(" "))


def _capital(word: str) -> str:
    return word[:1].upper() + word[1:].lower() if word.isupper() or word.islower() else word
