"""What falls due, what is late and what is to come, out of a loan's contract and events. Pure.

A missed instalment before the last moves to the next one; it is late, but not overdue principal.
Principal is overdue after final maturity, or where it was misused.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from hoanhap.work.loans.schedule import state_on
from hoanhap.work.loans.schedule_history import effective_events, replay
from hoanhap.work.loans.schedule_types import (
    Contract,
    Event,
    LoanRates,
    LoanStatement,
    Payment,
)


@dataclass(frozen=True, slots=True)
class Due:
    """What is to be paid on a day: principal still open by then, and interest run up by then."""

    due_on: date
    principal_vnd: int
    interest_vnd: int


def principal_due_by(statement: LoanStatement, day: date) -> int:
    """Principal that should have been paid back by the end of `day`, and has not been, in đồng.

    Never less than what is overdue on the statement's day.
    """
    planned_vnd = sum(i.principal_vnd for i in statement.instalments if i.due_on <= day)
    lowered_vnd = statement.paid_out_vnd - statement.principal_vnd
    return max(planned_vnd - lowered_vnd, statement.overdue_principal_vnd, 0)


def forecast_instalments(
    contract: Contract, events: Sequence[Event], on: date, rates: LoanRates
) -> tuple[Due, ...]:
    """The instalments from the day `on` onwards, if each is paid in full on its day from now on.

    What was missed goes with the next one; what was paid early lowers the next ones. The interest
    of a row is what is unpaid when its day comes, so the rows add up to one rounding.
    Empty when nothing is owed any more, and after final maturity, when all is due already.
    Raises HistoryRefused and NoRate as `state_on` does.
    """
    live: list[Event] = [event for _, event in effective_events(events, on)]
    dates = [i.due_on for i in state_on(contract, events, on, rates).instalments if i.due_on >= on]
    rows: list[Due] = []
    for due_on in dates:
        then = state_on(contract, live, due_on, rates)
        # The payment day bears no interest on what is paid, so principal is lowered first.
        principal_vnd = principal_due_by(then, due_on)
        if principal_vnd:
            live.append(Payment(due_on, principal_vnd=principal_vnd))
        interest_vnd = max(state_on(contract, live, due_on, rates).interest_unpaid_vnd, 0)
        if interest_vnd:
            live.append(Payment(due_on, interest_vnd=interest_vnd))
        if principal_vnd or interest_vnd:
            rows.append(Due(due_on, principal_vnd, interest_vnd))
    return tuple(rows)


def next_due(contract: Contract, events: Sequence[Event], on: date, rates: LoanRates) -> Due | None:
    """The first row of the forecast that asks for principal, or None when none does any more."""
    rows = forecast_instalments(contract, events, on, rates)
    return next((row for row in rows if row.principal_vnd), None)


def due_by(contract: Contract, events: Sequence[Event], day: date, rates: LoanRates) -> Due:
    """What should have been paid by the end of `day` and has not been, events after it left out."""
    statement = state_on(contract, events, day, rates)
    return Due(day, principal_due_by(statement, day), max(statement.interest_unpaid_vnd, 0))


def days_overdue(contract: Contract, events: Sequence[Event], on: date) -> int:
    """For how many days, `on` counted, there has been overdue principal without a break.

    The day after final maturity is the first, and so is the day of a misuse finding; 0 when nothing
    is overdue on `on`. A freeze does not stop the count: what is overdue stays so.
    """
    _, stretches = replay(contract, events, on)
    days = 0
    for stretch in reversed(stretches):
        if not stretch.overdue_vnd:
            break
        days += stretch.days
    return days
