"""loans.approve: the director decides, by other hands, and the law is asked again that day."""

from __future__ import annotations

from datetime import date

from hoanhap.ground.audit.spine import Done, action
from hoanhap.ground.orgs import roles
from hoanhap.ground.orgs.days import happened
from hoanhap.ground.orgs.hands import other_hands
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.money import format_vnd
from hoanhap.pure.kernel.refusals import BadInput
from hoanhap.pure.kernel.words import Words
from hoanhap.work.lists.listed import listed_person
from hoanhap.work.loans.judging import judge
from hoanhap.work.loans.stepping import loan_for, save_and_record


@action(
    "loans.approve",
    grants=(roles.BANK_DIRECTOR,),
    sentence=Words(
        vi="{who} phê duyệt cho vay {amount} đồng trong {months} tháng, thông báo số {number}",
        en="{who} approved {amount} đồng over {months} months, notice no. {number}",
    ),
)
def approve(
    act: Act,
    *,
    loan_id: int,
    version: int,
    approved_on: date,
    number: str,
    approved_vnd: int,
    term_months: int,
) -> Done:
    """Approve an appraised loan for at most what was asked; every condition must be met that day.

    Raises NotVisible, Stale, WrongState, NotAllowed (the appraiser or who took it in), BadInput,
    RuleNotMet. Quyết định 22/2023/QĐ-TTg, Điều 3 to 10.
    """
    loan, before = loan_for(act, "loans.approve", loan_id, version)
    other_hands(act, loan.appraised_by, loan.applied_by)
    happened(act, "approved_on", approved_on, not_before=loan.appraised_on)
    if not 0 < approved_vnd <= loan.amount_vnd:
        why = Words(
            vi="Mức duyệt phải lớn hơn 0 và không quá mức xin vay ({amount} đồng).",
            en="The sum must be above 0 and at most what was asked ({amount} đồng).",
        ).format(amount=format_vnd(loan.amount_vnd))
        raise BadInput(why, details=(("approved_vnd", why),))
    listed = listed_person(act.actor, loan.list_entry_id)
    judged = judge(loan, listed, approved_on, amount_vnd=approved_vnd, term_months=term_months)
    judged.refuse_unless(True)
    loan.approved_on = approved_on
    loan.approved_at = act.now
    loan.approved_by = act.actor.posting_id
    loan.approval_number = number
    loan.approved_vnd = approved_vnd
    loan.approved_term_months = term_months
    return save_and_record(
        act,
        "loans.approve",
        loan,
        approved_on,
        before=before,
        after={"approved_vnd": approved_vnd, "term_months": term_months},
        params={
            "amount": format_vnd(approved_vnd),
            "months": term_months,
            "number": number,
        },
        judged=judged,
    )
