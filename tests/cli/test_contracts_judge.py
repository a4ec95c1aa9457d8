"""`hoanhap law judge`, sentence by sentence of its fixed description, against plain questions that
were written without looking at the program.
"""

from __future__ import annotations

import copy
import random
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from tests.cli.asked import answered, ask, refused, written
from tests.cli.judge_oracle import EMPLOYER, PERSON, Facts, both, limits_of, met_of

MILLION = 1_000_000
A_PERSON: Facts = {
    "kind": "person", "has_need": True,
    "release": {"kind": "completed", "released_on": "2022-03-01", "certificate": True},
    "list": {"drawn_up_by_police": True, "confirmed_by_committee": True, "obeys_law": True,
             "social_evils": False},
    "same_purpose_debt": False, "purpose": "business", "amount_vnd": 100000000, "term_months": 60,
    "course": {"months": 10, "disbursement_months": 10}, "through": "household",
    "household": {"other_adults": 1, "others_able_to_work": True, "others_full_capacity": True},
}  # fmt: skip
AN_EMPLOYER: Facts = {
    "kind": "employer", "employer_kind": "sme", "lawful": True, "workers_total": 30,
    "workers_eligible_with_contract": 3, "plan_confirmed": True, "same_purpose_debt": False,
    "amount_vnd": 1500000000, "term_months": 60, "secured": True,
}  # fmt: skip
CERTAINTIES = set("CPRSBU")
Judged = Callable[..., dict[str, Any]]


@pytest.fixture
def judged(tmp_path: Path) -> Judged:
    """The answer, its shape held to the description each time."""

    def ask_for(facts: Facts, on: str = "2026-03-01") -> dict[str, Any]:
        file = written(tmp_path / "facts.json", facts)
        answer = answered("law", "judge", "--json", "--programme", "qd-22-2023", "--on", on, file)
        assert list(answer) == ["eligible", "ceiling_vnd", "term_months_max", "rate_year",
                                "findings"]  # fmt: skip
        for finding in answer["findings"]:
            assert list(finding) == ["code", "clause", "met", "why", "certainty"]
            assert finding["why"].endswith(".")
            assert finding["certainty"] in CERTAINTIES
        return answer

    return ask_for


@pytest.fixture
def no(tmp_path: Path) -> Callable[..., str]:
    def ask_for(facts: object, on: str = "2026-03-01", programme: str = "qd-22-2023") -> str:
        file = written(tmp_path / "facts.json", facts)
        return refused("law", "judge", "--json", "--programme", programme, "--on", on, file)

    return ask_for


def met(answer: dict[str, Any]) -> dict[str, bool | None]:
    return {finding["code"]: finding["met"] for finding in answer["findings"]}


def person(**what: Any) -> Facts:
    """The person of the description with some facts changed, those of a group one by one."""
    facts = copy.deepcopy(A_PERSON)
    for name, value in what.items():
        inside = isinstance(value, dict) and isinstance(facts.get(name), dict)
        facts[name] = {**facts[name], **value} if inside else value
    return facts


def employer(**what: Any) -> Facts:
    return {**AN_EMPLOYER, **what}


def some_facts(chance: random.Random) -> Facts:
    """Facts around every edge, each known, denied, unknown or missing."""

    def one_of(*values: Any) -> Any:
        return chance.choice([*values, *values, None])

    def known() -> bool | None:
        return chance.choice([True, False, None])

    if chance.random() < 0.4:
        total = one_of(0, 1, 10, 19, 20, 21, 30)
        eligible = one_of(0, 1, 2, 3)
        if total is not None and eligible is not None:
            eligible = min(eligible, total)
        facts = {
            "kind": "employer", "lawful": known(), "plan_confirmed": known(), "secured": known(),
            "employer_kind": one_of("sme", "cooperative", "cooperative_group",
                                    "household_business", "bank"),
            "workers_total": total, "workers_eligible_with_contract": eligible,
            "same_purpose_debt": known(), "term_months": one_of(1, 120, 121),
            "amount_vnd": one_of(1, 100 * MILLION, 100 * MILLION + 1, 300 * MILLION,
                                 2000 * MILLION, 2000 * MILLION + 1),
        }  # fmt: skip
    else:
        facts = {
            "kind": "person", "has_need": known(), "same_purpose_debt": known(),
            "release": {"kind": one_of("completed", "amnestied", "conditional"),
                        "released_on": one_of("2021-02-28", "2021-03-01", "2020-02-29",
                                              "2026-03-01", "2026-03-02"),
                        "certificate": known()},
            "list": {"drawn_up_by_police": known(), "confirmed_by_committee": known(),
                     "obeys_law": known(), "social_evils": known()},
            "purpose": one_of("business", "training"),
            "amount_vnd": one_of(1, 40 * MILLION, 40 * MILLION + 1, 100 * MILLION, 10**12),
            "term_months": one_of(1, 20, 21, 30, 31, 120, 121),
            "course": {"months": one_of(1, 12, 13), "disbursement_months": one_of(1, 10, 12)},
            "through": one_of("household", "direct"),
            "household": {"other_adults": one_of(0, 1), "others_able_to_work": known(),
                          "others_full_capacity": known()},
        }  # fmt: skip
    for group in (facts, *(value for value in facts.values() if isinstance(value, dict))):
        for name in [*group]:
            if name != "kind" and chance.random() < 0.08:
                del group[name]
    return facts


