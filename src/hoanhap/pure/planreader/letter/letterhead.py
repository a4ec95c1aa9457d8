"""The letterhead: who issues, the number, the place and day; in whatever order the columns came.

Decree 30/2020/NĐ-CP, Annex I, lays the letterhead out in two columns. Taken out of a file they
come one after the other, line by line in turn, or not at all; so each part is known by its words.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from hoanhap.pure.kernel.vietnamese import normalise, skeleton
from hoanhap.pure.planreader.folding import Folded
from hoanhap.pure.planreader.letter.document_numbers import numbers_of
from hoanhap.pure.planreader.letter.provinces import is_city, province_meant
from hoanhap.pure.planreader.types import Place
from hoanhap.pure.planreader.wording import number_in, pattern

_MOTTO = re.compile(
    r"\|?[*\s]*(?:c[o0]ng\s+h[o0]a\s+xa\s+h.i\s+ch|d[o0]c\s+l[a-z]p\s*[-–]|-?\s*h[a-z]nh\s+ph)[^\n]*"
    r"|(?<=\n)[ \t]*(?:viet\s+)?nam[ \t]*(?=\n)"
)
_OWN_NUMBER = pattern(r"(?<![a-z0-9]){so}{gap}[:;.]{gap}")
_PLACE_DAY = pattern(
    r"(?:^|\n)(?P<place>[^\n]{2,140}?){gap}[,.]{gap}{ngay}(?P<day>[^\n]{0,24}?){thang}"
    r"(?P<month>[^\n]{0,12}?)n[aei]?m{gap}(?P<year>{yyyy})"
)
_COMMITTEE = r"(?:uy\s+ban\s+nhan\s+dan|ubnd)"
_UNIT = r"(?P<level>tinh|thanh\s+pho|tp\.?|huyen|quan|thi\s+xa|thi\s+tran|xa|phuong|dac\s+khu)"
_LEVELS = {
    "tinh": "tỉnh",
    "thanh pho": "thành phố",
    "tp": "thành phố",
    "huyen": "huyện",
    "quan": "quận",
    "thi xa": "thị xã",
    "thi tran": "thị trấn",
    "xa": "xã",
    "phuong": "phường",
    "dac khu": "đặc khu",
}
_HEAD_COMMITTEE = re.compile(
    rf"{_COMMITTEE}[\s*|_]{{1,200}}{_UNIT}[ \t*]+(?P<name>[a-z][a-z\-' ]{{1,30}}?)"
    r"(?=[*|]|\s{2,}|\n|$)"
)
_PREAMBLE = re.compile(
    rf"{_COMMITTEE}\s+(?:\(\s*ubnd\s*\)\s*)?{_UNIT}(?P<name>\s+[a-z][a-z\-'\s]{{1,30}}?)?"
    r"[,\s]+(?:ban\s+hanh|xay\s+dung|to\s+chuc|yeu\s+cau|de\s+ra|trien\s+khai)"
)
# Other issuers: how their name begins, and the words before the province's name.
_OTHERS = re.compile(
    r"^(?:so|cong an|ngan hang chinh sach xa hoi|chi nhanh|hoi dong nhan dan|tinh uy|thanh uy"
    r"|toa an|vien kiem sat|uy ban mat tran|hoi |ban |bo |cuc )"
)


@dataclass(frozen=True, slots=True)
class Dated:
    """A place and a day as far as they are written ("2024-02" where the day is blank)."""

    name: str | None
    day: str
    place: Place
    name_place: Place | None
    sureness: int


def read_number(
    text: str, folded: Folded, title_begins: int, end: int
) -> tuple[str, Place, int] | None:
    """The document's own number, before the folded index `end`; None where it is blank.

    It stands after "Số:"; where a scan spoilt that, a number over the title is it, less surely.
    """
    for match in _OWN_NUMBER.finditer(folded.text, 0, end):
        for read in numbers_of(text, folded, match.end(), min(match.end() + 60, end)):
            if folded.text[match.end() : read.begin].strip():
                break
            sureness = 75 if read.is_mended else 100
            return read.number, folded.place(read.begin, read.end), sureness
    for read in numbers_of(text, folded, 0, title_begins):
        return read.number, folded.place(read.begin, read.end), 60
    return None


def read_place_and_day(text: str, folded: Folded, end: int) -> Dated | None:
    """The place and day of the letterhead, before the folded index `end`."""
    for match in _PLACE_DAY.finditer(folded.text, 0, end):
        read = _dated(match, text, folded)
        if read is not None:
            return read
    return None


def _dated(match: re.Match[str], text: str, folded: Folded) -> Dated | None:
    # The line may begin with the other column: the place is what follows its last number.
    words = re.split(r"\s{2,}|\||\t|(?<=[\d/])\S*\s*", match["place"])[-1].strip(" *_.-#>")
    begin = match.start("place") + match["place"].rfind(words)
    place = folded.place(begin, begin + len(words))
    written = " ".join(text[slice(*place)].split())
    if not words or len(words.split()) > 6 or not written[0].isupper():
        return None
    year = number_in(match["year"])
    month, day = _number(match["month"]), _number(match["day"])
    if year is None:
        return None
    date, sureness = f"{year:04d}", 60
    if month and 1 <= month <= 12:
        date, sureness = f"{date}-{month:02d}", 80
        if day and 1 <= day <= 31:
            date, sureness = f"{date}-{day:02d}", 100
    known = province_meant(words)
    if known is None:
        known = province_meant(" ".join(words.split()[-2:]))
    name = known[0] if known else normalise(written)
    return Dated(name, date, folded.place(begin, match.end()), place, sureness)


def _number(words: str) -> int | None:
    """The number between two words of a date; None where it is blank or past reading."""
    bare = words.strip(" \t.…_*")
    return number_in(bare) if 1 <= len(bare) <= 2 else None


def read_issuer(
    text: str, folded: Folded, end: int, place_name: str | None
) -> tuple[str, Place | None, int] | None:
    """Who issues: by the letterhead, else by "UBND tỉnh ... ban hành", else by the place."""
    head = _MOTTO.sub(lambda met: " " * len(met.group()), folded.text[:end])
    other = _other_issuer(head, text, folded, place_name)
    if other is not None:
        return other
    match = _HEAD_COMMITTEE.search(head)
    if match and text[folded.offsets[match.start()]].isupper():
        name = _named(match["level"], match["name"], text, folded, match.span("name"))
        return name, folded.place(*match.span()), 100
    for met in _PREAMBLE.finditer(folded.text, 0, end + 3000):
        own_name = (met["name"] or "").strip()
        if own_name and (not _is_provincial(met["level"]) or province_meant(own_name)):
            name = _named(met["level"], own_name, text, folded, met.span("name"))
            return name, folded.place(*met.span()), 90
        if place_name and _is_provincial(met["level"]):
            return committee_of(place_name), folded.place(*met.span()), 75
    if place_name and province_meant(place_name):
        return committee_of(place_name), None, 60
    return None


def _is_provincial(level: str) -> bool:
    return _LEVELS[skeleton(level).rstrip(".")] in ("tỉnh", "thành phố")


def committee_of(province: str) -> str:
    """The People's Committee of a province or city, as plans write it."""
    return f"UBND {'thành phố' if is_city(province) else 'tỉnh'} {province}"


