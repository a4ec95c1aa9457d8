"""Histories that can't be: each is refused, by the place of the event that can't."""

from __future__ import annotations

from datetime import date

import pytest

from hoanhap.work.loans.schedule import state_on
from hoanhap.work.loans.schedule_types import (
    Contract,
    Event,
    Extension,
    Freeze,
    HistoryRefused,
    Misuse,
    Payment,
    Payout,
    Reversal,
    WriteOff,
)
from tests.loans.test_schedule import RATES

D = date.fromisoformat
CONTRACT = Contract(D("2025-01-01"), 1_000_000, 12)
PAYOUT = Payout(D("2025-01-01"), 1_000_000)


def principal_on(day: str, *events: Event) -> int:
    return state_on(CONTRACT, (PAYOUT, *events), D(day), RATES).principal_vnd


def refusal(*events: Event, on: str = "2028-01-01") -> HistoryRefused:
    with pytest.raises(HistoryRefused) as caught:
        state_on(CONTRACT, events, D(on), RATES)
    return caught.value


@pytest.mark.parametrize(
    ("event", "says"),
    [
        (Payment(D("2025-02-01"), 1_000_001), "1.000.001 đồng lớn hơn dư nợ gốc 1.000.000"),
        (WriteOff(D("2025-02-01"), 1_000_001), "lớn hơn dư nợ gốc"),
        (Misuse(D("2025-02-01"), 1_000_001), "phần gốc chưa quá hạn 1.000.000"),
        (Misuse(D("2026-01-02"), 1), "phần gốc chưa quá hạn 0"),
        (Payment(D("2025-02-01"), 0, 0), "lớn hơn 0"),
        (Payment(D("2025-02-01"), -1, 10), "không được âm"),
        (Payment(D("2025-02-01"), 10, -1), "không được âm"),
        (Payment(D("2025-02-01"), 0, 10**15 + 1), "quá lớn"),
        (Payout(D("2025-02-01"), 0), "lớn hơn 0"),
        (Payout(D("2025-02-01"), 10**15 + 1), "quá lớn"),
        (WriteOff(D("2025-02-01"), -5), "lớn hơn 0"),
        (Misuse(D("2025-02-01"), 0), "lớn hơn 0"),
        (Extension(D("2025-02-01"), 0), "từ 1 trở lên"),
        (Freeze(D("2025-02-01"), -1), "từ 1 trở lên"),
        (Extension(D("2025-02-01"), 10**6), "quá dài"),
        (Freeze(D("2025-02-01"), 10**6), "quá dài"),
        (Reversal(D("2025-02-01"), 2), "không có sự kiện events[2]"),
        (Reversal(D("2025-02-01"), -1), "không có sự kiện events[-1]"),
        (Reversal(D("2025-02-01"), 1), "không xảy ra trước"),
        (Reversal(D("2024-12-31"), 0), "không xảy ra trước"),
    ],
)
def test_an_event_that_cannot_be_is_refused_by_its_place(event: Event, says: str) -> None:
    refused = refusal(PAYOUT, event)
    assert refused.place == 1
    assert refused.words.vi.startswith("Sự kiện thứ 2 (events[1], ")
    assert says in refused.words.vi
    assert "events[1]" in refused.words.en


def test_all_that_is_left_may_be_paid_written_off_or_misused() -> None:
    assert principal_on("2025-02-01", Payment(D("2025-02-01"), 1_000_000)) == 0
    assert principal_on("2025-02-01", WriteOff(D("2025-02-01"), 1_000_000)) == 0
    assert principal_on("2026-01-01", Misuse(D("2026-01-01"), 1_000_000)) == 1_000_000


def test_a_second_misuse_counts_only_what_is_not_yet_overdue() -> None:
    first = Misuse(D("2025-02-01"), 600_000)
    assert principal_on("2025-03-01", first, Misuse(D("2025-03-01"), 400_000)) == 1_000_000
    assert refusal(PAYOUT, first, Misuse(D("2025-03-01"), 400_001)).place == 2


def test_nothing_is_paid_before_any_payout_not_even_interest() -> None:
    assert refusal(Payment(D("2024-12-31"), 0, 10), PAYOUT).place == 0
    assert refusal(WriteOff(D("2024-12-31"), 10), PAYOUT).place == 0


def test_an_ill_formed_event_is_refused_even_after_the_day_asked_for() -> None:
    assert refusal(PAYOUT, Payout(D("2027-01-01"), 0), on="2025-06-01").place == 1
    assert refusal(PAYOUT, Reversal(D("2027-01-01"), 7), on="2025-06-01").place == 1


