"""Frozen rows the registry takes in and hands out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple, Protocol

from hoanhap.pure.kernel.words import Words


class PersonFacts(Protocol):
    """What a form says of a person; "" or None means that it says nothing."""

    @property
    def full_name(self) -> str: ...
    @property
    def birth_year(self) -> int: ...
    @property
    def born_on(self) -> date | None: ...
    @property
    def sex(self) -> str: ...
    @property
    def identity_number(self) -> str: ...
    @property
    def phone(self) -> str: ...
    @property
    def residence(self) -> str: ...
    @property
    def release_kind(self) -> str: ...
    @property
    def released_on(self) -> date: ...
    @property
    def certificate_number(self) -> str: ...
    @property
    def certificate_on(self) -> date | None: ...


class KnownPerson(NamedTuple):
    """A person on record, as matching needs it; for use inside the house, never for a page."""

    id: int
    full_name: str
    name_skeleton: str
    name_sort: str
    birth_year: int
    born_on: date | None
    sex: str
    identity_kind: str
    identity_sealed: bytes
    identity_index: str | None
    phone: str
    commune_id: int
    residence: str
    version: int


@dataclass(frozen=True, slots=True)
class PersonRow:
    """A person in a list of search results; fields the actor may not see are None."""

    id: int
    full_name: str | None
    birth_year: int | None
    sex: str | None
    commune_id: int | None
    commune_name: str
    born_on: date | None
    identity_kind: str | None
    identity_number: str | None
    residence: str | None
    phone: str | None
    version: int


@dataclass(frozen=True, slots=True)
class PeoplePage:
    """One page of people found, and how many there are in all."""

    rows: tuple[PersonRow, ...]
    total: int
    page: int
    pages: int


@dataclass(frozen=True, slots=True)
class ReleaseRow:
    """One homecoming with its certificate."""

    release_kind: str | None
    released_on: date | None
    certificate_number: str | None
    certificate_on: date | None


@dataclass(frozen=True, slots=True)
class ResidenceRow:
    """Where the person lived from `starts_on` until the day before `ends_on`."""

    commune_name: str
    residence: str | None
    starts_on: date
    ends_on: date | None


@dataclass(frozen=True, slots=True)
class AttestationRow:
    """A dated attestation of conduct and the agency that gave it."""

    attested_on: date
    obeys_law: bool
    agency_name: str


@dataclass(frozen=True, slots=True)
class HelpTaskRow:
    """Something the commune helps the person to get; open while `closed_on` is None."""

    id: int
    person_id: int
    full_name: str | None
    kind: str
    kind_words: Words
    opened_on: date
    closed_on: date | None
    outcome: str
    version: int


@dataclass(frozen=True, slots=True)
class PersonPage:
    """All of one person that the actor may see; `attestations` and `help_tasks` are None where the
    record class is closed to the actor.
    """

    person: PersonRow
    releases: tuple[ReleaseRow, ...]
    residences: tuple[ResidenceRow, ...]
    attestations: tuple[AttestationRow, ...] | None
    help_tasks: tuple[HelpTaskRow, ...] | None
    has_record_columns: bool
    actions: tuple[str, ...]
