"""Each dated edge: the value the day before, on the day, and the day after."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction
from typing import Any

import pytest

from hoanhap.pure.law.certainty import Certainty
from hoanhap.pure.law.dated import NotYetInForce
from hoanhap.pure.law.parameters import PARAMETERS, lines
from hoanhap.pure.law.qd_22_2023 import RULES, ReleaseKind

BY_KEY = {parameter.key: parameter for parameter in PARAMETERS}
D22 = date(2023, 10, 10)
NONE = "no value yet"

# (key, first day, value before it, value from it on)
EDGES: list[tuple[str, date, Any, Any]] = [
    ("qd22.in_force", D22, NONE, True),
    ("eligibility.certificate", D22, NONE, (ReleaseKind.COMPLETED, ReleaseKind.AMNESTIED)),
    ("eligibility.max_years_since_completion", D22, NONE, 5),
    ("eligibility.amnesty_counts_from_release", D22, NONE, True),
    ("eligibility.establishment.min_share", D22, NONE, Fraction(1, 10)),
    ("eligibility.same_purpose_debt", D22, NONE, False),
    ("limit.training.per_month", D22, NONE, 4_000_000),
    ("limit.person.business", D22, NONE, 100_000_000),
    ("limit.establishment.project", D22, NONE, 2_000_000_000),
    ("limit.establishment.per_worker", D22, NONE, 100_000_000),
    ("security.above", D22, NONE, 100_000_000),
    ("term.business.max_months", D22, NONE, 120),
    ("term.training.short_course_max_months", D22, NONE, 12),
    ("term.training.repay_factor.course_le_12m", D22, NONE, 2),
    ("term.training.repay_factor.course_gt_12m", D22, NONE, 1),
    ("rate.poor_household.year", date(2013, 10, 9), NONE, Fraction(78, 1000)),
    ("rate.poor_household.year", date(2014, 6, 6), Fraction(78, 1000), Fraction(72, 1000)),
    ("rate.poor_household.year", date(2015, 6, 1), Fraction(72, 1000), Fraction(66, 1000)),
    ("rate.overdue_factor", D22, NONE, Fraction(13, 10)),
    ("bank.interest.year_days", date(2018, 1, 1), NONE, 365),
    ("bank.extension.short", date(2023, 9, 15), NONE, 12),
    ("bank.extension.medium_long", date(2023, 9, 15), NONE, Fraction(1, 2)),
    ("freeze.damage_min", date(2021, 5, 19), NONE, Fraction(2, 5)),
    ("freeze.long_damage_min", date(2021, 5, 19), NONE, Fraction(4, 5)),
    ("freeze.max_years", date(2021, 5, 19), NONE, 3),
    ("freeze.long_max_years", date(2021, 5, 19), NONE, 5),
    ("freeze.second_share_max", date(2021, 5, 19), NONE, Fraction(1)),
]


@pytest.mark.parametrize(("key", "first", "before", "after"), EDGES)
def test_the_day_before_on_and_after(key: str, first: date, before: Any, after: Any) -> None:
    parameter, a_day = BY_KEY[key], timedelta(days=1)
    if before == NONE:
        with pytest.raises(NotYetInForce):
            parameter.on(first - a_day)
    else:
        assert parameter.on(first - a_day).value == before
    assert parameter.on(first).value == after
    assert parameter.on(first + a_day).value == after


def test_every_dated_edge_has_its_case() -> None:
    edges = {(p.key, row.from_on) for p in PARAMETERS for row in p.rows if row.from_on}
    assert edges == {(key, first) for key, first, _, _ in EDGES}


def test_every_parameter_has_a_key_of_its_own() -> None:
    assert len(BY_KEY) == len(PARAMETERS)


def test_every_line_of_the_table_tells_its_clause_certainty_and_last_check() -> None:
    for line in lines():
        if line.value is None:
            assert line.is_unsure
            continue
        assert line.clause is not None and line.clause.vi and line.clause.en
        assert line.last_checked_on is not None


def test_the_rates_before_the_decision_are_marked_as_unsure() -> None:
    rows = BY_KEY["rate.poor_household.year"].rows
    assert [row.certainty for row in rows] == [Certainty.U, Certainty.U, Certainty.B]


@pytest.mark.parametrize(
    ("day", "rate"),
    [
        (date(2014, 6, 5), Fraction(78, 1000)),
        (date(2014, 6, 6), Fraction(72, 1000)),
        (date(2026, 3, 1), Fraction(66, 1000)),
    ],
)
def test_the_programmes_rate_is_the_poor_household_rate(day: date, rate: Fraction) -> None:
    assert RULES.rate_year(day) == rate


def test_overdue_debt_bears_130_percent_from_the_decisions_first_day() -> None:
    assert RULES.overdue_factor(D22) == Fraction(13, 10)
    with pytest.raises(NotYetInForce):
        RULES.overdue_factor(D22 - timedelta(days=1))
