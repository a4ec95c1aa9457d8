"""Article 16: the Decision's first day, and the days for which the law holds nothing at all."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest

from hoanhap.pure.law.certainty import Certainty
from hoanhap.pure.law.dated import NoValue
from hoanhap.pure.law.qd_22_2023 import RULES, Release, ReleaseKind
from tests.law.people import employer, found, person

EARLY = person(release=Release(ReleaseKind.COMPLETED, date(2013, 1, 1), True))


@pytest.mark.parametrize(
    ("on", "met"),
    [(date(2023, 10, 9), False), (date(2023, 10, 10), True), (date(2023, 10, 11), True)],
)
def test_the_day_before_on_and_after_the_first_day(on: date, met: bool) -> None:
    for facts in (person(), employer()):
        judgement = RULES.judge(facts, on)
        assert judgement.finding("in_force").met is met
        assert judgement.eligible is met
    assert found("in_force", person(), on).certainty is Certainty.P


def test_too_early_a_day_still_tells_everything_else_that_is_missing() -> None:
    judgement = RULES.judge_person(person(has_need=False), date(2023, 10, 9))
    assert [f.code for f in judgement.not_met] == ["in_force", "need"]
    assert judgement.ceiling_vnd == 100_000_000


def test_a_day_for_which_there_is_no_rate_at_all_stops_the_judgement() -> None:
    assert RULES.judge_person(EARLY, date(2013, 10, 9)).rate_year == Fraction(78, 1000)
    with pytest.raises(NoValue):
        RULES.judge_person(EARLY, date(2013, 10, 8))
    with pytest.raises(NoValue):
        RULES.judge_employer(employer(), date(2013, 10, 8))


def test_a_judgement_names_the_rules_it_was_made_by() -> None:
    judgement = RULES.judge_person(person(), date(2026, 3, 1))
    assert (judgement.rule_set, judgement.fingerprint) == ("qd-22-2023", RULES.fingerprint())
    assert judgement.on == date(2026, 3, 1)


def test_a_condition_that_does_not_apply_has_no_finding() -> None:
    judgement = RULES.judge_person(person(), date(2026, 3, 1))
    with pytest.raises(KeyError):
        judgement.finding("security")
