"""What falls due, what is late and what is to come."""

from __future__ import annotations

from datetime import date

import pytest

from hoanhap.work.loans.schedule import state_on
from hoanhap.work.loans.schedule_forecast import (
    Due,
    days_overdue,
    due_by,
    forecast_instalments,
    next_due,
    principal_due_by,
)
from hoanhap.work.loans.schedule_types import (
    Contract,
    Event,
    Extension,
    Freeze,
    HistoryRefused,
    Misuse,
    Payment,
    Payout,
)
from tests.loans.test_schedule import RATES

D = date.fromisoformat
# 6,600 đồng of interest a day while nothing is paid back.
CONTRACT = Contract(D("2025-01-01"), 36_500_000, 24, 12)
PAYOUT = Payout(D("2025-01-01"), 36_500_000)
HALF = 18_250_000


def forecast(*events: Event, on: str = "2025-01-01") -> tuple[Due, ...]:
    return forecast_instalments(CONTRACT, (PAYOUT, *events), D(on), RATES)


def test_the_forecast_of_a_new_loan_is_its_instalments_with_their_interest() -> None:
    # The payment days bear interest only on what is still owed.
    assert forecast() == (
        Due(D("2026-01-01"), HALF, 365 * 6_600 + 3_300),
        Due(D("2027-01-01"), HALF, 364 * 3_300),
    )


def test_a_forecast_that_is_followed_closes_the_loan_to_the_dong() -> None:
    events: list[Event] = [PAYOUT]
    for row in forecast():
        events.append(Payment(row.due_on, row.principal_vnd, row.interest_vnd))
    last = state_on(CONTRACT, events, D("2027-06-01"), RATES)
    assert (last.principal_vnd, last.interest_unpaid_vnd) == (0, 0)


def test_a_missed_instalment_moves_to_the_next_and_is_not_overdue() -> None:
    assert forecast(on="2026-02-01") == (Due(D("2027-01-01"), 36_500_000, 730 * 6_600),)
    statement = state_on(CONTRACT, [PAYOUT], D("2026-02-01"), RATES)
    assert statement.overdue_principal_vnd == 0
    assert principal_due_by(statement, D("2026-02-01")) == HALF


def test_what_is_paid_early_lowers_the_next_instalments() -> None:
    early = Payment(D("2025-01-11"), 20_000_000, 0)
    rows = forecast(early, on="2025-01-11")
    assert [(str(r.due_on), r.principal_vnd) for r in rows] == [
        ("2026-01-01", 0),
        ("2027-01-01", 16_500_000),
    ]
    assert next_due(CONTRACT, (PAYOUT, early), D("2025-01-11"), RATES) == rows[1]


def test_the_next_due_is_today_on_its_own_day_until_it_is_paid() -> None:
    day = D("2026-01-01")
    due = next_due(CONTRACT, [PAYOUT], day, RATES)
    assert due is not None
    assert due.due_on == day
    paid = Payment(day, due.principal_vnd, due.interest_vnd)
    after = next_due(CONTRACT, [PAYOUT, paid], day, RATES)
    assert after is not None
    assert after.due_on == D("2027-01-01")


def test_an_extension_moves_the_last_row() -> None:
    rows = forecast(Extension(D("2026-12-01"), 6), on="2026-12-01")
    assert [row.due_on for row in rows] == [D("2027-07-01")]


def test_a_loan_that_is_paid_back_has_nothing_to_come() -> None:
    day = D("2025-01-02")
    closed = Payment(day, 36_500_000, 6_600)
    assert forecast(closed, on="2025-01-02") == ()
    assert next_due(CONTRACT, (PAYOUT, closed), day, RATES) is None
    assert due_by(CONTRACT, (PAYOUT, closed), D("2027-01-01"), RATES) == Due(D("2027-01-01"), 0, 0)


def test_before_any_payout_and_after_maturity_there_is_no_forecast() -> None:
    assert forecast(on="2024-12-31") == ()
    assert forecast(on="2027-01-02") == ()


def test_a_history_that_cannot_be_is_refused_by_its_own_place() -> None:
    with pytest.raises(HistoryRefused) as caught:
        forecast(Extension(D("2025-02-01"), 1), Payment(D("2025-02-01"), 10**9), on="2025-03-01")
    assert caught.value.place == 2


def test_what_is_due_by_a_day_is_what_should_have_been_paid_and_was_not() -> None:
    events = (PAYOUT, Payment(D("2025-06-01"), 250_000, 100_000))
    before = due_by(CONTRACT, events, D("2025-12-31"), RATES)
    assert (before.principal_vnd, before.interest_vnd > 0) == (0, True)
    assert due_by(CONTRACT, events, D("2026-01-01"), RATES).principal_vnd == 18_000_000
    assert due_by(CONTRACT, events, D("2027-01-02"), RATES).principal_vnd == 36_250_000


def test_misused_principal_is_due_at_once() -> None:
    events = (PAYOUT, Misuse(D("2025-03-01"), 5_000_000))
    assert due_by(CONTRACT, events, D("2025-03-01"), RATES).principal_vnd == 5_000_000
    assert next_due(CONTRACT, events, D("2025-03-01"), RATES) is not None


@pytest.mark.parametrize(
    ("day", "days"),
    [("2027-01-01", 0), ("2027-01-02", 1), ("2027-01-31", 30), ("2028-01-01", 365)],
)
def test_days_overdue_count_from_the_day_after_maturity(day: str, days: int) -> None:
    assert days_overdue(CONTRACT, [PAYOUT], D(day)) == days


def test_days_overdue_count_from_the_finding_through_a_freeze_and_end_with_the_payment() -> None:
    events: list[Event] = [
        PAYOUT, Misuse(D("2025-03-01"), 5_000_000), Freeze(D("2025-03-05"), 1),
        Payment(D("2025-05-01"), 5_000_000),
    ]  # fmt: skip
    days = [days_overdue(CONTRACT, events, D(f"2025-{d}")) for d in ("02-28", "03-01", "04-30")]
    assert days == [0, 1, 61]
    assert days_overdue(CONTRACT, events, D("2025-05-01")) == 0


def test_an_extension_ends_the_count_and_it_starts_again_after_the_new_day() -> None:
    events: list[Event] = [PAYOUT, Extension(D("2027-01-11"), 1)]
    days = ("2027-01-10", "2027-01-11", "2027-02-02")
    assert [days_overdue(CONTRACT, events, D(day)) for day in days] == [9, 0, 1]
