"""Inspections as facts that count for a duty of a plan."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, datetime
from typing import Any

from django.db.models import QuerySet

from hoanhap.ground.orgs.dated import DatedRow, dated, standing
from hoanhap.work.oversight.models import Inspection


def inspections_by(
    kind: str, agency_ids: Collection[int], since: date, known_at: datetime | None = None
) -> QuerySet[Any, DatedRow]:
    """The query of the inspections these agencies made from a day on; those taken back apart, as
    known at a moment (now, without one).

    Says only that and when.
    """
    rows = Inspection.objects.filter(
        standing(known_at), agency_id__in=agency_ids, inspected_on__gte=since
    )
    return dated(rows, kind, whose="agency_id", on="inspected_on")
