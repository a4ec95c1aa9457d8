"""Reads of sessions: the list, one with who came, its sheet, what was done by quarter."""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from typing import Any

from django.db.models import Case, Count, F, FilteredRelation, Q, QuerySet, Sum, Value, When
from django.db.models.functions import Coalesce, ExtractQuarter

from hoanhap.ground.intake.office_file import StoredFile, opened_file
from hoanhap.ground.orgs import access, roles
from hoanhap.ground.orgs.offices import Office, offices_of
from hoanhap.pure.kernel.act import Actor
from hoanhap.pure.kernel.days import Span
from hoanhap.pure.kernel.refusals import NotVisible
from hoanhap.pure.kernel.vietnamese import sort_key
from hoanhap.work.outreach.codes import AUDIENCES, SESSION_KINDS
from hoanhap.work.outreach.models import SHEET_COLUMN, Output, SessionUnit, TrainingSession
from hoanhap.work.outreach.types import (
    QuarterCell,
    SeatRow,
    SessionCounts,
    SessionPage,
    SessionRow,
    SessionRows,
)

PAGE_ROWS = 50
OWN_DEEDS = (
    "outreach.fill_attendance",
    "outreach.change_session",
    "outreach.withdraw_session",
)
STAGES = ("ahead", "to_note", "held", "withdrawn")


