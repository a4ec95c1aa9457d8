"""Rows of a list made from people and facts: one way for entries by hand, from last month and by
file. Called inside deeds.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from django.db.models import F, Max

from hoanhap.ground.audit.many_rows import insert_many
from hoanhap.ground.registry.matching import CHUNK, chunks
from hoanhap.ground.registry.recording import Settled
from hoanhap.work.lists.facts import EntryFacts
from hoanhap.work.lists.models import ListEntry, MonthlyList

BATCH = 1000

COPIED = (
    "full_name", "name_sort", "birth_year", "born_on", "sex", "identity_kind", "identity_sealed",
    "residence", "release_kind", "certificate_number", "certificate_on", "released_on", "obeys_law",
    "purpose", "amount_vnd", "phone", "form_note",
)  # fmt: skip
"""Every field an entry carries of its person, as the form states it."""


def fill_entry(entry: ListEntry, settled: Settled, facts: EntryFacts) -> None:
    """Put a row's facts into the entry: the person's part as settled, the rest as stated."""
    entry.person_id = settled.person_id
    entry.full_name = settled.full_name
    entry.name_sort = settled.name_sort
    entry.birth_year = settled.birth_year
    entry.born_on = settled.born_on
    entry.sex = settled.sex
    entry.identity_kind = settled.identity_kind
    entry.identity_sealed = settled.identity_sealed
    entry.residence = settled.residence
    entry.phone = settled.phone
    entry.certificate_number = settled.certificate_number
    entry.certificate_on = settled.certificate_on
    entry.release_kind = facts.release_kind
    entry.released_on = facts.released_on
    entry.obeys_law = facts.obeys_law
    entry.purpose = facts.purpose
    entry.amount_vnd = facts.amount_vnd
    entry.form_note = facts.form_note


def forget_verdict(entry: ListEntry) -> None:
    """A changed row is looked at anew by the committee."""
    entry.verdict = ""
    entry.refusal_code = ""
    entry.refusal_note = ""
    entry.decided_by = None


NEW_COLUMNS = (
    "list_id", "person_id", "position", "change", "left_reason", *COPIED, "verdict",
    "refusal_code", "refusal_note", "version",
)  # fmt: skip


def create_filled(rows: Sequence[tuple[int, int, str, Settled, EntryFacts]]) -> list[int]:
    """Write new rows for (list, position, change, person as settled, facts); their ids."""
    return insert_many(
        ListEntry,
        NEW_COLUMNS,
        [
            (
                list_id, p.person_id, position, change, "", p.full_name, p.name_sort, p.birth_year,
                p.born_on, p.sex, p.identity_kind, p.identity_sealed, p.residence, f.release_kind,
                p.certificate_number, p.certificate_on, f.released_on, f.obeys_law, f.purpose,
                f.amount_vnd, p.phone, f.form_note, "", "", "", 1,
            )
            for list_id, position, change, p, f in rows
        ],
    )  # fmt: skip


def next_position(row: MonthlyList) -> int:
    """The number after the last on the list."""
    last = ListEntry.objects.filter(list_id=row.pk).aggregate(last=Max("position"))["last"]
    return (last or 0) + 1


def create_entries(entries: Sequence[ListEntry]) -> None:
    """Write new rows."""
    ListEntry.objects.bulk_create(entries, batch_size=BATCH)


def entries_by_id(ids: Sequence[int]) -> dict[int, ListEntry]:
    """Rows of a list by id, in one query for every 900."""
    return {e.pk: e for piece in chunks(ids, CHUNK) for e in ListEntry.objects.filter(pk__in=piece)}


def rewrite_entries(entries: Sequence[ListEntry]) -> None:
    """Rewrite many rows in few statements: an insert that gives way to an update by id."""
    columns = [f.name for f in ListEntry._meta.concrete_fields if f.name != "id"]
    if entries:
        ListEntry.objects.bulk_create(
            entries,
            batch_size=BATCH,
            update_conflicts=True,
            unique_fields=["id"],
            update_fields=columns,
        )


def listed_before(row: MonthlyList) -> frozenset[int]:
    """The people who stand on last month's list (with its additions), or, for an addition, on the
    lists of the same month before it.
    """
    if row.addition_no:
        lists = MonthlyList.objects.filter(
            commune_id=row.commune_id, month=row.month, addition_no__lt=row.addition_no
        )
    else:
        month = (
            MonthlyList.objects.filter(commune_id=row.commune_id, month__lt=row.month)
            .order_by("-month")
            .values_list("month", flat=True)[:1]
        )
        lists = MonthlyList.objects.filter(commune_id=row.commune_id, month__in=list(month))
    standing = ListEntry.objects.filter(list_id__in=lists.values("id")).exclude(change="left")
    return frozenset(standing.values_list("person_id", flat=True))


def touch(row: MonthlyList) -> None:
    """Save a changed list under its next version."""
    row.version += 1
    row.save()


def touch_by_entry(list_id: int) -> None:
    """A list whose row was changed gets its next version, without being read."""
    MonthlyList.objects.filter(pk=list_id).update(version=F("version") + 1)


def people(entries: Iterable[ListEntry]) -> list[tuple[str, int]]:
    """The people of these rows, as the trace links them."""
    return [("registry.Person", entry.person_id) for entry in entries]
