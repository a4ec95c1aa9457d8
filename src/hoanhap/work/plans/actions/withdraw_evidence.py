"""Withdraw a piece of evidence."""

from __future__ import annotations

from hoanhap.ground.audit.spine import Done, action
from hoanhap.ground.orgs import access, roles
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.fields import said
from hoanhap.pure.kernel.refusals import WrongState
from hoanhap.pure.kernel.words import Words
from hoanhap.work.plans.models import Evidence
from hoanhap.work.plans.stepping_doing import (
    OWNERS,
    REASON_LONGEST,
    occurrence_for,
    refuse_others_duty,
    save_and_record,
)


@action(
    "plans.withdraw_evidence",
    grants=(*OWNERS, roles.PARTNER_OFFICER),
    sentence=Words(
        vi="{who} rút một minh chứng của “{title}” ({period})",
        en="{who} withdrew a piece of evidence of “{title}” ({period})",
    ),
)
def withdraw_evidence(act: Act, *, evidence_id: int, version: int, reason: str) -> Done:
    """Withdraw a piece of evidence of the own agency with the reason; it stays in the history.

    `version` is that of what is due. Raises NotVisible, Stale, WrongState (also for one withdrawn
    already), NotAllowed for another agency's, BadInput without a reason.
    """
    piece = access.get(act.actor, Evidence, evidence_id)
    row, before = occurrence_for(act, "plans.withdraw_evidence", piece.occurrence_id, version)
    refuse_others_duty(act, row)
    if piece.withdrawn_at is not None:
        raise WrongState(
            Words(vi="Minh chứng này đã được rút.", en="This evidence was withdrawn already.")
        )
    why = said("reason", reason, REASON_LONGEST)
    piece.withdrawn_at = act.now
    piece.save(update_fields=["withdrawn_at"])
    return save_and_record(
        act,
        "plans.withdraw_evidence",
        row,
        before={"state": before, "evidence_id": piece.pk},
        reason=why,
    )
