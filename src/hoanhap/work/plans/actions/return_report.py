"""Send a report back with the reason."""

from __future__ import annotations

from hoanhap.ground.audit.spine import Done, action
from hoanhap.ground.orgs.hands import other_hands
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.fields import said
from hoanhap.pure.kernel.words import Words
from hoanhap.work.plans.stepping_doing import (
    JUDGES,
    REMARKS_LONGEST,
    occurrence_for,
    refuse_own_duty,
    save_and_record,
)


@action(
    "plans.return_report",
    grants=JUDGES,
    sentence=Words(
        vi="{who} trả lại báo cáo “{title}” ({period})",
        en="{who} sent the report on “{title}” back ({period})",
    ),
)
def return_report(act: Act, *, occurrence_id: int, version: int, remarks: str) -> Done:
    """Send back what was reported, or accepted too soon, with remarks that say what is lacking.

    Its day counts on: it is late again once its last day is past. Raises NotVisible, Stale,
    WrongState, NotAllowed for the own agency's or who reported it, BadInput without remarks.
    """
    row, before = occurrence_for(act, "plans.return_report", occurrence_id, version)
    refuse_own_duty(act, row)
    other_hands(act, row.reported_by)
    was = {"state": before, "done_on": row.done_on}
    row.remarks = said("remarks", remarks, REMARKS_LONGEST)
    row.done_on = None
    row.settled_on, row.settled_by = None, None
    return save_and_record(act, "plans.return_report", row, before=was, reason=row.remarks)
