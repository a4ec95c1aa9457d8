"""What a file would do to a list, worked out once for both the preview and the deed.

Look-ups are set-based: two queries for the list, one for the commune, one for every 900 numbers.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from operator import attrgetter
from typing import Literal, NamedTuple

from hoanhap.ground.documents.many_objects import collector_paused
from hoanhap.ground.registry.matching import Found, Match, match_people
from hoanhap.ground.registry.merging import COLUMN, Merged, changed_fields, merge
from hoanhap.ground.registry.types import KnownPerson
from hoanhap.ground.vault.sealing import unseal_text
from hoanhap.pure.kernel.words import Words
from hoanhap.work.lists.facts import EntryFacts
from hoanhap.work.lists.models import ListEntry, MonthlyList
from hoanhap.work.lists.settling import REFUSED_MATCHES
from hoanhap.work.lists.types import FieldChange
from hoanhap.work.lists.upload import Staged

Status = Literal["new", "changed", "same", "refused"]

ONE_PERSON_TWICE = Words(
    vi="Cùng một người với dòng {row} của trang “{sheet}”. Hãy giữ một dòng.",
    en="The same person as row {row} of sheet “{sheet}”. Keep one row.",
)


class EntryNow(NamedTuple):
    """A row of the list as it stands, as plain values: thousands are compared at once."""

    id: int
    person_id: int
    position: int
    change: str
    full_name: str
    birth_year: int
    born_on: date | None
    sex: str
    identity_sealed: bytes
    residence: str
    phone: str
    release_kind: str
    released_on: date
    certificate_number: str
    certificate_on: date | None
    obeys_law: bool
    purpose: str
    amount_vnd: int | None
    form_note: str


@dataclass(slots=True)
class PlannedRow:
    """A sound row of the file: whom it speaks of, and what it does."""

    at: int
    status: Status
    facts: EntryFacts
    match: Match
    index: str | None
    entry: EntryNow | None = None
    changes: tuple[FieldChange, ...] = ()
    why: Words | None = None
    is_known: bool = False
    moves_here: bool = False


@dataclass(slots=True)
class Plan:
    """All sound rows in the file's order, the people met, and who is on the list but not in it."""

    rows: list[PlannedRow]
    known: dict[int, KnownPerson]
    left: list[EntryNow]

    def found_for(self, rows: Sequence[PlannedRow]) -> Found:
        """The matches of some rows, as the registry takes them in."""
        return Found(tuple(r.match for r in rows), tuple(r.index for r in rows), self.known)


@collector_paused()
def plan(row: MonthlyList, staged: Staged) -> Plan:
    """Each row's status against this list; nothing is written."""
    columns = ListEntry.objects.filter(list_id=row.pk).values_list(*EntryNow._fields)
    entries = list(map(EntryNow._make, columns))
    by_person = {entry.person_id: entry for entry in entries}
    found = match_people([r.facts for r in staged.rows], row.commune_id, also=by_person)
    seen: dict[object, int] = {}
    planned: list[PlannedRow] = []
    for at, (staged_row, match, index) in enumerate(
        zip(staged.rows, found.matches, found.indexes, strict=True)
    ):
        made = PlannedRow(at, "new", staged_row.facts, match, index)
        first = seen.setdefault(match.person_id or index or ("row", at), at)
        if match.how in REFUSED_MATCHES:
            made.status, made.why = "refused", REFUSED_MATCHES[match.how]
        elif first != at:
            other = staged.rows[first]
            made.status = "refused"
            made.why = ONE_PERSON_TWICE.format(row=other.row, sheet=other.sheet)
        else:
            _judge(made, row, found.known.get(match.person_id or 0), by_person)
        planned.append(made)
    spoken = {p.match.person_id for p in planned if p.status != "refused"}
    left = [e for e in entries if e.change != "left" and e.person_id not in spoken]
    left.sort(key=attrgetter("position", "id"))
    return Plan(planned, found.known, left)


def _judge(
    made: PlannedRow,
    row: MonthlyList,
    known: KnownPerson | None,
    by_person: dict[int, EntryNow],
) -> None:
    if known is None:
        return
    made.is_known = True
    made.moves_here = known.commune_id != row.commune_id
    merged = merge(known, made.facts, made.index, row.commune_id)
    entry = by_person.get(known.id)
    if entry is None:
        made.changes = tuple(
            FieldChange(name, getattr(known, name), getattr(merged, name))
            for name in changed_fields(known, merged)
            if name not in ("commune_id", "identity_index")
        )
        return
    made.entry = entry
    made.changes = _differences(entry, merged, made.facts, known)
    is_same = not made.changes and entry.change != "left"
    made.status = "same" if is_same else "changed"


_MERGED = ("full_name", "birth_year", "born_on", "sex", "residence", "phone")
_KEPT = ("certificate_number", "certificate_on")
_STATED = (
    "release_kind", "released_on", "obeys_law", "purpose", "amount_vnd", "form_note", *_KEPT
)  # fmt: skip
_COMPARED = (
    (_MERGED, attrgetter(*_MERGED), "merged"),
    (_STATED, attrgetter(*_STATED), "facts"),
)


def _differences(
    entry: EntryNow, merged: Merged, facts: EntryFacts, known: KnownPerson
) -> tuple[FieldChange, ...]:
    """Field by field what the row would change; a blank certificate keeps the one on the list."""
    changes: list[FieldChange] = []
    for names, read, source in _COMPARED:
        now, then = read(entry), read(merged if source == "merged" else facts)
        if now != then:
            changes += [
                FieldChange(name, before, after)
                for name, before, after in zip(names, now, then, strict=True)
                if before != after and (after or name not in _KEPT)
            ]
    if merged.identity_number or bytes(known.identity_sealed) != bytes(entry.identity_sealed):
        before = unseal_text(entry.identity_sealed, column=COLUMN)
        after = merged.identity_number or unseal_text(known.identity_sealed, column=COLUMN)
        if before != after:
            changes.append(FieldChange("identity_number", before, after))
    return tuple(changes)
