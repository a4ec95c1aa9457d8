"""Record the number, day and signer of a letter about returns that was signed."""

from __future__ import annotations

from datetime import date

from hoanhap.ground.audit.spine import Done, action, record
from hoanhap.ground.intake.papers import keep_paper
from hoanhap.ground.orgs import access
from hoanhap.ground.orgs.days import happened
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.fields import said
from hoanhap.pure.kernel.refusals import WrongState
from hoanhap.pure.kernel.words import Words
from hoanhap.work.returns.codes import JUDGES
from hoanhap.work.returns.models import ReturnChase
from hoanhap.work.returns.stepping import CHASE


@action(
    "returns.record_letter",
    grants=JUDGES,
    sentence=Words(
        vi="{who} ghi công văn đôn đốc báo cáo số {number} gửi {agency}",
        en="{who} recorded the letter no. {number} on returns to {agency}",
    ),
)
def record_letter(
    act: Act, *, chase_id: int, version: int, number: str, signed_on: date, signer_name: str
) -> Done:
    """Record what the signed letter bears: its number, day and signer come from the paper.

    Raises NotVisible, Stale, WrongState for what is no letter or has its number already; BadInput
    without number or signer, for a day to come or before the letter was drafted.
    """
    row = access.get_for(act, ReturnChase, chase_id, version)
    if row.channel != "letter" or row.number:
        raise WrongState(
            Words(
                vi="Đây không phải công văn đang chờ số.",
                en="This is no letter that waits for its number.",
            )
        )
    happened(act, "signed_on", signed_on, not_before=row.sent_on)
    row.number = said("number", number, 60)
    row.signer_name = said("signer_name", signer_name, 100)
    row.signed_on = signed_on
    row.version += 1
    row.save()
    keep_paper(
        act,
        (CHASE, row.pk),
        kind="return_chase_letter",
        number=row.number,
        signed_on=signed_on,
        signer_name=row.signer_name,
    )
    record(
        act,
        deed="returns.record_letter",
        subject=(CHASE, row.pk),
        occurred_on=signed_on,
        before={"number": ""},
        after={"number": row.number, "signer_name": row.signer_name},
        params={"number": row.number, "agency": row.agency.name},
    )
    return Done(id=row.pk, version=row.version)
