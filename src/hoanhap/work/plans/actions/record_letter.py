"""Record the number, day and signer of a letter that was signed."""

from __future__ import annotations

from datetime import date

from hoanhap.ground.audit.spine import Done, action
from hoanhap.ground.orgs import access
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.words import Words
from hoanhap.work.plans.chasing import SUBJECT
from hoanhap.work.plans.models import Chase
from hoanhap.work.plans.stepping_doing import JUDGES
from hoanhap.work.plans.telling import record_number


@action(
    "plans.record_letter",
    grants=JUDGES,
    sentence=Words(
        vi="{who} ghi công văn số {number} gửi {agency}",
        en="{who} recorded letter no. {number} to {agency}",
    ),
)
def record_letter(
    act: Act, *, chase_id: int, version: int, number: str, signed_on: date, signer_name: str
) -> Done:
    """Record what the signed letter bears: its number, day and signer come from the paper.

    Raises NotVisible, Stale, WrongState for what is no letter or has its number already; BadInput
    without number or signer, for a day to come or before the letter was drafted.
    """
    row = access.get_for(act, Chase, chase_id, version)
    return record_number(
        act,
        "plans.record_letter",
        SUBJECT,
        row,
        paper_kind="chase_letter",
        number=number,
        signed_on=signed_on,
        signer_name=signer_name,
    )
