"""loans.confirm: the commune's committee confirms a household's application."""

from __future__ import annotations

from datetime import date

from hoanhap.ground.audit.spine import Done, action
from hoanhap.ground.orgs import roles
from hoanhap.ground.orgs.days import happened
from hoanhap.ground.orgs.hands import other_hands
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.words import Words
from hoanhap.work.loans.stepping import loan_for, save_and_record


@action(
    "loans.confirm",
    grants=(roles.COMMITTEE_SIGNER,),
    sentence=Words(
        vi="{who} xác nhận hồ sơ vay, văn bản số {number}",
        en="{who} confirmed the application, paper no. {number}",
    ),
)
def confirm(act: Act, *, loan_id: int, version: int, number: str, confirmed_on: date) -> Done:
    """Confirm a reviewed application (the committee's word on the 03/TD list), by other hands than
    those who took it in.

    Raises NotVisible, Stale, WrongState, NotAllowed, BadInput.
    """
    loan, before = loan_for(act, "loans.confirm", loan_id, version)
    other_hands(act, loan.applied_by)
    happened(act, "confirmed_on", confirmed_on, not_before=loan.review.held_on)
    loan.confirmed_on = confirmed_on
    loan.confirmed_number = number
    return save_and_record(
        act,
        "loans.confirm",
        loan,
        confirmed_on,
        before=before,
        after={"confirmed_number": number},
        params={"number": number},
    )
