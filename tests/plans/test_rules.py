"""What falls due, from what a plan says: a table that a lawyer can read."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from hoanhap.work.plans.last_days import last_day
from hoanhap.work.plans.rules import AFTER, SCHEDULED, Due, DutySpan, ReturnDays, occurrences_of

OPEN = DutySpan(issued_on=date(2024, 1, 8), starts_on=date(2024, 1, 8))
"""A plan issued on 08/01/2024, for as long as nothing replaces it."""

BEFORE, ON = False, True


def due(timing: dict[str, Any], year: int, span: DutySpan = OPEN, **more: Any) -> list[str]:
    """Periods with their last days, as "period by day"."""
    found = occurrences_of([timing], [], span=span, year=year, **more)
    return [f"{one.period} by {one.due_on}" for one in found]


@pytest.mark.parametrize(
    ("wording", "by", "is_inclusive", "expected"),
    [
        ("trước ngày 15/6/2026", "2026-06-15", BEFORE, date(2026, 6, 14)),
        ("chậm nhất ngày 15/6/2026", "2026-06-15", ON, date(2026, 6, 15)),
        ("ngày 15/6/2026", "2026-06-15", None, date(2026, 6, 15)),
        ("trước ngày 01/3/2024", "2024-03-01", BEFORE, date(2024, 2, 29)),
        ("trước ngày 01/3/2026", "2026-03-01", BEFORE, date(2026, 2, 28)),
        ("trước ngày 29/02/2024", "2024-02-29", BEFORE, date(2024, 2, 28)),
        ("trước ngày 29/02/2026", "2026-02-29", BEFORE, date(2026, 2, 28)),
        ("trước ngày 01/01/2026", "2026-01-01", BEFORE, date(2025, 12, 31)),
        ("xong trong tháng 6/2026", "2026-06", ON, date(2026, 6, 30)),
        ("trước tháng 6/2026", "2026-06", BEFORE, date(2026, 5, 31)),
        ("trong năm 2026", "2026", ON, date(2026, 12, 31)),
        ("trước năm 2026", "2026", BEFORE, date(2025, 12, 31)),
    ],
)
def test_the_last_day_on_time_is_worked_out_from_the_wording(
    wording: str, by: str, is_inclusive: bool | None, expected: date
) -> None:
    assert last_day(by, is_inclusive) == expected, wording


@pytest.mark.parametrize(
    ("wording", "timing", "year", "expected"),
    [
        (
            "6 tháng, năm (trước ngày 15/6, 15/12)",
            {"kind": "yearly", "by": ["06-15", "12-15"], "inclusive": BEFORE},
            2026,
            ["2026-06-15 by 2026-06-14", "2026-12-15 by 2026-12-14"],
        ),
        (
            "chậm nhất ngày 29/02 hằng năm, năm nhuận",
            {"kind": "yearly", "by": ["02-29"], "inclusive": ON},
            2028,
            ["2028-02-29 by 2028-02-29"],
        ),
        (
            "chậm nhất ngày 29/02 hằng năm, năm thường",
            {"kind": "yearly", "by": ["02-29"], "inclusive": ON},
            2026,
            ["2026-02-29 by 2026-02-28"],
        ),
        ("hằng năm", {"kind": "yearly"}, 2026, ["2026 by 2026-12-31"]),
        (
            "quý III hằng năm",
            {"kind": "yearly", "quarter": 3},
            2026,
            ["2026-Q3 by 2026-09-30"],
        ),
        (
            "định kỳ hằng quý",
            {"kind": "quarterly"},
            2026,
            [
                "2026-Q1 by 2026-03-31",
                "2026-Q2 by 2026-06-30",
                "2026-Q3 by 2026-09-30",
                "2026-Q4 by 2026-12-31",
            ],
        ),
        (
            "ít nhất 02 lần/năm",
            {"kind": "times-per-year", "times": 2},
            2026,
            ["2026-H1 by 2026-06-30", "2026-H2 by 2026-12-31"],
        ),
        (
            "tháng 11/2025",
            {"kind": "within", "from": "2025-11-01", "to": "2025-11-30"},
            2025,
            ["2025-11 by 2025-11-30"],
        ),
        (
            "tháng 11 - 12/2025",
            {"kind": "within", "from": "2025-11-01", "to": "2025-12-31"},
            2025,
            ["2025-12-31 by 2025-12-31"],
        ),
        (
            "Quý III năm 2026",
            {"kind": "within", "from": "2026-07-01", "to": "2026-09-30"},
            2026,
            ["2026-Q3 by 2026-09-30"],
        ),
        (
            "giai đoạn 2026-2030: đưa vào từng kỳ báo cáo",
            {"kind": "within", "from": "2026-01-01", "to": "2030-12-31"},
            2027,
            ["2027-06-15 by 2027-06-14", "2027-12-15 by 2027-12-14"],
        ),
        (
            "giai đoạn 2026-2030: năm cuối",
            {"kind": "within", "from": "2026-01-01", "to": "2030-12-31"},
            2030,
            [
                "2030-06-15 by 2030-06-14",
                "2030-12-15 by 2030-12-14",
                "2030-12-31 by 2030-12-31",
            ],
        ),
        (
            "thường xuyên",
            {"kind": "continuous"},
            2026,
            ["2026-06-15 by 2026-06-14", "2026-12-15 by 2026-12-14"],
        ),
        (
            "theo kế hoạch của Chính phủ",
            {"kind": "as-planned-by-government"},
            2024,
            [f"{SCHEDULED} by None"],
        ),
        (
            "trong thời hạn 10 ngày kể từ ngày nhận Kế hoạch",
            {"kind": "after", "days": 10, "anchor": "nhận Kế hoạch"},
            2024,
            ["2024-01-18 by 2024-01-18"],
        ),
        (
            "trong 05 ngày làm việc kể từ ngày ban hành Kế hoạch",
            {"kind": "after", "days": 5, "anchor": "ban hành Kế hoạch", "working_days": True},
            2024,
            ["2024-01-15 by 2024-01-15"],
        ),
        (
            "5 ngày sau khi có kết quả kiểm tra",
            {"kind": "after", "days": 5, "anchor": "có kết quả kiểm tra"},
            2024,
            [f"{AFTER} by None"],
        ),
    ],
)
def test_a_year_of_what_a_plan_says(
    wording: str, timing: dict[str, Any], year: int, expected: list[str]
) -> None:
    assert due(timing, year) == expected, wording


def test_day_05_of_each_month_is_twelve_periods_met_on_the_fifth() -> None:
    found = occurrences_of([{"kind": "monthly", "day": 5}], [], span=OPEN, year=2026)
    assert [one.period for one in found] == [f"2026-{n:02d}" for n in range(1, 13)]
    assert {one.due_on.day for one in found if one.due_on} == {5}


def test_before_the_fifteenth_of_each_month_is_met_on_the_fourteenth() -> None:
    timing = {"kind": "monthly", "day": 15, "inclusive": BEFORE}
    assert due(timing, 2026)[0] == "2026-01 by 2026-01-14"


def test_a_month_without_day_31_ends_on_its_last_day() -> None:
    said = due({"kind": "monthly", "day": 31}, 2026)
    assert said[1] == "2026-02 by 2026-02-28"
    assert said[3] == "2026-04 by 2026-04-30"


def test_whether_the_day_is_in_time_may_stand_in_the_details() -> None:
    (first, _) = occurrences_of(
        [{"kind": "yearly", "by": ["06-15", "12-15"]}], [{"inclusive": False}], span=OPEN, year=2026
    )
    assert first == Due("2026-06-15", date(2025, 12, 15), date(2026, 6, 14))


def test_a_return_covers_the_days_since_the_return_before() -> None:
    first, second = occurrences_of([], [], span=OPEN, year=2026)
    assert (first.starts_on, first.due_on) == (date(2025, 12, 15), date(2026, 6, 14))
    assert (second.starts_on, second.due_on) == (date(2026, 6, 15), date(2026, 12, 14))


def test_a_duty_without_a_day_is_accounted_for_in_each_return_of_its_province() -> None:
    returns = ReturnDays(("06-30", "12-31"), is_inclusive=True)
    found = occurrences_of([], [], span=OPEN, year=2026, returns=returns)
    assert [(one.due_on, one.is_account) for one in found] == [
        (date(2026, 6, 30), True),
        (date(2026, 12, 31), True),
    ]


def test_what_recurs_counts_only_while_the_duty_lasts() -> None:
    span = DutySpan(date(2026, 3, 20), date(2026, 3, 20), date(2026, 11, 4))
    months = occurrences_of([{"kind": "monthly", "day": 5}], [], span=span, year=2026)
    assert [one.period for one in months] == [f"2026-{n:02d}" for n in range(4, 11)]
    assert due({"kind": "yearly"}, 2026, span) == ["2026 by 2026-11-04"]
    assert due({"kind": "yearly"}, 2027, span) == []


def test_the_first_period_begins_no_earlier_than_the_duty() -> None:
    span = DutySpan(date(2026, 8, 10), date(2026, 8, 10))
    (quarter,) = occurrences_of([{"kind": "yearly", "quarter": 3}], [], span=span, year=2026)
    assert quarter == Due("2026-Q3", date(2026, 8, 10), date(2026, 9, 30))


def test_a_single_day_is_owed_once_even_where_it_lies_before_the_plan_began() -> None:
    span = DutySpan(date(2025, 12, 20), date(2026, 1, 1))
    timing = {"kind": "by", "date": "2025-12-25", "inclusive": BEFORE}
    assert due(timing, 2025, span) == []
    assert due(timing, 2026, span) == ["2025-12-25 by 2025-12-24"]
    assert due(timing, 2027, span) == []


def test_two_wordings_of_one_period_count_once_by_the_earlier_day() -> None:
    found = occurrences_of(
        [{"kind": "monthly", "day": 10}, {"kind": "monthly", "day": 5}], [], span=OPEN, year=2026
    )
    assert [one.due_on for one in found if one.period == "2026-11"] == [date(2026, 11, 5)]


def test_what_the_government_schedules_has_no_day_and_comes_once() -> None:
    timing = {"kind": "as-planned-by-government"}
    assert due(timing, 2025) == []


def test_a_wording_that_says_no_day_is_a_mistake() -> None:
    with pytest.raises(ValueError, match="invalid literal"):
        last_day("mai", None)
