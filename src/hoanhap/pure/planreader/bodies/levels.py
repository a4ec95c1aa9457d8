"""The words that tell a body's level: "tỉnh", "các huyện, thành phố", "cấp xã", "cùng cấp".

Also the names that stand for a level: "Công an Hà Nội" is a province's, since Hà Nội is one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from hoanhap.pure.planreader.bodies.family import AREA, CENTRE, COMMUNE, DISTRICT, PROVINCE
from hoanhap.pure.planreader.bodies.words import Tokens, each

ALL = "all"
SAME = "same"

CITIES = frozenset({"ha noi", "ho chi minh", "hcm", "hai phong", "da nang", "can tho", "hue"})

# The provinces of before and after 1/7/2025 (the old names stay in older plans), folded.
PROVINCES = CITIES | frozenset(
    """an giang,ba ria vung tau,bac giang,bac kan,bac lieu,bac ninh,ben tre,binh dinh,binh duong,
    binh phuoc,binh thuan,ca mau,cao bang,dak lak,dak nong,dien bien,dong nai,dong thap,gia lai,
    ha giang,ha nam,ha tinh,hai duong,hau giang,hoa binh,hung yen,khanh hoa,kien giang,kon tum,
    lai chau,lam dong,lang son,lao cai,long an,nam dinh,nghe an,ninh binh,ninh thuan,phu tho,
    phu yen,quang binh,quang nam,quang ngai,quang ninh,quang tri,soc trang,son la,tay ninh,
    thai binh,thai nguyen,thanh hoa,thua thien hue,tien giang,tra vinh,tuyen quang,vinh long,
    vinh phuc,yen bai""".replace("\n", "")
    .replace("    ", "")
    .split(",")
)
_LONGEST_NAME = 4

_LEVEL_WORDS: tuple[tuple[str, str], ...] = (
    ("trung uong", CENTRE),
    ("tw", CENTRE),
    ("khu vuc", AREA),
    ("thi tran", COMMUNE),
    ("dac khu", COMMUNE),
    ("thi xa", DISTRICT),
    ("thi x", DISTRICT),
    ("thanh pho", "city"),
    ("tp", "city"),
    ("tinh", PROVINCE),
    ("huyen", DISTRICT),
    ("quan", DISTRICT),
    ("tx", DISTRICT),
    ("thi", DISTRICT),
    ("h", DISTRICT),
    ("xa", COMMUNE),
    ("phuong", COMMUNE),
    ("x", COMMUNE),
    ("co so", COMMUNE),
)
# What follows makes it another word: tình hình, xã hội, phương án, quản lý, thi hành.
_OTHER_WORD = {
    "tinh": each("hinh than trang toan chat hieu tien phap nguyen cam uy doan"),
    "xa": frozenset({"hoi", "nha", "than"}),
    "phuong": each("an phap thuc huong tien cham dien"),
    "quan": each("ly triet su tam trong he diem chung nhan tri"),
    "thi": each("hanh dua diem"),
    "h": frozenset[str](),
}
# These say a level only in a list or after "cấp", "các": alone they are too often another word.
_ONLY_IN_LIST = frozenset({"quan", "thi", "h", "x", "co so"})
# "cung cấp" (provide) looks like "cùng cấp" (of the same level) without its marks.
_PROVIDED = each(
    "thong danh cho du so ho day kip dich tin tai cac nhung nguon kien bao ket chinh vat"
)
_LINKS = each("viet nam vn chi nhanh cua tai thuoc o cac moi tung hai 2 cap tren dia ban")


# The special zones of July 2025, whose names may follow "đặc khu".
_SPECIAL_ZONES = frozenset(
    """van don, co to, cat hai, bach long vi, con co, ly son, hoang sa, truong sa, phu quy, con dao,
    phu quoc, tho chau, kien hai""".replace("\n    ", " ").split(", ")
)
_AREA_NUMBER = re.compile(r"[0-9]{1,2}|[ivx]{1,5}")


@dataclass(frozen=True, slots=True)
class Setting:
    """Where a text stands: the level of the one spoken to, that of the plan's issuer, and what the
    province is like."""

    level: str = PROVINCE
    issuer: str = PROVINCE
    is_city: bool = False
    has_districts: bool = True

    def below(self, level: str) -> str:
        """The level under one: the district's where there are districts, else the commune's."""
        if level == CENTRE:
            return PROVINCE
        return DISTRICT if level == PROVINCE and self.has_districts else COMMUNE


@dataclass(frozen=True, slots=True)
class Told:
    """The levels that the words after a name tell, and the word after them."""

    levels: tuple[str, ...]
    after: int


def level_after(words: Tokens, at: int, setting: Setting, *, is_list: bool) -> Told:
    """The level told after the name that ends before word `at`; no levels where none is told.

    A name that has several levels may be followed by a list of them (`is_list`): "Công an tỉnh,
    cấp huyện"; after another the list goes on with other bodies: "các sở tỉnh, các huyện".
    """
    start = _skip_links(words, at)
    if (start < len(words) and start > at) or at < len(words):
        told = _whole(words, at, start) or _list(words, start, setting, is_list)
        if told is not None:
            return told
    if at < len(words) and not words.gaps[at - 1]:
        after = _after_name(words, at)
        if after > at:
            return Told((PROVINCE,), after)
    return _national(words, at)


def _national(words: Tokens, at: int) -> Told:
    if words.text(at, at + 2) == "viet nam" and not words.gaps[at - 1]:
        return Told((CENTRE,), at + 2)
    return Told((), at)


def _skip_links(words: Tokens, at: int) -> int:
    """Past "Việt Nam", "chi nhánh", "các", "của", "cấp": what may stand before a level's word."""
    here = at
    while here < len(words) and here - at < 6 and words.words[here] in _LINKS:
        if words.gaps[here - 1] not in ("", "-", "("):
            break
        here += 1
    if here < len(words) and words.gaps[here - 1] not in ("", "-", "("):
        return at
    return here


