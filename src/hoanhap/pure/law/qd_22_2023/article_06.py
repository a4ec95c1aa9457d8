"""Article 6: how much may be lent."""

from __future__ import annotations

from functools import lru_cache

from hoanhap.pure.kernel.money import format_vnd
from hoanhap.pure.kernel.words import Words
from hoanhap.pure.law.certainty import Certainty, weakest
from hoanhap.pure.law.cite import Citation
from hoanhap.pure.law.finding import Finding, Ruling
from hoanhap.pure.law.instruments import QD_22_2023
from hoanhap.pure.law.qd_22_2023.facts import EmployerFacts, PersonFacts, Purpose
from hoanhap.pure.law.qd_22_2023.law_of_day import LawOfDay
from hoanhap.pure.law.qd_22_2023.limits import Limit, either, exact

CEILING = Ruling("ceiling", Citation(QD_22_2023, 6), Certainty.C)


def person_ceiling(facts: PersonFacts, law: LawOfDay) -> Limit:
    """The person's ceiling in đồng: a fixed sum for business, so much a month for training."""
    if facts.purpose is Purpose.BUSINESS:
        return _business_ceiling(law)
    months = facts.course.disbursement_months
    if facts.purpose is Purpose.TRAINING:
        return _training_ceiling(months, law)
    return _ceiling_of_either(months, law)


@lru_cache(maxsize=1024)
def _business_ceiling(law: LawOfDay) -> Limit:
    return exact(law.person_business_vnd.value, law.person_business_vnd.certainty)


@lru_cache(maxsize=1024)
def _training_ceiling(months: int | None, law: LawOfDay) -> Limit:
    month = law.training_month_vnd
    if months is None:
        return Limit(None, 0, None, month.certainty)
    return exact(month.value * months, month.certainty)


@lru_cache(maxsize=1024)
def _ceiling_of_either(months: int | None, law: LawOfDay) -> Limit:
    return either(_business_ceiling(law), _training_ceiling(months, law))


def employer_ceiling(facts: EmployerFacts, law: LawOfDay) -> Limit:
    """The establishment's ceiling in đồng: the lower of one project's and all its workers'.

    The text counts workers of the establishment, not only those who completed a sentence. Where
    their number isn't known it is at least that of the eligible ones.
    """
    return _employer_ceiling(facts.workers_total, facts.workers_eligible_with_contract, law)


@lru_cache(maxsize=1024)
def _employer_ceiling(total: int | None, eligible: int | None, law: LawOfDay) -> Limit:
    project, worker = law.employer_project_vnd, law.employer_worker_vnd
    certainty = weakest(project.certainty, worker.certainty)
    if total is not None:
        return exact(min(project.value, worker.value * total), certainty)
    low = min(project.value, worker.value * (eligible or 0))
    return Limit(None, low, project.value, certainty)


def within_ceiling(amount_vnd: int | None, limit: Limit) -> Finding:
    """Điều 6: the amount asked for lies within the ceiling."""
    answer = limit.holds(amount_vnd)
    if answer:
        return _met(limit)
    if answer is None or amount_vnd is None:
        return _unknown(limit, amount_vnd is None)
    return _not_met(limit, amount_vnd)


@lru_cache(maxsize=1024)
def _met(limit: Limit) -> Finding:
    if limit.value is None:
        return CEILING.met(
            Words(
                vi="Số tiền đề nghị trong mức cho vay tối đa dù còn thông tin chưa rõ.",
                en="The amount is within the ceiling, whatever the facts not yet known.",
            ),
            limit.certainty,
        )
    return CEILING.met(
        Words(
            vi="Số tiền đề nghị trong mức cho vay tối đa {ceiling} đồng.",
            en="The amount is within the ceiling of {ceiling} đồng.",
        ).format(ceiling=format_vnd(limit.value)),
        limit.certainty,
    )


@lru_cache(maxsize=1024)
def _unknown(limit: Limit, is_amount_missing: bool) -> Finding:
    why = _AMOUNT_MISSING if is_amount_missing else _CEILING_MISSING
    ask = Words(vi="Số tiền đề nghị vay", en="The amount asked for")
    return CEILING.unknown(why, ask if is_amount_missing else _CEILING_FACTS, limit.certainty)


@lru_cache(maxsize=4096)
def _not_met(limit: Limit, amount_vnd: int) -> Finding:
    highest = limit.high if limit.high is not None else limit.low
    why = Words(
        vi="Số tiền đề nghị {amount} đồng vượt mức cho vay tối đa {ceiling} đồng; "
        "hãy giảm số tiền đề nghị ít nhất {excess} đồng.",
        en="The amount of {amount} đồng exceeds the ceiling of {ceiling} đồng; "
        "ask for at least {excess} đồng less.",
    ).format(
        amount=format_vnd(amount_vnd),
        ceiling=format_vnd(highest),
        excess=format_vnd(amount_vnd - highest),
    )
    return CEILING.not_met(why, None, limit.certainty)


_AMOUNT_MISSING = Words(
    vi="Chưa rõ số tiền đề nghị vay; hãy hỏi người vay và ghi vào hồ sơ.",
    en="The amount asked for isn't known; ask and record it.",
)
_CEILING_MISSING = Words(
    vi="Chưa tính được mức cho vay tối đa; hãy bổ sung mục đích vay, số tháng phát tiền vay "
    "của khóa học hoặc tổng số lao động của cơ sở.",
    en="The ceiling can't be computed yet; add the purpose, the months of payout of the course, "
    "or the establishment's number of workers.",
)
_CEILING_FACTS = Words(
    vi="Mục đích vay, số tháng phát tiền vay hoặc tổng số lao động",
    en="The purpose, the months of payout, or the number of workers",
)
