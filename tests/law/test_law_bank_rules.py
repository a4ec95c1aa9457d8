"""The Bank's own rules: decision days, checks, groups, instalments, extension and freeze."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest

from hoanhap.pure.law.bank_rules.extension import (
    extension_months_max,
    training_extension_months_max,
)
from hoanhap.pure.law.bank_rules.instalments import (
    INSTALMENT_QUANTUM_VND,
    LONG,
    MEDIUM,
    SHORT,
    suggested_interval_months,
    term_class,
)
from hoanhap.pure.law.bank_rules.interest import interest_of_day
from hoanhap.pure.law.bank_rules.lending import (
    decision_due_on,
    is_group_size_allowed,
    use_check_due_on,
)
from hoanhap.pure.law.bank_rules.risk_debts import (
    Relief,
    freeze_years_max,
    relief_for,
    second_freeze_years_max,
)
from hoanhap.pure.law.dated import NotYetInForce, NoValue
from hoanhap.pure.law.working_days import add_working_days, is_working_day, period_end

ON = date(2026, 3, 1)
NEW_YEAR = frozenset({date(2026, 1, 1), date(2026, 1, 2)})


@pytest.mark.parametrize(
    ("received_on", "due_on"),
    [
        (date(2026, 3, 2), date(2026, 3, 5)),  # Monday to Thursday
        (date(2026, 3, 4), date(2026, 3, 9)),  # Wednesday, over a week-end
        (date(2026, 3, 6), date(2026, 3, 11)),  # Friday
        (date(2026, 3, 7), date(2026, 3, 11)),  # Saturday counts from Monday
        (date(2025, 12, 31), date(2026, 1, 7)),  # over New Year and a week-end
    ],
)
def test_the_bank_decides_within_three_working_days(received_on: date, due_on: date) -> None:
    assert decision_due_on(received_on, NEW_YEAR) == due_on


def test_a_week_end_day_made_a_working_day_counts() -> None:
    worked = frozenset({date(2026, 1, 10)})
    assert is_working_day(date(2026, 1, 10), NEW_YEAR, worked)
    assert add_working_days(date(2026, 1, 8), 2, NEW_YEAR, worked) == date(2026, 1, 10)
    assert add_working_days(date(2026, 1, 8), 2, NEW_YEAR) == date(2026, 1, 12)


def test_a_period_that_ends_on_a_day_off_ends_on_the_next_working_day() -> None:
    assert period_end(date(2026, 1, 1), NEW_YEAR) == date(2026, 1, 5)
    assert period_end(date(2026, 1, 5), NEW_YEAR) == date(2026, 1, 5)


def test_a_period_of_no_working_day_is_refused() -> None:
    with pytest.raises(ValueError, match="0 working days"):
        add_working_days(ON, 0, NEW_YEAR)


def test_the_use_of_a_loan_is_checked_within_30_days() -> None:
    assert use_check_due_on(date(2026, 1, 30)) == date(2026, 3, 1)


@pytest.mark.parametrize(("members", "allowed"), [(4, False), (5, True), (60, True), (61, False)])
def test_a_group_has_5_to_60_members(members: int, allowed: bool) -> None:
    assert is_group_size_allowed(members, ON) is allowed


@pytest.mark.parametrize(("months", "name"), [(12, SHORT), (13, MEDIUM), (60, MEDIUM), (61, LONG)])
def test_short_medium_and_long_terms(months: int, name: object) -> None:
    assert term_class(months, ON) == name


@pytest.mark.parametrize(("months", "interval"), [(12, 12), (13, 24), (60, 24), (61, 36)])
def test_the_interval_suggested_by_term(months: int, interval: int) -> None:
    assert suggested_interval_months(months, ON) == interval


def test_instalments_are_cut_to_a_thousand_by_our_own_convention() -> None:
    row = INSTALMENT_QUANTUM_VND.on(ON)
    assert row.value == 1_000
    assert row.certainty.is_unsure


@pytest.mark.parametrize("day", [date(2024, 2, 29), date(2026, 3, 1)])
def test_a_year_has_365_days_for_interest_in_leap_years_too(day: date) -> None:
    assert interest_of_day(36_500_000, Fraction(66, 1000), day) == 6_600


@pytest.mark.parametrize(
    ("term_months", "longest"), [(6, 12), (12, 12), (13, 6), (36, 18), (120, 60)]
)
def test_extension_is_12_months_for_short_loans_and_half_the_term_for_longer(
    term_months: int, longest: int
) -> None:
    assert extension_months_max(term_months, ON) == longest


def test_no_extension_is_computed_before_the_rules_first_day() -> None:
    with pytest.raises(NotYetInForce):
        extension_months_max(12, date(2023, 9, 14))


def test_the_extension_of_a_training_loan_is_asked_for_and_not_guessed() -> None:
    with pytest.raises(NoValue) as refused:
        training_extension_months_max(20, ON)
    assert "Chưa tìm thấy" in refused.value.words.vi


@pytest.mark.parametrize(
    ("percent", "relief", "years"),
    [
        (0, Relief.NONE, 0),
        (1, Relief.EXTENSION, 0),
        (39, Relief.EXTENSION, 0),
        (40, Relief.FREEZE, 3),
        (79, Relief.FREEZE, 3),
        (80, Relief.FREEZE, 5),
        (100, Relief.FREEZE, 5),
    ],
)
def test_damage_decides_between_extension_and_freeze(
    percent: int, relief: Relief, years: int
) -> None:
    damage = Fraction(percent, 100)
    assert relief_for(damage, ON) is relief
    assert freeze_years_max(damage, ON) == years


def test_a_second_freeze_is_at_most_as_long_as_the_first() -> None:
    assert second_freeze_years_max(3, ON) == 3


@pytest.mark.parametrize("damage", [Fraction(-1, 100), Fraction(101, 100)])
def test_a_damage_outside_nothing_and_all_is_refused(damage: Fraction) -> None:
    with pytest.raises(ValueError, match="between 0 and 1"):
        relief_for(damage, ON)
