"""Which body a name means where it stands: its level by its own words, its company, its section."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from hoanhap.pure.planreader.bodies.family import (
    AREA,
    BELOW,
    COMMUNE,
    DISTRICT,
    LEVELS,
    PLAIN,
    PROVINCE,
    Family,
)
from hoanhap.pure.planreader.bodies.find import Hit, find
from hoanhap.pure.planreader.bodies.levels import ALL, SAME, Setting
from hoanhap.pure.planreader.bodies.words import Tokens, words_of

TOLD, BY_COMPANY, BY_SECTION, NOT_NAMED, GUESSED, NOT_TOLD = 95, 88, 82, 82, 70, 60
_LESS_FOR_A_LETTER = 5

# What may stand between two names of one list and belongs to neither.
_BETWEEN = re.compile(
    r"(?:(?:va|hoac|cac|voi|nhung|nhu|la|gom|dong chi|lanh dao|giam doc|thu truong"
    r"|chu tich|truong|pho|nguoi dung dau)(?: |$))*"
)
# A list's last member is looked for among so many.
_FURTHER = 12
# What may follow a name and still belong to it: "liên quan", "nhận ủy thác", "trên địa bàn".
AFTER_A_NAME = (
    "co lien quan",
    "lien quan",
    "co quan",
    "nhan uy thac",
    "nhan ty thac",
    "ty thac",
    "uy thac",
    "tren dia ban tinh",
    "tren dia ban thanh pho",
    "tren dia ban",
    "cua tinh",
    "cua thanh pho",
    "thuoc tinh",
    "khac",
    "nhan dan",
    "tinh",
    "thanh pho",
    "noi cu tru",
    "noi cho vay",
    "dia phuong",
    "chuc nang",
    "co chuc nang",
    "lan can",
    "cung cap",
)


def past_modifiers(words: Tokens, at: int) -> int:
    """The word after what still belongs to the name that ends before word `at`."""
    here = at
    while here < len(words) and words.gaps[here - 1] in ("", "-"):
        size = next(
            (
                w.count(" ") + 1
                for w in AFTER_A_NAME
                if words.text(here, here + w.count(" ") + 1) == w
            ),
            0,
        )
        if not size or (words.text(here, here + 2) == "tinh hinh"):
            return here
        here += size
    return here


def is_one_list(words: Tokens, left: Hit, right: Hit) -> bool:
    """Whether two names stand in one list: only commas, "và" and titles lie between them.

    A bracket between them does not end the list: "Công an tỉnh (PC10), Sở Y tế".
    """
    here = past_modifiers(words, left.last)
    if here >= right.first:
        gap = words.gaps[right.first - 1]
        return _is_list_gap(gap) and (bool(gap) or here > left.last)
    if not all(_is_list_gap(gap) for gap in words.gaps[here - 1 : right.first]):
        return False
    return _BETWEEN.fullmatch(words.text(here, right.first)) is not None


def _is_list_gap(gap: str) -> bool:
    return gap.strip("()") in ("", ",", ";", "-", "/")


@dataclass(frozen=True, slots=True)
class Named:
    """A folded text as words, with every body it names."""

    words: Tokens
    hits: tuple[Hit, ...]


@lru_cache(maxsize=1024)
def named(text: str, setting: Setting) -> Named:
    """A folded text's words and the bodies it names, each with its codes and how sure they are."""
    words = words_of(text)
    return Named(words, tuple(_resolve(words, setting)))


def _resolve(words: Tokens, setting: Setting) -> list[Hit]:
    done: list[Hit] = []
    hits = find(words, setting)
    for index, hit in enumerate(hits):
        before = done[-1] if done else None
        done.append(_resolved(words, hit, before, hits[index + 1 : index + 1 + _FURTHER], setting))
    return done


def _resolved(
    words: Tokens, hit: Hit, before: Hit | None, rest: Sequence[Hit], setting: Setting
) -> Hit:
    levels, sureness = _levels(words, hit, before, rest, setting)
    codes = tuple(dict.fromkeys(code for level in levels for code in hit.family.codes(level)))
    if hit.family.is_vague:
        sureness = min(sureness, NOT_NAMED)
    sureness = max(sureness - _LESS_FOR_A_LETTER * hit.damage, 0)
    told = tuple(level for level in levels if level) or hit.levels
    return replace(hit, codes=codes, sureness=sureness, levels=told)


def _levels(
    words: Tokens, hit: Hit, before: Hit | None, rest: Sequence[Hit], setting: Setting
) -> tuple[tuple[str | None, ...], int]:
    family = hit.family
    if not family.levels:
        return (family.level,), TOLD
    if hit.levels:
        return _told(hit, before, setting)
    if family.bare == BELOW:
        return (setting.below(setting.level),), GUESSED
    company = _company(words, hit, before, rest)
    if company is not None:
        return (company,), BY_COMPANY
    if family.bare == PLAIN:
        return _plain(setting)
    return (setting.level if setting.level in LEVELS else PROVINCE,), BY_SECTION


def _plain(setting: Setting) -> tuple[tuple[str | None, ...], int]:
    """A bare "Công an" under a district's or commune's heading is its own; else no level."""
    if setting.level in (DISTRICT, COMMUNE):
        return (setting.level,), GUESSED
    return (None,), NOT_TOLD


def _told(hit: Hit, before: Hit | None, setting: Setting) -> tuple[tuple[str | None, ...], int]:
    if hit.levels == (ALL,):
        if not hit.family.spreads:
            return (None,), TOLD
        return _every(hit.family, setting), TOLD
    if hit.levels == (SAME,):
        near = before.levels[-1] if before is not None and before.levels else setting.level
        return (near,), BY_COMPANY
    return hit.levels, TOLD


def _every(family: Family, setting: Setting) -> tuple[str, ...]:
    """The levels "các cấp" means: no district where there are none; area courts only then."""
    gone = AREA if setting.has_districts else DISTRICT
    return tuple(level for level in family.levels if level not in (gone, "tw"))


def _company(words: Tokens, hit: Hit, before: Hit | None, rest: Sequence[Hit]) -> str | None:
    """The level of the list's one before, else the one that its last member tells for all."""
    if hit.family.bare == PLAIN:
        return _last_told(words, hit, rest, is_any=True)
    if before is not None and before.levels and is_one_list(words, before, hit):
        is_alike = before.family.is_requested_only and hit.family.is_requested_only
        return before.levels[-1] if is_alike or before.levels[-1] == PROVINCE else None
    return _last_told(words, hit, rest, is_any=False)


def _last_told(words: Tokens, hit: Hit, rest: Sequence[Hit], *, is_any: bool) -> str | None:
    """The level told at the list's end: "Viện kiểm sát, Tòa án nhân dân tỉnh".

    The police and the authorities take it from any other body (`is_any`: "Công an, UBND, các
    đoàn thể cấp xã"); others only from one of their own sort, joined to it by "và" or like it.
    """
    last = hit
    for following in rest:
        is_alike = following.family.is_requested_only == hit.family.is_requested_only
        if not (is_any or is_alike) or not is_one_list(words, last, following):
            return None
        if following.levels:
            is_told = following.levels[0] not in (ALL, SAME)
            return following.levels[0] if is_told and (is_any or words.is_and(last.last)) else None
        if not following.family.levels:
            return None
        last = following
    return None