@pytest.mark.parametrize("part", range(3))
def test_any_facts_are_judged_as_plain_questions_judge_them(part: int, judged: Judged) -> None:
    for seed in range(part * 200, part * 200 + 200):
        chance = random.Random(seed)
        facts = some_facts(chance)
        on = chance.choice(["2026-03-01", "2023-10-10", "2023-10-09", "2025-02-28", "2025-03-01"])
        answer = judged(facts, on)
        expected = met_of(facts, date.fromisoformat(on))
        assert met(answer) == expected, seed
        assert answer["eligible"] is both(*expected.values())
        assert (answer["ceiling_vnd"], answer["term_months_max"]) == limits_of(facts)


def test_all_is_met_as_described_and_each_condition_has_its_finding(judged: Judged) -> None:
    for facts, codes in ((A_PERSON, PERSON), (AN_EMPLOYER, EMPLOYER)):
        answer = judged(facts)
        assert set(met(answer)) == set(codes)
        assert len(answer["findings"]) == len(codes)
        assert set(met(answer).values()) == {True}
        assert (answer["eligible"], answer["rate_year"]) == (True, "0.066")


def test_each_finding_cites_its_clause(judged: Judged) -> None:
    clauses = {
        finding["code"]: finding["clause"]
        for facts in (A_PERSON, AN_EMPLOYER)
        for finding in judged(facts)["findings"]
    }
    assert clauses == {
        "in_force": "Điều 16", "beneficiary": "điểm a khoản 1 Điều 3",
        "employer_kind": "điểm b khoản 1 Điều 3", "need": "điểm a khoản 2 Điều 3",
        "listed": "điểm a khoản 2 Điều 3", "conduct": "điểm a khoản 2 Điều 3",
        "within_years": "điểm a khoản 2 Điều 3", "lawful": "điểm b khoản 2 Điều 3",
        "worker_share": "điểm b khoản 2 Điều 3", "plan_confirmed": "điểm b khoản 2 Điều 3",
        "no_same_purpose_debt": "khoản 3 Điều 3", "borrower_path": "điểm a khoản 1 Điều 4",
        "purpose": "Điều 5", "ceiling": "Điều 6", "term": "Điều 8", "security": "Điều 10",
    }  # fmt: skip


def test_null_and_missing_are_the_same_not_known(judged: Judged) -> None:
    for facts in (A_PERSON, AN_EMPLOYER):
        bare = {"kind": facts["kind"]}
        nulls = {**dict.fromkeys(facts), **bare}
        assert judged(nulls) == judged(bare)
        known = {code: answer for code, answer in met(judged(bare)).items() if answer is not None}
        assert known == {"in_force": True}
        assert judged(bare)["eligible"] is None
    groups = person(**{name: None for name in ("release", "list", "course", "household")})
    inside = {name: dict.fromkeys(value) if isinstance(value, dict) else value
              for name, value in A_PERSON.items()}  # fmt: skip
    assert met(judged(groups)) == met(judged(inside))


@pytest.mark.parametrize(
    ("on", "answer"), [("2023-10-09", False), ("2023-10-10", True), ("2023-10-11", True)]
)
def test_the_decision_is_in_force_from_its_day(on: str, answer: bool, judged: Judged) -> None:
    assert met(judged(A_PERSON, on))["in_force"] is answer
    assert met(judged(AN_EMPLOYER, on))["in_force"] is answer


@pytest.mark.parametrize(
    ("released_on", "last_on"),
    [("2022-03-01", "2027-03-01"), ("2024-02-29", "2029-02-28"), ("2020-02-29", "2025-02-28"),
     ("2023-02-28", "2028-02-28"), ("2023-12-31", "2028-12-31")],
)  # fmt: skip
def test_five_years_end_with_the_same_date(released_on: str, last_on: str, judged: Judged) -> None:
    facts = person(release={"released_on": released_on})
    days = [(date.fromisoformat(last_on) + timedelta(n)).isoformat() for n in (-1, 0, 1)]
    assert [met(judged(facts, day))["within_years"] for day in days] == [True, True, False]


