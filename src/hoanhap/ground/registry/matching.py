"""Search before create: who on record is the person a form speaks of, for a whole file at once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Literal, TypeVar

from hoanhap.ground.registry.merging import identity_kind
from hoanhap.ground.registry.models import Person
from hoanhap.ground.registry.types import KnownPerson, PersonFacts
from hoanhap.ground.vault.sealing import blind_index
from hoanhap.pure.kernel.vietnamese import skeleton

T = TypeVar("T")
How = Literal["number", "name", "new", "ambiguous", "conflict"]
CHUNK = 900
"""Values in one IN (...): SQLite as Django knows it takes 999."""


@dataclass(frozen=True, slots=True)
class Match:
    """Who a row speaks of.

    `how`: by "number", by "name" (with birth and commune), "new"; or refused as "ambiguous"
    (`candidates` share name and birth) or "conflict" (the number is another's).
    """

    person_id: int | None
    how: How
    candidates: tuple[int, ...] = ()


NEW = Match(None, "new")


@dataclass(frozen=True, slots=True)
class Found:
    """Matches in the rows' order, the rows' blind indexes, and the people met, by id."""

    matches: tuple[Match, ...]
    indexes: tuple[str | None, ...]
    known: dict[int, KnownPerson] = field(default_factory=dict)


def match_people(
    facts: Sequence[PersonFacts], commune_id: int, *, also: Iterable[int] = ()
) -> Found:
    """Match rows of one commune with the people on record.

    By the number's blind index, anywhere in the country; else by name without marks, year (and day
    where both are known) of birth, in this commune. `also`: further people to load by id.
    One query for the commune and one for every 900 numbers not met there.
    """
    indexes = tuple(blind_index(row.identity_number) for row in facts)
    here = _load(commune_id=commune_id)
    known = {person.id: person for person in here}
    by_index = {p.identity_index: p for p in here if p.identity_index}
    elsewhere = [i for i in indexes if i is not None and i not in by_index]
    for chunk in chunks(elsewhere, CHUNK):
        for person in _load(identity_index__in=chunk):
            known[person.id] = person
            by_index[person.identity_index or ""] = person
    known.update(people_by_id([pk for pk in also if pk not in known]))
    by_name: defaultdict[tuple[str, int], list[KnownPerson]] = defaultdict(list)
    for person in here:
        by_name[person.name_skeleton, person.birth_year].append(person)
    matches = tuple(
        _by_number(by_index[index], row)
        if index in by_index
        else _by_name(by_name.get((skeleton(row.full_name), row.birth_year), ()), row, index)
        for row, index in zip(facts, indexes, strict=True)
    )
    return Found(matches, indexes, known)


def people_by_id(ids: Sequence[int]) -> dict[int, KnownPerson]:
    """People on record by id, in one query for every 900."""
    return {p.id: p for chunk in chunks(ids, CHUNK) for p in _load(id__in=chunk)}


def chunks(values: Sequence[T], size: int) -> Iterable[Sequence[T]]:
    """The values in pieces of at most `size`."""
    return (values[at : at + size] for at in range(0, len(values), size))


def _load(**where: object) -> list[KnownPerson]:
    return list(map(KnownPerson._make, Person.objects.filter(**where).values_list(*_COLUMNS)))


_COLUMNS = KnownPerson._fields


def _by_number(person: KnownPerson, row: PersonFacts) -> Match:
    if row.birth_year != person.birth_year and skeleton(row.full_name) != person.name_skeleton:
        return Match(None, "conflict", (person.id,))
    return Match(person.id, "number")


def _by_name(namesakes: Sequence[KnownPerson], row: PersonFacts, index: str | None) -> Match:
    if not namesakes:
        return NEW
    kind = identity_kind(row.identity_number)
    possible = [p for p in namesakes if _may_be(p.born_on, row.born_on)]
    other_number = [p for p in possible if index and p.identity_kind == kind]
    rest = [p for p in possible if p not in other_number]
    same_day = [p for p in rest if p.born_on is not None and p.born_on == row.born_on]
    if len(same_day or rest) > 1:
        return Match(None, "ambiguous", tuple(p.id for p in same_day or rest))
    if rest:
        return Match((same_day or rest)[0].id, "name")
    twins = tuple(p.id for p in other_number if row.born_on and p.born_on == row.born_on)
    return Match(None, "ambiguous", twins) if twins else NEW


def _may_be(left: date | None, right: date | None) -> bool:
    return left is None or right is None or left == right
