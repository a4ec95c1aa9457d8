"""Inspections as facts that count for a duty of a plan."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from typing import Any

from django.db.models import QuerySet

from hoanhap.ground.orgs.dated import DatedRow, dated
from hoanhap.work.oversight.models import Inspection


def inspections_by(kind: str, agency_ids: Collection[int], since: date) -> QuerySet[Any, DatedRow]:
    """The query of the inspections these agencies made from a day on; those taken back apart.

    Says only that and when.
    """
    rows = Inspection.objects.filter(
        agency_id__in=agency_ids, inspected_on__gte=since, withdrawn_at__isnull=True
    )
    return dated(rows, kind, whose="agency_id", on="inspected_on")
