"""Outputs and sessions as facts that count for a duty of a plan."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, datetime
from typing import Any

from django.db.models import Exists, OuterRef, QuerySet

from hoanhap.ground.orgs.dated import DatedRow, dated, standing
from hoanhap.work.outreach.models import Attendance, Output, TrainingSession

TRAINING = "training"
"""The channel of an output that was training; the mark of its facts."""


def outputs_by(
    kind: str, agency_ids: Collection[int], since: date, known_at: datetime | None = None
) -> QuerySet[Any, DatedRow]:
    """The query of the outputs these agencies put out from a day on; those taken back apart, as
    known at a moment (now, without one).

    Says only that and when.
    """
    rows = Output.objects.filter(standing(known_at), agency_id__in=agency_ids, held_on__gte=since)
    return dated(rows, kind, whose="agency_id", on="held_on")


def sessions_by(
    kind: str, agency_ids: Collection[int], since: date, known_at: datetime | None = None
) -> tuple[QuerySet[Any, DatedRow], ...]:
    """The queries of the sessions these agencies held from a day on, to which somebody is noted as
    having come; and of training recorded as an output, before sessions had a table, marked so. As
    known at a moment (now, without one).
    """
    came = Attendance.objects.filter(
        standing(known_at, until="superseded_at"),
        standing(known_at, since="seat__recorded_at", until="seat__removed_at"),
        seat__session=OuterRef("pk"),
        came__gt=0,
    )
    sessions = TrainingSession.objects.filter(
        Exists(came), standing(known_at), agency_id__in=agency_ids, held_on__gte=since
    )
    outputs = Output.objects.filter(
        standing(known_at), agency_id__in=agency_ids, held_on__gte=since, channel=TRAINING
    )
    return (
        dated(sessions, kind, whose="agency_id", on="held_on"),
        dated(outputs, kind, whose="agency_id", on="held_on", mark="channel"),
    )
