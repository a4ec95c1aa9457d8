"""Excuse an agency from a round."""

from __future__ import annotations

from hoanhap.ground.audit.spine import Done, action
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.fields import said
from hoanhap.pure.kernel.words import Words
from hoanhap.work.returns.codes import JUDGES
from hoanhap.work.returns.stepping import (
    REASON_LONGEST,
    refuse_own,
    return_for,
    save_and_record,
)


@action(
    "returns.excuse",
    grants=JUDGES,
    sentence=Words(
        vi="{who} miễn báo cáo “{round}” cho {agency}",
        en="{who} excused {agency} from “{round}”",
    ),
)
def excuse(act: Act, *, return_id: int, version: int, reason: str) -> Done:
    """Excuse an agency from one round, with the reason; it is no longer owed.

    Raises NotVisible, Stale, WrongState, NotAllowed for the own agency's, BadInput without reason.
    """
    row, before = return_for(act, "returns.excuse", return_id, version)
    refuse_own(act, row)
    row.remarks = said("reason", reason, REASON_LONGEST)
    row.settled_on, row.settled_by = act.today, act.actor.posting_id
    return save_and_record(act, "returns.excuse", row, before={"state": before}, reason=row.remarks)
