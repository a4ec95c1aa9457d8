"""A loan's arithmetic from its rows: the bank's events, replayed beside as forecast and check."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from hoanhap.pure.kernel.days import ONE_DAY
from hoanhap.work.loans.models import Loan, LoanEvent
from hoanhap.work.loans.schedule import state_on
from hoanhap.work.loans.schedule_forecast import (
    days_overdue,
    forecast_instalments,
    principal_due_by,
)
from hoanhap.work.loans.schedule_rates import PROGRAMME_RATES
from hoanhap.work.loans.schedule_types import (
    Contract,
    Event,
    LoanStatement,
    Payment,
    Payout,
    Reversal,
)
from hoanhap.work.loans.types import DueRow, StandingRow

PROGRAMME = "qd-22-2023"


@dataclass(frozen=True, slots=True)
class Told:
    """One event as the bank told it, before it has a row: what a deed is about to record."""

    kind: str
    on: date
    amount_vnd: int = 0
    principal_vnd: int = 0
    interest_vnd: int = 0
    reverses_id: int | None = None


def contract_of(loan: Loan) -> Contract:
    """The contract as the arithmetic takes it. The loan must have been contracted."""
    if loan.contracted_on is None:
        raise ValueError(f"loan {loan.pk} has no contract")
    return Contract(
        signed_on=loan.contracted_on,
        amount_vnd=loan.approved_vnd or 0,
        term_months=loan.approved_term_months or 0,
        instalment_months=loan.instalment_months,
    )


def events_of(rows: Sequence[LoanEvent], further: Iterable[Told] = ()) -> tuple[Event, ...]:
    """The events in the order they were told; a reversal names its event by place."""
    place = {row.pk: index for index, row in enumerate(rows)}
    told = [
        Told(
            kind=row.kind,
            on=row.occurred_on,
            amount_vnd=row.amount_vnd,
            principal_vnd=row.principal_vnd,
            interest_vnd=row.interest_vnd,
            reverses_id=row.reverses_id,
        )
        for row in rows
    ]
    return tuple(_event(one, place) for one in (*told, *further))


def _event(told: Told, place: dict[int, int]) -> Event:
    if told.kind == "payout":
        return Payout(told.on, told.amount_vnd)
    if told.kind == "payment":
        return Payment(told.on, told.principal_vnd, told.interest_vnd)
    if told.reverses_id is None:
        raise ValueError("a reversal names no event")
    return Reversal(told.on, place[told.reverses_id])


def statement(loan: Loan, events: tuple[Event, ...], on: date) -> LoanStatement:
    """The statement on a day. Raises HistoryRefused where the events can't have happened."""
    return state_on(contract_of(loan), events, on, PROGRAMME_RATES[PROGRAMME])


def first_due(loan: Loan, rows: Sequence[LoanEvent], on: date, until: date) -> DueRow | None:
    """The first instalment day up to `until` whose principal has not all been collected by `on`,
    with what is missing by the last such day, in đồng; None where nothing is.
    """
    now = statement(loan, events_of(rows), on)
    missing_vnd = principal_due_by(now, until)
    if not missing_vnd:
        return None
    lowered_vnd = now.paid_out_vnd - now.principal_vnd
    planned_vnd = 0
    for instalment in now.instalments:
        planned_vnd += instalment.principal_vnd
        if planned_vnd > lowered_vnd:
            return DueRow(instalment.due_on, missing_vnd, None)
    return None


def standing_row(loan: Loan, rows: Sequence[LoanEvent], on: date) -> StandingRow:
    """What a page shows of the loan's money on a day, with what is to come."""
    events = events_of(rows)
    rates = PROGRAMME_RATES[PROGRAMME]
    contract = contract_of(loan)
    now = state_on(contract, events, on, rates)
    before = state_on(contract, events, on - ONE_DAY, rates)
    coming = forecast_instalments(contract, events, on, rates) if now.principal_vnd else ()
    return StandingRow(
        on=on,
        paid_out_vnd=now.paid_out_vnd,
        principal_vnd=now.principal_vnd,
        overdue_principal_vnd=now.overdue_principal_vnd,
        interest_accrued_vnd=now.interest_accrued_vnd,
        interest_paid_vnd=now.interest_paid_vnd,
        interest_unpaid_vnd=now.interest_unpaid_vnd,
        interest_if_paid_vnd=max(before.interest_accrued_vnd - now.interest_paid_vnd, 0),
        matures_on=now.matures_on,
        days_overdue=days_overdue(contract, events, on),
        instalments=tuple(DueRow(i.due_on, i.principal_vnd, None) for i in now.instalments),
        forecast=tuple(DueRow(d.due_on, d.principal_vnd, d.interest_vnd) for d in coming),
    )
