"""Articles 6, 8 and 10: how much, for how long, and when it must be secured."""

from __future__ import annotations

import pytest

from hoanhap.pure.law.certainty import Certainty
from hoanhap.pure.law.qd_22_2023 import RULES, Course
from tests.law.people import ON, employer, found, person, student

MILLION = 1_000_000
YES, NO, OPEN = True, False, None


@pytest.mark.parametrize(
    ("amount_vnd", "met"),
    [(0, YES), (99_999_999, YES), (100_000_000, YES), (100_000_001, NO), (None, OPEN)],
)
def test_a_persons_business_loan_is_at_most_100_million(
    amount_vnd: int | None, met: bool | None
) -> None:
    assert found("ceiling", person(amount_vnd=amount_vnd)).met is met


def test_a_refused_amount_is_told_with_ceiling_and_excess() -> None:
    why = found("ceiling", person(amount_vnd=105_000_000)).why.vi
    assert "105.000.000" in why
    assert "100.000.000" in why
    assert "ít nhất 5.000.000" in why


@pytest.mark.parametrize(
    ("months", "amount_vnd", "ceiling_vnd", "met"),
    [
        (10, 40 * MILLION, 40 * MILLION, YES),
        (10, 40 * MILLION + 1, 40 * MILLION, NO),
        (40, 160 * MILLION, 160 * MILLION, YES),
        (None, 40 * MILLION, None, OPEN),
        (10, None, 40 * MILLION, OPEN),
    ],
)
def test_a_training_loan_is_at_most_4_million_a_month_of_payout(
    months: int | None, amount_vnd: int | None, ceiling_vnd: int | None, met: bool | None
) -> None:
    judgement = RULES.judge_person(student(amount_vnd, 12, Course(10, months)), ON)
    assert judgement.ceiling_vnd == ceiling_vnd
    assert judgement.finding("ceiling").met is met


@pytest.mark.parametrize(
    ("amount_vnd", "months", "met"),
    [
        (30 * MILLION, 10, YES),  # within both the business and the training ceiling
        (60 * MILLION, 10, OPEN),  # within one of them
        (101 * MILLION, 10, NO),  # above both
        (101 * MILLION, None, OPEN),
    ],
)
def test_without_a_purpose_only_what_holds_for_both_is_certain(
    amount_vnd: int, months: int | None, met: bool | None
) -> None:
    facts = person(purpose=None, amount_vnd=amount_vnd, course=Course(10, months))
    judgement = RULES.judge_person(facts, ON)
    assert judgement.ceiling_vnd is None
    assert judgement.finding("ceiling").met is met


@pytest.mark.parametrize(
    ("total", "amount_vnd", "ceiling_vnd", "met"),
    [
        (30, 1500 * MILLION, 2000 * MILLION, YES),
        (20, 2000 * MILLION, 2000 * MILLION, YES),
        (19, 1900 * MILLION, 1900 * MILLION, YES),
        (19, 1900 * MILLION + 1, 1900 * MILLION, NO),
        (30, 2000 * MILLION + 1, 2000 * MILLION, NO),
        (None, 1500 * MILLION, None, OPEN),
        # Certain whatever the number of workers: above the project's own ceiling.
        (None, 2000 * MILLION + 1, None, NO),
        (None, 2000 * MILLION, None, OPEN),
        # There are at least the 3 eligible workers.
        (None, 300 * MILLION, None, YES),
        (None, 300 * MILLION + 1, None, OPEN),
        (30, None, 2000 * MILLION, OPEN),
    ],
)
def test_an_employers_ceiling_is_the_lower_of_project_and_workers(
    total: int | None, amount_vnd: int | None, ceiling_vnd: int | None, met: bool | None
) -> None:
    facts = employer(workers_total=total, amount_vnd=amount_vnd)
    judgement = RULES.judge_employer(facts, ON)
    assert judgement.ceiling_vnd == ceiling_vnd
    assert judgement.finding("ceiling").met is met


def test_the_workers_counted_for_the_ceiling_are_all_of_the_establishment() -> None:
    few = RULES.judge_employer(employer(workers_total=10, workers_eligible_with_contract=1), ON)
    assert few.ceiling_vnd == 1000 * MILLION


@pytest.mark.parametrize(("term_months", "met"), [(119, YES), (120, YES), (121, NO), (None, OPEN)])
def test_a_business_loan_runs_at_most_120_months(term_months: int | None, met: bool | None) -> None:
    assert found("term", person(term_months=term_months)).met is met
    assert found("term", employer(term_months=term_months)).met is met


@pytest.mark.parametrize(
    ("course", "term_months", "longest", "met"),
    [
        (Course(11, 10), 30, 30, YES),
        (Course(12, 10), 30, 30, YES),  # a year and no more: twice
        (Course(12, 10), 31, 30, NO),
        (Course(13, 10), 20, 20, YES),  # longer than a year: once
        (Course(13, 10), 21, 20, NO),
        (Course(36, 30), 60, 60, YES),
        (Course(None, 10), 20, None, YES),  # within the shorter of the two
        (Course(None, 10), 25, None, OPEN),
        (Course(None, 10), 31, None, NO),  # above the longer of the two
        (Course(12, None), 30, None, OPEN),
        (Course(12, 10), None, 30, OPEN),
    ],
)
def test_a_training_loan_runs_its_payouts_and_twice_or_once_that_time(
    course: Course, term_months: int | None, longest: int | None, met: bool | None
) -> None:
    judgement = RULES.judge_person(student(40 * MILLION, term_months, course), ON)
    assert judgement.term_months_max == longest
    assert judgement.finding("term").met is met


def test_without_a_purpose_the_longest_term_is_not_computed() -> None:
    facts = person(purpose=None, term_months=121, course=Course(10, 10))
    judgement = RULES.judge_person(facts, ON)
    assert judgement.term_months_max is None
    assert judgement.finding("term").met is False


@pytest.mark.parametrize(
    ("amount_vnd", "is_secured", "met"),
    [
        (100 * MILLION, False, YES),
        (100 * MILLION, None, YES),
        (100 * MILLION + 1, False, NO),
        (100 * MILLION + 1, True, YES),
        (100 * MILLION + 1, None, OPEN),
        (None, True, YES),
        (None, False, OPEN),
        (None, None, OPEN),
    ],
)
def test_above_100_million_an_employers_loan_is_secured(
    amount_vnd: int | None, is_secured: bool | None, met: bool | None
) -> None:
    finding = found("security", employer(amount_vnd=amount_vnd, is_secured=is_secured))
    assert finding.met is met
    assert finding.certainty is Certainty.P
