"""Outputs as facts that count for a duty of a plan."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from typing import Any

from django.db.models import QuerySet

from hoanhap.ground.orgs.dated import DatedRow, dated
from hoanhap.work.outreach.models import Output


def outputs_by(kind: str, agency_ids: Collection[int], since: date) -> QuerySet[Any, DatedRow]:
    """The query of the outputs these agencies put out from a day on; those taken back apart.

    Says only that and when.
    """
    rows = Output.objects.filter(
        agency_id__in=agency_ids, held_on__gte=since, withdrawn_at__isnull=True
    )
    return dated(rows, kind, whose="agency_id", on="held_on")
