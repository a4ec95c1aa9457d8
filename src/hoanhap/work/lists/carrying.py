"""What comes over from last month's list into this month's. Called by the deed that starts one."""

from __future__ import annotations

from hoanhap.ground.registry.matching import people_by_id
from hoanhap.ground.registry.types import KnownPerson
from hoanhap.work.lists.entering import COPIED
from hoanhap.work.lists.models import ListEntry, MonthlyList

_OF_PERSON = (
    "full_name", "birth_year", "born_on", "sex", "identity_kind", "phone", "residence",
)  # fmt: skip


def carry_over(row: MonthlyList) -> list[ListEntry]:
    """New rows, not yet written, for everybody who stood on the newest list before this one.

    Where additions followed that list, the latest word on a person counts. Who is on record
    elsewhere now "left" as moved away, whom the committee did not confirm "left" as not confirmed;
    both stay visible and can be taken up again. Positions go on without gaps.
    """
    before = _last_word(row)
    known = people_by_id([entry.person_id for entry in before])
    entries = [_carried(row, old, known[old.person_id]) for old in before]
    position = 0
    for entry in entries:
        if entry.change != "left":
            position += 1
            entry.position = position
    for entry in entries:
        if entry.change == "left":
            position += 1
            entry.position = position
    return entries


def _last_word(row: MonthlyList) -> list[ListEntry]:
    newest = (
        MonthlyList.objects.filter(commune_id=row.commune_id, month__lt=row.month)
        .order_by("-month")
        .values_list("month", flat=True)
        .first()
    )
    if newest is None:
        return []
    by_person: dict[int, ListEntry] = {}
    for entry in ListEntry.objects.filter(
        list__commune_id=row.commune_id, list__month=newest
    ).order_by("list__addition_no", "position"):
        by_person[entry.person_id] = entry
    return [entry for entry in by_person.values() if entry.change != "left"]


def _carried(row: MonthlyList, old: ListEntry, person: KnownPerson) -> ListEntry:
    entry = ListEntry(
        list=row, person_id=old.person_id, position=0, **{n: getattr(old, n) for n in COPIED}
    )
    entry.change = "stays"
    if person.commune_id != row.commune_id:
        entry.change, entry.left_reason = "left", "moved_away"
    elif old.verdict == "refused":
        entry.change, entry.left_reason = "left", "not_confirmed"
    elif _differs(old, person):
        entry.change = "changed"
        for name in _OF_PERSON:
            setattr(entry, name, getattr(person, name))
        entry.name_sort = person.name_sort
        entry.identity_sealed = bytes(person.identity_sealed)
    return entry


def _differs(old: ListEntry, person: KnownPerson) -> bool:
    """Sealed bytes are copied, never sealed anew, so other bytes are another number."""
    return any(getattr(old, n) != getattr(person, n) for n in _OF_PERSON) or bytes(
        old.identity_sealed
    ) != bytes(person.identity_sealed)