def test_an_event_cannot_be_reversed_by_one_above_it_on_the_same_day() -> None:
    day = D("2025-02-01")
    assert refusal(PAYOUT, Reversal(day, 2), Payment(day, 10)).place == 1
    assert principal_on("2025-02-01", Payment(day, 10), Reversal(day, 1)) == 1_000_000


def test_a_reversal_may_stand_above_an_earlier_day_in_the_list() -> None:
    events = (Reversal(D("2025-03-01"), 2), Payment(D("2025-02-01"), 10))
    assert principal_on("2025-02-28", *events) == 999_990
    assert principal_on("2025-03-01", *events) == 1_000_000


def test_reversing_a_reversal_brings_the_event_back() -> None:
    events = (
        Payment(D("2025-02-01"), 10),
        Reversal(D("2025-03-01"), 1),
        Reversal(D("2025-04-01"), 2),
        Reversal(D("2025-05-01"), 3),
    )
    days = ("2025-02-28", "2025-03-31", "2025-04-30", "2025-05-31")
    assert [principal_on(day, *events) for day in days] == [999_990, 1_000_000, 999_990, 1_000_000]


def test_an_event_brought_back_may_be_reversed_again() -> None:
    events = (
        Payment(D("2025-02-01"), 10),
        Reversal(D("2025-03-01"), 1),
        Reversal(D("2025-04-01"), 2),
        Reversal(D("2025-05-01"), 1),
    )
    assert principal_on("2025-05-01", *events) == 1_000_000


def test_a_payment_that_could_not_be_is_no_harm_once_it_is_reversed() -> None:
    events = (Payment(D("2025-02-01"), 1_000_001), Reversal(D("2025-03-01"), 1))
    assert refusal(PAYOUT, *events, on="2025-02-28").place == 1
    assert principal_on("2025-03-01", *events) == 1_000_000


def test_one_event_is_not_reversed_twice() -> None:
    events = (
        PAYOUT,
        Payment(D("2025-02-01"), 10),
        Reversal(D("2025-03-01"), 1),
        Reversal(D("2025-04-01"), 1),
    )
    assert refusal(*events).place == 3
    assert "đã bị hủy ở events[2]" in refusal(*events).words.vi
    assert state_on(CONTRACT, events, D("2025-03-31"), RATES).principal_vnd == 1_000_000


def test_a_reversal_that_leaves_a_payment_without_its_payout_is_refused() -> None:
    events = (Payment(D("2025-02-01"), 10), Reversal(D("2025-03-01"), 0))
    assert principal_on("2025-02-28", *events) == 999_990
    assert refusal(PAYOUT, *events).place == 1


def test_a_reversal_that_leaves_more_paid_than_paid_out_is_refused() -> None:
    second = Payout(D("2025-01-10"), 500)
    events = (PAYOUT, second, Payment(D("2025-02-01"), 1_000_400), Reversal(D("2025-03-01"), 1))
    assert refusal(*events).place == 2


def test_a_reversed_first_payout_moves_all_dates_to_the_next() -> None:
    events = (PAYOUT, Payout(D("2025-01-10"), 500), Reversal(D("2025-03-01"), 0))
    assert state_on(CONTRACT, events, D("2025-03-01"), RATES).matures_on == D("2026-01-10")


def test_the_books_tell_what_happened_even_past_the_contract() -> None:
    # Above the contract's sum, before its signing, after maturity: counted as they are.
    events = (Payout(D("2024-12-30"), 5), Payout(D("2027-01-01"), 7), PAYOUT)
    late = state_on(CONTRACT, events, D("2027-01-01"), RATES)
    assert (late.principal_vnd, late.overdue_principal_vnd) == (1_000_012, 1_000_012)
    assert late.matures_on == D("2025-12-30")


def test_an_extension_or_freeze_before_the_first_payout_works_once_there_is_principal() -> None:
    events = (Extension(D("2024-12-01"), 6), Freeze(D("2024-12-01"), 2), PAYOUT)
    before = state_on(CONTRACT, events, D("2024-12-31"), RATES)
    assert (before.matures_on, before.frozen_until) == (None, D("2025-02-01"))
    after = state_on(CONTRACT, events, D("2025-01-31"), RATES)
    assert (after.matures_on, after.interest_accrued_vnd) == (D("2026-07-01"), 0)
