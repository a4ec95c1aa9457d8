"""Decision 22/2023/QĐ-TTg as a rule set: facts in, every condition's finding out."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from functools import lru_cache
from typing import Final

from hoanhap.pure.law.finding import Finding, all_of
from hoanhap.pure.law.judgement import Judgement
from hoanhap.pure.law.qd_22_2023 import parameters
from hoanhap.pure.law.qd_22_2023.article_03_debt import no_same_purpose_debt
from hoanhap.pure.law.qd_22_2023.article_03_employer import (
    employer_kind,
    lawful,
    plan_confirmed,
    worker_share,
)
from hoanhap.pure.law.qd_22_2023.article_03_person import (
    beneficiary,
    conduct,
    listed,
    need,
    within_years,
)
from hoanhap.pure.law.qd_22_2023.article_04 import borrower_path
from hoanhap.pure.law.qd_22_2023.article_05 import purpose
from hoanhap.pure.law.qd_22_2023.article_06 import employer_ceiling, person_ceiling, within_ceiling
from hoanhap.pure.law.qd_22_2023.article_08 import business_term, person_term, within_term
from hoanhap.pure.law.qd_22_2023.article_10 import security
from hoanhap.pure.law.qd_22_2023.article_16 import in_force
from hoanhap.pure.law.qd_22_2023.facts import EmployerFacts, PersonFacts
from hoanhap.pure.law.qd_22_2023.law_of_day import LawOfDay, law_of_day
from hoanhap.pure.law.qd_22_2023.limits import Limit
from hoanhap.pure.law.table import row_of

CODE: Final = "qd-22-2023"

VERSION: Final = 1
"""Raised whenever a rule or a sentence of this folder changes, so that its fingerprint does too."""


@dataclass(frozen=True, slots=True)
class RuleSet:
    """The Decision's rules under one code, as a loan programme names them."""

    code: str = CODE

    def judge_person(self, facts: PersonFacts, on: date) -> Judgement:
        """Every condition on a person and the loan asked for, as of that day.

        Raises NoValue on a day for which the law holds no rate at all.
        """
        law = law_of_day(on)
        ceiling = person_ceiling(facts, law)
        term = person_term(facts, law)
        findings = (
            in_force(law),
            beneficiary(facts, law),
            need(facts, law),
            listed(facts, law),
            conduct(facts, law),
            within_years(facts, law),
            no_same_purpose_debt(facts, law),
            borrower_path(facts, law),
            purpose(facts, law),
            within_ceiling(facts.amount_vnd, ceiling),
            within_term(facts.term_months, term),
        )
        return _judged(law, findings, ceiling, term)

    def judge_employer(self, facts: EmployerFacts, on: date) -> Judgement:
        """Every condition on an establishment and the loan asked for, as of that day.

        Raises NoValue on a day for which the law holds no rate at all.
        """
        law = law_of_day(on)
        ceiling = employer_ceiling(facts, law)
        term = business_term(law)
        findings = (
            in_force(law),
            employer_kind(facts, law),
            lawful(facts, law),
            worker_share(facts, law),
            plan_confirmed(facts, law),
            no_same_purpose_debt(facts, law),
            within_ceiling(facts.amount_vnd, ceiling),
            within_term(facts.term_months, term),
            security(facts, law),
        )
        return _judged(law, findings, ceiling, term)

    def judge(self, facts: PersonFacts | EmployerFacts, on: date) -> Judgement:
        """Whichever of the two the facts are about. Raises NoValue like them."""
        if isinstance(facts, PersonFacts):
            return self.judge_person(facts, on)
        return self.judge_employer(facts, on)

    def rate_year(self, day: date) -> Fraction:
        """The programme's yearly rate on that day: the poor-household rate (Article 9).

        Raises NotYetInForce before the first rate known.
        """
        return parameters.POOR_HOUSEHOLD_RATE_YEAR.on(day).value

    def overdue_factor(self, day: date) -> Fraction:
        """How many times the lending rate overdue principal bears (Article 9).

        Raises NotYetInForce before the Decision's first day.
        """
        return parameters.OVERDUE_FACTOR.on(day).value

    def fingerprint(self) -> str:
        """What names these rules and numbers exactly: kept with every deed that leans on them."""
        return _fingerprint()


def _judged(law: LawOfDay, findings: tuple[Finding, ...], ceiling: Limit, term: Limit) -> Judgement:
    return Judgement(
        CODE,
        _fingerprint(),
        law.on,
        all_of(findings),
        ceiling.value,
        term.value,
        law.rate_year.value,
        findings,
    )


@lru_cache(maxsize=1)
def _fingerprint() -> str:
    digest = hashlib.sha256(f"{CODE} {VERSION}\n".encode())
    for parameter in parameters.PARAMETERS:
        for line in row_of(parameter):
            digest.update(repr(line).encode())
    return f"{CODE}:{VERSION}:{digest.hexdigest()[:16]}"


RULES: Final = RuleSet()
