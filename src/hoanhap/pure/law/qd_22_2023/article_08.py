"""Article 8: for how long may be lent."""

from __future__ import annotations

from functools import lru_cache

from hoanhap.pure.kernel.words import Words
from hoanhap.pure.law.certainty import Certainty, weakest
from hoanhap.pure.law.cite import Citation
from hoanhap.pure.law.finding import Finding, Ruling
from hoanhap.pure.law.instruments import QD_22_2023
from hoanhap.pure.law.qd_22_2023.facts import PersonFacts, Purpose
from hoanhap.pure.law.qd_22_2023.law_of_day import LawOfDay
from hoanhap.pure.law.qd_22_2023.limits import Limit, either, exact

TERM = Ruling("term", Citation(QD_22_2023, 8), Certainty.C)


def person_term(facts: PersonFacts, law: LawOfDay) -> Limit:
    """The person's longest term in months: khoản 2 for business, khoản 1 for training.

    Training: the disbursement period, and to repay twice that period for a course of up to and
    including a year ("không quá một năm"), once for a longer one.
    """
    if facts.purpose is Purpose.BUSINESS:
        return business_term(law)
    course = facts.course
    if facts.purpose is Purpose.TRAINING:
        return _training_term(course.course_months, course.disbursement_months, law)
    return _term_of_either(course.course_months, course.disbursement_months, law)


def business_term(law: LawOfDay) -> Limit:
    """Khoản 2 Điều 8: the longest term in months of a business loan, person or establishment."""
    return _business_term(law)


@lru_cache(maxsize=1024)
def _business_term(law: LawOfDay) -> Limit:
    return exact(law.business_term_months.value, law.business_term_months.certainty)


@lru_cache(maxsize=4096)
def _term_of_either(course: int | None, paid: int | None, law: LawOfDay) -> Limit:
    return either(business_term(law), _training_term(course, paid, law))


@lru_cache(maxsize=4096)
def _training_term(course: int | None, paid: int | None, law: LawOfDay) -> Limit:
    short, long = law.short_course_factor, law.long_course_factor
    certainty = weakest(short.certainty, long.certainty, law.short_course_months.certainty)
    if paid is None:
        return Limit(None, 0, None, certainty)
    of_short = exact(paid + short.value * paid, certainty)
    of_long = exact(paid + long.value * paid, certainty)
    if course is None:
        return either(of_short, of_long)
    return of_short if course <= law.short_course_months.value else of_long


def within_term(term_months: int | None, limit: Limit) -> Finding:
    """Điều 8: the term asked for lies within the longest term."""
    answer = limit.holds(term_months)
    if answer:
        return _met(limit)
    if answer is None or term_months is None:
        return _unknown(limit, term_months is None)
    return _not_met(limit, term_months)


@lru_cache(maxsize=1024)
def _met(limit: Limit) -> Finding:
    if limit.value is None:
        return TERM.met(
            Words(
                vi="Thời hạn đề nghị trong thời hạn cho vay tối đa dù còn thông tin chưa rõ.",
                en="The term is within the longest one, whatever the facts not yet known.",
            ),
            limit.certainty,
        )
    return TERM.met(
        Words(
            vi="Thời hạn đề nghị trong thời hạn cho vay tối đa {months} tháng.",
            en="The term is within the longest one of {months} months.",
        ).format(months=limit.value),
        limit.certainty,
    )


@lru_cache(maxsize=1024)
def _unknown(limit: Limit, is_term_missing: bool) -> Finding:
    why = _TERM_MISSING if is_term_missing else _LONGEST_MISSING
    ask = Words(vi="Thời hạn đề nghị vay", en="The term asked for")
    return TERM.unknown(why, ask if is_term_missing else _TERM_FACTS, limit.certainty)


@lru_cache(maxsize=1024)
def _not_met(limit: Limit, term_months: int) -> Finding:
    highest = limit.high if limit.high is not None else limit.low
    why = Words(
        vi="Thời hạn đề nghị {asked} tháng dài hơn thời hạn cho vay tối đa {months} tháng; "
        "hãy chọn thời hạn không quá {months} tháng.",
        en="The term of {asked} months exceeds the longest one of {months} months; "
        "choose one of at most {months} months.",
    ).format(asked=term_months, months=highest)
    return TERM.not_met(why, None, limit.certainty)


_TERM_MISSING = Words(
    vi="Chưa rõ thời hạn đề nghị vay; hãy hỏi người vay và ghi vào hồ sơ.",
    en="The term asked for isn't known; ask and record it.",
)
_LONGEST_MISSING = Words(
    vi="Chưa tính được thời hạn cho vay tối đa; hãy bổ sung mục đích vay, số tháng của khóa học "
    "và số tháng phát tiền vay.",
    en="The longest term can't be computed yet; add the purpose, the course's months "
    "and its months of payout.",
)
_TERM_FACTS = Words(
    vi="Mục đích vay, số tháng của khóa học, số tháng phát tiền vay",
    en="The purpose, the course's months, its months of payout",
)
