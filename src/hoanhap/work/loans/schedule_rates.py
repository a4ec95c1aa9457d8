"""The rates of each programme, as a loan's arithmetic takes them, out of the law's values."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from fractions import Fraction
from types import MappingProxyType

from hoanhap.pure.law.dated import Dated
from hoanhap.pure.law.qd_22_2023.parameters import OVERDUE_FACTOR, POOR_HOUSEHOLD_RATE_YEAR
from hoanhap.work.loans.schedule_types import LoanRates, RateSteps


def steps_of(value: Dated[Fraction]) -> RateSteps:
    """The law's dated value as steps; a first day that isn't known reaches back without end."""
    rows = tuple((row.from_on or date.min, row.value) for row in value.rows)
    return RateSteps(rows, until=value.rows[-1].until_on)


PROGRAMME_RATES: Mapping[str, LoanRates] = MappingProxyType(
    {
        # Article 9 of Decision 22/2023/QĐ-TTg: the poor-household rate of the day; overdue 130 %.
        "qd-22-2023": LoanRates(steps_of(POOR_HOUSEHOLD_RATE_YEAR), steps_of(OVERDUE_FACTOR)),
    }
)
