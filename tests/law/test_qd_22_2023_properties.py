"""What holds for any facts on any day: no crash, answers that agree, knowledge that only adds."""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from datetime import date
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from hoanhap.pure.law.finding import all_of
from hoanhap.pure.law.judgement import Judgement, as_json
from hoanhap.pure.law.qd_22_2023 import (
    RULES,
    Course,
    EmployerFacts,
    Household,
    Listing,
    PersonFacts,
    Purpose,
    Release,
    ReleaseKind,
    Through,
)
from hoanhap.pure.law.qd_22_2023.parameters import IN_FORCE_ON
from hoanhap.pure.law.qd_22_2023.reading import read_facts, write_facts

# Near the edges more often than chance would have it.
FLAG = st.none() | st.booleans()
MONTHS = st.none() | st.sampled_from([0, 1, 10, 11, 12, 13, 119, 120, 121]) | st.integers(0, 600)
MONEY = (
    st.none()
    | st.sampled_from([0, 40_000_000, 100_000_000, 100_000_001, 2_000_000_000, 2_000_000_001])
    | st.integers(0, 10**12)
)
DAYS = st.dates(date(2013, 10, 9), date.max)

PEOPLE = st.builds(
    PersonFacts,
    has_need=FLAG,
    release=st.builds(
        Release,
        kind=st.none() | st.sampled_from(ReleaseKind),
        released_on=st.none() | st.dates(),
        has_certificate=FLAG,
    ),
    listing=st.builds(Listing, FLAG, FLAG, FLAG, FLAG),
    has_same_purpose_debt=FLAG,
    purpose=st.none() | st.sampled_from(Purpose),
    amount_vnd=MONEY,
    term_months=MONTHS,
    course=st.builds(Course, MONTHS, MONTHS),
    through=st.none() | st.sampled_from(Through),
    household=st.builds(Household, st.none() | st.integers(0, 9), FLAG, FLAG),
)


@st.composite
def employers(draw: st.DrawFn) -> EmployerFacts:
    total = draw(st.none() | st.integers(0, 400))
    most = 400 if total is None else total
    return EmployerFacts(
        employer_kind=draw(st.none() | st.sampled_from(["sme", "cooperative", "bank", ""])),
        is_lawful=draw(FLAG),
        workers_total=total,
        workers_eligible_with_contract=draw(st.none() | st.integers(0, most)),
        is_plan_confirmed=draw(FLAG),
        has_same_purpose_debt=draw(FLAG),
        amount_vnd=draw(MONEY),
        term_months=draw(MONTHS),
        is_secured=draw(FLAG),
    )


FACTS = PEOPLE | employers()


def less_known(facts: Any, keep: st.DataObject) -> Any:
    """The same facts with some of them forgotten."""
    changes: dict[str, Any] = {}
    for field in fields(facts):
        value = getattr(facts, field.name)
        if is_dataclass(value):
            changes[field.name] = less_known(value, keep)
        elif not keep.draw(st.booleans(), label=field.name):
            changes[field.name] = None
    return replace(facts, **changes)


def answers(judgement: Judgement) -> dict[str, bool | None]:
    return {finding.code: finding.met for finding in judgement.findings}


@given(FACTS, DAYS)
@settings(max_examples=300, deadline=None)
def test_any_facts_on_any_day_with_a_rate_are_judged_and_the_answer_agrees(
    facts: PersonFacts | EmployerFacts, on: date
) -> None:
    judgement = RULES.judge(facts, on)
    assert judgement.eligible is all_of(judgement.findings)
    assert judgement.eligible in (False, None) or on >= IN_FORCE_ON
    for finding in judgement.findings:
        assert finding.why.vi.endswith(".") and finding.why.en.endswith(".")
        assert "{" not in finding.why.vi + finding.why.en
        assert ". " not in finding.why.vi  # one sentence
        assert (finding.met is not None) or finding.ask is not None


@given(FACTS, DAYS, st.data())
@settings(max_examples=300, deadline=None)
def test_learning_more_never_turns_a_yes_or_no_round(
    facts: PersonFacts | EmployerFacts, on: date, data: st.DataObject
) -> None:
    before = RULES.judge(less_known(facts, data), on)
    after = answers(RULES.judge(facts, on))
    for code, met in answers(before).items():
        assert met is None or after[code] is met, code
    if before.eligible is not None:
        assert all_of(RULES.judge(facts, on).findings) is before.eligible


@given(FACTS, DAYS, st.data())
@settings(max_examples=200, deadline=None)
def test_a_limit_once_computed_stays_whatever_else_is_learnt(
    facts: PersonFacts | EmployerFacts, on: date, data: st.DataObject
) -> None:
    before, after = RULES.judge(less_known(facts, data), on), RULES.judge(facts, on)
    assert before.ceiling_vnd in (None, after.ceiling_vnd)
    assert before.term_months_max in (None, after.term_months_max)


@given(FACTS)
@settings(max_examples=200, deadline=None)
def test_facts_written_and_read_again_are_judged_alike(
    facts: PersonFacts | EmployerFacts,
) -> None:
    again = read_facts(write_facts(facts))
    assert again == facts
    on = date(2026, 3, 1)
    assert as_json(RULES.judge(again, on)) == as_json(RULES.judge(facts, on))


@given(PEOPLE, DAYS, MONEY.filter(lambda amount: amount is not None))
@settings(max_examples=200, deadline=None)
def test_asking_for_less_never_makes_it_worse(facts: PersonFacts, on: date, less: int) -> None:
    if facts.amount_vnd is None or less > facts.amount_vnd:
        return
    order = {False: 0, None: 1, True: 2}
    asked = RULES.judge_person(facts, on).finding("ceiling").met
    asked_less = RULES.judge_person(replace(facts, amount_vnd=less), on).finding("ceiling").met
    assert order[asked_less] >= order[asked]