def sessions(
    actor: Actor,
    today: date,
    *,
    agency_id: int | None = None,
    invited_id: int | None = None,
    kind: str = "",
    stage: str = "",
    span: Span | None = None,
    page: int = 1,
) -> SessionRows:
    """The province's sessions, newest first: of one agency, to which one is invited, of a kind, a
    stage or a span where given. Three queries.
    """
    rows = _seen(actor, today)
    for column, value in (("agency_id", agency_id), ("kind", kind), ("stage", stage)):
        if value:
            rows = rows.filter(**{column: value})
    if invited_id is not None:
        mine = SessionUnit.objects.filter(agency_id=invited_id, removed_at__isnull=True)
        rows = rows.filter(pk__in=mine.values("session_id"))
    if span is not None:
        rows = rows.filter(held_on__range=(span.first, span.last))
    count = rows.count()
    pages = max(1, -(-count // PAGE_ROWS))
    page = min(max(page, 1), pages)
    shown = rows.order_by("-held_on", "-pk")[(page - 1) * PAGE_ROWS : page * PAGE_ROWS]
    return SessionRows(
        rows=tuple(_row(actor, row) for row in shown),
        counts=_counts(rows),
        count=count,
        page=page,
        pages=pages,
    )


def session(actor: Actor, session_id: int, today: date) -> SessionPage:
    """One session with who is invited and how many came. Raises NotVisible. Two queries."""
    row = _seen(actor, today).filter(pk=session_id).first()
    if row is None:
        raise NotVisible
    shown = _row(actor, row)
    seats = SessionUnit.objects.filter(session=row, removed_at__isnull=True).annotate(
        stands=FilteredRelation("attendance", condition=Q(attendance__superseded_at__isnull=True)),
        came=F("stands__came"),
        says=F("stands__note"),
    )
    made = [_seat(actor, seat, shown) for seat in seats.select_related("agency")]
    return SessionPage(shown, tuple(sorted(made, key=lambda seat: (sort_key(seat.name), seat.id))))


def session_file(actor: Actor, session_id: int) -> StoredFile:
    """The signed attendance sheet kept with a session. Raises NotVisible, also where there is
    none.
    """
    row = access.get(actor, TrainingSession, session_id)
    if not row.file_name:
        raise NotVisible
    return opened_file(row, column=SHEET_COLUMN)


def guests_to_choose(actor: Actor, today: date) -> tuple[Office, ...]:
    """The offices of the actor's province that can be invited, in the Vietnamese order of names.
    One query.
    """
    if actor.province_id is None:
        return ()
    return tuple(
        office
        for office in offices_of(actor.province_id)
        if office.kind != roles.SYSTEM and office.stands_on(today)
    )


def done_by_quarter(actor: Actor, year: int) -> dict[int, dict[int, QuarterCell]]:
    """By agency of the actor's province and quarter, the outputs and the sessions held in a year.
    Two queries.
    """
    found: dict[int, dict[int, list[int]]] = defaultdict(lambda: defaultdict(lambda: [0, 0]))
    standing = access.visible(actor, Output).filter(withdrawn_at__isnull=True)
    held = access.visible(actor, TrainingSession).filter(_CAME, withdrawn_at__isnull=True)
    for place, rows in enumerate((standing, held)):
        days = rows.filter(held_on__year=year).order_by()
        counted = days.annotate(quarter=ExtractQuarter("held_on")).values_list(
            "agency_id", "quarter"
        )
        for agency_id, quarter, n in counted.annotate(n=Count("pk", distinct=True)):
            found[agency_id][quarter][place] = n
    return {
        agency_id: {quarter: QuarterCell(*both) for quarter, both in quarters.items()}
        for agency_id, quarters in found.items()
    }


_INVITED = Q(seats__removed_at__isnull=True, seats__isnull=False)
_STANDS = _INVITED & Q(seats__attendance__superseded_at__isnull=True)
_CAME = Q(
    seats__removed_at__isnull=True,
    seats__attendance__superseded_at__isnull=True,
    seats__attendance__came__gt=0,
)


def _seen(actor: Actor, today: date) -> QuerySet[Any]:
    """Each with who was invited and came, and its stage on a day."""
    rows = access.visible(actor, TrainingSession).defer("content_sealed").select_related("agency")
    counted = rows.annotate(
        invited=Count("seats", filter=_INVITED, distinct=True),
        noted=Count("seats", filter=_STANDS & Q(seats__attendance__isnull=False), distinct=True),
        present=Count("seats", filter=_CAME, distinct=True),
        people=Coalesce(Sum("seats__attendance__came", filter=_STANDS), 0),
    )
    return counted.annotate(
        stage=Case(
            When(withdrawn_at__isnull=False, then=Value("withdrawn")),
            When(held_on__gt=today, then=Value("ahead")),
            When(present=0, then=Value("to_note")),
            default=Value("held"),
        )
    )


def _counts(rows: QuerySet[Any]) -> SessionCounts:
    held = rows.filter(stage="held").order_by()
    found = held.aggregate(
        n=Count("pk"), i=Coalesce(Sum("invited"), 0), p=Coalesce(Sum("present"), 0),
        c=Coalesce(Sum("people"), 0),
    )  # fmt: skip
    return SessionCounts(found["n"], found["i"], found["p"], found["c"])


def _row(actor: Actor, row: TrainingSession) -> SessionRow:
    given = vars(row)
    is_own = row.agency_id == actor.agency_id and row.withdrawn_at is None
    deeds = tuple(deed for deed in OWN_DEEDS if is_own and actor.may(deed))
    if given["stage"] == "ahead":
        deeds = tuple(deed for deed in deeds if deed != "outreach.fill_attendance")
    return SessionRow(
        id=row.pk,
        version=row.version,
        agency_id=row.agency_id,
        agency_name=row.agency.name,
        kind=row.kind,
        kind_words=SESSION_KINDS[row.kind],
        title=row.title,
        held_on=row.held_on,
        place=row.place,
        audience=row.audience,
        audience_words=AUDIENCES.get(row.audience),
        number=row.number,
        file_name=row.file_name,
        invited=given["invited"],
        noted=given["noted"],
        present=given["present"],
        people=given["people"],
        stage=given["stage"],
        actions=deeds,
    )


def _seat(actor: Actor, seat: SessionUnit, session: SessionRow) -> SeatRow:
    came: int | None = vars(seat)["came"]
    stands = session.stage in ("to_note", "held")
    may = stands and actor.may("outreach.note_attendance")
    is_its = actor.agency_id in (seat.agency_id, session.agency_id)
    return SeatRow(
        id=seat.pk,
        version=seat.version,
        agency_id=seat.agency_id,
        name=seat.agency.name if seat.agency else seat.name,
        came=came,
        note=vars(seat)["says"] or "",
        is_missing=stands and not came,
        actions=("outreach.note_attendance",) if may and is_its else (),
    )
