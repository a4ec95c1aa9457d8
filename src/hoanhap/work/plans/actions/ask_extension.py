"""Ask for a later day."""

from __future__ import annotations

from datetime import date

from hoanhap.ground.audit.spine import Done, action
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.fields import said
from hoanhap.pure.kernel.words import Words
from hoanhap.work.plans.stepping_doing import (
    OWNERS,
    REASON_LONGEST,
    occurrence_for,
    refuse_no_later_day,
    refuse_others_duty,
    save_and_record,
)


@action(
    "plans.ask_extension",
    grants=OWNERS,
    sentence=Words(
        vi="{who} xin gia hạn “{title}” ({period}) đến ngày {due_on}",
        en="{who} asked to have until {due_on} for “{title}” ({period})",
    ),
)
def ask_extension(act: Act, *, occurrence_id: int, version: int, due_on: date, reason: str) -> Done:
    """Ask that the last day be `due_on`, with the reason; the day stands until it is decided.

    Raises NotVisible, Stale, WrongState, NotAllowed for another agency's; BadInput without a
    reason, or for a day that is not later than the one that stands, or past.
    """
    row, before = occurrence_for(act, "plans.ask_extension", occurrence_id, version)
    refuse_others_duty(act, row)
    refuse_no_later_day(act, row, due_on)
    row.asked_due_on = due_on
    row.asked_reason = said("reason", reason, REASON_LONGEST)
    return save_and_record(
        act,
        "plans.ask_extension",
        row,
        before={"state": before, "due_on": row.due_on},
        after={"asked_due_on": due_on},
        params={"due_on": f"{due_on:%d/%m/%Y}"},
        reason=row.asked_reason,
    )
