"""Take back an inspection recorded in error."""

from __future__ import annotations

from hoanhap.ground.audit.spine import Done, action
from hoanhap.ground.orgs.own_rows import take_back
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.words import Words
from hoanhap.work.oversight.actions.record_inspection import INSPECTORS
from hoanhap.work.oversight.keeping import own_inspection


@action(
    "oversight.withdraw_inspection",
    grants=INSPECTORS,
    sentence=Words(
        vi="{who} rút cuộc kiểm tra “{subject}”", en="{who} took back the inspection “{subject}”"
    ),
)
def withdraw_inspection(act: Act, *, inspection_id: int, version: int, reason: str) -> Done:
    """Take an inspection of the actor's own agency back, with the reason; it counts no more.

    Raises NotVisible, Stale, NotAllowed, WrongState, BadInput without a reason.
    """
    row = own_inspection(act, inspection_id, version)
    return take_back(
        act,
        row,
        deed="oversight.withdraw_inspection",
        reason=reason,
        params={"subject": row.subject},
    )
