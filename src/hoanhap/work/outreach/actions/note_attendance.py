"""Note how many of one invited unit came."""

from __future__ import annotations

from hoanhap.ground.audit.spine import Done, action, record
from hoanhap.ground.orgs import access
from hoanhap.ground.orgs.days import happened
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.refusals import NotAllowed, WrongState
from hoanhap.pure.kernel.words import Words
from hoanhap.work.outreach.models import SessionUnit
from hoanhap.work.outreach.sessions import SUBJECT, WORKERS, keep_came


@action(
    "outreach.note_attendance",
    grants=WORKERS,
    sentence=Words(
        vi="{who} ghi {n} người của {unit} dự buổi “{title}”",
        en="{who} noted {n} from {unit} at the session “{title}”",
    ),
)
def note_attendance(act: Act, *, seat_id: int, version: int, came: int, note: str = "") -> Done:
    """Note how many of one invited unit came (0: nobody, with why in `note`): by that unit itself,
    or by whoever holds the session.

    Raises NotVisible, Stale, NotAllowed for another unit, WrongState for a session taken back or a
    unit invited no more, BadInput before the session's day and for a number that cannot be.
    """
    seat = access.get_for(act, SessionUnit, seat_id, version)
    session = seat.session
    if act.actor.agency_id not in (seat.agency_id, session.agency_id):
        raise NotAllowed(
            Words(
                vi="Đơn vị được mời, hoặc nơi tổ chức, mới ghi số người dự này.",
                en="The unit that was invited, or who holds the session, notes this.",
            )
        )
    if session.withdrawn_at is not None or seat.removed_at is not None:
        raise WrongState(
            Words(vi="Buổi này, hoặc lời mời, đã được rút.", en="This was taken back.")
        )
    happened(act, "came", session.held_on)
    keep_came(act, seat, came, note)
    named = seat.agency.name if seat.agency else seat.name
    record(
        act,
        deed="outreach.note_attendance",
        subject=("outreach.SessionUnit", seat.pk),
        occurred_on=session.held_on,
        after={"came": came},
        reason=note.strip(),
        params={"title": session.title, "unit": named, "n": came},
        about=[(SUBJECT, session.pk)],
    )
    return Done(id=seat.pk, version=seat.version)
