"""Take back an inspection recorded in error."""

from __future__ import annotations

from hoanhap.ground.audit.spine import Done, action, record
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.fields import said
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
    why = said("reason", reason, 300)
    row.withdrawn_at = act.now
    row.version += 1
    row.save()
    record(
        act,
        deed="oversight.withdraw_inspection",
        subject=("oversight.Inspection", row.pk),
        occurred_on=act.today,
        before={"is_counted": True},
        after={"is_counted": False},
        reason=why,
        params={"subject": row.subject},
    )
    return Done(id=row.pk, version=row.version)
