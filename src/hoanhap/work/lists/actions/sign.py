"""Put on record that the head of the commune police signed the list."""

from __future__ import annotations

from datetime import date

from hoanhap.ground.audit.spine import Done, action, record
from hoanhap.ground.intake.papers import keep_paper
from hoanhap.ground.orgs import roles
from hoanhap.ground.orgs.days import happened
from hoanhap.ground.orgs.hands import other_hands
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.words import Words
from hoanhap.work.lists.codes import said
from hoanhap.work.lists.entering import touch
from hoanhap.work.lists.signings import keep_signing
from hoanhap.work.lists.stepping import SUBJECT, list_for, month_words


@action(
    "lists.sign",
    grants=(roles.POLICE_SIGNER,),
    sentence=Words(
        vi="{who} ký danh sách tháng {month}, số {number}",
        en="{who} signed the list of {month}, no. {number}",
    ),
)
def sign(
    act: Act, *, list_id: int, version: int, number: str, signed_on: date, signer_name: str
) -> Done:
    """Sign a submitted list (*ký*); number, day and signer are those of the signed paper. From here
    on it is frozen: later changes only as a numbered addition, or after the committee returns it.

    Raises NotVisible, Stale, WrongState; NotAllowed for who drafted or submitted it; BadInput
    without number or signer, and for a day after today.
    """
    row = list_for(act, "lists.sign", list_id, version)
    other_hands(act, row.drafted_by, row.submitted_by)
    happened(act, "signed_on", signed_on)
    row.number = said("number", number, 60)
    row.signer_name = said("signer_name", signer_name, 100)
    row.signed_on = signed_on
    row.signed_at = act.now
    touch(row)
    keep_signing(act, row)
    keep_paper(
        act,
        (SUBJECT, row.pk),
        kind="list_signed",
        number=row.number,
        signed_on=signed_on,
        signer_name=row.signer_name,
    )
    record(
        act,
        deed="lists.sign",
        subject=(SUBJECT, row.pk),
        occurred_on=signed_on,
        before={"state": "submitted"},
        after={"state": row.state, "number": row.number, "round": row.round},
        params={"month": month_words(row), "number": row.number},
    )
    return Done(id=row.pk, version=row.version)
