"""The difference of a list to the one before it."""

from __future__ import annotations

from hoanhap.ground.orgs import access
from hoanhap.ground.orgs.columns import sees
from hoanhap.ground.registry.merging import COLUMN
from hoanhap.ground.vault.sealing import unseal_text
from hoanhap.pure.kernel.act import Actor
from hoanhap.work.lists.codes import LEFT_REASONS
from hoanhap.work.lists.comparing import same_number
from hoanhap.work.lists.entering import COPIED
from hoanhap.work.lists.models import ListEntry, MonthlyList
from hoanhap.work.lists.types import Difference, DifferenceRow, FieldChange

_COMPARED = tuple(name for name in COPIED if name not in ("name_sort", "identity_sealed"))


def difference(actor: Actor, list_id: int) -> Difference:
    """New, changed (field by field, as far as the actor sees) and left, against the newest list of
    the commune before this one with its additions; for an addition, against the lists of its month
    before it. Who stands unchanged is only counted. Four queries. Raises NotVisible.
    """
    row = access.get(actor, MonthlyList, list_id)
    before_list, before = _standing_before(actor, row)
    now = list(access.visible(actor, ListEntry).filter(list_id=list_id).order_by("position"))
    rows: list[DifferenceRow] = []
    stays = 0
    for entry in now:
        old = before.get(entry.person_id)
        made = _row(actor, entry, old)
        if made is None:
            stays += entry.change != "left"
        else:
            rows.append(made)
    if not row.addition_no:
        have = {entry.person_id for entry in now}
        rows += [_gone(actor, old) for pk, old in before.items() if pk not in have]
    return Difference(
        before_id=before_list.pk if before_list else None,
        before_month=before_list.month if before_list else None,
        rows=tuple(rows),
        stays=stays,
    )


def _standing_before(
    actor: Actor, row: MonthlyList
) -> tuple[MonthlyList | None, dict[int, ListEntry]]:
    """The main list before this one, and who stood on it, the newest word on each person."""
    mine = access.visible(actor, MonthlyList).filter(commune_id=row.commune_id)
    if row.addition_no:
        earlier = mine.filter(month=row.month, addition_no__lt=row.addition_no)
    else:
        earlier = mine.filter(month__lt=row.month)
    newest = earlier.order_by("-month", "addition_no").first()
    if newest is None:
        return None, {}
    entries = access.visible(actor, ListEntry).filter(
        list__in=earlier.filter(month=newest.month).values("id")
    )
    last: dict[int, ListEntry] = {}
    for entry in entries.order_by("list__addition_no", "position"):
        last[entry.person_id] = entry
    return newest, {pk: entry for pk, entry in last.items() if entry.change != "left"}


def _row(actor: Actor, entry: ListEntry, old: ListEntry | None) -> DifferenceRow | None:
    """What this entry adds to the difference; None for who stays as they were."""
    if entry.change == "left":
        return _gone(actor, entry) if old is not None else None
    if old is None:
        return DifferenceRow("new", entry.person_id, entry.pk, entry.full_name, None)
    changes = tuple(_changes(actor, old, entry))
    if not changes:
        return None
    return DifferenceRow("changed", entry.person_id, entry.pk, entry.full_name, None, changes)


def _gone(actor: Actor, entry: ListEntry) -> DifferenceRow:
    words = LEFT_REASONS.get(entry.left_reason) if sees(actor, "refusal_code") else None
    entry_id = entry.pk if entry.change == "left" else None
    return DifferenceRow("left", entry.person_id, entry_id, entry.full_name, words)


def _changes(actor: Actor, old: ListEntry, new: ListEntry) -> list[FieldChange]:
    changes = [
        FieldChange(name, getattr(old, name), getattr(new, name))
        for name in _COMPARED
        if sees(actor, name) and getattr(old, name) != getattr(new, name)
    ]
    if sees(actor, "identity_number") and not same_number(old.identity_sealed, new.identity_sealed):
        numbers = [unseal_text(e.identity_sealed, column=COLUMN) for e in (old, new)]
        changes.append(FieldChange("identity_number", numbers[0], numbers[1]))
    return changes
