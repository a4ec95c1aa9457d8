"""A session through the door, who is invited to it, and how many came. Called in deeds."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from hoanhap.ground.orgs import roles
from hoanhap.ground.orgs.offices import offices_by_id
from hoanhap.ground.orgs.own_rows import own_row
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.fields import not_too_long, unfit
from hoanhap.pure.kernel.refusals import NotVisible
from hoanhap.pure.kernel.words import Words
from hoanhap.work.outreach.models import Attendance, SessionUnit, TrainingSession

WORKERS = tuple(role for role in roles.ROLES if role != roles.SYSTEM_LOADER)
"""Every office holds sessions of its own or is invited to others' (Lai Châu II.1, Sóc Trăng
III.1).
"""
SUBJECT = "outreach.TrainingSession"
MOST_CAME = 10_000
MOST_INVITED = 500
FURTHEST = timedelta(days=366)
"""How far ahead a session is announced."""


@dataclass(frozen=True, slots=True)
class Came:
    """How many of an invited unit came, for the seat as it was seen (`version`)."""

    seat_id: int
    version: int
    came: int
    note: str = ""


def own_session(act: Act, session_id: int, version: int) -> TrainingSession:
    """The session locked. Raises NotVisible, Stale, NotAllowed for another agency's, WrongState for
    one that was taken back.
    """
    return own_row(
        act,
        TrainingSession,
        session_id,
        version,
        theirs=Words(
            vi="Buổi này do cơ quan khác tổ chức và cập nhật.",
            en="Another agency holds this session and keeps it up to date.",
        ),
        taken_back=Words(vi="Buổi này đã được rút.", en="This session was taken back."),
    )


def is_noted(session: TrainingSession) -> bool:
    """Whether anybody's attendance was ever noted."""
    return Attendance.objects.filter(seat__session=session).exists()


def invite(
    act: Act, session: TrainingSession, agency_ids: Iterable[int], names: Iterable[str]
) -> int:
    """Invite these agencies of the province and these bodies by name; how many there are.

    Raises NotVisible for an agency of another province, BadInput for too many.
    """
    wanted = sorted(set(agency_ids))
    offices = offices_by_id(wanted)
    named = tuple(dict.fromkeys(filter(None, (not_too_long("names", n, 200) for n in names))))
    if len(wanted) + len(named) > MOST_INVITED:
        raise unfit("names", Words(vi="Quá nhiều đơn vị.", en="Too many are invited."))
    for pk in wanted:
        office = offices.get(pk)
        if office is None or office.province_id != session.province_id:
            raise NotVisible
        if office.kind == roles.SYSTEM:
            raise NotVisible
    SessionUnit.objects.bulk_create(
        [
            *(
                SessionUnit(
                    session=session,
                    agency_id=pk,
                    unit_id=offices[pk].unit_id,
                    recorded_at=act.now,
                )
                for pk in wanted
            ),
            *(
                SessionUnit(
                    session=session,
                    name=name,
                    unit_id=session.agency.unit_id,
                    recorded_at=act.now,
                )
                for name in named
            ),
        ]
    )
    return len(wanted) + len(named)


def standing_seats(session: TrainingSession) -> Sequence[SessionUnit]:
    """Who is invited now, locked."""
    rows = SessionUnit.objects.select_for_update(of=("self",)).filter(session=session)
    return list(rows.filter(removed_at__isnull=True).order_by("pk"))


def keep_came(act: Act, seat: SessionUnit, came: int, note: str) -> None:
    """Note how many of a seat's unit came, in place of what was noted before. Raises BadInput for
    a number that cannot be.
    """
    if not 0 <= came <= MOST_CAME:
        raise unfit("came", Words(vi="Số người không hợp lệ.", en="This number cannot be right."))
    Attendance.objects.filter(seat=seat, superseded_at__isnull=True).update(superseded_at=act.now)
    Attendance.objects.create(
        seat=seat,
        came=came,
        note=not_too_long("note", note, 200),
        posting_id=act.actor.posting_id,
        recorded_at=act.now,
    )
    seat.version += 1
    seat.save(update_fields=["version"])


def near_enough(act: Act, held_on: date) -> date:
    """The day of a session. Raises BadInput for one more than a year ahead."""
    if held_on > act.today + FURTHEST:
        raise unfit(
            "held_on",
            Words(
                vi="Ngày tổ chức còn hơn một năm nữa; hãy xem lại năm.",
                en="That is more than a year ahead; check the year.",
            ),
        )
    return held_on


def somebody(invited: int) -> None:
    """Raise BadInput where nobody is invited."""
    if not invited:
        raise unfit(
            "agency_ids",
            Words(
                vi="Hãy chọn hoặc ghi ít nhất một đơn vị được mời.",
                en="Choose or name at least one unit that is invited.",
            ),
        )
