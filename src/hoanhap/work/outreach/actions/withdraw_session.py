"""Take back a session recorded in error, or that was called off."""

from __future__ import annotations

from hoanhap.ground.audit.spine import Done, action
from hoanhap.ground.orgs.own_rows import take_back
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.words import Words
from hoanhap.work.outreach.sessions import WORKERS, own_session


@action(
    "outreach.withdraw_session",
    grants=WORKERS,
    sentence=Words(vi="{who} rút buổi “{title}”", en="{who} took back the session “{title}”"),
)
def withdraw_session(act: Act, *, session_id: int, version: int, reason: str) -> Done:
    """Take a session of the actor's own agency back, with the reason; it counts no more, nor does
    its attendance.

    Raises NotVisible, Stale, NotAllowed, WrongState, BadInput without a reason.
    """
    session = own_session(act, session_id, version)
    return take_back(
        act,
        session,
        deed="outreach.withdraw_session",
        reason=reason,
        params={"title": session.title},
    )
