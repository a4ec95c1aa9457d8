"""Fill in who came to a session."""

from __future__ import annotations

from hoanhap.ground.audit.spine import Done, action, record
from hoanhap.ground.intake.office_file import office_file
from hoanhap.ground.orgs.days import happened
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.refusals import NotVisible, Stale
from hoanhap.pure.kernel.words import Words
from hoanhap.work.outreach.models import SHEET_COLUMN, Attendance, SessionUnit
from hoanhap.work.outreach.sessions import (
    SUBJECT,
    WORKERS,
    Came,
    keep_came,
    own_session,
    standing_seats,
)


@action(
    "outreach.fill_attendance",
    grants=WORKERS,
    sentence=Words(
        vi="{who} điểm danh buổi “{title}”: {present} trên {invited} đơn vị có mặt, {people} người",
        en="{who} called the roll of “{title}”: {present} of {invited} units, {people} people",
    ),
)
def fill_attendance(
    act: Act,
    *,
    session_id: int,
    version: int,
    rows: tuple[Came, ...] = (),
    name: str = "",
    content: bytes = b"",
) -> Done:
    """Note for many invited units at once how many came, and keep the signed attendance sheet where
    it is given; for the agency that holds the session. What stands already is not noted again.

    Raises NotVisible (also for a seat of another session), NotAllowed, WrongState; Stale for
    another version of the session, or where a unit has noted otherwise since the page was opened;
    BadInput before the session's day, for a number that cannot be, or an odd file.
    """
    session = own_session(act, session_id, version)
    happened(act, "rows", session.held_on)
    seats = {seat.pk: seat for seat in standing_seats(session)}
    standing = _standing(seats)
    for row in rows:
        seat = seats.get(row.seat_id)
        if seat is None:
            raise NotVisible
        if standing.get(seat.pk) == (row.came, row.note.strip()):
            continue
        if seat.version != row.version:
            raise Stale
        keep_came(act, seat, row.came, row.note)
    for column, value in (
        office_file(name, content, column=SHEET_COLUMN) if content else {}
    ).items():
        setattr(session, column, value)
    session.version += 1
    session.save()
    came = [people for people, _ in _standing(seats).values()]
    told = {
        "present": sum(people > 0 for people in came),
        "invited": len(seats),
        "people": sum(came),
    }
    record(
        act,
        deed="outreach.fill_attendance",
        subject=(SUBJECT, session.pk),
        occurred_on=session.held_on,
        after={**told, "file": session.file_name},
        params={"title": session.title, **told},
    )
    return Done(id=session.pk, version=session.version, notes=told)


def _standing(seats: dict[int, SessionUnit]) -> dict[int, tuple[int, str]]:
    rows = Attendance.objects.filter(seat__in=seats, superseded_at__isnull=True)
    return {pk: (came, words) for pk, came, words in rows.values_list("seat_id", "came", "note")}
