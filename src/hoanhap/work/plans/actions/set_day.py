"""Set the last day of what has none yet, or another one."""

from __future__ import annotations

from datetime import date

from hoanhap.ground.audit.spine import Done, action
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.fields import said, unfit
from hoanhap.pure.kernel.words import Words
from hoanhap.work.plans.stepping_doing import (
    FOLLOW,
    REASON_LONGEST,
    occurrence_for,
    save_and_record,
)


@action(
    "plans.set_day",
    grants=FOLLOW,
    sentence=Words(
        vi="{who} đặt hạn của “{title}” ({period}) là ngày {due_on}",
        en="{who} set the last day of “{title}” ({period}) to {due_on}",
    ),
)
def set_day(act: Act, *, occurrence_id: int, version: int, due_on: date, reason: str) -> Done:
    """Set the last day on time: where the Government has now scheduled it, or the office moved it.

    The first day stays on record. Raises NotVisible, Stale, WrongState, BadInput without a reason
    or for a day before the period begins.
    """
    row, before = occurrence_for(act, "plans.set_day", occurrence_id, version)
    if due_on < row.starts_on:
        raise unfit(
            "due_on",
            Words(
                vi="Hạn phải từ ngày bắt đầu của kỳ ({day:%d/%m/%Y}) trở đi.",
                en="The last day cannot lie before the period begins ({day:%d/%m/%Y}).",
            ).format(day=row.starts_on),
        )
    why = said("reason", reason, REASON_LONGEST)
    was = {"state": before, "due_on": row.due_on}
    row.first_due_on = row.first_due_on or row.due_on
    row.due_on = due_on
    row.asked_due_on, row.asked_reason = None, ""
    return save_and_record(
        act,
        "plans.set_day",
        row,
        before=was,
        after={"due_on": due_on},
        params={"due_on": f"{due_on:%d/%m/%Y}"},
        reason=why,
    )
