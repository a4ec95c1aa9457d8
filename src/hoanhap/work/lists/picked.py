"""Rows of one list without what a page shows around them: all, or a few by their ids."""

from __future__ import annotations

from collections.abc import Iterable

from hoanhap.ground.orgs import access
from hoanhap.pure.kernel.act import Actor
from hoanhap.work.lists.models import ListEntry
from hoanhap.work.lists.showing import entry_rows
from hoanhap.work.lists.types import EntryRow


def entries_of(actor: Actor, list_id: int) -> tuple[EntryRow, ...]:
    """The rows of this list that the actor sees, in order. One query."""
    rows = access.visible(actor, ListEntry).filter(list_id=list_id)
    return entry_rows(actor, rows.order_by("position", "id"))


def picked_entries(actor: Actor, list_id: int, ids: Iterable[int]) -> tuple[EntryRow, ...]:
    """Those of these rows that stand on this list and that the actor sees, in order. One query."""
    rows = access.visible(actor, ListEntry).filter(list_id=list_id, pk__in=list(ids))
    return entry_rows(actor, rows.order_by("position", "id"))
