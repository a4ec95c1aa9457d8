"""loans.withdraw: the person no longer wants the loan."""

from __future__ import annotations

from datetime import date

from hoanhap.ground.audit.spine import Done, action, record
from hoanhap.ground.orgs import access, roles
from hoanhap.ground.orgs.days import happened
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.words import Words
from hoanhap.work.loans.models import Loan
from hoanhap.work.loans.states import TABLE


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
    loan = access.get_for(act, Loan, loan_id, version)
    before = loan.state
    loan.state = TABLE.next("loans.withdraw", loan.state)
    happened(act, "withdrawn_on", withdrawn_on, not_before=loan.applied_on)
    loan.closed_on = withdrawn_on
    loan.version += 1
    loan.save()
    record(
        act,
        deed="loans.withdraw",
        subject=("loans.Loan", loan.pk),
        occurred_on=withdrawn_on,
        before={"state": before},
        after={"state": loan.state},
        about=[("registry.Person", loan.beneficiary_id)],
        reason=note,
    )
    return Done(id=loan.pk, version=loan.version)
