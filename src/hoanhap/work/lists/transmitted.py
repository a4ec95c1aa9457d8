"""Which lists are at the bank, as a fact that counts for a duty of a plan."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from hoanhap.work.lists.models import MonthlyList


@dataclass(frozen=True, slots=True)
class TransmittedList:
    """A list of a commune that was transmitted, without anything about the people on it."""

    id: int
    police_id: int
    committee_id: int
    month: date
    transmitted_on: date


def transmitted_lists(
    agency_ids: Collection[int], first: date, last: date
) -> tuple[TransmittedList, ...]:
    """The lists of the months from `first` to `last` (their first days) that these offices, police
    or committee, have at the bank; additions apart. One query.

    Says only that and when; whoever sees the duty may know it.
    """
    rows = MonthlyList.objects.filter(
        month__range=(first, last), addition_no=0, transmitted_on__isnull=False
    ).values_list("pk", "police_id", "committee_id", "month", "transmitted_on")
    wanted = frozenset(agency_ids)
    return tuple(
        TransmittedList(pk, police_id, committee_id, month, transmitted_on)
        for pk, police_id, committee_id, month, transmitted_on in rows
        if transmitted_on is not None and (police_id in wanted or committee_id in wanted)
    )
