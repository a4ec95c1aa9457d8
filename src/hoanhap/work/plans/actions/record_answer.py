"""Record what a requested body answered."""

from __future__ import annotations

from datetime import date

from hoanhap.ground.audit.spine import Done, action
from hoanhap.ground.orgs import roles
from hoanhap.ground.orgs.days import happened
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.fields import said
from hoanhap.pure.kernel.words import Words
from hoanhap.work.plans.evidence import NewEvidence, keep_evidence
from hoanhap.work.plans.stepping_doing import (
    REPORT_LONGEST,
    occurrence_for,
    save_and_record,
)


@action(
    "plans.record_answer",
    grants=(roles.PARTNER_OFFICER, roles.PROVINCE_DESK),
    sentence=Words(
        vi="{who} ghi trả lời về “{title}” ({period})",
        en="{who} recorded the answer on “{title}” ({period})",
    ),
)
def record_answer(
    act: Act,
    *,
    occurrence_id: int,
    version: int,
    answered_on: date,
    answer: str,
    evidence: tuple[NewEvidence, ...] = (),
) -> Done:
    """Record what a requested body answered or did: by itself, or by the standing agency from the
    paper that came. It may answer without having been asked here.

    Raises NotVisible, Stale, WrongState, NotReady for an agency that is assigned; BadInput
    without words, for a day to come or a file that can't be taken.
    """
    row, before = occurrence_for(act, "plans.record_answer", occurrence_id, version)
    happened(act, "answered_on", answered_on)
    row.report = said("answer", answer, REPORT_LONGEST)
    kept = keep_evidence(act, row, evidence)
    row.done_on = answered_on
    row.reported_on = act.today
    row.reported_by = act.actor.posting_id
    return save_and_record(
        act,
        "plans.record_answer",
        row,
        before={"state": before},
        after={"answered_on": answered_on, "evidence": len(kept)},
        occurred_on=answered_on,
        reason=row.report,
    )
