"""loans.sign_contract: the contract bank and borrower signed; the law is asked on its day."""

from __future__ import annotations

from datetime import date

from hoanhap.ground.audit.spine import Done, action
from hoanhap.ground.ledger.funds import fund
from hoanhap.ground.orgs import roles
from hoanhap.ground.orgs.days import happened
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.refusals import BadInput
from hoanhap.pure.kernel.words import Words
from hoanhap.work.lists.listed import listed_person
from hoanhap.work.loans.judging import judge
from hoanhap.work.loans.stepping import loan_for, save_and_record


@action(
    "loans.sign_contract",
    grants=(roles.BANK_CREDIT_OFFICER, roles.BANK_DIRECTOR),
    sentence=Words(
        vi="{who} ghi nhận hợp đồng vay số {number}", en="{who} entered loan contract no. {number}"
    ),
)
def sign_contract(
    act: Act,
    *,
    loan_id: int,
    version: int,
    contract_number: str,
    contracted_on: date,
    instalment_months: int | None,
    fund_code: str,
) -> Done:
    """Enter the signed contract: its number and day, months between instalments (None: one at the
    end), and the fund it is lent from.

    Raises NotVisible, Stale, WrongState, BadInput, RuleNotMet (the five years run to this day too).
    """
    loan, before = loan_for(act, "loans.sign_contract", loan_id, version)
    happened(act, "contracted_on", contracted_on, not_before=loan.approved_on)
    term, amount = loan.approved_term_months or 0, loan.approved_vnd or 0
    if instalment_months is not None and not 0 < instalment_months <= term:
        why = Words(
            vi="Kỳ trả nợ phải từ 1 đến {term} tháng.",
            en="Instalments must be 1 to {term} months apart.",
        ).format(term=term)
        raise BadInput(why, details=(("instalment_months", why),))
    fund(fund_code, bank_id=loan.bank_id)
    listed = listed_person(act.actor, loan.list_entry_id)
    judged = judge(loan, listed, contracted_on, amount_vnd=amount, term_months=term)
    judged.refuse_unless(True)
    loan.contract_number = contract_number
    loan.contracted_on = contracted_on
    loan.instalment_months = instalment_months
    loan.fund_code = fund_code
    return save_and_record(
        act,
        "loans.sign_contract",
        loan,
        contracted_on,
        before=before,
        after={"contract_number": contract_number, "fund": fund_code},
        params={"number": contract_number},
        judged=judged,
    )
