"""The rows of communication behind figures: outputs, sessions held, who was invited and came."""

from __future__ import annotations

from django.db.models import Exists, OuterRef, Q, QuerySet

from hoanhap.ground.orgs.counted_rows import counted_rows
from hoanhap.ground.orgs.dated import standing
from hoanhap.ground.orgs.row_sets import Asked, FigureRow, RowSet
from hoanhap.pure.kernel.act import Actor
from hoanhap.pure.kernel.words import Words
from hoanhap.work.outreach.codes import CHANNELS
from hoanhap.work.outreach.models import Attendance, Output, SessionUnit, TrainingSession


def outputs(asked: Asked) -> RowSet[Output]:
    """Communication outputs put out in the span, by the agency that put them out."""
    rows = counted_rows(asked.actor, Output, "agency__unit_id").filter(
        standing(asked.known_at), held_on__range=(asked.span.first, asked.span.last)
    )
    return RowSet(
        asked.actor,
        rows.defer("content_sealed").select_related("agency").order_by("held_on", "pk"),
        "agency__unit_id",
        _output_rows,
        day_path="held_on",
        agency_path="agency_id",
    )


def reach(asked: Asked) -> RowSet[Output]:
    """How many the outputs of the span reached, of those that were counted."""
    rows = outputs(asked)
    return RowSet(
        asked.actor,
        rows.queryset.filter(reach__isnull=False),
        rows.unit_path,
        _output_rows,
        amount_path="reach",
        day_path="held_on",
        agency_path="agency_id",
    )


def _output_rows(actor: Actor, rows: list[Output]) -> tuple[FigureRow, ...]:
    del actor
    return tuple(
        FigureRow(
            url_name="web:output",
            url_id=row.pk,
            unit_id=row.agency.unit_id,
            day=row.held_on,
            full_name=None,
            detail=_OUTPUT[row.reach is None].format(
                agency=row.agency.name,
                channel=CHANNELS[row.channel],
                title=row.title,
                reach=row.reach,
            ),
        )
        for row in rows
    )


_OUTPUT = {
    True: Words(vi="{agency}: {title} ({channel})", en="{agency}: {title} ({channel})"),
    False: Words(
        vi="{agency}: {title} ({channel}), {reach} lượt",
        en="{agency}: {title} ({channel}), reached {reach}",
    ),
}


def sessions(asked: Asked) -> RowSet[TrainingSession]:
    """Training sessions and briefings held in the span, by the agency that held them."""
    rows = counted_rows(asked.actor, TrainingSession, "agency__unit_id").filter(_held(asked))
    return RowSet(
        asked.actor,
        rows.defer("content_sealed").select_related("agency").order_by("held_on", "pk"),
        "agency__unit_id",
        _session_rows,
        day_path="held_on",
        agency_path="agency_id",
    )


def _held(asked: Asked) -> Q:
    """Sessions of the span that stand and to which somebody is noted as having come."""
    seats = Attendance.objects.filter(_came(asked), seat__session_id=OuterRef("pk"))
    span = (asked.span.first, asked.span.last)
    return Q(Exists(seats), standing(asked.known_at), held_on__range=span)


def _came(asked: Asked) -> Q:
    """Notes that stand, of seats that stand, that somebody came."""
    seat = standing(asked.known_at, since="seat__recorded_at", until="seat__removed_at")
    return Q(standing(asked.known_at, until="superseded_at"), seat, came__gt=0)


def _session_rows(actor: Actor, rows: list[TrainingSession]) -> tuple[FigureRow, ...]:
    del actor
    return tuple(_session_row(row, row.agency.unit_id, row.agency.name) for row in rows)


def _session_row(row: TrainingSession, unit_id: int, who: str) -> FigureRow:
    return FigureRow(
        url_name="web:session",
        url_id=row.pk,
        unit_id=unit_id,
        day=row.held_on,
        full_name=None,
        detail=Words(vi="{who}: {title}", en="{who}: {title}").format(who=who, title=row.title),
    )


def invited(asked: Asked) -> RowSet[SessionUnit]:
    """Who was invited to the sessions held in the span, each session apart."""
    return _seats(asked, _seats_of_held(asked))


def present(asked: Asked) -> RowSet[SessionUnit]:
    """Of who was invited to the sessions held in the span, those from whom somebody came."""
    notes = Attendance.objects.filter(_came(asked), seat_id=OuterRef("pk"))
    return _seats(asked, _seats_of_held(asked).filter(Exists(notes)))


def _seats_of_held(asked: Asked) -> QuerySet[SessionUnit]:
    held = TrainingSession.objects.filter(_held(asked)).values("pk")
    rows = counted_rows(asked.actor, SessionUnit, "unit_id")
    return rows.filter(standing(asked.known_at, until="removed_at"), session_id__in=held)


def _seats(asked: Asked, rows: QuerySet[SessionUnit]) -> RowSet[SessionUnit]:
    return RowSet(
        asked.actor,
        rows.select_related("session", "agency")
        .defer("session__content_sealed")
        .order_by("session__held_on", "pk"),
        "unit_id",
        _seat_rows,
        day_path="session__held_on",
        agency_path="agency_id",
    )


def _seat_rows(actor: Actor, rows: list[SessionUnit]) -> tuple[FigureRow, ...]:
    del actor
    return tuple(
        _session_row(row.session, row.unit_id, row.agency.name if row.agency else row.name)
        for row in rows
    )


def people_who_came(asked: Asked) -> RowSet[Attendance]:
    """How many came to the sessions held in the span."""
    held = TrainingSession.objects.filter(_held(asked)).values("pk")
    rows = counted_rows(asked.actor, Attendance, "seat__unit_id").filter(
        _came(asked), seat__session_id__in=held
    )
    return RowSet(
        asked.actor,
        rows.select_related("seat__session", "seat__agency")
        .defer("seat__session__content_sealed")
        .order_by("seat__session__held_on", "pk"),
        "seat__unit_id",
        _attendance_rows,
        amount_path="came",
        day_path="seat__session__held_on",
        agency_path="seat__agency_id",
    )


def _attendance_rows(actor: Actor, rows: list[Attendance]) -> tuple[FigureRow, ...]:
    del actor
    return tuple(
        _session_row(
            row.seat.session,
            row.seat.unit_id,
            f"{row.seat.agency.name if row.seat.agency else row.seat.name} ({row.came})",
        )
        for row in rows
    )
