"""Keeping what was signed: a signature with its names, and that it was sent back. In deeds only.

A list's own columns say how it stands; these rows say how it stood, so that a figure as known on
a day stays what it was.
"""

from __future__ import annotations

from datetime import datetime

from django.db.models import Q

from hoanhap.ground.audit.many_rows import insert_many
from hoanhap.pure.kernel.act import Act
from hoanhap.work.lists.models import ListEntry, ListSigning, MonthlyList, SignedName

NAME_COLUMNS = (
    "signing_id",
    "person_id",
    "full_name",
    "name_sort",
    "change",
    "purpose",
    "amount_vnd",
)


def keep_signing(act: Act, row: MonthlyList) -> None:
    """Keep the signature a list has just got, with the names that stand under it."""
    if row.signed_on is None:
        raise ValueError(f"list {row.pk} is not signed")
    signing = ListSigning.objects.create(
        list=row,
        round=row.round,
        signed_on=row.signed_on,
        is_nil=row.is_nil,
        recorded_at=act.now,
    )
    names = ListEntry.objects.filter(list=row).exclude(change="left").order_by("position", "id")
    rows = names.values_list(
        "person_id", "full_name", "name_sort", "change", "purpose", "amount_vnd"
    )
    insert_many(SignedName, NAME_COLUMNS, [(signing.pk, *name) for name in rows])


def note_sent_back(act: Act, row: MonthlyList) -> None:
    """Note that the list's newest signature counts no more; `row.round` is still its round."""
    ListSigning.objects.filter(list=row, round=row.round).update(returned_at=act.now)


def standing_at(moment: datetime, path: str = "") -> Q:
    """Signatures that stood at a moment; `path` leads to the signature ("signing__")."""
    known = Q(**{f"{path}recorded_at__lte": moment})
    standing = Q(**{f"{path}returned_at__isnull": True})
    return known & (standing | Q(**{f"{path}returned_at__gt": moment}))
