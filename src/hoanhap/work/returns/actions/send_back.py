"""Send a submitted return back inside the agency."""

from __future__ import annotations

from hoanhap.ground.audit.spine import Done, action
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.fields import said
from hoanhap.pure.kernel.words import Words
from hoanhap.work.returns.codes import SIGNERS, SUBMITTERS
from hoanhap.work.returns.models import ReturnRemark
from hoanhap.work.returns.stepping import (
    REMARKS_LONGEST,
    refuse_others,
    return_for,
    save_and_record,
)


@action(
    "returns.send_back",
    grants=tuple(dict.fromkeys((*SIGNERS, *SUBMITTERS))),
    sentence=Words(
        vi="{who} trả lại báo cáo “{round}” cho người soạn",
        en="{who} sent “{round}” back to its drafter",
    ),
)
def send_back(act: Act, *, return_id: int, version: int, remarks: str) -> Done:
    """Send a submitted return back inside the own agency, with what is to be mended; it may also be
    taken back by who submitted it.

    Raises NotVisible, Stale, WrongState, NotAllowed, BadInput without remarks.
    """
    row, before = return_for(act, "returns.send_back", return_id, version)
    refuse_others(act, row)
    text = said("remarks", remarks, REMARKS_LONGEST)
    was = {"state": before, "submitted_by": row.submitted_by, "submitted_on": row.submitted_on}
    row.submitted_by, row.submitted_on = None, None
    ReturnRemark.objects.create(
        of_return=row,
        kind="inside",
        sending=row.sendings_count,
        text=text,
        posting_id=act.actor.posting_id,
        recorded_at=act.now,
    )
    return save_and_record(act, "returns.send_back", row, before=was, reason=text)
