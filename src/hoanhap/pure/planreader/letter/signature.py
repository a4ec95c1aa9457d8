"""Who signed: authority, title and name, wherever the two columns of the end put them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher

from hoanhap.pure.kernel.vietnamese import normalise, skeleton
from hoanhap.pure.planreader.folding import Folded
from hoanhap.pure.planreader.letter.surnames import SURNAMES
from hoanhap.pure.planreader.types import Place

# Titles of those who sign, longer ones first; written in capitals under a document.
TITLES = {
    "pho chu tich thuong truc": "Phó Chủ tịch Thường trực",
    "pho chu tich phu trach": "Phó Chủ tịch phụ trách",
    "quyen chu tich": "Quyền Chủ tịch",
    "pho chu tich": "Phó Chủ tịch",
    "chu tich": "Chủ tịch",
    "pho giam doc thuong truc": "Phó Giám đốc Thường trực",
    "pho giam doc": "Phó Giám đốc",
    "pho tong giam doc": "Phó Tổng Giám đốc",
    "tong giam doc": "Tổng Giám đốc",
    "giam doc": "Giám đốc",
    "pho chanh van phong": "Phó Chánh Văn phòng",
    "chanh van phong": "Chánh Văn phòng",
    "pho bi thu thuong truc": "Phó Bí thư Thường trực",
    "pho bi thu": "Phó Bí thư",
    "bi thu": "Bí thư",
    "thu truong": "Thứ trưởng",
    "bo truong": "Bộ trưởng",
    "pho cuc truong": "Phó Cục trưởng",
    "cuc truong": "Cục trưởng",
    "pho truong ban": "Phó Trưởng ban",
    "truong ban": "Trưởng ban",
    "truong phong": "Trưởng phòng",
    "truong cong an": "Trưởng Công an",
}
_TITLE = re.compile(
    r"(?<![a-z])(?:(?P<by>k\W{0,2}t|tl|tuq|tm|q)\s*[.,]?\s*)?(?P<title>"
    + "|".join(title.replace(" ", r"\s+").replace("tich", r"t[il1]c[hb]") for title in TITLES)
    + r")(?![a-z])"
)
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_BULLET = re.compile(r"\s*(?:[-–—+•·~¬»«]\s*|\*\s+)\S")
_SIGNED = re.compile(r"[\s|]*\(?\s*(?:[đĐ]ã\s+[kK][ýí]|da ky)?\s*\)?\s*(?=\S)", re.IGNORECASE)
_EDGES = " \t*_#.|"
_GAP = re.compile(r"\s{3,}|\t")
NAME_LINES = 25
SHORTEST_BLOCK = 30
LAST_LINES = 900


@dataclass(frozen=True, slots=True)
class Signature:
    """What the signature block says; a field it lacks is None."""

    authority: str | None = None
    title: str | None = None
    name: str | None = None
    places: dict[str, Place] | None = None
    name_sureness: int = 100


def read_signature(text: str, folded: Folded, closing: int) -> Signature:
    """The signature in the part of the source from `closing` on, found by its capitals."""
    begin = _begin(folded, closing)
    places: dict[str, Place] = {}
    authority = title = None
    after = begin
    for match in _TITLE.finditer(folded.text, begin):
        place = folded.place(*match.span("title"))
        if not text[slice(*place)].isupper():
            continue
        named = TITLES[_known(match["title"])]
        if match["by"] and not match["by"].startswith(("tm", "q")):
            if authority is None:
                sign = re.sub(r"\W", "", match["by"]).upper()
                authority = f"{sign}. {named.upper()}"
                places["signer_authority"] = folded.place(*match.span())
            continue
        title, after = named, match.end()
        places["signer_title"] = place
        break
    if title is None:
        return Signature(authority, None, None, places)
    name = _name(text, folded.place(after, after).begin)
    if name is None:
        return Signature(authority, title, None, places)
    places["signer_name"] = name[1]
    return Signature(authority, title, name[0], places, name[2])


def _begin(folded: Folded, closing: int) -> int:
    """Where to look from: the closing part, or the last lines where none was seen."""
    begin = folded.index(closing)
    if len(folded.text) - begin > SHORTEST_BLOCK:
        return begin
    return max(0, len(folded.text) - LAST_LINES)


def _known(title: str) -> str:
    return re.sub(r"t[il1]c[hb]", "tich", " ".join(title.split()))


def _name(text: str, begin: int) -> tuple[str, Place, int] | None:
    """The first words after the title that are a person's name."""
    at = begin
    spare = None
    for number, line in enumerate(text[begin:].split("\n")[:NAME_LINES]):
        for offset, piece, is_alone in _pieces(line, number == 0):
            sureness = _is_name(piece, is_alone)
            bare = piece.strip(_EDGES)
            clean = " ".join(_WORD.findall(normalise(bare)))
            start = at + offset + piece.find(bare)
            place = Place(start, start + len(bare))
            if sureness >= 80:
                return clean, place, sureness
            if sureness and spare is None:
                spare = (clean, place, sureness)
        at += len(line) + 1
    return spare


def _pieces(line: str, is_rest: bool) -> list[tuple[int, str, bool]]:
    """What of a line may be the name: all of it, or what stands in the other column."""
    if is_rest and (signed := _SIGNED.match(line)):
        return [(signed.end(), line[signed.end() :], True)]
    if not _BULLET.match(line) or line.strip(" *_").startswith("**"):
        gaps = [match.end() for match in _GAP.finditer(line.rstrip())]
        cuts = [0, *gaps]
        return [(cut, _GAP.split(line[cut:].strip())[0] if cut else line, True) for cut in cuts]
    cuts = [match.end() for match in re.finditer(r"[;.]\s+|\s{3,}|\t", line)]
    return [(cut, line[cut:], is_rest) for cut in cuts]


_NOT_NAMES_WRITTEN = """
uy ban noi nhan luu bao cao du thao cong an tinh so phong thu tuong chinh phu van ky
"""
_NOT_NAMES = frozenset(_NOT_NAMES_WRITTEN.split())


def _is_name(piece: str, is_alone: bool) -> int:
    """How sure a piece of a line is a person's name (0: it is none)."""
    words = normalise(piece.strip(_EDGES)).split()
    if not 2 <= len(words) <= 5 or not all(_is_capitalised(word) for word in words):
        return 0
    plain = [skeleton(word) for word in words]
    if (plain[0] in _NOT_NAMES and plain[0] not in SURNAMES) or " ".join(plain) in TITLES:
        return 0
    if all(word.isupper() for word in words) and (len(words) < 3 or plain[0] not in SURNAMES):
        return 0
    if plain[0] in SURNAMES:
        return 95
    near = max(SequenceMatcher(None, plain[0], known).ratio() for known in SURNAMES)
    if near >= 0.75 and len(plain[0]) > 2:
        return 80
    return 60 if is_alone and not set(plain) & _NOT_NAMES else 0


def _is_capitalised(word: str) -> bool:
    return word[0].isupper() and word.replace("'", "").replace("’", "").isalpha()
