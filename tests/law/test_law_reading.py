"""Facts from plain data: what is written comes back, and a slip never passes as "not known"."""

from __future__ import annotations

import copy
from datetime import date
from typing import Any

import pytest

from hoanhap.pure.kernel.refusals import BadInput
from hoanhap.pure.law.qd_22_2023 import EmployerFacts, PersonFacts, Release, ReleaseKind
from hoanhap.pure.law.qd_22_2023.reading import read_facts, write_facts
from hoanhap.pure.law.rule_sets import CODES, rule_set
from tests.law.people import employer, person

PERSON: dict[str, Any] = {
    "kind": "person",
    "has_need": True,
    "release": {"kind": "completed", "released_on": "2022-03-01", "certificate": True},
    "list": {
        "drawn_up_by_police": True,
        "confirmed_by_committee": True,
        "obeys_law": True,
        "social_evils": False,
    },
    "same_purpose_debt": False,
    "purpose": "business",
    "amount_vnd": 100000000,
    "term_months": 60,
    "course": {"months": 10, "disbursement_months": 10},
    "through": "household",
    "household": {
        "other_adults": 1,
        "others_able_to_work": True,
        "others_full_capacity": True,
    },
}
EMPLOYER: dict[str, Any] = {
    "kind": "employer",
    "employer_kind": "sme",
    "lawful": True,
    "workers_total": 30,
    "workers_eligible_with_contract": 3,
    "plan_confirmed": True,
    "same_purpose_debt": False,
    "amount_vnd": 1500000000,
    "term_months": 60,
    "secured": True,
}


def changed(data: dict[str, Any], path: str, value: Any) -> dict[str, Any]:
    built = copy.deepcopy(data)
    *groups, last = path.split(".")
    inside = built
    for group in groups:
        inside = inside[group]
    inside[last] = value
    return built


def paths(data: dict[str, Any], prefix: str = "") -> list[str]:
    found = []
    for key, value in data.items():
        found.append(prefix + key)
        if isinstance(value, dict):
            found += paths(value, f"{prefix}{key}.")
    return found


def test_the_facts_of_the_commands_description_are_read_as_they_stand() -> None:
    assert read_facts(PERSON) == person()
    assert read_facts(EMPLOYER) == employer()


@pytest.mark.parametrize("facts", [person(), employer(), PersonFacts(), EmployerFacts()])
def test_what_a_deed_keeps_is_read_back_the_same(facts: PersonFacts | EmployerFacts) -> None:
    assert read_facts(write_facts(facts)) == facts


def test_a_missing_field_and_a_null_are_both_not_known() -> None:
    assert read_facts({"kind": "person"}) == PersonFacts()
    everything = {key: None for key in PERSON} | {"kind": "person"}
    assert read_facts(everything) == PersonFacts()
    some = read_facts({"kind": "person", "release": {"kind": "amnestied", "certificate": None}})
    assert some == PersonFacts(release=Release(ReleaseKind.AMNESTIED))
    assert read_facts({"kind": "employer"}) == EmployerFacts()


NO_FIELD_TAKES = ["text", 1.5, -1, [], {"unknown": 1}, "2022-13-01", float("nan")]


@pytest.mark.parametrize("wrong", NO_FIELD_TAKES, ids=repr)
@pytest.mark.parametrize(
    ("data", "path"),
    [(PERSON, path) for path in paths(PERSON)] + [(EMPLOYER, path) for path in paths(EMPLOYER)],
)
def test_a_wrong_kind_of_value_is_refused_and_its_field_named(
    data: dict[str, Any], path: str, wrong: Any
) -> None:
    if path == "employer_kind" and isinstance(wrong, str):
        assert read_facts(changed(data, path, wrong))
        return
    with pytest.raises(BadInput) as refused:
        read_facts(changed(data, path, wrong))
    assert path in refused.value.words.vi
    assert path in refused.value.words.en


@pytest.mark.parametrize("path", ["amount_vnd", "term_months", "course.months"])
@pytest.mark.parametrize("wrong", [True, False, "60", 60.0, -1])
def test_a_number_is_a_whole_number_and_nothing_that_looks_like_one(path: str, wrong: Any) -> None:
    with pytest.raises(BadInput):
        read_facts(changed(PERSON, path, wrong))


@pytest.mark.parametrize("path", ["has_need", "release.certificate", "same_purpose_debt"])
@pytest.mark.parametrize("wrong", [0, 1, "true", "có"])
def test_a_yes_or_no_is_true_or_false_and_nothing_that_looks_like_it(path: str, wrong: Any) -> None:
    with pytest.raises(BadInput):
        read_facts(changed(PERSON, path, wrong))


@pytest.mark.parametrize(
    "wrong",
    ["20220301", "2022-W09-2", "1/3/2022", "2022-3-1", "2022-02-30", " 2022-03-01", 20220301],
)
def test_a_day_is_a_real_day_written_one_way(wrong: Any) -> None:
    with pytest.raises(BadInput):
        read_facts(changed(PERSON, "release.released_on", wrong))


def test_the_last_day_of_the_calendar_is_a_day() -> None:
    facts = read_facts(changed(PERSON, "release.released_on", "9999-12-31"))
    assert isinstance(facts, PersonFacts)
    assert facts.release.released_on == date(9999, 12, 31)


@pytest.mark.parametrize(
    ("data", "path"),
    [
        (PERSON, "amount"),
        (PERSON, "release.released"),
        (PERSON, "list.social_evil"),
        (PERSON, "course.disbursement"),
        (PERSON, "household.adults"),
        (PERSON, "workers_total"),
        (EMPLOYER, "has_need"),
        (EMPLOYER, "release"),
    ],
)
def test_an_unknown_key_is_refused_even_when_it_is_null(data: dict[str, Any], path: str) -> None:
    for value in (1, None):
        with pytest.raises(BadInput) as refused:
            read_facts(changed(data, path, value))
        assert f"“{path}”" in refused.value.words.vi


@pytest.mark.parametrize("data", [None, [], "person", 1, {}, {"kind": None}, {"kind": "people"}])
def test_facts_about_neither_a_person_nor_an_employer_are_refused(data: object) -> None:
    with pytest.raises(BadInput):
        read_facts(data)


def test_more_eligible_workers_than_workers_is_refused() -> None:
    with pytest.raises(BadInput):
        read_facts(changed(EMPLOYER, "workers_eligible_with_contract", 31))


def test_only_a_programme_there_is_can_be_asked_for() -> None:
    assert rule_set("qd-22-2023").code in CODES
    with pytest.raises(BadInput) as refused:
        rule_set("qd-08-2026")
    assert "qd-22-2023" in refused.value.words.vi
