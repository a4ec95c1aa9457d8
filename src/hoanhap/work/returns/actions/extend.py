"""Give one agency a later day."""

from __future__ import annotations

from datetime import date

from hoanhap.ground.audit.spine import Done, action
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.fields import said, unfit
from hoanhap.pure.kernel.words import Words
from hoanhap.work.returns.codes import JUDGES
from hoanhap.work.returns.stepping import (
    REASON_LONGEST,
    refuse_closed,
    refuse_odd_days,
    refuse_own,
    return_for,
    save_and_record,
)


@action(
    "returns.extend",
    grants=JUDGES,
    sentence=Words(
        vi="{who} gia hạn báo cáo “{round}” của {agency} đến {due_on}",
        en="{who} gave {agency} until {due_on} for “{round}”",
    ),
)
def extend(
    act: Act,
    *,
    return_id: int,
    version: int,
    due_on: date,
    reason: str,
    locks_on: date | None = None,
) -> Done:
    """Give one agency a later last day on time, and a later lock where there is one.

    Without `locks_on` a lock moves with the day where it must. Raises NotVisible, Stale,
    WrongState, NotAllowed for the own agency's, NotReady in a closed round, BadInput for a day that
    is past or no later than the one that stands.
    """
    row, before = return_for(act, "returns.extend", return_id, version)
    refuse_own(act, row)
    refuse_closed(row)
    if due_on < act.today or due_on <= row.due_on:
        raise unfit(
            "due_on",
            Words(
                vi="Hạn mới phải sau hạn đang có và không trước hôm nay.",
                en="The new day must be later than the one that stands, and not past.",
            ),
        )
    refuse_odd_days(due_on, locks_on)
    was = {"state": before, "due_on": row.due_on, "locks_on": row.locks_on}
    row.due_on = due_on
    if row.locks_on is not None:
        row.locks_on = locks_on or max(row.locks_on, due_on)
    return save_and_record(
        act,
        "returns.extend",
        row,
        before=was,
        after={"due_on": due_on, "locks_on": row.locks_on},
        params={"due_on": f"{due_on:%d/%m/%Y}"},
        reason=said("reason", reason, REASON_LONGEST),
    )
