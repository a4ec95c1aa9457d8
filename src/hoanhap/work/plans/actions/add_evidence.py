"""Add a piece of evidence."""

from __future__ import annotations

from hoanhap.ground.audit.spine import Done, action
from hoanhap.ground.orgs import roles
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.words import Words
from hoanhap.work.plans.codes_doing import EVIDENCE_KINDS
from hoanhap.work.plans.evidence import NewEvidence, keep_evidence
from hoanhap.work.plans.stepping_doing import (
    OWNERS,
    occurrence_for,
    refuse_others_duty,
    save_and_record,
)


@action(
    "plans.add_evidence",
    grants=(*OWNERS, roles.PARTNER_OFFICER),
    sentence=Words(
        vi="{who} bổ sung minh chứng ({kind}) cho “{title}” ({period})",
        en="{who} added evidence ({kind}) to “{title}” ({period})",
    ),
)
def add_evidence(act: Act, *, occurrence_id: int, version: int, evidence: NewEvidence) -> Done:
    """Add a file, a link or a fact in the system to what the actor's own agency owes or was asked.

    Notes: `evidence_id`. Raises NotVisible, Stale, WrongState, NotAllowed for another agency's,
    BadInput for a file or address that can't be taken, NotReady where no fact counts.
    """
    row, before = occurrence_for(act, "plans.add_evidence", occurrence_id, version)
    refuse_others_duty(act, row)
    (evidence_id,) = keep_evidence(act, row, (evidence,))
    words = EVIDENCE_KINDS[evidence.kind]
    return save_and_record(
        act,
        "plans.add_evidence",
        row,
        before={"state": before},
        after={"evidence_id": evidence_id, "name": evidence.name, "url": evidence.url},
        params={"kind": {"vi": words.vi, "en": words.en}},
        notes={"evidence_id": evidence_id},
    )
