"""Begin a return."""

from __future__ import annotations

from hoanhap.ground.audit.spine import Done, action
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.words import Words
from hoanhap.work.returns.codes import BEGINNERS
from hoanhap.work.returns.drafting import begin
from hoanhap.work.returns.stepping import own_return, save_and_record


@action(
    "returns.start",
    grants=BEGINNERS,
    sentence=Words(vi="{who} bắt đầu soạn báo cáo “{round}”", en="{who} began “{round}”"),
)
def start(act: Act, *, return_id: int, version: int) -> Done:
    """Begin the own agency's return: its sections are opened and its figures filled in from the
    system. The first thing saved does the same.

    Raises NotVisible, Stale, WrongState; NotAllowed for another agency's; NotReady once locked.
    """
    row, before = own_return(act, "returns.start", return_id, version)
    begin(act, row)
    return save_and_record(act, "returns.start", row, before={"state": before})
