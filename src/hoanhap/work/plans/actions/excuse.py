"""Excuse a period in which nothing is to be done."""

from __future__ import annotations

from hoanhap.ground.audit.spine import Done, action
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.fields import said
from hoanhap.pure.kernel.words import Words
from hoanhap.work.plans.stepping_doing import (
    FOLLOW,
    REMARKS_LONGEST,
    occurrence_for,
    refuse_own_duty,
    save_and_record,
)


@action(
    "plans.excuse",
    grants=FOLLOW,
    sentence=Words(
        vi="{who} ghi “{title}” không phải thực hiện kỳ này ({period})",
        en="{who} excused “{title}” this time ({period})",
    ),
)
def excuse(act: Act, *, occurrence_id: int, version: int, reason: str) -> Done:
    """Note that nothing is to be done this time (flood, merger, nothing to carry out), with the
    reason; it counts neither as done nor as late.

    Raises NotVisible, Stale, WrongState, NotAllowed for the own agency's, BadInput without a
    reason.
    """
    row, before = occurrence_for(act, "plans.excuse", occurrence_id, version)
    refuse_own_duty(act, row)
    row.remarks = said("reason", reason, REMARKS_LONGEST)
    row.settled_on = act.today
    row.settled_by = act.actor.posting_id
    return save_and_record(act, "plans.excuse", row, before={"state": before}, reason=row.remarks)
