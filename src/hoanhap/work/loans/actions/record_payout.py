"""loans.record_payout: money the bank paid out, with the bank's own number, day and paper."""

from __future__ import annotations

from datetime import date

from hoanhap.ground.audit.spine import Done, action, plain
from hoanhap.ground.ledger import postings
from hoanhap.ground.ledger.funds import open_loan
from hoanhap.ground.ledger.post import EntryFacts, post
from hoanhap.ground.orgs import roles
from hoanhap.ground.orgs.days import happened
from hoanhap.ground.orgs.hands import other_hands
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.money import format_vnd
from hoanhap.pure.kernel.refusals import BadInput
from hoanhap.pure.kernel.words import Words
from hoanhap.work.lists.listed import listed_person
from hoanhap.work.loans.judging import Judged, judge
from hoanhap.work.loans.models import Loan
from hoanhap.work.loans.standing import Told
from hoanhap.work.loans.stepping import loan_for, save_and_record
from hoanhap.work.loans.telling import mode_of, paid_out_vnd, refuse_impossible, tell


@action(
    "loans.record_payout",
    grants=(roles.BANK_ACCOUNTANT,),
    sentence=Words(
        vi="{who} ghi nhận giải ngân {amount} đồng, số {number}",
        en="{who} recorded a payout of {amount} đồng, no. {number}",
    ),
)
def record_payout(
    act: Act,
    *,
    loan_id: int,
    version: int,
    paid_on: date,
    amount_vnd: int,
    core_number: str,
    paper_number: str,
) -> Done:
    """Record a payout as the bank made it; the law is asked again at the first one.

    Never more in all than was approved. Where the fund runs short, mirror mode warns (note
    `warnings`) and book mode refuses. Raises NotVisible, Stale, WrongState, NotAllowed
    (who approved it), BadInput, RuleNotMet, BelowFloor.
    """
    loan, before = loan_for(act, "loans.record_payout", loan_id, version)
    other_hands(act, loan.approved_by, loan.appraised_by)
    happened(act, "paid_on", paid_on, not_before=loan.contracted_on)
    _within_approved(loan, amount_vnd)
    judged = _judge_first(act, loan, before, paid_on)
    told = Told("payout", paid_on, amount_vnd=amount_vnd)
    refuse_impossible(loan, told)
    open_loan(loan.pk, fund_code=loan.fund_code, now=act.now)
    posted = post(
        EntryFacts(paid_on, act.request_id, "loans.record_payout", f"loan {loan.pk}"),
        postings.payout(loan.fund_code, loan.pk, amount_vnd),
        now=act.now,
        mode=mode_of(act, paid_on),
    )
    event = tell(
        act,
        loan,
        told,
        core_number=core_number,
        paper_number=paper_number,
        entry_id=posted.entry_id,
    )
    return save_and_record(
        act,
        "loans.record_payout",
        loan,
        paid_on,
        before=before,
        after={"event": event.pk, "amount_vnd": amount_vnd},
        params={"amount": format_vnd(amount_vnd), "number": core_number},
        judged=judged,
        notes={"event_id": event.pk, "warnings": plain(posted.warnings)},
    )


def _within_approved(loan: Loan, amount_vnd: int) -> None:
    left_vnd = (loan.approved_vnd or 0) - paid_out_vnd(loan)
    if not 0 < amount_vnd <= left_vnd:
        why = Words(
            vi="Số tiền giải ngân phải lớn hơn 0 và không quá {left} đồng còn lại của mức duyệt.",
            en="The payout must be above 0 and at most the {left} đồng left of what was approved.",
        ).format(left=format_vnd(left_vnd))
        raise BadInput(why, details=(("amount_vnd", why),))


def _judge_first(act: Act, loan: Loan, before: str, paid_on: date) -> Judged | None:
    if before != "contracted":
        return None
    listed = listed_person(act.actor, loan.list_entry_id)
    judged = judge(
        loan,
        listed,
        paid_on,
        amount_vnd=loan.approved_vnd or 0,
        term_months=loan.approved_term_months or 0,
    )
    judged.refuse_unless(True)
    return judged
