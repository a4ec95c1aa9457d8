"""Take a report back before it is judged."""

from __future__ import annotations

from hoanhap.ground.audit.spine import Done, action
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.words import Words
from hoanhap.work.plans.stepping_doing import (
    OWNERS,
    occurrence_for,
    refuse_others_duty,
    save_and_record,
)


@action(
    "plans.take_back_report",
    grants=OWNERS,
    sentence=Words(
        vi="{who} rút báo cáo hoàn thành “{title}” ({period})",
        en="{who} took back the report on “{title}” ({period})",
    ),
)
def take_back_report(act: Act, *, occurrence_id: int, version: int) -> Done:
    """Take the own agency's report back while nobody has judged it; its evidence stays.

    Raises NotVisible, Stale, WrongState, NotAllowed for another agency's.
    """
    row, before = occurrence_for(act, "plans.take_back_report", occurrence_id, version)
    refuse_others_duty(act, row)
    was = {"state": before, "done_on": row.done_on}
    row.done_on, row.reported_on, row.reported_by = None, None, None
    return save_and_record(act, "plans.take_back_report", row, before=was)
