"""Recording what the bank told: an event that the arithmetic can replay, under the bank's own
number.
"""

from __future__ import annotations

from datetime import date

from django.db import IntegrityError, transaction
from django.db.models import Sum

from hoanhap.ground.calendar.parameters import parameter
from hoanhap.ground.ledger.post import Mode
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.refusals import BadInput
from hoanhap.pure.kernel.words import Words
from hoanhap.work.loans.models import Loan, LoanEvent
from hoanhap.work.loans.schedule_types import HistoryRefused
from hoanhap.work.loans.standing import Told, events_of, statement


def mode_of(act: Act, day: date) -> Mode:
    """Whether this province's books mirror the bank's core (the default) or keep the accounts."""
    return Mode(parameter(act.actor.province_id or 0, "loans.mode", day))


def paid_out_vnd(loan: Loan) -> int:
    """What has been paid out of a loan and not reversed, in đồng."""
    payouts = LoanEvent.objects.filter(loan=loan, kind="payout", reversed_by__isnull=True)
    total: int | None = payouts.aggregate(total=Sum("amount_vnd"))["total"]
    return total or 0


def refuse_impossible(loan: Loan, told: Told) -> None:
    """Replay the whole history with the event, up to the last day told. Raises BadInput where it
    then can't be, such as a payment above the principal.
    """
    rows = list(LoanEvent.objects.filter(loan=loan).order_by("id"))
    last = max([told.on, *(row.occurred_on for row in rows)])
    try:
        statement(loan, events_of(rows, [told]), last)
    except HistoryRefused as impossible:
        raise BadInput(impossible.words, details=(("__all__", impossible.words),)) from impossible


def tell(
    act: Act, loan: Loan, told: Told, *, core_number: str, paper_number: str, entry_id: int
) -> LoanEvent:
    """Write the event that was found possible. Raises BadInput for a bank's number used before."""
    try:
        with transaction.atomic():
            return LoanEvent.objects.create(
                loan=loan,
                kind=told.kind,
                occurred_on=told.on,
                amount_vnd=told.amount_vnd,
                principal_vnd=told.principal_vnd,
                interest_vnd=told.interest_vnd,
                reverses_id=told.reverses_id,
                bank_id=loan.bank_id,
                core_number=core_number,
                paper_number=paper_number,
                entry_id=entry_id,
                recorded_at=act.now,
            )
    except IntegrityError as used:
        why = Words(
            vi="Số chứng từ {number} của ngân hàng đã được ghi nhận trước đó.",
            en="The bank's number {number} has been recorded before.",
        ).format(number=core_number)
        raise BadInput(why, details=(("core_number", why),)) from used
