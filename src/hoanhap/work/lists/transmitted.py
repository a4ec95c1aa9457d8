"""Which lists are at the bank, as a fact that counts for a duty of a plan."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, datetime
from typing import Any

from django.db.models import QuerySet

from hoanhap.ground.orgs.dated import DatedRow, dated
from hoanhap.work.lists.models import MonthlyList


def transmitted_lists(
    kind: str,
    agency_ids: Collection[int],
    first: date,
    last: date,
    known_at: datetime | None = None,
) -> tuple[QuerySet[Any, DatedRow], ...]:
    """The queries of the lists of the months from `first` to `last` (their first days) that these
    offices, police or committee, have at the bank, marked with their month; additions apart. As
    known at a moment (now, without one).

    Say only that and when; whoever sees the duty may know it.
    """
    rows = MonthlyList.objects.filter(
        month__range=(first, last), addition_no=0, transmitted_on__isnull=False
    )
    if known_at is not None:
        rows = rows.filter(transmitted_at__lte=known_at)
    return tuple(
        dated(
            rows.filter(**{f"{office}__in": agency_ids}),
            kind,
            whose=office,
            on="transmitted_on",
            mark="month",
        )
        for office in ("police_id", "committee_id")
    )
