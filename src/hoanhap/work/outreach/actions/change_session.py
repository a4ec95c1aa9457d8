"""Change a session: when and where, what about, who is invited."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from hoanhap.ground.audit.spine import Done, action, record
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.fields import known, not_too_long, said
from hoanhap.pure.kernel.refusals import WrongState
from hoanhap.pure.kernel.words import Words
from hoanhap.work.outreach.codes import AUDIENCES, SESSION_KINDS
from hoanhap.work.outreach.models import Attendance, SessionUnit, TrainingSession
from hoanhap.work.outreach.sessions import (
    SUBJECT,
    WORKERS,
    invite,
    is_noted,
    near_enough,
    own_session,
    somebody,
    standing_seats,
)


@action(
    "outreach.change_session",
    grants=WORKERS,
    sentence=Words(
        vi="{who} sửa buổi “{title}”, mời {n} đơn vị",
        en="{who} changed the session “{title}”, {n} invited",
    ),
)
def change_session(
    act: Act,
    *,
    session_id: int,
    version: int,
    title: str,
    held_on: date,
    kind: str,
    place: str = "",
    audience: str = "",
    number: str = "",
    agency_ids: tuple[int, ...] = (),
    names: tuple[str, ...] = (),
) -> Done:
    """Give a session of the actor's own agency these words, day, and list of who is invited, in
    place of what stood there.

    Raises NotVisible, Stale, NotAllowed, BadInput as `record_session`; WrongState for another day
    or kind once attendance was noted (figures have counted it: take it back and record it anew),
    and where somebody is left out of whom people came.
    """
    session = own_session(act, session_id, version)
    before = {"kind": session.kind, "held_on": session.held_on, "title": session.title}
    _day_and_kind_stand(session, held_on, kind)
    session.title = said("title", title, 300)
    session.held_on = near_enough(act, held_on)
    session.kind = known("kind", kind, SESSION_KINDS)
    session.place = not_too_long("place", place, 200)
    session.audience = known("audience", audience, AUDIENCES) if audience else ""
    session.number = not_too_long("number", number, 60)
    invited = _invited(act, session, set(agency_ids), {one.strip() for one in names} - {""})
    somebody(invited)
    session.version += 1
    session.save()
    record(
        act,
        deed="outreach.change_session",
        subject=(SUBJECT, session.pk),
        occurred_on=act.today,
        before=before,
        after={
            "kind": session.kind,
            "held_on": held_on,
            "title": session.title,
            "invited": invited,
        },
        params={"title": session.title, "n": invited},
    )
    return Done(id=session.pk, version=session.version, notes={"n": invited})


def _day_and_kind_stand(session: TrainingSession, held_on: date, kind: str) -> None:
    if (held_on, kind) != (session.held_on, session.kind) and is_noted(session):
        raise WrongState(
            Words(
                vi="Đã ghi người dự nên không đổi ngày, hình thức được nữa. Nếu ghi nhầm, hãy rút "
                "buổi này và ghi lại.",
                en="Attendance is noted, so day and kind stand. If they are wrong, take this "
                "session back and record it anew.",
            )
        )


def _invited(act: Act, session: TrainingSession, agencies: set[int], names: set[str]) -> int:
    seats = standing_seats(session)
    gone = [
        seat
        for seat in seats
        if (seat.agency_id not in agencies if seat.agency_id else seat.name not in names)
    ]
    _nobody_came(gone)
    SessionUnit.objects.filter(pk__in=[seat.pk for seat in gone]).update(removed_at=act.now)
    new = agencies - {seat.agency_id for seat in seats}
    fresh = sorted(names - {seat.name for seat in seats})
    return len(seats) - len(gone) + invite(act, session, new, fresh)


def _nobody_came(gone: Iterable[SessionUnit]) -> None:
    came = Attendance.objects.filter(seat__in=gone, superseded_at__isnull=True, came__gt=0)
    if came.exists():
        raise WrongState(
            Words(
                vi="Có đơn vị bị bỏ ra mà đã ghi người dự. Hãy giữ đơn vị đó, hoặc sửa số người dự "
                "về 0 trước.",
                en="People are noted as having come from a unit that is left out. Keep it, or "
                "correct its number to 0 first.",
            )
        )
