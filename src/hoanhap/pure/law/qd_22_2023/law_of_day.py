"""The Decision's values in force on one day, looked up once a day and not once a person."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from functools import lru_cache

from hoanhap.pure.law.dated import Row
from hoanhap.pure.law.qd_22_2023 import parameters as p
from hoanhap.pure.law.qd_22_2023.facts import ReleaseKind


@dataclass(frozen=True, slots=True, eq=False)
class LawOfDay:
    """Every value that a judgement on this day needs, each with its clause and certainty.

    One object a day, compared by identity: what hangs on the day alone is kept under it.
    """

    on: date
    is_in_force: bool
    in_force: Row[bool]
    accepted_kinds: Row[tuple[ReleaseKind, ...]]
    same_purpose_debt: Row[bool]
    years_max: Row[int]
    amnesty_clock: Row[bool]
    worker_share_min: Row[Fraction]
    training_month_vnd: Row[int]
    person_business_vnd: Row[int]
    employer_project_vnd: Row[int]
    employer_worker_vnd: Row[int]
    unsecured_max_vnd: Row[int]
    business_term_months: Row[int]
    short_course_months: Row[int]
    short_course_factor: Row[int]
    long_course_factor: Row[int]
    rate_year: Row[Fraction]


@lru_cache(maxsize=4096)
def law_of_day(on: date) -> LawOfDay:
    """The values for a judgement on that day. Raises NoValue where the rate has none at all.

    Before the Decision's own first day (Article 16) the other conditions are read by its first
    text, so that whoever asks too early still sees everything that is missing; the answer stays no.
    """
    read_on = max(on, p.IN_FORCE_ON)
    return LawOfDay(
        on=on,
        is_in_force=on >= p.IN_FORCE_ON,
        in_force=p.IN_FORCE.on(read_on),
        accepted_kinds=p.ACCEPTED_CERTIFICATES.on(read_on),
        same_purpose_debt=p.IS_SAME_PURPOSE_DEBT_ALLOWED.on(read_on),
        years_max=p.YEARS_SINCE_RELEASE_MAX.on(read_on),
        amnesty_clock=p.AMNESTY_CLOCK_COUNTS_FROM_RELEASE.on(read_on),
        worker_share_min=p.ELIGIBLE_WORKER_SHARE_MIN.on(read_on),
        training_month_vnd=p.TRAINING_MONTH_CEILING_VND.on(read_on),
        person_business_vnd=p.PERSON_BUSINESS_CEILING_VND.on(read_on),
        employer_project_vnd=p.EMPLOYER_PROJECT_CEILING_VND.on(read_on),
        employer_worker_vnd=p.EMPLOYER_WORKER_CEILING_VND.on(read_on),
        unsecured_max_vnd=p.UNSECURED_MAX_VND.on(read_on),
        business_term_months=p.BUSINESS_TERM_MONTHS_MAX.on(read_on),
        short_course_months=p.SHORT_COURSE_MONTHS_MAX.on(read_on),
        short_course_factor=p.SHORT_COURSE_REPAY_FACTOR.on(read_on),
        long_course_factor=p.LONG_COURSE_REPAY_FACTOR.on(read_on),
        rate_year=p.POOR_HOUSEHOLD_RATE_YEAR.on(on),
    )
