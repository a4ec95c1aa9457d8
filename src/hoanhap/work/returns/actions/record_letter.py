"""Record the number, day and signer of a letter about returns that was signed."""

from __future__ import annotations

from datetime import date

from hoanhap.ground.audit.spine import Done, action
from hoanhap.ground.orgs import access
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.words import Words
from hoanhap.work.plans.telling import record_number
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
    return record_number(
        act,
        "returns.record_letter",
        CHASE,
        row,
        paper_kind="return_chase_letter",
        number=number,
        signed_on=signed_on,
        signer_name=signer_name,
    )