def _named(level: str, name: str, text: str, folded: Folded, span: tuple[int, int]) -> str:
    kind = _LEVELS[skeleton(level).rstrip(".")]
    known = province_meant(name) if kind in ("tỉnh", "thành phố") else None
    if known:
        return f"UBND {kind} {known[0]}"
    written = " ".join(text[slice(*folded.place(*span))].split())
    return f"UBND {kind} {_capitals(written)}"


def _capitals(words: str) -> str:
    return " ".join(word[:1].upper() + word[1:].lower() for word in normalise(words).split())


def _other_issuer(
    head: str, text: str, folded: Folded, place_name: str | None
) -> tuple[str, Place | None, int] | None:
    """A department, the police or the bank: the last lines in capitals over the number."""
    number = _OWN_NUMBER.search(head)
    if number is None:
        return None
    found = None
    for line in re.finditer(r"[^\n]+", head[: number.start()]):
        words = line.group().strip(" \t*|_")
        first = line.start() + line.group().find(words[:1]) if words else 0
        place = folded.place(first, first + len(words))
        if words and _OTHERS.match(words) and text[slice(*place)].isupper():
            found = (text[slice(*place)], place)
    if found is None:
        return None
    name = _sentence_case(" ".join(found[0].split()))
    if "tỉnh" not in name and "thành phố" not in name and place_name:
        name = f"{name} {'thành phố' if is_city(place_name) else 'tỉnh'} {place_name}"
    return name, found[1], 80


def _sentence_case(words: str) -> str:
    lower = words.lower()
    for unit in ("tỉnh ", "thành phố "):
        before, met, name = lower.partition(unit)
        if met:
            known = province_meant(name)
            return f"{before[:1].upper()}{before[1:]}{unit}{known[0] if known else _capitals(name)}"
    return lower[:1].upper() + lower[1:]
