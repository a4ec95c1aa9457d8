"""Decision 22/2023, Article 3 on an establishment: cases as a lawyer reads them."""

from __future__ import annotations

import pytest

from hoanhap.pure.kernel.refusals import BadInput
from hoanhap.pure.law.qd_22_2023 import RULES, EmployerFacts
from tests.law.people import ON, employer, found

YES, NO, OPEN = True, False, None

CODES = {
    "in_force": "Điều 16",
    "employer_kind": "điểm b khoản 1 Điều 3",
    "lawful": "điểm b khoản 2 Điều 3",
    "worker_share": "điểm b khoản 2 Điều 3",
    "plan_confirmed": "điểm b khoản 2 Điều 3",
    "no_same_purpose_debt": "khoản 3 Điều 3",
    "ceiling": "Điều 6",
    "term": "Điều 8",
    "security": "Điều 10",
}


def test_each_condition_on_an_establishment_has_its_finding_with_its_clause() -> None:
    judgement = RULES.judge_employer(employer(), ON)
    assert {f.code: str(f.clause) for f in judgement.findings} == CODES
    assert judgement.eligible is True


def test_an_establishment_of_which_nothing_is_known_is_left_open() -> None:
    judgement = RULES.judge_employer(EmployerFacts(), ON)
    assert judgement.eligible is None
    # Its longest term and whether it must be secured are known; what it asks for is not.
    assert (judgement.ceiling_vnd, judgement.term_months_max) == (None, 120)
    assert {f.code for f in judgement.unknown} == set(CODES) - {"in_force"}


@pytest.mark.parametrize(
    ("kind", "met"),
    [
        ("sme", YES),
        ("cooperative", YES),
        ("cooperative_group", YES),
        ("household_business", YES),
        ("large_enterprise", NO),
        ("cooperative_union", NO),
        ("", NO),
        ("SME", NO),
        (None, OPEN),
    ],
)
def test_only_the_four_kinds_of_establishment_may_borrow(
    kind: str | None, met: bool | None
) -> None:
    assert found("employer_kind", employer(employer_kind=kind)).met is met


@pytest.mark.parametrize("answer", [True, False, None])
@pytest.mark.parametrize(
    ("code", "field"), [("lawful", "is_lawful"), ("plan_confirmed", "is_plan_confirmed")]
)
def test_lawful_and_confirmed_plan(code: str, field: str, answer: bool | None) -> None:
    assert found(code, employer(**{field: answer})).met is answer


@pytest.mark.parametrize(
    ("eligible", "total", "met"),
    [
        (3, 30, YES),
        (3, 31, NO),  # 9.7 %: nothing is rounded
        (4, 31, YES),
        (1, 10, YES),
        (1, 11, NO),
        (1, 1, YES),
        (0, 10, NO),
        (0, 0, NO),
        (None, 0, NO),  # no worker at all is certain
        (0, None, NO),  # and so is none of these
        (3, None, OPEN),
        (None, 30, OPEN),
        (None, None, OPEN),
    ],
)
def test_a_tenth_of_all_workers_nothing_rounded(
    eligible: int | None, total: int | None, met: bool | None
) -> None:
    facts = employer(workers_eligible_with_contract=eligible, workers_total=total)
    assert found("worker_share", facts).met is met


def test_a_missing_worker_is_counted_out() -> None:
    facts = employer(workers_eligible_with_contract=3, workers_total=31)
    assert "ít nhất 4 người" in found("worker_share", facts).why.vi


def test_more_eligible_workers_than_workers_is_bad_input() -> None:
    with pytest.raises(BadInput):
        employer(workers_eligible_with_contract=31, workers_total=30)
    assert employer(workers_eligible_with_contract=30, workers_total=30).workers_total == 30
