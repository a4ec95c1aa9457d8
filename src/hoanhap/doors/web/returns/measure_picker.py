"""The measures of the house to choose from, by part, with their titles; found by a word."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from django.http import QueryDict

from hoanhap.ground.orgs.roles import AGENCY_KINDS
from hoanhap.pure.kernel.vietnamese import skeleton
from hoanhap.pure.kernel.words import Words
from hoanhap.work.measures.catalogue import MEASURES, SECTIONS
from hoanhap.work.returns.codes import EVERY_KIND, KINDS_ASKED

_PREFIX = "codes-"
_ALL = "all"
_OF_EVERYBODY = Words(vi="Mọi cơ quan được hỏi mục này", en="Everybody who is asked this section")


@dataclass(frozen=True, slots=True)
class Choice:
    """One measure of a list."""

    code: str
    title: Words
    unit: Words
    is_ticked: bool


@dataclass(frozen=True, slots=True)
class Picker:
    """The list of measures for one kind of office; `parts` of (words, choices)."""

    name: str
    of: Words
    parts: tuple[tuple[Words, tuple[Choice, ...]], ...]
    count: int
    is_open: bool


def pickers_of(
    codes: Mapping[str, tuple[str, ...]], wanted: str, kinds: tuple[str, ...]
) -> tuple[Picker, ...]:
    """A list for each kind; what is ticked stands in it, whatever is looked for."""
    return tuple(_picker(kind, codes.get(kind, ()), wanted) for kind in kinds)


def ticked(data: QueryDict | Mapping[str, object]) -> dict[str, tuple[str, ...]]:
    """The measures that were ticked, by kind of office, in the order of the report."""
    if not isinstance(data, QueryDict):
        return {}
    found = {}
    for kind in (EVERY_KIND, *KINDS_ASKED):
        given = set(data.getlist(_name(kind)))
        codes = tuple(code for code in MEASURES if code in given)
        if codes:
            found[kind] = codes
    return found


def titles_of(codes: Mapping[str, tuple[str, ...]]) -> tuple[tuple[Words, tuple[Choice, ...]], ...]:
    """Measures of a section with their titles, by kind of office, to be read."""
    return tuple(
        (_words(kind), tuple(_choice(code, is_ticked=True) for code in found if code in MEASURES))
        for kind, found in codes.items()
    )


def _picker(kind: str, chosen: tuple[str, ...], wanted: str) -> Picker:
    asked = skeleton(wanted)
    parts = []
    matches = 0
    for part, words in SECTIONS.items():
        choices = []
        for code, measure in MEASURES.items():
            if code.partition(".")[0] != part:
                continue
            is_found = asked in skeleton(f"{code} {measure.title.vi} {measure.title.en}")
            matches += is_found
            if is_found or code in chosen:
                choices.append(_choice(code, is_ticked=code in chosen))
        if choices:
            parts.append((words, tuple(choices)))
    is_first = kind == EVERY_KIND
    is_open = bool(chosen) or (is_first and bool(asked) and matches > 0)
    return Picker(_name(kind), _words(kind), tuple(parts), len(chosen), is_open)


def _choice(code: str, *, is_ticked: bool) -> Choice:
    measure = MEASURES[code]
    return Choice(code, measure.title, measure.unit, is_ticked)


def _name(kind: str) -> str:
    return _PREFIX + (_ALL if kind == EVERY_KIND else kind)


def _words(kind: str) -> Words:
    return _OF_EVERYBODY if kind == EVERY_KIND else AGENCY_KINDS[kind]
