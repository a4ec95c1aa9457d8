"""How interest is reckoned: which days count, and how many a year has."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import Any

from hoanhap.pure.kernel.words import Words
from hoanhap.pure.law.certainty import Certainty
from hoanhap.pure.law.cite import Citation
from hoanhap.pure.law.dated import Dated, Row
from hoanhap.pure.law.instruments import TT_14_2017, VBSP_PRACTICE_2021

_LAST_CHECKED_ON = date(2026, 11, 21)
_YES_OR_NO = Words(vi="", en="")

INTEREST_YEAR_DAYS = Dated(
    "bank.interest.year_days",
    Words(vi="Số ngày của một năm khi tính lãi", en="Days of a year when interest is reckoned"),
    Words(vi="ngày", en="days"),
    (Row(365, date(2018, 1, 1), Citation(TT_14_2017), Certainty.B, _LAST_CHECKED_ON),),
)

IS_PAYOUT_DAY_COUNTED = Dated(
    "bank.interest.payout_day_counts",
    Words(vi="Tính lãi cho ngày giải ngân", en="The payout day bears interest"),
    _YES_OR_NO,
    (Row(True, None, Citation(VBSP_PRACTICE_2021), Certainty.R, _LAST_CHECKED_ON),),
)

IS_PAYMENT_DAY_COUNTED = Dated(
    "bank.interest.payment_day_counts",
    Words(vi="Tính lãi cho ngày trả nợ", en="The day of a payment bears interest"),
    _YES_OR_NO,
    (Row(False, None, Citation(VBSP_PRACTICE_2021), Certainty.R, _LAST_CHECKED_ON),),
)

PARAMETERS: tuple[Dated[Any], ...] = (
    INTEREST_YEAR_DAYS,
    IS_PAYOUT_DAY_COUNTED,
    IS_PAYMENT_DAY_COUNTED,
)


def interest_of_day(principal_vnd: int, rate_year: Fraction, day: date) -> Fraction:
    """One day's exact interest in đồng on that day's closing principal; rounded by nobody yet.

    Raises NotYetInForce before the first day of the rule.
    """
    return principal_vnd * rate_year / INTEREST_YEAR_DAYS.on(day).value
