"""Accept a return."""

from __future__ import annotations

from hoanhap.ground.audit.spine import Done, action
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.fields import not_too_long
from hoanhap.pure.kernel.words import Words
from hoanhap.work.returns.codes import JUDGES
from hoanhap.work.returns.stepping import (
    REMARKS_LONGEST,
    refuse_own,
    return_for,
    save_and_record,
)


@action(
    "returns.accept",
    grants=JUDGES,
    sentence=Words(
        vi="{who} tiếp nhận báo cáo “{round}” của {agency}",
        en="{who} accepted “{round}” of {agency}",
    ),
)
def accept(act: Act, *, return_id: int, version: int, remarks: str = "") -> Done:
    """Accept what an agency sent (*tiếp nhận*); the standing agency's own is accepted by the
    Committee's office.

    Raises NotVisible, Stale, WrongState, NotAllowed for the own agency's, NotReady for a body that
    is only requested.
    """
    row, before = return_for(act, "returns.accept", return_id, version)
    refuse_own(act, row)
    row.remarks = not_too_long("remarks", remarks, REMARKS_LONGEST)
    row.settled_on, row.settled_by = act.today, act.actor.posting_id
    return save_and_record(act, "returns.accept", row, before={"state": before}, reason=row.remarks)
