"""Windows and days of the reporting calendar."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hoanhap.pure.kernel.days import Span
from hoanhap.work.measures.windows import SERIES, window_of
from hoanhap.work.returns.calendar_days import Period, YearlyDays, month_day, next_period, period_of

HALF = YearlyDays("12-15", "06-14", "06-15", False, None, 45)
SECOND_HALF = YearlyDays("06-15", "12-14", "12-15", False, None, 45)
YEAR = YearlyDays("12-15", "12-14", "12-15", False, 30, 45)
FIRST, LAST = date(2020, 1, 1), date(2029, 12, 31)
DAYS = [FIRST + timedelta(days=n) for n in range((LAST - FIRST).days + 1)]


def test_the_half_year_before_the_15th_of_june_is_due_on_the_14th() -> None:
    found = period_of(HALF, 2026)
    assert found.window == Span(date(2025, 12, 15), date(2026, 6, 14))
    assert (found.due_on, found.locks_on) == (date(2026, 6, 14), None)
    assert found.opens_on == date(2026, 4, 30)


def test_where_the_day_itself_is_in_time_it_is_the_last() -> None:
    inclusive = YearlyDays("12-15", "06-14", "06-15", True, 10, 45)
    found = period_of(inclusive, 2026)
    assert (found.due_on, found.locks_on) == (date(2026, 6, 15), date(2026, 6, 25))


@pytest.mark.parametrize(
    ("due_by", "window", "due_on"),
    [
        ("06-16", ("11-16", "06-15"), date(2025, 6, 15)),
        ("11-16", ("11-16", "11-15"), date(2025, 11, 15)),
        ("01-10", ("01-01", "12-31"), date(2025, 1, 9)),
        ("11-16", ("12-15", "12-14"), date(2025, 11, 15)),
    ],
)
def test_a_window_lies_apart_from_the_day_it_is_due(
    due_by: str, window: tuple[str, str], due_on: date
) -> None:
    found = period_of(YearlyDays(*window, due_by, False, None, 30), 2025)
    assert found.due_on == due_on
    ends_in = 2024 if due_by == "01-10" else 2025
    assert found.window.last.year == ends_in
    assert found.window.first < found.window.last


def test_a_report_due_on_the_first_of_january_is_due_in_the_year_before() -> None:
    days = YearlyDays("01-01", "12-31", "01-01", False, None, 30)
    assert next_period(days, date(2026, 5, 1)).due_on == date(2026, 12, 31)


@given(st.dates(FIRST, LAST))
def test_the_next_return_is_the_first_whose_day_is_not_past(day: date) -> None:
    for days in (HALF, SECOND_HALF, YEAR):
        found = next_period(days, day)
        assert found.due_on >= day
        earlier = period_of(days, found.due_on.year - 1)
        assert earlier.due_on < day or earlier.due_on.year == found.due_on.year


def _times_covered(periods: list[Period]) -> Counter[int]:
    covered: Counter[date] = Counter()
    for period in periods:
        length = (period.window.last - period.window.first).days + 1
        covered.update(period.window.first + timedelta(days=n) for n in range(length))
    return Counter(covered[day] for day in DAYS)


def test_each_day_of_ten_years_lies_in_one_half_year_and_in_one_year() -> None:
    years = range(2019, 2032)
    halves = [period_of(days, year) for days in (HALF, SECOND_HALF) for year in years]
    assert _times_covered(halves) == {1: len(DAYS)}
    assert _times_covered([period_of(YEAR, year) for year in years]) == {1: len(DAYS)}


@pytest.mark.parametrize("code", sorted(SERIES))
def test_each_day_of_ten_years_lies_in_exactly_one_window_of_each_series(code: str) -> None:
    series = SERIES[code]
    windows = {window_of(series, day) for day in DAYS}
    for day in DAYS:
        assert sum(day in window for window in windows if abs((window.first - day).days) < 800) == 1


def test_a_calendars_window_is_the_one_figures_are_counted_over() -> None:
    for days, code in ((HALF, "half"), (SECOND_HALF, "half"), (YEAR, "year")):
        window = period_of(days, 2026).window
        assert window_of(SERIES[code], window.first) == window


@pytest.mark.parametrize("text", ["13-01", "06-31", "6-15", "", "15/6", "02-30"])
def test_what_is_no_day_of_a_year_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        month_day(text)
