"""Thank a body for its answer."""

from __future__ import annotations

from hoanhap.ground.audit.spine import Done, action
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.fields import not_too_long
from hoanhap.pure.kernel.words import Words
from hoanhap.work.returns.codes import DESK
from hoanhap.work.returns.stepping import REMARKS_LONGEST, return_for, save_and_record


@action(
    "returns.thank",
    grants=DESK,
    sentence=Words(
        vi="{who} cảm ơn {agency} đã trả lời “{round}”",
        en="{who} thanked {agency} for its answer to “{round}”",
    ),
)
def thank(act: Act, *, return_id: int, version: int, words: str = "") -> Done:
    """Thank a body that was only requested and answered.

    Raises NotVisible, Stale, WrongState, NotReady for an agency that has to report.
    """
    row, before = return_for(act, "returns.thank", return_id, version)
    row.settled_on, row.settled_by = act.today, act.actor.posting_id
    return save_and_record(
        act,
        "returns.thank",
        row,
        before={"state": before},
        reason=not_too_long("words", words, REMARKS_LONGEST),
    )
