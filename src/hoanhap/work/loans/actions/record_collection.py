"""loans.record_collection: principal and interest the bank collected."""

from __future__ import annotations

from datetime import date

from hoanhap.ground.audit.spine import Done, action
from hoanhap.ground.ledger import postings
from hoanhap.ground.ledger.post import EntryFacts, post
from hoanhap.ground.orgs import roles
from hoanhap.ground.orgs.days import happened
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.money import MAX_VND, format_vnd
from hoanhap.pure.kernel.refusals import BadInput
from hoanhap.pure.kernel.words import Words
from hoanhap.work.loans.standing import Told
from hoanhap.work.loans.stepping import loan_for, save_and_record
from hoanhap.work.loans.telling import mode_of, refuse_impossible, tell


@action(
    "loans.record_collection",
    grants=(roles.BANK_ACCOUNTANT,),
    sentence=Words(
        vi="{who} ghi nhận thu nợ gốc {principal} đồng, lãi {interest} đồng, số {number}",
        en="{who} recorded principal {principal} đồng and interest {interest} đồng, no. {number}",
    ),
)
def record_collection(
    act: Act,
    *,
    loan_id: int,
    version: int,
    collected_on: date,
    principal_vnd: int,
    interest_vnd: int,
    core_number: str,
    paper_number: str,
) -> Done:
    """Record a collection as the bank made it; never more principal than is owed that day.

    Raises NotVisible, Stale, WrongState, BadInput.
    """
    loan, before = loan_for(act, "loans.record_collection", loan_id, version)
    happened(act, "collected_on", collected_on, not_before=loan.contracted_on)
    _some_money(principal_vnd, interest_vnd)
    told = Told("payment", collected_on, principal_vnd=principal_vnd, interest_vnd=interest_vnd)
    refuse_impossible(loan, told)
    posted = post(
        EntryFacts(collected_on, act.request_id, "loans.record_collection", f"loan {loan.pk}"),
        postings.collection(
            loan.fund_code, loan.pk, principal_vnd=principal_vnd, interest_vnd=interest_vnd
        ),
        now=act.now,
        mode=mode_of(act, collected_on),
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
        "loans.record_collection",
        loan,
        collected_on,
        before=before,
        after={"event": event.pk, "principal_vnd": principal_vnd, "interest_vnd": interest_vnd},
        params={
            "principal": format_vnd(principal_vnd),
            "interest": format_vnd(interest_vnd),
            "number": core_number,
        },
        notes={"event_id": event.pk},
    )


def _some_money(principal_vnd: int, interest_vnd: int) -> None:
    if min(principal_vnd, interest_vnd) < 0 or not 0 < principal_vnd + interest_vnd <= MAX_VND:
        why = Words(
            vi="Hãy ghi số gốc hoặc số lãi đã thu, lớn hơn 0 đồng.",
            en="Give the principal or the interest collected, above 0 đồng.",
        )
        raise BadInput(why, details=(("principal_vnd", why),))
