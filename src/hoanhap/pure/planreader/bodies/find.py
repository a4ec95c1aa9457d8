"""Finds the bodies of the catalogue in a folded text, by their words and not by one spelling."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cache, lru_cache

from hoanhap.pure.planreader.bodies.departments import DEPARTMENTS
from hoanhap.pure.planreader.bodies.family import Family
from hoanhap.pure.planreader.bodies.groups import GROUPS
from hoanhap.pure.planreader.bodies.levelled import LEVELLED
from hoanhap.pure.planreader.bodies.levels import Setting, level_after
from hoanhap.pure.planreader.bodies.offices import MINISTRIES, OFFICES
from hoanhap.pure.planreader.bodies.wordings import spellings
from hoanhap.pure.planreader.bodies.words import Kin, Tokens, each

FAMILIES = (*LEVELLED, *GROUPS, *OFFICES, *DEPARTMENTS, *MINISTRIES)

# Damaged words are taken only in a name of some length, one letter in five at most; in a shorter
# name one letter, and only where a level's word follows ("C6ng an tỉnh").
_SHORTEST_DAMAGED = 8
_SHORTEST_WITH_LEVEL = 6
_LETTERS_FOR_ONE_DAMAGED = 5
_MOST_DAMAGED = 4

# A word before makes the first word another: cơ sở, hồ sơ, một số, cán bộ.
_NOT_AFTER = {
    "so": each("co ho tru mot chi he tri tham con ma"),
    "bo": each("can toan noi dong tien xoa"),
    "ban": frozenset({"van", "dia", "co", "xuat", "phien"}),
    "hoi": frozenset({"xa", "co", "le", "quoc"}),
    "thue": frozenset({"nop"}),
    "dai": frozenset({"hien", "keo"}),
    "nganh": each("chuyen lien da ban so"),
}
# A word after makes it another: công ăn việc làm.
_NOT_BEFORE = {
    "cong an": each("viec"),
    "cap uy": each("quyen"),
    "to chuc dang": each("tin ky tai bai cai"),
}
# What may stand before a list of names; "ngành Giáo dục" means the department.
_HEADS = {"so": "so", "nganh": "so", "hoi": "hoi"}
# "Sở" as a scan may leave it: "sc", "sd", "s6", "s86", "s@".
_DAMAGED_SO = re.compile(r"s(?:[b-df-hj-np-tv-xz0-9]|[0-9]{2})?")
# Said of many things: a department only where the list goes on or ends after it.
_COMMON_NAMES = frozenset({"xay dung", "giao duc", "van hoa", "du lich", "lao dong"})


@dataclass(slots=True)
class Node:
    """One step of the catalogue's words; `family` where a name ends, with its preset level."""

    after: dict[str, Node] = field(default_factory=dict)
    family: Family | None = None
    level: str = ""
    letters: int = 0


@dataclass(frozen=True, slots=True)
class Hit:
    """A name found: words `first` to before `last`, with what its own words tell of its level."""

    family: Family
    first: int
    last: int
    levels: tuple[str, ...]
    damage: int = 0
    is_short: bool = False
    codes: tuple[str, ...] = ()
    sureness: int = 0


def _grow(root: Node, wording: str, family: Family) -> None:
    for words, level in spellings(wording):
        node = root
        for word in words:
            node = node.after.setdefault(word, Node())
        if node.family is None:
            node.family, node.level = family, level
            node.letters = sum(map(len, words))


@cache
def _tree() -> Node:
    root = Node()
    for family in FAMILIES:
        for wording in family.wordings:
            _grow(root, wording, family)
        for name in family.names:
            _grow(root, f"{family.head} {name}", family)
    return root


@cache
def _names(head: str) -> Node:
    root = Node()
    for family in FAMILIES:
        if family.head == head:
            for name in family.names:
                _grow(root, name, family)
    return root


@cache
def kin() -> Kin:
    """The words of the catalogue, to find what a damaged word may be."""

    def words(node: Node) -> Iterator[str]:
        for word, following in node.after.items():
            yield word
            yield from words(following)

    return Kin(words(_tree()))


def find(words: Tokens, setting: Setting) -> list[Hit]:
    """Every body named in a text, in order, not yet with codes."""
    hits: list[Hit] = []
    at = 0
    while at < len(words):
        found = _at(words, at, setting) if _may_begin(words.words[at]) else ()
        hits.extend(found)
        at = found[-1].last if found else at + 1
    return hits


@lru_cache(maxsize=4096)
def _may_begin(word: str) -> bool:
    """Whether a name may begin with a word; most words of a text are ruled out here."""
    if word == "cac" or _DAMAGED_SO.fullmatch(word):
        return True
    return any(near in _tree().after for near, _ in kin().of(word))


def _at(words: Tokens, at: int, setting: Setting) -> Sequence[Hit]:
    hit = _longest(words, at, _tree())
    if words.words[at] == "cac" and at + 1 < len(words):
        inner = _longest(words, at + 1, _tree())
        if inner is not None and (hit is None or inner.last > hit.last):
            hit = inner
    if hit is None or _is_other_word(words, hit.first) or _goes_on_as_other(words, hit):
        return _after_head(words, at, setting)
    is_head = words.words[hit.last - 1] == "so" or words.text(hit.first, hit.last) == "cac nganh"
    if is_head and (named := _after_head(words, hit.last - 1, setting)):
        return named
    hit = _with_level(words, hit, setting)
    if hit.is_short and hit.damage and not hit.levels:
        return []
    return [hit, *_more_names(words, hit, setting)] if hit.family.head else [hit]


