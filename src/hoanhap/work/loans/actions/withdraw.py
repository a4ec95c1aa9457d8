"""loans.withdraw: the person no longer wants the loan."""

from __future__ import annotations

from datetime import date

from hoanhap.ground.audit.spine import Done, action
from hoanhap.ground.orgs import roles
from hoanhap.ground.orgs.days import happened
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.words import Words
from hoanhap.work.loans.stepping import loan_for, save_and_record


@action(
    "loans.withdraw",
    grants=(roles.BANK_CREDIT_OFFICER, roles.COMMITTEE_CLERK),
    sentence=Words(
        vi="{who} ghi nhận người vay rút đề nghị", en="{who} entered that the wish was withdrawn"
    ),
)
def withdraw(act: Act, *, loan_id: int, version: int, withdrawn_on: date, note: str) -> Done:
    """Enter that the person took the application back; they may apply again.

    Raises NotVisible, Stale, WrongState, BadInput.
    """
    loan, before = loan_for(act, "loans.withdraw", loan_id, version)
    happened(act, "withdrawn_on", withdrawn_on, not_before=loan.applied_on)
    loan.closed_on = withdrawn_on
    loan.closed_at = act.now
    return save_and_record(
        act,
        "loans.withdraw",
        loan,
        withdrawn_on,
        before=before,
        reason=note,
    )
