"""Published and worked-out numbers, a file an id; docs/ref/loan-vectors.md has their sources."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise
from pathlib import Path

import pytest

from hoanhap.pure.kernel.days import ONE_DAY, add_months
from hoanhap.pure.kernel.money import round_half_up
from hoanhap.work.loans.schedule import cut_in_parts, state_on
from hoanhap.work.loans.schedule_types import (
    Contract,
    Event,
    LoanRates,
    Payment,
    Payout,
    RateSteps,
)

FOLDER = Path(__file__).parent / "vectors"
D = date.fromisoformat


def rows_of(vector: str) -> list[dict[str, str]]:
    with (FOLDER / f"{vector}.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert rows
    return rows


def rates(yearly: Fraction = Fraction(66, 1000)) -> LoanRates:
    start = date(2015, 6, 1)
    return LoanRates(RateSteps(((start, yearly),)), RateSteps(((start, Fraction(13, 10)),)))


def interest(
    contract: Contract, events: Sequence[Event], first: date, last: date, at: LoanRates
) -> Fraction:
    """The exact interest of the days from `first` to `last`, both counted."""
    until_then = state_on(contract, events, first - ONE_DAY, at).interest_accrued
    return state_on(contract, events, last, at).interest_accrued - until_then


def one_sum(first: date, last: date, amount_vnd: int, at: LoanRates) -> Fraction:
    """The interest of a sum paid out on `first` that nothing happens to until `last`."""
    return interest(Contract(first, amount_vnd, 60), [Payout(first, amount_vnd)], first, last, at)


def test_v_d1_five_years_with_a_fifth_paid_back_each_year() -> None:
    start = D("2024-01-15")
    contract = Contract(start, 100_000_000, 60, 12)
    events: list[Event] = [Payout(start, 100_000_000)]
    events += [Payment(add_months(start, 12 * n), 20_000_000) for n in range(1, 6)]
    days = [add_months(start, month) for month in range(61)]
    months = [
        round_half_up(interest(contract, events, a, b - ONE_DAY, rates()))
        for a, b in pairwise(days)
    ]
    for row in rows_of("V-D1"):
        span = slice(int(row["first_month"]) - 1, int(row["last_month"]))
        assert sum(months[span]) == int(row["interest_vnd"]), row


@pytest.mark.parametrize("vector", ["V-D2", "V-D3"])
def test_v_d2_and_v_d3_a_year_in_one_go_and_two_februaries(vector: str) -> None:
    for row in rows_of(vector):
        exact = one_sum(D(row["first_day"]), D(row["last_day"]), int(row["principal_vnd"]), rates())
        assert round_half_up(exact) == int(row["interest_vnd"]), row


def test_v_d4_overdue_at_130_percent_beside_on_time() -> None:
    start, term = D("2024-01-15"), 12
    due = add_months(start, term)
    for row in rows_of("V-D4"):
        amount_vnd = int(row["principal_vnd"])
        first = due + ONE_DAY if row["is_overdue"] == "1" else start
        last = first + timedelta(int(row["days"]) - 1)
        contract = Contract(start, amount_vnd, term)
        exact = interest(contract, [Payout(start, amount_vnd)], first, last, rates())
        assert round_half_up(exact) == int(row["interest_vnd"]), row


def test_v_d5_a_training_loan_in_four_payouts() -> None:
    events = [Payout(D(r["paid_out_on"]), int(r["amount_vnd"])) for r in rows_of("V-D5")]
    contract = Contract(D("2024-09-05"), 80_000_000, 60)
    statement = state_on(contract, events, D("2026-06-29"), rates())
    assert (statement.principal_vnd, statement.interest_accrued_vnd) == (80_000_000, 5_844_164)


def test_v_d6_parts_are_rounded_down_and_the_last_takes_the_rest() -> None:
    for row in rows_of("V-D6"):
        parts = int(row["parts"])
        cut = cut_in_parts(int(row["amount_vnd"]), parts, int(row["quantum_vnd"]))
        assert cut == (*[int(row["part_vnd"])] * (parts - 1), int(row["last_part_vnd"]))


@pytest.mark.parametrize("vector", ["V-T1", "V-T2", "V-T3-28", "V-T3-25"])
def test_v_t_the_first_day_is_kept_month_after_month(vector: str) -> None:
    due = [D(row["due_on"]) for row in rows_of(vector)]
    # The seed is the payout a month before the first instalment.
    start = add_months(due[0], -1)
    contract = Contract(start, 14_000_000, len(due), 1)
    statement = state_on(contract, [Payout(start, 14_000_000)], start, rates())
    assert [row.due_on for row in statement.instalments] == due


def test_v_p1_a_months_factor_is_the_rate_times_its_days_over_365() -> None:
    for row in rows_of("V-P1"):
        exact = one_sum(
            D(row["first_day"]), D(row["last_day"]), 10**12, rates(Fraction("0.094822"))
        )
        assert round_half_up(exact) == int(Decimal(row["factor"]) * 10**12), row


@pytest.mark.parametrize("vector", ["V-F4", "V-F5"])
def test_v_f4_and_v_f5_a_million_for_thirty_days_and_for_a_month(vector: str) -> None:
    for row in rows_of(vector):
        exact = one_sum(
            D(row["first_day"]), D(row["last_day"]), 1_000_000, rates(Fraction("0.135"))
        )
        assert round_half_up(exact * 100) == int(Decimal(row["interest"]) * 100), row


def test_every_vector_file_is_read_and_named_in_the_reference() -> None:
    named = (Path(__file__).parents[2] / "docs" / "ref" / "loan-vectors.md").read_text("utf-8")
    read = Path(__file__).read_text(encoding="utf-8")
    for path in FOLDER.iterdir():
        assert path.suffix == ".csv"
        assert f'"{path.stem}"' in read
        assert f"`{path.name}`" in named