def _is_other_word(words: Tokens, at: int) -> bool:
    refused = _NOT_AFTER.get(words.words[at])
    return bool(refused and at and words.words[at - 1] in refused and not words.gaps[at - 1])


def _goes_on_as_other(words: Tokens, hit: Hit) -> bool:
    refused = _NOT_BEFORE.get(words.text(hit.first, hit.last))
    return bool(refused and hit.last < len(words) and words.words[hit.last] in refused)


def _with_level(words: Tokens, hit: Hit, setting: Setting) -> Hit:
    told = level_after(words, hit.last, setting, is_list=bool(hit.family.levels))
    if not told.levels:
        return hit
    return replace(hit, levels=told.levels, last=told.after)


def _after_head(words: Tokens, at: int, setting: Setting) -> list[Hit]:
    """ "các Sở: Tài chính, Nội vụ": names after a head and a colon, or after a damaged "sở"."""
    is_damaged = _DAMAGED_SO.fullmatch(words.words[at]) is not None
    head = "so" if is_damaged else _HEADS.get(words.words[at], "")
    if not head or at + 1 >= len(words):
        return []
    if words.gaps[at] not in ((":", "") if not is_damaged else ("", "@", "\xa2")):
        return []
    hit = None if _is_other_word(words, at) else _longest(words, at + 1, _names(head))
    is_loose = is_damaged or words.words[at + 1] == "xay"
    if hit is None or (is_loose and not _ends_well(words, hit)):
        return []
    hit = _with_level(words, replace(hit, first=at, damage=hit.damage + is_damaged), setting)
    return [hit, *_more_names(words, hit, setting)]


def _more_names(words: Tokens, hit: Hit, setting: Setting) -> Iterator[Hit]:
    """The further names of a list that has its "Sở" or "Hội" only once."""
    names, here = _names(hit.family.head), hit
    while (at := _past_comma(words, here.last)) is not None:
        found = _longest(words, at, names)
        if found is None or not _ends_well(words, found):
            return
        here = _with_level(words, found, setting)
        yield here


def _past_comma(words: Tokens, at: int) -> int | None:
    """The word after a comma or "và" at `at`; None where the list does not go on."""
    if at >= len(words):
        return None
    gap = words.gaps[at - 1]
    if words.is_and(at) and gap in ("", ","):
        return at + 1 if at + 1 < len(words) and not words.gaps[at] else None
    return at if gap in (",", ";", "-", "/") else None


def _ends_well(words: Tokens, hit: Hit) -> bool:
    if words.text(hit.first, hit.last) not in _COMMON_NAMES or hit.last >= len(words):
        return True
    return bool(words.gaps[hit.last - 1]) or words.is_and(hit.last)


def _longest(words: Tokens, at: int, root: Node) -> Hit | None:
    """The longest name that begins at word `at`; of equals the least damaged."""
    best: Hit | None = None
    for node, last, damage in _walks(words, at, root, 0):
        if node.family is None or not _is_near_enough(node, damage):
            continue
        if best is None or (last, -damage) > (best.last, -best.damage):
            levels = (node.level,) if node.level else ()
            is_short = node.letters < _SHORTEST_DAMAGED
            best = Hit(node.family, at, last, levels, damage, is_short)
    return best


def _is_near_enough(node: Node, damage: int) -> bool:
    """Few enough letters damaged; none in words that also stand where nobody is named."""
    if not damage:
        return True
    if node.letters < _SHORTEST_WITH_LEVEL or (node.family and node.family.is_vague):
        return False
    return damage <= min(node.letters // _LETTERS_FOR_ONE_DAMAGED, _MOST_DAMAGED)


def _walks(words: Tokens, at: int, node: Node, damage: int) -> Iterator[tuple[Node, int, int]]:
    """Every way the words from `at` follow the tree: the node, the next word, letters damaged."""
    for word, cost in kin().of(words.words[at]):
        following = node.after.get(word)
        if following is None or damage + cost > _MOST_DAMAGED:
            continue
        yield following, at + 1, damage + cost
        ahead = _step(words, at)
        if ahead is not None and following.after:
            yield from _walks(words, ahead, following, damage + cost)


def _step(words: Tokens, at: int) -> int | None:
    """The next word of a name, past "và", commas and dashes; None where the name must end."""
    ahead = at + 1
    if ahead >= len(words) or not words.joins(at):
        return None
    if words.words[ahead] == "uy" and words.gaps[at]:  # "của tỉnh, Ủy ban ..." is no "tỉnh ủy"
        return None
    if words.is_and(ahead):
        return ahead + 1 if ahead + 1 < len(words) and words.joins(ahead) else None
    # "các đơn vị tổ chức triển khai": without a comma "tổ chức" is what they do.
    is_verb = words.text(ahead, ahead + 2) == "to chuc" and not words.gaps[at]
    return None if is_verb else ahead
