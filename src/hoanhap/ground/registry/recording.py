"""Take people from a form into the registry, a whole file at once; called inside deeds only."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from hoanhap.ground.audit.many_rows import insert_many
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
    rows = [
        _Row(row, known := found.known.get(m.person_id or 0), merge(known, row, index, commune_id))
        for m, row, index in zip(found.matches, facts, found.indexes, strict=True)
    ]
    _write_new(act, [row for row in rows if row.known is None])
    _write_changed(act, [row for row in rows if row.changed])
    settle_residences(
        act,
        [
            (r.person_id, r.merged.residence, None if r.known else r.facts.released_on)
            for r in rows
            if r.known is None or "residence" in r.changed or "commune_id" in r.changed
        ],
        commune_id,
    )
    _settle_releases(act, rows, replaced or {})
    settle_help(
        act,
        [
            (r.person_id, r.merged.identity_kind, r.certificate_number, r.known is None)
            for r in rows
        ],
    )
    return [row.settled() for row in rows]


class _Row:
    """One form's row on its way in."""

    __slots__ = (
        "certificate_number",
        "certificate_on",
        "changed",
        "facts",
        "known",
        "merged",
        "name_skeleton",
        "name_sort",
        "person_id",
        "sealed",
    )

    def __init__(self, facts: PersonFacts, known: KnownPerson | None, merged: Merged) -> None:
        self.facts, self.known, self.merged = facts, known, merged
        self.changed = changed_fields(known, merged) if known else ()
        self.person_id = known.id if known else 0
        self.certificate_number = facts.certificate_number
        self.certificate_on = facts.certificate_on
        if known and "full_name" not in self.changed:
            self.name_skeleton, self.name_sort = known.name_skeleton, known.name_sort
        else:
            self.name_skeleton = skeleton(merged.full_name)
            self.name_sort = name_sort_key(merged.full_name)
        if known and not merged.identity_number:
            self.sealed = bytes(known.identity_sealed)
        else:
            self.sealed = seal_text(merged.identity_number, column=COLUMN)

    def columns(self, act: Act) -> tuple[object, ...]:
        """The person's values in the order of COLUMNS; the moment counts for new people only."""
        m, known = self.merged, self.known
        return (
            m.full_name, self.name_skeleton, self.name_sort, m.birth_year, m.born_on, m.sex,
            m.identity_kind, self.sealed, m.identity_index, m.phone, m.commune_id, m.residence,
            known.version + 1 if known else 1, act.now,
        )  # fmt: skip

    def settled(self) -> Settled:
        """What a list's entry copies."""
        return Settled(
            person_id=self.person_id,
            full_name=self.merged.full_name,
            name_sort=self.name_sort,
            birth_year=self.merged.birth_year,
            born_on=self.merged.born_on,
            sex=self.merged.sex,
            identity_kind=self.merged.identity_kind,
            identity_sealed=self.sealed,
            phone=self.merged.phone,
            residence=self.merged.residence,
            certificate_number=self.certificate_number,
            certificate_on=self.certificate_on,
            is_new=self.known is None,
            changed=self.changed,
        )


COLUMNS = (
    "full_name", "name_skeleton", "name_sort", "birth_year", "born_on", "sex", "identity_kind",
    "identity_sealed", "identity_index", "phone", "commune_id", "residence", "version",
    "recorded_at",
)  # fmt: skip


def _write_new(act: Act, rows: Sequence[_Row]) -> None:
    ids = insert_many(Person, COLUMNS, [row.columns(act) for row in rows])
    for row, pk in zip(rows, ids, strict=True):
        row.person_id = pk


def _write_changed(act: Act, rows: Sequence[_Row]) -> None:
    """Rewrite people on record in few statements: an insert that gives way to an update by id."""
    if rows:
        Person.objects.bulk_create(
            [
                Person(id=row.person_id, **dict(zip(COLUMNS, row.columns(act), strict=True)))
                for row in rows
            ],
            batch_size=BATCH,
            update_conflicts=True,
            unique_fields=["id"],
            update_fields=[name for name in COLUMNS if name != "recorded_at"],
        )


RELEASE_COLUMNS = (
    "person_id", "kind", "released_on", "certificate_number", "certificate_on", "recorded_at",
)  # fmt: skip


def _settle_releases(act: Act, rows: Sequence[_Row], replaced: Mapping[int, date]) -> None:
    on_record = _standing_releases(rows)
    new: list[tuple[object, ...]] = []
    filled: list[Release] = []
    superseded: list[int] = []
    for row in rows:
        pk, facts = row.person_id, row.facts
        known = on_record.get((pk, facts.released_on)) or on_record.get(
            (pk, replaced.get(pk, facts.released_on))
        )
        if known is not None:
            filled += [known] * _fill(known, facts)
            row.certificate_number = known.certificate_number
            row.certificate_on = known.certificate_on
            if (known.kind, known.released_on) == (facts.release_kind, facts.released_on):
                continue
            superseded.append(known.pk)
        new.append(
            (
                pk, facts.release_kind, facts.released_on, row.certificate_number,
                row.certificate_on, act.now,
            )
        )  # fmt: skip
    # What turned out wrong is closed before the right row comes: one stands for each day.
    for chunk in chunks(superseded, CHUNK):
        Release.objects.filter(pk__in=chunk).update(superseded_at=act.now)
    insert_many(Release, RELEASE_COLUMNS, new)
    if filled:
        Release.objects.bulk_update(filled, ["certificate_number", "certificate_on"], batch_size=50)


def _standing_releases(rows: Sequence[_Row]) -> dict[tuple[int, date], Release]:
    found: dict[tuple[int, date], Release] = {}
    for chunk in chunks([row.person_id for row in rows if row.known], CHUNK):
        for release in Release.objects.filter(person_id__in=chunk, superseded_at__isnull=True):
            found[release.person_id, release.released_on] = release
    return found


def _fill(release: Release, row: PersonFacts) -> bool:
    """Put the form's certificate into the row; a blank one leaves the one on record."""
    before = (release.certificate_number, release.certificate_on)
    release.certificate_number = row.certificate_number or release.certificate_number
    release.certificate_on = row.certificate_on or release.certificate_on
    return before != (release.certificate_number, release.certificate_on)