def _whole(words: Tokens, at: int, start: int) -> Told | None:
    """ "các cấp", "hai cấp", "cùng cấp"."""
    for here in range(at, min(start + 1, len(words) - 1)):
        pair = words.text(here, here + 2)
        if words.gaps[here - 1] not in ("", "-", "("):
            return None
        if pair in ("hai cap", "2 cap"):
            return Told((ALL,), _past_the_province(words, here + 2))
        if pair == "cac cap" and _level_at(words, here + 2, True) is None:
            return Told((ALL,), here + 2)
        if pair == "cung cap":
            after = words.words[here + 2] if here + 2 < len(words) else ""
            is_verb = after in _PROVIDED and not words.gaps[here + 1]
            return None if is_verb else Told((SAME,), here + 2)
    return None


def _past_the_province(words: Tokens, at: int) -> int:
    """Past "thành phố", "tỉnh Lào Cai" after "hai cấp": whose two levels they are."""
    level = None if words.gaps[at - 1] else _level_at(words, at, False)
    if level is None or level[0] not in (PROVINCE, "city"):
        return at
    return _named(words, at + level[1], level[0])[1]


def _level_at(words: Tokens, at: int, is_in_list: bool) -> tuple[str, int] | None:
    """The level that the words at `at` name, and how many words do."""
    for wording, level in _LEVEL_WORDS:
        size = wording.count(" ") + 1
        if words.text(at, at + size) != wording:
            continue
        if wording in _ONLY_IN_LIST and not is_in_list:
            continue
        after = words.words[at + size] if at + size < len(words) else ""
        is_other = after in _OTHER_WORD.get(wording, ()) and not words.gaps[at + size - 1]
        if not is_other:
            return level, size
    return None


def _list(words: Tokens, start: int, setting: Setting, goes_on: bool) -> Told | None:
    """ "tỉnh", "cấp huyện, cấp xã", "các huyện, thị xã, thành phố", "thành phố Hà Nội"."""
    before = words.words[start - 1] if start else ""
    first = _level_at(words, start, before in ("cac", "cap"))
    if first is None or words.gaps[start - 1] not in ("", "-", "("):
        return None
    found, here = [first[0]], start + first[1]
    is_city_name, here = _named(words, here, first[0])
    is_province = first[0] == PROVINCE or (first[0] == "city" and setting.is_city)
    anew = "cac" if is_province and before != "cac" else ""
    while goes_on and (following := _next_level(words, here, anew)) is not None:
        found.append(following[0])
        here = following[1]
    here = _past_zone_names(words, here)
    return Told(_levels(found, before == "cac", is_city_name, setting), here)


def _past_zone_names(words: Tokens, here: int) -> int:
    """Past "Phú Quốc, Kiên Hải" after "đặc khu"."""
    if words.text(here - 2, here) != "dac khu" or words.gaps[here - 1]:
        return here
    at = here
    while (after := _zone_name_end(words, at)) > at:
        here = at = after
        if at < len(words) and words.is_and(at):
            at += 1
        elif words.gaps[at - 1] != ",":
            break
    return here


def _zone_name_end(words: Tokens, at: int) -> int:
    size = next((size for size in (2, 3) if words.text(at, at + size) in _SPECIAL_ZONES), 0)
    return at + size


def _named(words: Tokens, here: int, level: str) -> tuple[bool, int]:
    """Past the province's name after "tỉnh" or "thành phố"; whether it is a city of that level."""
    if level not in (PROVINCE, "city", AREA):
        return False, here
    if here >= len(words) or words.gaps[here - 1]:
        return False, here
    if level == AREA:
        return False, here + bool(_AREA_NUMBER.fullmatch(words.words[here]))
    after = _after_name(words, here)
    return after > here and words.text(here, after) in CITIES, after


def _after_name(words: Tokens, at: int) -> int:
    for size in range(_LONGEST_NAME, 0, -1):
        if words.text(at, at + size) in PROVINCES and at + size <= len(words):
            return at + size
    return at


def _next_level(words: Tokens, here: int, anew: str) -> tuple[str, int] | None:
    """The next level of a list: after a comma, a slash or "và", perhaps with "các" or "cấp".

    After a province's `anew` begins another name: "Công an tỉnh, các huyện".
    """
    at = here
    is_joined = words.gaps[at - 1] in (",", "/", "-")
    while at < len(words) and (words.is_and(at) or words.words[at] in ("cac", "cap")):
        if words.gaps[at - 1] not in ("", ",", "/") or words.words[at] == anew:
            return None
        is_joined = is_joined or words.is_and(at)
        at += 1
    following = _level_at(words, at, True) if is_joined and at < len(words) else None
    return (following[0], at + following[1]) if following else None


def _levels(
    found: list[str], is_several: bool, is_city_name: bool, setting: Setting
) -> tuple[str, ...]:
    """The levels of a list; "thành phố" is a province's or a district's by its company."""
    city = PROVINCE if is_city_name or (setting.is_city and not is_several) else DISTRICT
    if PROVINCE in found and found[0] == PROVINCE:
        city = PROVINCE
    elif DISTRICT in found:
        city = DISTRICT
    named = [city if level == "city" else level for level in found]
    return tuple(dict.fromkeys(named))
