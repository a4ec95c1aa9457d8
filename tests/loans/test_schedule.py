"""A loan's statement: the two loans whose numbers are fixed, and each sentence of the rules."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest

from hoanhap.pure.kernel.days import ONE_DAY, add_months
from hoanhap.work.loans.schedule import state_on
from hoanhap.work.loans.schedule_types import (
    Contract,
    Event,
    Extension,
    Freeze,
    HistoryRefused,
    Instalment,
    LoanRates,
    LoanStatement,
    Misuse,
    NoRate,
    Payment,
    Payout,
    RateSteps,
    Reversal,
    WriteOff,
)

START = date(2020, 1, 1)
RATES = LoanRates(
    RateSteps(((START, Fraction(66, 1000)),)), RateSteps(((START, Fraction(13, 10)),))
)
D = date.fromisoformat

FIRST = Contract(D("2024-01-10"), 100_000_000, 36, 12)
FIRST_EVENTS: tuple[Event, ...] = (
    Payout(D("2024-01-15"), 100_000_000),
    Payment(D("2025-01-15"), 30_000_000, 6_600_000),
    Extension(D("2026-11-02"), 12),
    Misuse(D("2027-03-01"), 10_000_000),
    Freeze(D("2027-04-01"), 36),
    Reversal(D("2027-05-01"), 1),
)
SECOND = Contract(D("2024-02-20"), 50_000_000, 24, 12)
SECOND_EVENTS: tuple[Event, ...] = (
    Payout(D("2024-02-29"), 20_000_000),
    Payout(D("2024-03-31"), 30_000_000),
    Payment(D("2025-08-31"), 10_000_000),
)


def first_on(day: str) -> LoanStatement:
    return state_on(FIRST, FIRST_EVENTS, D(day), RATES)


def second_on(day: str) -> LoanStatement:
    return state_on(SECOND, SECOND_EVENTS, D(day), RATES)


def plain(*events: Event, on: str, term: int = 12, interval: int | None = None) -> LoanStatement:
    """A loan of 36,500,000 paid out on 1 January 2025: 6,600 đồng of interest a day."""
    contract = Contract(D("2025-01-01"), 36_500_000, term, interval)
    return state_on(contract, (Payout(D("2025-01-01"), 36_500_000), *events), D(on), RATES)


def refused(*events: Event, on: str = "2030-01-01") -> HistoryRefused:
    contract = Contract(D("2025-01-01"), 36_500_000, 12)
    with pytest.raises(HistoryRefused) as caught:
        state_on(contract, events, D(on), RATES)
    return caught.value


@pytest.mark.parametrize(
    ("day", "accrued_vnd"),
    [("2024-01-15", 18_082), ("2025-01-14", 6_618_082), ("2025-01-15", 6_630_740),
     ("2026-12-31", 15_680_877), ("2027-03-31", 16_836_871), ("2027-04-30", 16_836_871),
     ("2027-06-30", 21_209_145)],
)  # fmt: skip
def test_the_first_loan_accrues_what_was_fixed(day: str, accrued_vnd: int) -> None:
    assert first_on(day).interest_accrued_vnd == accrued_vnd


def test_the_first_loan_stands_as_was_fixed() -> None:
    paid = first_on("2025-01-15")
    assert (paid.principal_vnd, paid.interest_paid_vnd) == (70_000_000, 6_600_000)
    assert first_on("2026-12-31").matures_on == D("2028-01-15")
    assert first_on("2027-03-31").overdue_principal_vnd == 10_000_000
    assert first_on("2027-04-30").overdue_principal_vnd == 10_000_000
    assert first_on("2027-04-30").frozen_until == D("2030-04-01")


def test_the_first_loan_after_the_reversal_stands_as_was_fixed() -> None:
    last = first_on("2027-06-30")
    assert last == LoanStatement(
        on=D("2027-06-30"),
        paid_out_vnd=100_000_000,
        principal_vnd=100_000_000,
        overdue_principal_vnd=10_000_000,
        interest_accrued=last.interest_accrued,
        interest_accrued_vnd=21_209_145,
        interest_paid_vnd=0,
        interest_unpaid_vnd=21_209_145,
        matures_on=D("2028-01-15"),
        instalments=(
            Instalment(D("2025-01-15"), 33_333_000),
            Instalment(D("2026-01-15"), 33_333_000),
            Instalment(D("2028-01-15"), 33_334_000),
        ),
        frozen_until=D("2030-04-01"),
    )


@pytest.mark.parametrize(
    ("day", "accrued_vnd", "overdue_vnd"),
    [("2024-02-29", 3_616, 0), ("2024-03-31", 121_151, 0), ("2026-02-28", 6_111_781, 0),
     ("2026-03-01", 6_121_184, 40_000_000), ("2026-12-31", 8_989_019, 40_000_000)],
)  # fmt: skip
def test_the_second_loan_stands_as_was_fixed(day: str, accrued_vnd: int, overdue_vnd: int) -> None:
    statement = second_on(day)
    assert statement.interest_accrued_vnd == accrued_vnd
    assert statement.overdue_principal_vnd == overdue_vnd


def test_the_second_loan_falls_due_on_the_last_day_of_february() -> None:
    statement = second_on("2024-03-31")
    assert statement.matures_on == D("2026-02-28")
    assert statement.instalments == (
        Instalment(D("2025-02-28"), 25_000_000),
        Instalment(D("2026-02-28"), 25_000_000),
    )


def test_before_the_first_payout_there_is_nothing() -> None:
    empty = first_on("2024-01-14")
    assert (empty.principal_vnd, empty.interest_accrued_vnd, empty.interest_unpaid_vnd) == (0, 0, 0)
    assert (empty.matures_on, empty.instalments, empty.frozen_until) == (None, (), None)


def test_the_payout_day_counts_and_the_payment_day_does_not() -> None:
    assert plain(on="2025-01-01").interest_accrued_vnd == 6_600
    assert plain(Payment(D("2025-01-11"), 36_500_000), on="2025-02-01").interest_accrued == 66_000


def test_a_leap_year_bears_interest_for_366_days_over_365() -> None:
    year = state_on(
        FIRST, [Payout(D("2024-01-01"), 36_500_000)], D("2024-12-31"), RATES
    ).interest_accrued
    assert year == 366 * 6_600


def test_interest_is_rounded_once_and_half_a_dong_goes_up() -> None:
    def one_day(amount_vnd: int) -> int:
        # At 36.5 % a year each 1,000 đồng of principal bear exactly one đồng a day.
        day = D("2025-01-01")
        return state_on(FIRST, [Payout(day, amount_vnd)], day, half).interest_accrued_vnd

    half = LoanRates(RateSteps(((START, Fraction(365, 1000)),)), RATES.overdue_factor)
    assert [one_day(a) for a in (499, 500, 1_499, 1_500, 2_500)] == [0, 1, 1, 2, 3]


def test_the_rate_of_a_day_is_that_days_rate() -> None:
    cut = D("2025-01-03")
    rates = LoanRates(
        RateSteps(((START, Fraction(66, 1000)), (cut, Fraction(33, 1000)))), RATES.overdue_factor
    )
    loan = Contract(D("2025-01-01"), 36_500_000, 12)
    payout: list[Event] = [Payout(D("2025-01-01"), 36_500_000)]
    assert [state_on(loan, payout, cut + n * ONE_DAY, rates).interest_accrued for n in (-1, 0)] == [
        13_200,
        16_500,
    ]


def test_a_day_without_a_rate_is_refused_when_it_bears_interest() -> None:
    payout, contract = Payout(D("2019-12-31"), 1_000), Contract(D("2019-12-31"), 1_000, 12)
    with pytest.raises(NoRate) as caught:
        state_on(contract, [payout], D("2020-05-01"), RATES)
    assert "31/12/2019" in caught.value.words.vi
    frozen: list[Event] = [Freeze(D("2019-12-31"), 1), payout]
    assert state_on(contract, frozen, D("2020-01-30"), RATES).interest_accrued == 0


def test_rate_steps_end_where_they_are_said_to_and_must_be_in_order() -> None:
    steps = RateSteps(((START, Fraction(1)),), until=D("2021-01-01"))
    assert steps.on(D("2020-12-31")) == 1
    with pytest.raises(NoRate):
        steps.on(D("2021-01-01"))
    for rows in ((), ((START, Fraction(1)), (START, Fraction(2)))):
        with pytest.raises(ValueError, match="ordered"):
            RateSteps(rows)


def test_maturity_is_the_last_day_that_is_not_overdue() -> None:
    assert plain(on="2026-01-01").overdue_principal_vnd == 0
    late = plain(on="2026-01-02")
    assert late.overdue_principal_vnd == 36_500_000
    assert late.interest_accrued == 366 * 6_600 + 6_600 * Fraction(13, 10)


def test_nothing_drifts_from_the_first_day() -> None:
    contract = Contract(D("2024-01-31"), 1_200_000, 12, 1)
    rows = state_on(
        contract, [Payout(D("2024-01-31"), 1_200_000)], D("2024-01-31"), RATES
    ).instalments
    assert [row.due_on for row in rows] == [add_months(D("2024-01-31"), n) for n in range(1, 13)]
    assert [str(row.due_on) for row in rows[:3]] == ["2024-02-29", "2024-03-31", "2024-04-30"]


def test_misused_principal_is_overdue_from_the_day_of_the_finding() -> None:
    finding = Misuse(D("2025-03-01"), 10_000_000)
    assert plain(finding, on="2025-02-28").overdue_principal_vnd == 0
    assert plain(finding, on="2025-03-01").overdue_principal_vnd == 10_000_000
    extra = plain(finding, on="2025-03-01").interest_accrued - 60 * 6_600
    assert extra == Fraction(10_000_000) * Fraction(66, 1000) * Fraction(3, 10) / 365


def test_a_payment_lowers_misused_principal_first() -> None:
    events = (Misuse(D("2025-03-01"), 10_000_000), Payment(D("2025-03-02"), 4_000_000))
    assert plain(*events, on="2025-03-02").overdue_principal_vnd == 6_000_000
    written_off = (*events, WriteOff(D("2025-03-03"), 20_000_000))
    after = plain(*written_off, on="2025-03-03")
    assert (after.overdue_principal_vnd, after.principal_vnd) == (0, 12_500_000)


def test_a_write_off_counts_in_no_income() -> None:
    statement = plain(WriteOff(D("2025-03-01"), 36_500_000), on="2025-12-31")
    assert (statement.principal_vnd, statement.interest_paid_vnd) == (0, 0)
    assert statement.interest_unpaid_vnd == 59 * 6_600


def test_an_extension_moves_maturity_from_its_own_day_on() -> None:
    extension = Extension(D("2026-01-11"), 6)
    assert plain(extension, on="2026-01-10").matures_on == D("2026-01-01")
    assert plain(extension, on="2026-01-10").overdue_principal_vnd == 36_500_000
    after = plain(extension, on="2026-01-11")
    assert (after.matures_on, after.overdue_principal_vnd) == (D("2026-07-01"), 0)
    # The nine days between stay at 130 %.
    assert after.interest_accrued == 367 * 6_600 + 9 * 6_600 * Fraction(13, 10)


def test_an_extension_does_not_cure_misuse() -> None:
    events = (Misuse(D("2025-03-01"), 10_000_000), Extension(D("2026-01-11"), 6))
    assert plain(*events, on="2026-01-11").overdue_principal_vnd == 10_000_000


def test_two_extensions_count_from_the_first_payout() -> None:
    events = (Payout(D("2024-08-31"), 1_000), Extension(D("2025-01-01"), 6))
    contract = Contract(D("2024-08-31"), 1_000, 12)
    once = state_on(contract, events, D("2025-06-01"), RATES)
    assert once.matures_on == D("2026-02-28")
    twice = state_on(contract, (*events, Extension(D("2025-05-01"), 1)), D("2025-06-01"), RATES)
    assert twice.matures_on == D("2026-03-31")
    assert [row.due_on for row in twice.instalments] == [D("2026-03-31")]


def test_a_freeze_stops_all_interest_and_what_is_overdue_stays_so() -> None:
    events = (Misuse(D("2025-03-01"), 10_000_000), Freeze(D("2025-04-01"), 3))
    before = plain(*events, on="2025-03-31").interest_accrued
    for day in ("2025-04-01", "2025-06-30"):
        frozen = plain(*events, on=day)
        assert frozen.interest_accrued == before
        assert frozen.overdue_principal_vnd == 10_000_000
        assert frozen.frozen_until == D("2025-07-01")
    thawed = plain(*events, on="2025-07-01")
    assert thawed.frozen_until is None
    assert thawed.interest_accrued > before


def test_of_two_freezes_the_later_end_holds() -> None:
    long_then_short = (Freeze(D("2025-02-01"), 6), Freeze(D("2025-03-01"), 1))
    assert plain(*long_then_short, on="2025-05-01").frozen_until == D("2025-08-01")
    short_then_long = (Freeze(D("2025-02-01"), 2), Freeze(D("2025-03-01"), 6))
    assert plain(*short_then_long, on="2025-02-28").frozen_until == D("2025-04-01")
    assert plain(*short_then_long, on="2025-05-01").frozen_until == D("2025-09-01")
    assert plain(*short_then_long, on="2025-08-31").interest_accrued == 31 * 6_600


def test_instalments_are_cut_to_whole_thousands_and_the_last_takes_the_rest() -> None:
    rows = plain(on="2025-01-01", term=30, interval=12).instalments
    assert [(str(row.due_on), row.principal_vnd) for row in rows] == [
        ("2026-01-01", 12_166_000),
        ("2027-01-01", 12_166_000),
        ("2027-07-01", 12_168_000),
    ]


def test_without_an_interval_or_with_a_long_one_there_is_one_part() -> None:
    for interval in (None, 12, 13, 60):
        rows = plain(on="2025-01-01", interval=interval).instalments
        assert rows == (Instalment(D("2026-01-01"), 36_500_000),)


def test_instalments_follow_payouts_and_an_extension_moves_the_last_day_only() -> None:
    events = (
        Payment(D("2025-02-01"), 5_000_000),
        Extension(D("2025-03-01"), 3),
        Payout(D("2025-04-01"), 3_500_000),
    )
    before = plain(*events, on="2025-03-31", interval=6).instalments
    assert before == (
        Instalment(D("2025-07-01"), 18_250_000),
        Instalment(D("2026-04-01"), 18_250_000),
    )
    after = plain(*events, on="2025-04-01", interval=6).instalments
    assert [row.principal_vnd for row in after] == [20_000_000, 20_000_000]


def test_more_interest_paid_than_accrued_shows_below_zero() -> None:
    statement = plain(Payment(D("2025-01-02"), 0, 20_000), on="2025-01-02")
    assert statement.interest_unpaid_vnd == 13_200 - 20_000


def test_events_apply_by_day_whatever_their_place_in_the_list() -> None:
    events = (Payment(D("2025-02-01"), 500), Payout(D("2025-01-01"), 1_000))
    contract = Contract(D("2025-01-01"), 1_000, 12)
    assert state_on(contract, events, D("2025-03-01"), RATES).principal_vnd == 500


def test_events_of_one_day_apply_in_their_order() -> None:
    payout, payment = Payout(D("2025-01-01"), 1_000), Payment(D("2025-01-01"), 400)
    contract = Contract(D("2025-01-01"), 1_000, 12)
    assert state_on(contract, (payout, payment), D("2025-01-01"), RATES).principal_vnd == 600
    assert refused(payment, payout).place == 0


def test_what_lies_after_the_day_is_left_out() -> None:
    later = Payment(D("2025-02-02"), 99_000_000)
    assert plain(later, on="2025-02-01").principal_vnd == 36_500_000
    with pytest.raises(HistoryRefused):
        plain(later, on="2025-02-02")


def test_a_loan_of_forty_years_needs_no_walk_through_its_days() -> None:
    contract = Contract(D("2025-01-01"), 36_500_000, 480, 1)
    events = [Payout(D("2025-01-01"), 36_500_000)]
    statement = state_on(contract, events, D("2064-12-31"), RATES)
    assert statement.interest_accrued == 6_600 * (D("2065-01-01") - D("2025-01-01")).days
    assert state_on(contract, events, date.max, RATES).overdue_principal_vnd == 36_500_000
