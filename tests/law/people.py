"""A person and an establishment that meet every condition; each case changes what it is about."""

from __future__ import annotations

from datetime import date
from typing import Any

from hoanhap.pure.law.finding import Finding
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

ON = date(2026, 3, 1)


def person(**changes: Any) -> PersonFacts:
    """One who completed the sentence on 01/03/2022 and asks for 100 million through the family."""
    facts: dict[str, Any] = {
        "has_need": True,
        "release": Release(ReleaseKind.COMPLETED, date(2022, 3, 1), True),
        "listing": Listing(True, True, True, False),
        "has_same_purpose_debt": False,
        "purpose": Purpose.BUSINESS,
        "amount_vnd": 100_000_000,
        "term_months": 60,
        "course": Course(10, 10),
        "through": Through.HOUSEHOLD,
        "household": Household(1, True, True),
    }
    return PersonFacts(**(facts | changes))


def student(amount_vnd: int | None, term_months: int | None, course: Course) -> PersonFacts:
    """The same person asking for a training loan."""
    return person(
        purpose=Purpose.TRAINING, amount_vnd=amount_vnd, term_months=term_months, course=course
    )


def employer(**changes: Any) -> EmployerFacts:
    """A small enterprise of 30 with 3 eligible workers, asking for 1,500 million, secured."""
    facts: dict[str, Any] = {
        "employer_kind": "sme",
        "is_lawful": True,
        "workers_total": 30,
        "workers_eligible_with_contract": 3,
        "is_plan_confirmed": True,
        "has_same_purpose_debt": False,
        "amount_vnd": 1_500_000_000,
        "term_months": 60,
        "is_secured": True,
    }
    return EmployerFacts(**(facts | changes))


def found(code: str, facts: PersonFacts | EmployerFacts, on: date = ON) -> Finding:
    """The finding of that code, as judged on that day."""
    return RULES.judge(facts, on).finding(code)
