"""Outputs as facts that count for a duty of a plan."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from hoanhap.work.outreach.models import Output


def outputs_by(agency_ids: Collection[int], since: date) -> tuple[tuple[int, date, int], ...]:
    """(agency, day, id) of the outputs these agencies put out from a day on, soonest first; those
    taken back apart. One query. Says only that and when.
    """
    rows = Output.objects.filter(held_on__gte=since, withdrawn_at__isnull=True)
    wanted = frozenset(agency_ids)
    found = rows.order_by("held_on", "pk").values_list("agency_id", "held_on", "pk")
    return tuple(row for row in found if row[0] in wanted)
