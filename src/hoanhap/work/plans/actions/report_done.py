"""Report that what was due was done, with evidence."""

from __future__ import annotations

from datetime import date

from hoanhap.ground.audit.spine import Done, action
from hoanhap.ground.orgs.days import happened
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.fields import said, unfit
from hoanhap.pure.kernel.words import Words
from hoanhap.work.plans.evidence import NewEvidence, has_evidence, keep_evidence
from hoanhap.work.plans.stepping_doing import (
    OWNERS,
    REPORT_LONGEST,
    occurrence_for,
    refuse_others_duty,
    save_and_record,
)


@action(
    "plans.report_done",
    grants=OWNERS,
    sentence=Words(
        vi="{who} báo cáo hoàn thành “{title}” ({period})",
        en="{who} reported “{title}” done ({period})",
    ),
)
def report_done(
    act: Act,
    *,
    occurrence_id: int,
    version: int,
    done_on: date,
    report: str,
    evidence: tuple[NewEvidence, ...] = (),
) -> Done:
    """Report what the actor's own agency did, on which day, in words and with evidence; it then
    waits to be accepted. Reported again after it came back, the remarks stay in the history.

    What is only accounted for in a periodic return needs no evidence beside the words. Raises
    NotVisible, Stale, WrongState, NotAllowed for another agency's, NotReady for a body that is
    only requested; BadInput without words or evidence, for a day to come or a file that can't be
    taken.
    """
    row, before = occurrence_for(act, "plans.report_done", occurrence_id, version)
    refuse_others_duty(act, row)
    happened(act, "done_on", done_on)
    row.report = said("report", report, REPORT_LONGEST)
    kept = keep_evidence(act, row, evidence)
    if not (kept or row.is_account or has_evidence(row)):
        raise unfit(
            "evidence",
            Words(
                vi="Hãy kèm ít nhất một minh chứng: tệp, đường dẫn hoặc số liệu trong hệ thống.",
                en="Add at least one piece of evidence: a file, a link or a fact in the system.",
            ),
        )
    row.done_on = done_on
    row.reported_on = act.today
    row.reported_by = act.actor.posting_id
    row.acknowledged_on = row.acknowledged_on or act.today
    row.asked_due_on, row.asked_reason = None, ""
    return save_and_record(
        act,
        "plans.report_done",
        row,
        before={"state": before},
        after={"done_on": done_on, "evidence": len(kept)},
        occurred_on=done_on,
        reason=row.report,
    )
