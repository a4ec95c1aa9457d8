"""What a form adds to what is on record: a blank never erases, an old card never replaces a new
number.
"""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from hoanhap.ground.registry.types import KnownPerson, PersonFacts

COLUMN = "registry.identity"
"""The name under which identity numbers are sealed, on the person and on the lists' entries."""

_RANK = {"not_yet": 0, "cmnd": 1, "cccd": 2}


class Merged(NamedTuple):
    """A person as they stand once a form is taken in. `identity_number` is "" where the number on
    record stays.
    """

    full_name: str
    birth_year: int
    born_on: date | None
    sex: str
    identity_kind: str
    identity_number: str
    identity_index: str | None
    phone: str
    commune_id: int
    residence: str


def identity_kind(number: str) -> str:
    """ "cccd" for 12 digits, "cmnd" for 9, "not_yet" for none."""
    return "not_yet" if not number else "cccd" if len(number) == 12 else "cmnd"


def merge(
    known: KnownPerson | None, facts: PersonFacts, index: str | None, commune_id: int
) -> Merged:
    """The person after the form; `index` is the blind index of the form's number."""
    if known is None:
        return Merged(
            full_name=facts.full_name,
            birth_year=facts.birth_year,
            born_on=facts.born_on,
            sex=facts.sex,
            identity_kind=identity_kind(facts.identity_number),
            identity_number=facts.identity_number,
            identity_index=index,
            phone=facts.phone,
            commune_id=commune_id,
            residence=facts.residence,
        )
    kind, number, kept_index = _identity(known, facts, index)
    return Merged(
        full_name=_name(known, facts),
        birth_year=facts.birth_year,
        born_on=facts.born_on or (known.born_on if known.birth_year == facts.birth_year else None),
        sex=facts.sex or known.sex,
        identity_kind=kind,
        identity_number=number,
        identity_index=kept_index,
        phone=facts.phone or known.phone,
        commune_id=commune_id,
        residence=facts.residence or known.residence,
    )


_COMPARED = ("full_name", "birth_year", "born_on", "sex", "identity_index", "phone", "residence")


def changed_fields(known: KnownPerson, merged: Merged) -> tuple[str, ...]:
    """The fields in which the form changes what is on record; "commune_id" where they moved."""
    changed = [name for name in _COMPARED if getattr(known, name) != getattr(merged, name)]
    if known.commune_id != merged.commune_id:
        changed.append("commune_id")
    return tuple(changed)


def _name(known: KnownPerson, facts: PersonFacts) -> str:
    """A name typed without marks does not take the marks from the name on record."""
    if facts.full_name.isascii() and facts.full_name.lower() == known.name_skeleton:
        return known.full_name
    return facts.full_name


def _identity(
    known: KnownPerson, facts: PersonFacts, index: str | None
) -> tuple[str, str, str | None]:
    kind = identity_kind(facts.identity_number)
    if index is None or index == known.identity_index or _RANK[kind] < _RANK[known.identity_kind]:
        return known.identity_kind, "", known.identity_index
    return kind, facts.identity_number, index
