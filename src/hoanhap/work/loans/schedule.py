"""A loan's arithmetic: principal, interest by the day, maturity, instalments. Pure and exact.

Interest runs on each day's closing principal: principal x yearly rate / 365, in leap years too; the
payout day counts, the payment day does not. The sum is kept as an exact fraction and rounded once,
half up, to the đồng. Overdue principal bears the rate times the overdue factor. Sources: Article 9
of Decision 22/2023/QĐ-TTg (rate and factor), Circular 14/2017/TT-NHNN (365 days, daily balance).
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from fractions import Fraction

from hoanhap.pure.kernel.days import ONE_DAY, add_months
from hoanhap.pure.kernel.money import floor_to, round_half_up
from hoanhap.work.loans.schedule_history import Standing, Stretch, replay
from hoanhap.work.loans.schedule_types import (
    Contract,
    Event,
    Instalment,
    LoanRates,
    LoanStatement,
)

DAYS_A_YEAR = 365
INSTALMENT_QUANTUM_VND = 1_000


def state_on(
    contract: Contract, events: Sequence[Event], on: date, rates: LoanRates
) -> LoanStatement:
    """The loan's statement when the day `on` closes, out of its contract and what happened.

    Raises HistoryRefused when the events can't have happened, NoRate when a day that bears interest
    has no rate.
    """
    standing, stretches = replay(contract, events, on)
    accrued = sum((interest_of(stretch, rates) for stretch in stretches), Fraction(0))
    accrued_vnd = round_half_up(accrued)
    frozen = standing.thaws_on is not None and on < standing.thaws_on
    return LoanStatement(
        on=on,
        paid_out_vnd=standing.paid_out_vnd,
        principal_vnd=standing.principal_vnd,
        overdue_principal_vnd=standing.overdue_vnd(on),
        interest_accrued=accrued,
        interest_accrued_vnd=accrued_vnd,
        interest_paid_vnd=standing.interest_paid_vnd,
        interest_unpaid_vnd=accrued_vnd - standing.interest_paid_vnd,
        matures_on=standing.matures_on,
        instalments=instalments_of(contract, standing),
        frozen_until=standing.thaws_on if frozen else None,
    )


def interest_of(stretch: Stretch, rates: LoanRates) -> Fraction:
    """The exact interest of a stretch, cut where a rate changes inside it; none when frozen."""
    if stretch.is_frozen or stretch.principal_vnd == 0:
        return Fraction(0)
    cuts = sorted(day for day in rates.changes() if stretch.first < day <= stretch.last)
    starts = [stretch.first, *cuts]
    ends = [*(cut - ONE_DAY for cut in cuts), stretch.last]
    total = Fraction(0)
    for start, end in zip(starts, ends, strict=True):
        days = (end - start).days + 1
        weighed = Fraction(stretch.principal_vnd - stretch.overdue_vnd)
        if stretch.overdue_vnd:
            weighed += stretch.overdue_vnd * rates.overdue_factor.on(start)
        total += weighed * rates.yearly.on(start) * days / DAYS_A_YEAR
    return total


def instalments_of(contract: Contract, standing: Standing) -> tuple[Instalment, ...]:
    """What has been paid out, cut into equal parts of whole 1,000 đồng; the last takes the rest.

    Due at each interval from the first payout, the last on final maturity. Payments change nothing.
    """
    if standing.first_payout_on is None or standing.matures_on is None:
        return ()
    interval = contract.instalment_months or contract.term_months
    parts = -(-contract.term_months // interval)
    days = [add_months(standing.first_payout_on, interval * n) for n in range(1, parts)]
    amounts = cut_in_parts(standing.paid_out_vnd, parts)
    dated = zip([*days, standing.matures_on], amounts, strict=True)
    return tuple(Instalment(day, amount_vnd) for day, amount_vnd in dated)


def cut_in_parts(
    amount_vnd: int, parts: int, quantum_vnd: int = INSTALMENT_QUANTUM_VND
) -> tuple[int, ...]:
    """A sum in equal parts, each rounded down to the quantum; the last takes the rest, in đồng."""
    part_vnd = floor_to(amount_vnd // parts, quantum_vnd)
    return (*[part_vnd] * (parts - 1), amount_vnd - part_vnd * (parts - 1))
