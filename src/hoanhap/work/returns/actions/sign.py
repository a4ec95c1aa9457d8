"""Sign a return: it is sent."""

from __future__ import annotations

from datetime import date

from hoanhap.ground.audit.spine import Done, action
from hoanhap.ground.intake.papers import keep_paper
from hoanhap.ground.orgs.days import happened
from hoanhap.ground.orgs.hands import other_hands
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.fields import said
from hoanhap.pure.kernel.words import Words
from hoanhap.work.returns.codes import SEVERAL_HANDS, SIGNERS
from hoanhap.work.returns.sending import send
from hoanhap.work.returns.stepping import SUBJECT, own_return, save_and_record


@action(
    "returns.sign",
    grants=SIGNERS,
    sentence=Words(
        vi="{who} ký báo cáo “{round}” số {number}", en="{who} signed “{round}” no. {number}"
    ),
)
def sign(
    act: Act, *, return_id: int, version: int, number: str, signed_on: date, signer_name: str
) -> Done:
    """Sign a submitted return (*ký*); with that it is sent. Number, day and signer come from the
    signed paper.

    Its texts and figures are kept as they are, the figures as known when it was submitted; declared
    ones are on record from now on. Where the agency has several posts, neither drafter nor
    submitter signs. Raises NotVisible, Stale, WrongState, NotAllowed, NotReady once locked,
    BadInput for a day to come, or one before the round: its period had not begun, and nobody had
    asked.
    """
    row, before = own_return(act, "returns.sign", return_id, version)
    if row.agency.kind in SEVERAL_HANDS:
        other_hands(act, row.drafted_by, row.submitted_by)
    of = row.round
    happened(act, "signed_on", signed_on, not_before=min(of.window_first, of.opened_on))
    row.number = said("number", number, 60)
    row.signer_name = said("signer_name", signer_name, 100)
    row.signed_on = signed_on
    row.signed_by = act.actor.posting_id
    send(act, row)
    keep_paper(
        act,
        (SUBJECT, row.pk),
        kind="return",
        number=row.number,
        signed_on=signed_on,
        signer_name=row.signer_name,
    )
    return save_and_record(
        act,
        "returns.sign",
        row,
        before={"state": before},
        after={"number": row.number, "sending": row.sendings_count, "known_at": row.known_at},
        occurred_on=signed_on,
        params={"number": row.number},
    )
