"""Record the answer of a body that was asked."""

from __future__ import annotations

from datetime import date

from hoanhap.ground.audit.spine import Done, action
from hoanhap.ground.orgs import roles
from hoanhap.ground.orgs.days import happened
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.fields import not_too_long
from hoanhap.pure.kernel.words import Words
from hoanhap.work.returns.codes import DESK
from hoanhap.work.returns.sending import send
from hoanhap.work.returns.stepping import (
    TEXT_LONGEST,
    refuse_others,
    return_for,
    save_and_record,
)


@action(
    "returns.record_answer",
    grants=(roles.PARTNER_OFFICER, *DESK),
    sentence=Words(
        vi="{who} ghi nhận {agency} đã trả lời “{round}”",
        en="{who} recorded that {agency} answered “{round}”",
    ),
)
def record_answer(
    act: Act,
    *,
    return_id: int,
    version: int,
    answered_on: date,
    number: str = "",
    signer_name: str = "",
    words: str = "",
) -> Done:
    """Record that a body which was only requested has answered: by itself, with what it wrote in
    the sections, or by the standing agency for an answer on paper (`words`: what it says).

    Raises NotVisible, Stale, WrongState, NotAllowed for another body's, NotReady for an agency that
    has to report, BadInput for a day to come.
    """
    row, before = return_for(act, "returns.record_answer", return_id, version)
    if act.actor.role == roles.PARTNER_OFFICER:
        refuse_others(act, row)
    happened(act, "answered_on", answered_on)
    row.number = not_too_long("number", number, 60)
    row.signer_name = not_too_long("signer_name", signer_name, 100)
    row.signed_on = answered_on
    row.remarks = not_too_long("words", words, TEXT_LONGEST)
    send(act, row)
    return save_and_record(
        act,
        "returns.record_answer",
        row,
        before={"state": before},
        after={"number": row.number, "sending": row.sendings_count},
        occurred_on=answered_on,
    )
