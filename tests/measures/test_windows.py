"""Windows of reports: without a gap, without overlap, and the period before fits each."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest

from hoanhap.pure.kernel.days import Span
from hoanhap.work.measures.windows import SERIES, before, last_year, series_of, window_of

FIRST, LAST = date(2018, 1, 1), date(2028, 12, 31)
HALF, YEAR, MONTH = SERIES["half"], SERIES["year"], SERIES["month"]


def span(first: str, last: str) -> Span:
    return Span(date.fromisoformat(first), date.fromisoformat(last))


@pytest.mark.parametrize("code", list(SERIES))
def test_each_day_of_ten_years_lies_in_exactly_one_window_of_each_series(code: str) -> None:
    series = SERIES[code]
    day, windows = FIRST, []
    while day <= LAST:
        windows.append(window_of(series, day))
        day = windows[-1].last + timedelta(1)
    for one, following in pairwise(windows):
        assert following.first == one.last + timedelta(1)
    day = FIRST
    while day <= LAST:
        holding = [one for one in windows if day in one]
        assert len(holding) == 1 and window_of(series, day) == holding[0]
        day += timedelta(1)


def test_half_years_and_years_of_reports_begin_on_the_15th() -> None:
    assert window_of(HALF, date(2025, 12, 15)) == span("2025-12-15", "2026-06-14")
    assert window_of(HALF, date(2025, 12, 14)) == span("2025-06-15", "2025-12-14")
    assert window_of(HALF, date(2026, 6, 15)) == span("2026-06-15", "2026-12-14")
    assert window_of(YEAR, date(2026, 12, 14)) == span("2025-12-15", "2026-12-14")
    assert window_of(MONTH, date(2026, 3, 1)) == span("2026-02-15", "2026-03-14")


def test_a_window_knows_its_series_and_any_two_days_have_none() -> None:
    assert series_of(span("2025-12-15", "2026-06-14")) is HALF
    assert series_of(span("2026-02-01", "2026-02-28")) is SERIES["calendar_month"]
    assert series_of(span("2020-06-15", "2026-01-14")) is None


def test_the_period_before_a_window_is_the_window_before() -> None:
    assert before(span("2025-12-15", "2026-06-14")) == span("2025-06-15", "2025-12-14")
    assert before(span("2026-03-01", "2026-03-31")) == span("2026-02-01", "2026-02-28")


def test_the_period_before_a_part_of_a_window_is_the_same_part() -> None:
    assert before(span("2025-12-15", "2026-03-20"), HALF) == span("2025-06-15", "2025-09-18")


def test_the_period_before_any_two_days_has_as_many_days() -> None:
    assert before(span("2026-01-10", "2026-01-12")) == span("2026-01-07", "2026-01-09")


@pytest.mark.parametrize(
    ("asked", "earlier", "year"),
    [
        (("2020-06-15", "2026-01-14"), ("2014-11-15", "2020-06-14"), ("2019-06-15", "2025-01-14")),
        (("2025-01-01", "2025-02-28"), ("2024-11-01", "2024-12-31"), ("2024-01-01", "2024-02-29")),
        (("2024-01-01", "2024-02-29"), ("2023-11-01", "2023-12-31"), ("2023-01-01", "2023-02-28")),
        (("2026-01-31", "2026-02-27"), ("2026-01-03", "2026-01-30"), ("2025-01-31", "2025-02-27")),
        (("2024-02-29", "2024-02-29"), ("2024-02-28", "2024-02-28"), ("2023-02-28", "2023-02-28")),
    ],
)
def test_whole_months_stand_beside_as_many_whole_months(
    asked: tuple[str, str], earlier: tuple[str, str], year: tuple[str, str]
) -> None:
    assert series_of(span(*asked)) is None
    assert before(span(*asked)) == span(*earlier)
    assert last_year(span(*asked)) == span(*year)


def test_last_year_is_the_same_days_and_a_window_stays_whole() -> None:
    assert last_year(span("2025-12-15", "2026-06-14")) == span("2024-12-15", "2025-06-14")
    assert last_year(span("2025-02-01", "2025-02-28")) == span("2024-02-01", "2024-02-29")
    assert last_year(span("2028-02-20", "2028-02-29")) == span("2027-02-20", "2027-02-28")
