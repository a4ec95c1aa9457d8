"""Days as the law counts them."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hoanhap.pure.kernel.days import Month, Span, add_months, years_on

DAYS = st.dates(date(1950, 1, 1), date(2090, 12, 31))


@pytest.mark.parametrize(
    ("day", "months", "then"),
    [
        (date(2023, 1, 31), 1, date(2023, 2, 28)),
        (date(2023, 1, 31), 2, date(2023, 3, 31)),
        (date(2024, 1, 31), 1, date(2024, 2, 29)),
        (date(2024, 2, 29), 24, date(2026, 2, 28)),
        (date(2023, 12, 15), 1, date(2024, 1, 15)),
        (date(2024, 3, 31), -1, date(2024, 2, 29)),
    ],
)
def test_months_are_counted_from_the_first_day_and_nothing_drifts(
    day: date, months: int, then: date
) -> None:
    assert add_months(day, months) == then


def test_five_years_from_29_february_end_on_28_february() -> None:
    assert years_on(date(2020, 2, 29), 5) == date(2025, 2, 28)
    assert years_on(date(2020, 2, 29), 4) == date(2024, 2, 29)


@given(DAYS, st.integers(-240, 240))
def test_the_day_of_the_month_is_kept_or_is_the_months_last(day: date, months: int) -> None:
    then = add_months(day, months)
    assert (then.year * 12 + then.month) - (day.year * 12 + day.month) == months
    assert then.day == min(day.day, Month.of(then).last.day)


@given(DAYS)
def test_a_month_comes_back_from_its_text_and_its_neighbours(day: date) -> None:
    month = Month.of(day)
    assert Month.parse(str(month)) == month
    assert month.next().previous() == month
    assert month.first <= day <= month.last


@pytest.mark.parametrize("text", ["2026-13", "2026", "x-1", ""])
def test_a_text_that_is_no_month_is_refused(text: str) -> None:
    with pytest.raises(ValueError):
        Month.parse(text)


def test_a_span_counts_both_its_days_and_cannot_run_backwards() -> None:
    span = Span(date(2025, 12, 15), date(2026, 6, 14))
    assert date(2025, 12, 15) in span
    assert date(2026, 6, 14) in span
    assert date(2026, 6, 15) not in span
    with pytest.raises(ValueError, match="ends before"):
        Span(date(2026, 1, 2), date(2026, 1, 1))
