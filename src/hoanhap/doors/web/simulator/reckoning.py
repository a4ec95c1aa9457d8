"""The answer to the facts: the law of the day, and the schedule of the loan it would allow."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from hoanhap.doors.web.head import State
from hoanhap.pure.kernel.words import Words
from hoanhap.pure.law.bank_rules.instalments import suggested_interval_months
from hoanhap.pure.law.finding import Finding
from hoanhap.pure.law.judgement import Judgement, decimal_text
from hoanhap.pure.law.qd_22_2023 import PersonFacts
from hoanhap.pure.law.rule_sets import rule_set
from hoanhap.work.loans.schedule_forecast import Due, forecast_instalments
from hoanhap.work.loans.schedule_rates import PROGRAMME_RATES
from hoanhap.work.loans.schedule_types import Contract, Payout
from hoanhap.work.loans.standing import PROGRAMME

INSTALMENTS_MAX = 60
"""As many as a person reads through on paper; more are not shown."""

_ORDER = {False: 0, None: 1, True: 2}

_ELIGIBLE = Words(
    vi="Theo các dữ kiện này, đủ điều kiện vay.", en="By these facts all conditions are met."
)
_NOT_ELIGIBLE = Words(
    vi="Chưa đủ điều kiện vay: {n} điều kiện chưa đạt.", en="{n} conditions are not met yet."
)
_OPEN = Words(
    vi="Chưa kết luận được: còn {n} điều chưa biết.", en="No answer yet: {n} things are not known."
)


@dataclass(frozen=True, slots=True)
class Schedule:
    """A loan as it would be repaid: đồng, months, days; interest as forecast by the day."""

    amount_vnd: int
    term_months: int
    interval_months: int
    is_interval_suggested: bool
    is_highest: bool
    paid_out_on: date
    matures_on: date
    dues: tuple[Due, ...]
    principal_vnd: int
    interest_vnd: int

    @property
    def total_vnd(self) -> int:
        """Principal and interest together."""
        return self.principal_vnd + self.interest_vnd


@dataclass(frozen=True, slots=True)
class Outcome:
    """What the law says of the facts, what is missing first; None where no schedule can be made."""

    judgement: Judgement
    findings: tuple[Finding, ...]
    verdict: State
    rate: Words
    schedule: Schedule | None


def reckon(facts: PersonFacts, on: date) -> Judgement:
    """The law of that day asked. Raises NoValue where it holds no rate for the day."""
    return rule_set(PROGRAMME).judge_person(facts, on)


def outcome(judgement: Judgement, schedule: Schedule | None) -> Outcome:
    """All of it, as the page shows it."""
    return Outcome(
        judgement=judgement,
        findings=tuple(sorted(judgement.findings, key=lambda finding: _ORDER[finding.met])),
        verdict=_verdict(judgement),
        rate=rate_words(judgement.rate_year),
        schedule=schedule,
    )


def terms_of(facts: PersonFacts, judgement: Judgement) -> tuple[int, int] | None:
    """The sum and the term to reckon with: those asked for within the law's limits, the limits
    themselves where nothing was asked. None where a limit is not known, or is nothing.
    """
    ceiling, longest = judgement.ceiling_vnd, judgement.term_months_max
    if not ceiling or not longest:
        return None
    return min(facts.amount_vnd or ceiling, ceiling), min(facts.term_months or longest, longest)


def interval_of(term_months: int, asked_months: int | None, on: date) -> int:
    """Months between instalments: as asked, else as the bank suggests; never beyond the term."""
    return min(asked_months or suggested_interval_months(term_months, on), term_months)


def schedule(
    facts: PersonFacts, judgement: Judgement, paid_out_on: date, asked_months: int | None
) -> Schedule | None:
    """The repayments of one payout on a day. Raises NoRate where a day of it has no rate."""
    terms = terms_of(facts, judgement)
    if terms is None:
        return None
    amount_vnd, term_months = terms
    interval = interval_of(term_months, asked_months, paid_out_on)
    contract = Contract(paid_out_on, amount_vnd, term_months, interval)
    payout = (Payout(paid_out_on, amount_vnd),)
    dues = forecast_instalments(contract, payout, paid_out_on, PROGRAMME_RATES[PROGRAMME])
    return Schedule(
        amount_vnd=amount_vnd,
        term_months=term_months,
        interval_months=interval,
        is_interval_suggested=asked_months is None,
        is_highest=terms == (judgement.ceiling_vnd, judgement.term_months_max),
        paid_out_on=paid_out_on,
        matures_on=dues[-1].due_on,
        dues=dues,
        principal_vnd=sum(due.principal_vnd for due in dues),
        interest_vnd=sum(due.interest_vnd for due in dues),
    )


def rate_words(rate_year: Fraction) -> Words:
    """ "6,6 %/năm"."""
    text = decimal_text(rate_year * 100)
    return Words(vi="{rate} %/năm", en="{rate} % a year").format(
        rate=Words(vi=text.replace(".", ","), en=text)
    )


def _verdict(judgement: Judgement) -> State:
    if judgement.eligible:
        return State(_ELIGIBLE, "done")
    if judgement.eligible is False:
        return State(_NOT_ELIGIBLE.format(n=len(judgement.not_met)), "late")
    return State(_OPEN.format(n=len(judgement.unknown)), "proposed")
