"""Accept what was reported done."""

from __future__ import annotations

from hoanhap.ground.audit.spine import Done, action
from hoanhap.ground.orgs.hands import other_hands
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.fields import not_too_long
from hoanhap.pure.kernel.words import Words
from hoanhap.work.plans.stepping_doing import (
    JUDGES,
    REMARKS_LONGEST,
    occurrence_for,
    refuse_own_duty,
    save_and_record,
)


@action(
    "plans.accept",
    grants=JUDGES,
    sentence=Words(
        vi="{who} xác nhận hoàn thành “{title}” ({period})",
        en="{who} accepted “{title}” as done ({period})",
    ),
)
def accept(act: Act, *, occurrence_id: int, version: int, remarks: str = "") -> Done:
    """Accept (*xác nhận hoàn thành*) another agency's report; the standing agency's own duties are
    accepted by the Committee's office.

    Raises NotVisible, Stale, WrongState, NotAllowed for the own agency's or who reported it.
    """
    row, before = occurrence_for(act, "plans.accept", occurrence_id, version)
    refuse_own_duty(act, row)
    other_hands(act, row.reported_by)
    row.remarks = not_too_long("remarks", remarks, REMARKS_LONGEST)
    row.settled_on = act.today
    row.settled_by = act.actor.posting_id
    return save_and_record(
        act,
        "plans.accept",
        row,
        before={"state": before},
        after={"done_on": row.done_on},
        reason=row.remarks,
    )