def test_release_may_be_on_the_day_itself_but_not_after(judged: Judged) -> None:
    for day, answer in (("2026-02-28", True), ("2026-03-01", True), ("2026-03-02", False)):
        assert met(judged(person(release={"released_on": day})))["beneficiary"] is answer


@pytest.mark.parametrize("certificate", [True, False, None])
def test_a_conditional_release_is_never_met(certificate: bool | None, judged: Judged) -> None:
    facts = person(release={"kind": "conditional", "certificate": certificate})
    assert met(judged(facts))["beneficiary"] is False
    assert judged(facts)["eligible"] is False


def test_one_no_outweighs_all_that_is_not_known(judged: Judged) -> None:
    assert judged({"kind": "person", "has_need": False})["eligible"] is False
    assert judged({"kind": "employer", "employer_kind": "bank"})["eligible"] is False


@pytest.mark.parametrize(
    ("total", "eligible", "answer"),
    [(10, 1, True), (11, 1, False), (19, 2, True), (20, 2, True), (21, 2, False), (0, 0, False),
     (1, 1, True), (None, 3, None), (30, None, None), (0, None, False)],
)  # fmt: skip
def test_a_tenth_of_the_workers(
    total: int | None, eligible: int | None, answer: bool | None, judged: Judged
) -> None:
    facts = employer(workers_total=total, workers_eligible_with_contract=eligible)
    assert met(judged(facts))["worker_share"] is answer


def test_more_eligible_workers_than_workers_is_bad_input(no: Callable[..., str]) -> None:
    assert "31" in no(employer(workers_eligible_with_contract=31))


@pytest.mark.parametrize(
    ("facts", "ceiling", "term"),
    [
        (person(), 100 * MILLION, 120),
        (person(purpose="training"), 40 * MILLION, 30),
        (person(purpose="training", course={"months": 12}), 40 * MILLION, 30),
        (person(purpose="training", course={"months": 13}), 40 * MILLION, 20),
        (person(purpose="training", course={"disbursement_months": 48}), 192 * MILLION, 144),
        (person(purpose="training", course={"months": None}), 40 * MILLION, None),
        (person(purpose="training", course=None), None, None),
        (person(purpose=None), None, None),
        (employer(), 2000 * MILLION, 120),
        (employer(workers_total=19), 1900 * MILLION, 120),
        (employer(workers_total=20), 2000 * MILLION, 120),
        (employer(workers_total=21), 2000 * MILLION, 120),
        (employer(workers_total=None), None, 120),
    ],
)
def test_ceilings_and_longest_terms(
    facts: Facts, ceiling: int | None, term: int | None, judged: Judged
) -> None:
    answer = judged(facts)
    assert (answer["ceiling_vnd"], answer["term_months_max"]) == (ceiling, term)
    if ceiling is not None:
        for excess in (0, 1):
            asked = met(judged({**facts, "amount_vnd": ceiling + excess}))
            assert asked["ceiling"] is (excess == 0)
    if term is not None:
        for excess in (0, 1):
            asked = met(judged({**facts, "term_months": term + excess}))
            assert asked["term"] is (excess == 0)


def test_what_is_certain_all_the_same_is_said(judged: Judged) -> None:
    unknown = employer(workers_total=None, workers_eligible_with_contract=None)
    assert met(judged({**unknown, "amount_vnd": 2000 * MILLION + 1}))["ceiling"] is False
    assert met(judged({**unknown, "amount_vnd": 2000 * MILLION}))["ceiling"] is None
    length = person(purpose="training", course={"months": None})
    for months, answer in ((20, True), (21, None), (30, None), (31, False)):
        assert met(judged({**length, "term_months": months}))["term"] is answer


@pytest.mark.parametrize(
    ("amount_vnd", "secured", "answer"),
    [(100 * MILLION, False, True), (100 * MILLION, None, True), (100 * MILLION + 1, False, False),
     (100 * MILLION + 1, None, None), (100 * MILLION + 1, True, True), (None, True, True),
     (None, False, None)],
)  # fmt: skip
def test_security_above_a_hundred_million(
    amount_vnd: int | None, secured: bool | None, answer: bool | None, judged: Judged
) -> None:
    assert met(judged(employer(amount_vnd=amount_vnd, secured=secured)))["security"] is answer


