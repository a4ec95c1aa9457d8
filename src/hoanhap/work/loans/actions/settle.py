"""loans.settle: a loan whose principal and interest are paid is closed."""

from __future__ import annotations

from datetime import date

from hoanhap.ground.audit.spine import Done, action
from hoanhap.ground.orgs import roles
from hoanhap.ground.orgs.days import happened
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.money import format_vnd
from hoanhap.pure.kernel.refusals import BadInput
from hoanhap.pure.kernel.words import Words
from hoanhap.work.loans.models import LoanEvent
from hoanhap.work.loans.standing import events_of, statement
from hoanhap.work.loans.stepping import loan_for, save_and_record


@action(
    "loans.settle",
    grants=(roles.BANK_ACCOUNTANT,),
    sentence=Words(vi="{who} ghi nhận tất toán khoản vay", en="{who} closed the loan as settled"),
)
def settle(act: Act, *, loan_id: int, version: int, settled_on: date) -> Done:
    """Close a loan on which no principal is owed. The bank settled the interest in its own books; a
    difference from our forecast is kept as a note, not absorbed.

    Raises NotVisible, Stale, WrongState, BadInput (principal still owed).
    """
    loan, before = loan_for(act, "loans.settle", loan_id, version)
    happened(act, "settled_on", settled_on, not_before=loan.contracted_on)
    rows = list(LoanEvent.objects.filter(loan=loan).order_by("id"))
    now = statement(loan, events_of(rows), settled_on)
    if now.principal_vnd or any(row.occurred_on > settled_on for row in rows):
        why = Words(
            vi="Còn dư nợ gốc {owed} đồng, hoặc còn phát sinh sau ngày này; chưa tất toán được.",
            en="{owed} đồng of principal is still owed, or something happened after this day.",
        ).format(owed=format_vnd(now.principal_vnd))
        raise BadInput(why, details=(("settled_on", why),))
    loan.closed_on = settled_on
    loan.closed_at = act.now
    return save_and_record(
        act,
        "loans.settle",
        loan,
        settled_on,
        before=before,
        after={"interest_difference_vnd": now.interest_unpaid_vnd},
        notes={"interest_difference_vnd": now.interest_unpaid_vnd},
    )
