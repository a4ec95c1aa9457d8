"""A survey done as a fact that counts for a duty of a plan."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, datetime
from typing import Any

from django.db.models import QuerySet

from hoanhap.ground.orgs.dated import DatedRow, dated, standing
from hoanhap.work.needs.models import Survey, SurveyFinish


def surveys_finished(
    kind: str, agency_ids: Collection[int], since: date, known_at: datetime | None = None
) -> tuple[QuerySet[Any, DatedRow], ...]:
    """The queries of the surveys that these offices asked to the end, or opened and closed, from a
    day on, as known at a moment (None: now). Says only that and when.
    """
    asked = SurveyFinish.objects.filter(
        standing(known_at), agency_id__in=agency_ids, finished_on__gte=since
    )
    closed = Survey.objects.filter(agency_id__in=agency_ids, closed_on__gte=since)
    if known_at is not None:
        closed = closed.filter(closed_at__lte=known_at)
    return (
        dated(asked, kind, whose="agency_id", on="finished_on"),
        dated(closed, kind, whose="agency_id", on="closed_on"),
    )