def test_a_person_has_no_finding_on_security_and_an_employer_none_on_the_person(
    judged: Judged,
) -> None:
    assert "security" not in met(judged(A_PERSON))
    assert not {"need", "listed", "conduct", "borrower_path", "purpose"} & set(
        met(judged(AN_EMPLOYER))
    )


@pytest.mark.parametrize(
    ("household", "answer"),
    [
        ((0, None, None), True), ((1, True, True), False), ((1, False, None), True),
        ((1, None, False), True), ((1, True, None), None), ((None, True, True), None),
        ((None, False, None), True), ((None, None, None), None), ((3, False, False), True),
    ],
)  # fmt: skip
def test_borrowing_directly(
    household: tuple[object, ...], answer: bool | None, judged: Judged
) -> None:
    names = ("other_adults", "others_able_to_work", "others_full_capacity")
    told = dict(zip(names, household, strict=True))
    assert met(judged(person(through="direct", household=told)))["borrower_path"] is answer
    assert met(judged(person(through="household", household=told)))["borrower_path"] is True


def test_a_finding_carries_the_certainty_of_what_it_stands_on(judged: Judged) -> None:
    def certainty(facts: Facts) -> str:
        found = {each["code"]: each["certainty"] for each in judged(facts)["findings"]}
        return str(found["within_years"])

    assert certainty(A_PERSON) == "C"
    assert certainty(person(release={"kind": "amnestied"})) == "U"


def test_only_a_day_without_any_value_stops_the_judgement(
    judged: Judged, no: Callable[..., str]
) -> None:
    assert judged(A_PERSON, "2016-01-01")["eligible"] is False
    no(A_PERSON, "1990-01-01")


@pytest.mark.parametrize("facts", [A_PERSON, AN_EMPLOYER], ids=["person", "employer"])
def test_a_value_of_another_type_is_bad_input(facts: Facts, no: Callable[..., str]) -> None:
    def each(group: Facts, rebuilt: Callable[[Facts], Facts]) -> None:
        for name, value in group.items():
            if isinstance(value, dict):
                each(value, lambda inner, name=name: rebuilt({**group, name: inner}))
                wrongs: tuple[object, ...] = ([], "x", 1, True)
            elif isinstance(value, bool):
                wrongs = (0, 1, "true", "có", [], {})
            elif isinstance(value, int):
                wrongs = (True, 1.0, 1e8, "1", -1, [], {})
            else:
                wrongs = (1, True, [], {})
            for wrong in wrongs:
                no(rebuilt({**group, name: wrong}))
        no(rebuilt({**group, "amuont": None}))

    each(facts, lambda whole: whole)


@pytest.mark.parametrize(
    "content",
    [{}, {"kind": None}, {"kind": "household"}, [], None, "person", "", "{", "[" * 100000,
     '{"kind": "person", "kind": "employer"}', '{"kind": "person", "amount_vnd": NaN}',
     '{"kind": "person", "amount_vnd": ' + "9" * 5000 + "}", b"\xff\xfe",
     person(purpose="consumption"), person(through="bank"), employer(secured=None, has_need=True),
     person(release={"kind": "probation"}), person(release={"released_on": "2022-02-30"}),
     person(release={"released_on": "1/3/2022"}), person(secured=True)],
    ids=lambda content: repr(content)[:25],
)  # fmt: skip
def test_what_is_no_facts_at_all_is_bad_input(content: object, no: Callable[..., str]) -> None:
    no(content)


def test_a_large_amount_is_answered_not_refused(judged: Judged) -> None:
    assert met(judged(person(amount_vnd=10**18)))["ceiling"] is False


def test_an_unknown_programme_or_day_or_file_is_bad_input(
    tmp_path: Path, no: Callable[..., str]
) -> None:
    no(A_PERSON, programme="qd-23-2023")
    for day in ("2026-02-30", "01/03/2026", "2026-3-1", ""):
        no(A_PERSON, on=day)
    words = ("--programme", "qd-22-2023", "--on", "2026-03-01")
    refused("law", "judge", "--json", *words, str(tmp_path / "none.json"))
    refused("law", "judge", "--json", *words, str(tmp_path))
    refused("law", "judge", "--json", *words)


def test_a_no_is_an_answer_and_without_json_it_reads_as_sentences(tmp_path: Path) -> None:
    file = written(tmp_path / "facts.json", person(has_need=False))
    words = ("--programme", "qd-22-2023", "--on", "2026-03-01", file)
    code, out, err = ask("law", "judge", *words)
    assert (code, err) == (0, "")
    assert not out.startswith("{")
    assert "Điều 3" in out
