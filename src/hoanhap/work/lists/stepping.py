"""Parts 3 and 4 of every deed on a list: the row through the door, and the step from its state."""

from __future__ import annotations

from hoanhap.ground.orgs import access
from hoanhap.pure.kernel.act import Act
from hoanhap.work.lists.models import ListEntry, MonthlyList
from hoanhap.work.lists.states import TABLE

SUBJECT = "lists.MonthlyList"


def list_for(act: Act, deed: str, list_id: int, version: int) -> MonthlyList:
    """The list locked, already in the state after the deed (not saved).

    Raises NotVisible, Stale, WrongState.
    """
    row = access.get_for(act, MonthlyList, list_id, version)
    row.state = TABLE.next(deed, row.state)
    return row


def entry_for(act: Act, deed: str, entry_id: int, version: int) -> tuple[MonthlyList, ListEntry]:
    """An entry and its list, both locked, the deed allowed from the list's state.

    Raises NotVisible, Stale (on the entry's version), WrongState.
    """
    list_id = access.get(act.actor, ListEntry, entry_id).list_id
    row = MonthlyList.objects.select_for_update().get(pk=list_id)
    entry = access.get_for(act, ListEntry, entry_id, version)
    TABLE.next(deed, row.state)
    return row, entry


def month_words(row: MonthlyList) -> str:
    """The list's month for a sentence, with the number of an addition: "11/2026 (bổ sung 1)"."""
    month = f"{row.month:%m/%Y}"
    return f"{month} (bổ sung {row.addition_no})" if row.addition_no else month
