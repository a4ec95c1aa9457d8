"""Take people from a form into the registry, a whole file at once; called inside deeds only."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from hoanhap.ground.registry.matching import CHUNK, Found, chunks
from hoanhap.ground.registry.merging import COLUMN, Merged, changed_fields, merge
from hoanhap.ground.registry.models import Person, Release
from hoanhap.ground.registry.needing_help import settle_help
from hoanhap.ground.registry.residing import settle_residences
from hoanhap.ground.registry.types import KnownPerson, PersonFacts
from hoanhap.ground.vault.sealing import seal_text
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.vietnamese import name_sort_key, skeleton

BATCH = 1000


@dataclass(frozen=True, slots=True)
class Settled:
    """A person once a form's row is taken in, as a list's entry copies it; the number sealed."""

    person_id: int
    full_name: str
    name_sort: str
    birth_year: int
    born_on: date | None
    sex: str
    identity_kind: str
    identity_sealed: bytes
    phone: str
    residence: str
    certificate_number: str
    certificate_on: date | None
    is_new: bool
    changed: tuple[str, ...]


def settle_people(
    act: Act,
    facts: Sequence[PersonFacts],
    found: Found,
    *,
    commune_id: int,
    replaced: Mapping[int, date] | None = None,
) -> list[Settled]:
    """Find or make each row's person, with release, residence and help tasks, by set-based writes.

    The rows' matches must be settled ones ("number", "name", "new"), each person once. `replaced`:
    for a person whose release day is being corrected, the day on record. Moving closes the earlier
    residence on act.today.
    """
    merged = [
        merge(found.known.get(m.person_id or 0), row, index, commune_id)
        for m, row, index in zip(found.matches, facts, found.indexes, strict=True)
    ]
    known = [found.known.get(m.person_id or 0) for m in found.matches]
    people = [_person(act, k, m) for k, m in zip(known, merged, strict=True)]
    changed = [changed_fields(k, m) if k else () for k, m in zip(known, merged, strict=True)]
    Person.objects.bulk_create(
        [p for p, k in zip(people, known, strict=True) if k is None], batch_size=BATCH
    )
    _write_changed([p for p, c in zip(people, changed, strict=True) if c])
    settle_residences(
        act,
        [
            (p.pk, p.residence, None if k else row.released_on)
            for p, k, c, row in zip(people, known, changed, facts, strict=True)
            if k is None or "residence" in c or "commune_id" in c
        ],
        commune_id,
    )
    releases = _settle_releases(act, people, facts, replaced or {})
    settle_help(
        act,
        [(p.pk, p.identity_kind, r.certificate_number, k is None)
         for p, r, k in zip(people, releases, known, strict=True)],
    )  # fmt: skip
    return [
        _settled(p, r, k is None, c)
        for p, r, k, c in zip(people, releases, known, changed, strict=True)
    ]


def _person(act: Act, known: KnownPerson | None, merged: Merged) -> Person:
    """The row as it will stand; not yet written."""
    values = merged._asdict()
    number = values.pop("identity_number")
    same_name = known is not None and known.full_name == merged.full_name
    return Person(
        id=known.id if known else None,
        **values,
        identity_sealed=seal_text(number, column=COLUMN)
        if number or known is None
        else known.identity_sealed,
        name_skeleton=known.name_skeleton if known and same_name else skeleton(merged.full_name),
        name_sort=known.name_sort if known and same_name else name_sort_key(merged.full_name),
        version=known.version + 1 if known else 1,
        recorded_at=known.recorded_at if known else act.now,
    )


def _write_changed(people: Sequence[Person]) -> None:
    """Rewrite people on record in few statements: an insert that gives way to an update by id."""
    columns = [f.name for f in Person._meta.concrete_fields if f.name not in ("id", "recorded_at")]
    if people:
        Person.objects.bulk_create(
            people,
            batch_size=BATCH,
            update_conflicts=True,
            unique_fields=["id"],
            update_fields=columns,
        )


def _settle_releases(
    act: Act, people: Sequence[Person], facts: Sequence[PersonFacts], replaced: Mapping[int, date]
) -> list[Release]:
    ids = [p.pk for p in people]
    on_record: dict[tuple[int, date], Release] = {}
    for chunk in chunks(ids, CHUNK):
        for release in Release.objects.filter(person_id__in=chunk):
            on_record[release.person_id, release.released_on] = release
    kept: list[Release] = []
    new: list[Release] = []
    changed: list[Release] = []
    for pk, row in zip(ids, facts, strict=True):
        known = on_record.get((pk, row.released_on)) or on_record.get(
            (pk, replaced.get(pk, row.released_on))
        )
        release = known or Release(person_id=pk, recorded_at=act.now)
        is_changed = _fill(release, row)
        if known is None:
            new.append(release)
        elif is_changed:
            changed.append(release)
        kept.append(release)
    Release.objects.bulk_create(new, batch_size=BATCH)
    if changed:
        Release.objects.bulk_update(
            changed,
            ["kind", "released_on", "certificate_number", "certificate_on"],
            batch_size=50,
        )
    return kept


def _fill(release: Release, row: PersonFacts) -> bool:
    """Put the form's release into the row; a blank certificate leaves the one on record."""
    before = (release.kind, release.released_on, release.certificate_number, release.certificate_on)
    release.kind = row.release_kind
    release.released_on = row.released_on
    release.certificate_number = row.certificate_number or release.certificate_number
    release.certificate_on = row.certificate_on or release.certificate_on
    after = (release.kind, release.released_on, release.certificate_number, release.certificate_on)
    return before != after


def _settled(person: Person, release: Release, is_new: bool, changed: tuple[str, ...]) -> Settled:
    return Settled(
        person_id=person.pk,
        full_name=person.full_name,
        name_sort=person.name_sort,
        birth_year=person.birth_year,
        born_on=person.born_on,
        sex=person.sex,
        identity_kind=person.identity_kind,
        identity_sealed=bytes(person.identity_sealed),
        phone=person.phone,
        residence=person.residence,
        certificate_number=release.certificate_number,
        certificate_on=release.certificate_on,
        is_new=is_new,
        changed=changed,
    )
