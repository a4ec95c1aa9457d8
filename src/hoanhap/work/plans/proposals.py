"""Proposals beside a plan's points: one point that holds several duties, several that are one duty.
Pure; nothing is done before a person says so.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Final

from hoanhap.pure.kernel.vietnamese import skeleton
from hoanhap.pure.kernel.words import Words

SHORTEST_DUTY_WORDS: Final = 6
"""A shorter piece is the rest of a sentence ("đúng quy định; công khai"), not a duty."""

ALIKE: Final = 70
"""Hundredths of shared words from which two points may be the same duty."""

_ORDERS: Final = frozenset(
    {
        "ban hanh", "bao cao", "bao dam", "bo tri", "cap nhat", "chi dao", "chu dong", "chu tri",
        "chuan bi", "chuyen", "cu can bo", "day manh", "de xuat", "don doc", "dua", "giao",
        "gioi thieu", "giai quyet", "ho tro", "hoan thien", "huong dan", "huy dong", "kiem tra",
        "lap", "lua chon", "mo", "nam", "nghien cuu", "nang cao", "phan cong", "phan dau",
        "phat huy", "phat hien", "pho bien", "phoi hop", "quan ly", "quan triet", "ra soat",
        "so ket", "tang cuong", "tap hop", "tap huan", "tham gia", "tham muu", "thanh lap",
        "thong ke", "theo doi", "thuc hien", "tiep nhan", "tiep tuc", "to chuc", "tong hop",
        "tong ket", "trien khai", "tuyen truyen", "uu tien", "van dong", "xay dung", "xac dinh",
        "yeu cau",
    }
)  # fmt: skip
"""Words an order begins with, without marks: verbs of the wordings in provinces' plans."""

_ENDS: Final = re.compile(r"(?<=[;.])\s+(?=\w)")
_DAYS: Final = re.compile(r"\d{1,2}/\d{1,2}(?:/\d{4})?|ngay \d{1,2}|quy [ivx]+\b|thang \d{1,2}")
_WORD: Final = re.compile(r"\w+")

_MANY = Words(
    vi="Đoạn này có {count} câu giao việc; có thể là {count} nhiệm vụ.",
    en="This point has {count} orders in it; it may be {count} duties.",
)
_SAME = Words(
    vi="Hai đoạn {first} và {second} gần như cùng một việc, cùng cơ quan.",
    en="Points {first} and {second} say almost the same, of the same body.",
)


@dataclass(frozen=True, slots=True)
class Point:
    """What a proposal looks at: an open point of a plan."""

    id: int
    path: str
    text: str
    kind: str
    lead: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Proposal:
    """`kind` "split": one item, and the texts it would become; "merge": two items, and the text
    that would stand.
    """

    kind: str
    item_ids: tuple[int, ...]
    texts: tuple[str, ...]
    why: Words


def proposals_for(points: Sequence[Point]) -> tuple[Proposal, ...]:
    """What might be split, then what might be merged, in the plan's order."""
    return (*_splits(points), *_merges(points))


def duties_in(text: str) -> tuple[str, ...]:
    """The orders a point holds, each as it is written: sentences, or parts after a semicolon, that
    begin with an order of their own; what doesn't belongs to the one before.
    """
    found: list[str] = []
    for piece in _ENDS.split(text.strip()):
        if found and not _is_an_order(piece):
            found[-1] = f"{found[-1]} {piece}"
        else:
            found.append(piece)
    return tuple(one.rstrip("; ") for one in found)


def _is_an_order(piece: str) -> bool:
    words = _WORD.findall(skeleton(piece))
    begins = {" ".join(words[:1]), " ".join(words[:2])}
    return len(words) >= SHORTEST_DUTY_WORDS and bool(begins & _ORDERS)


def _splits(points: Iterable[Point]) -> Iterator[Proposal]:
    for point in points:
        duties = duties_in(point.text)
        if len(duties) > 1 and point.kind != "outline":
            yield Proposal("split", (point.id,), duties, _MANY.format(count=len(duties)))


def _merges(points: Sequence[Point]) -> Iterator[Proposal]:
    seen = [(point, _words_of(point.text)) for point in points if point.kind != "outline"]
    for (one, its), (other, theirs) in combinations(seen, 2):
        if _is_same(one, its, other, theirs):
            longer = max(one.text, other.text, key=len)
            why = _SAME.format(first=one.path, second=other.path)
            yield Proposal("merge", (one.id, other.id), (longer,), why)


def _is_same(one: Point, its: frozenset[str], other: Point, theirs: frozenset[str]) -> bool:
    """Mostly the same words, of bodies that don't exclude each other, without days that differ."""
    if one.kind != other.kind or (one.lead and other.lead and not set(one.lead) & set(other.lead)):
        return False
    shared, every = len(its & theirs), len(its | theirs)
    if every == 0 or shared * 100 < ALIKE * every:
        return False
    return not (days := _days_of(one.text)) or days == _days_of(other.text)


def _words_of(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(skeleton(text)))


def _days_of(text: str) -> frozenset[str]:
    return frozenset(_DAYS.findall(skeleton(text)))
