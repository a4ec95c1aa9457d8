"""Provinces, districts and communes by day: what was in force, what became of it, who came from it.

A unit is a number without meaning. What it was called, coded and part of stands in its versions;
what became of it stands in the changes. All spans are half-open: `ends_on` is the first day that
no longer counts.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from types import MappingProxyType
from typing import NamedTuple

KIND_WORDS: Mapping[str, str] = MappingProxyType(
    {
        "tinh": "Tỉnh",
        "thanh_pho_tw": "Thành phố",
        "quan": "Quận",
        "huyen": "Huyện",
        "thi_xa": "Thị xã",
        "thanh_pho": "Thành phố",
        "xa": "Xã",
        "phuong": "Phường",
        "thi_tran": "Thị trấn",
        "dac_khu": "Đặc khu",
    }
)


@dataclass(frozen=True, slots=True)
class Version:
    """What a unit was from `starts_on` until the day before `ends_on`.

    `name` is the full name as papers write it ("Xã Mường Than").
    """

    unit: int
    name: str
    level: str
    kind: str
    parent: int | None
    code: str
    starts_on: date
    ends_on: date | None = None
    citation: str = ""
    latitude: Decimal | None = None
    longitude: Decimal | None = None

    def holds_on(self, day: date) -> bool:
        """Whether it was in force that day."""
        return self.starts_on <= day and (self.ends_on is None or day < self.ends_on)


@dataclass(frozen=True, slots=True)
class Change:
    """One link from a unit before a day to a unit from that day on.

    `is_whole` says the whole of `before` went to `after`; `after` is None where the level itself
    ended (districts on 1/7/2025).
    """

    kind: str
    effective_on: date
    before: int | None
    after: int | None
    is_whole: bool = True
    citation: str = ""


class Regrouped(NamedTuple):
    """Units put on the bounds of a day: `origins` has, by unit of that day, the units whose figures
    make its own; `undivided` are those that no rule can place.
    """

    origins: dict[int, frozenset[int]]
    undivided: frozenset[int]


class UnitTree:
    """All units with their versions and changes, read once and asked often."""

    def __init__(self, versions: Iterable[Version], changes: Iterable[Change]) -> None:
        self.versions: dict[int, list[Version]] = defaultdict(list)
        self.children: dict[int, list[Version]] = defaultdict(list)
        self.onward: dict[int, list[Change]] = defaultdict(list)
        self.origin: dict[int, list[Change]] = defaultdict(list)
        for version in sorted(versions, key=lambda v: (v.unit, v.starts_on)):
            self.versions[version.unit].append(version)
            if version.parent is not None:
                self.children[version.parent].append(version)
        for change in changes:
            if change.before is None or change.after is None or change.before == change.after:
                continue
            self.onward[change.before].append(change)
            self.origin[change.after].append(change)


def version_on(tree: UnitTree, unit: int, day: date) -> Version | None:
    """The version of a unit in force on a day, or None where it did not exist that day."""
    return next((v for v in tree.versions.get(unit, ()) if v.holds_on(day)), None)


def name_on(tree: UnitTree, unit: int, day: date) -> str:
    """The full name of a unit on a day ("Tỉnh Đồng Nai", later "Thành phố Đồng Nai").

    Raises LookupError where the unit did not exist that day: a name that was never borne must
    not get onto a paper.
    """
    version = version_on(tree, unit, day)
    if version is None:
        raise LookupError(f"unit {unit} is not in force on {day}")
    return version.name


def bare_name(version: Version) -> str:
    """The name without its kind ("Mường Than"), which lists are ordered by."""
    return version.name.removeprefix(KIND_WORDS[version.kind]).strip()


def path(tree: UnitTree, unit: int, day: date) -> tuple[Version, ...]:
    """The unit and all it lay in on a day, the unit first, the province last.

    Raises LookupError where the unit did not exist that day.
    """
    found: list[Version] = []
    at: int | None = unit
    while at is not None:
        version = version_on(tree, at, day)
        if version is None:
            raise LookupError(f"unit {at} is not in force on {day}")
        found.append(version)
        at = version.parent
    return tuple(found)


def provinces_on(tree: UnitTree, day: date) -> tuple[Version, ...]:
    """All provinces and cities under central government on a day, by code."""
    found = (
        version
        for versions in tree.versions.values()
        for version in versions
        if version.level == "province" and version.holds_on(day)
    )
    return tuple(sorted(found, key=lambda v: v.code))


def communes_of(tree: UnitTree, province: int, day: date) -> tuple[Version, ...]:
    """All communes of a province on a day, by code, whether or not districts lay between."""
    found: list[Version] = []
    waiting = [province]
    while waiting:
        for child in tree.children.get(waiting.pop(), ()):
            if not child.holds_on(day):
                continue
            if child.level == "commune":
                found.append(child)
            else:
                waiting.append(child.unit)
    return tuple(sorted(found, key=lambda v: v.code))


def successors(tree: UnitTree, unit: int, day: date) -> frozenset[int]:
    """The units in force on a day that the unit, or a part of it, went to.

    Itself where it is in force; nothing where its level ended or it is not yet there.
    """
    found: set[int] = set()
    waiting, seen = [unit], {unit}
    while waiting:
        at = waiting.pop()
        if version_on(tree, at, day) is not None:
            found.add(at)
            continue
        for change in tree.onward.get(at, ()):
            if change.effective_on <= day and change.after not in seen and change.after:
                seen.add(change.after)
                waiting.append(change.after)
    return frozenset(found)


def predecessors(tree: UnitTree, unit: int, day: date) -> frozenset[int]:
    """The units in force on an earlier day that the unit, or a part of it, came from."""
    found: set[int] = set()
    waiting, seen = [unit], {unit}
    while waiting:
        at = waiting.pop()
        if version_on(tree, at, day) is not None:
            found.add(at)
            continue
        for change in tree.origin.get(at, ()):
            if change.effective_on > day and change.before not in seen and change.before:
                seen.add(change.before)
                waiting.append(change.before)
    return frozenset(found)


def regroup(tree: UnitTree, units: Iterable[int], day: date) -> Regrouped:
    """Units, each of its own day, put on the units of one day; every one of them in one place.

    A unit that went as a whole into one other is added there. A unit that was divided stays
    under `undivided` until a person says where each row belongs. Going back in time, a unit made
    of several is likewise undivided. Raises LookupError for a unit that never was.
    """
    origins: dict[int, set[int]] = defaultdict(set)
    undivided: set[int] = set()
    for unit in units:
        place = place_on(tree, unit, day)
        if place is None:
            undivided.add(unit)
        else:
            origins[place].add(unit)
    return Regrouped({unit: frozenset(of) for unit, of in origins.items()}, frozenset(undivided))


def place_on(tree: UnitTree, unit: int, day: date) -> int | None:
    """Where the whole of a unit lies on a day: itself, the one unit it became part of, or back in
    time the one it was part of; None where there is no such single place. Raises LookupError for a
    unit that never was.
    """
    versions = tree.versions.get(unit)
    if not versions:
        raise LookupError(f"there is no unit {unit}")
    return _only_place(tree, unit, day, is_forward=versions[0].starts_on <= day)


def _only_place(tree: UnitTree, unit: int, day: date, *, is_forward: bool) -> int | None:
    """Where the whole of a unit lies on a day, or None where there is no such single place."""
    at, seen = unit, {unit}
    while version_on(tree, at, day) is None:
        links = _links(tree, at, day, is_forward=is_forward)
        if len(links) != 1 or (is_forward and not links[0].is_whole):
            return None
        following = links[0].after if is_forward else links[0].before
        if following is None or following in seen:
            return None
        seen.add(following)
        at = following
    return at


def _links(tree: UnitTree, unit: int, day: date, *, is_forward: bool) -> list[Change]:
    if is_forward:
        return [c for c in tree.onward.get(unit, ()) if c.effective_on <= day]
    return [c for c in tree.origin.get(unit, ()) if c.effective_on > day]
