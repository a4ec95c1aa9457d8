"""Thank a requested body for what it did."""

from __future__ import annotations

from hoanhap.ground.audit.spine import Done, action
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.fields import not_too_long
from hoanhap.pure.kernel.words import Words
from hoanhap.work.plans.stepping_doing import (
    FOLLOW,
    REMARKS_LONGEST,
    occurrence_for,
    save_and_record,
)


@action(
    "plans.thank",
    grants=FOLLOW,
    sentence=Words(
        vi="{who} cảm ơn về “{title}” ({period})", en="{who} gave thanks for “{title}” ({period})"
    ),
)
def thank(act: Act, *, occurrence_id: int, version: int, words: str = "") -> Done:
    """Thank a requested body for its answer, which ends that period.

    Raises NotVisible, Stale, WrongState, NotReady for an agency that is assigned.
    """
    row, before = occurrence_for(act, "plans.thank", occurrence_id, version)
    row.remarks = not_too_long("words", words, REMARKS_LONGEST)
    row.settled_on = act.today
    row.settled_by = act.actor.posting_id
    return save_and_record(act, "plans.thank", row, before={"state": before}, reason=row.remarks)
