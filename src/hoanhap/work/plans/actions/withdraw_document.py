"""Take a document off the register."""

from __future__ import annotations

from hoanhap.ground.audit.spine import Done, action, record
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.fields import said
from hoanhap.pure.kernel.words import Words
from hoanhap.work.plans.registering import DOCUMENT, WRITERS, document_for
from hoanhap.work.plans.stepping_doing import REASON_LONGEST


@action(
    "plans.withdraw_document",
    grants=WRITERS,
    sentence=Words(
        vi="{who} đưa văn bản “{title}” ra khỏi sổ", en="{who} took “{title}” off the register"
    ),
)
def withdraw_document(act: Act, *, document_id: int, version: int, reason: str) -> Done:
    """Take a document off the register, entered in error; it counts no more for any duty.

    Raises NotVisible, Stale, NotAllowed, WrongState, BadInput without a reason.
    """
    row = document_for(act, document_id, version)
    why = said("reason", reason, REASON_LONGEST)
    row.withdrawn_at = act.now
    row.version += 1
    row.save()
    record(
        act,
        deed="plans.withdraw_document",
        subject=(DOCUMENT, row.pk),
        occurred_on=act.today,
        before={"is_counted": True},
        after={"is_counted": False},
        reason=why,
        params={"title": row.title},
    )
    return Done(id=row.pk, version=row.version)
