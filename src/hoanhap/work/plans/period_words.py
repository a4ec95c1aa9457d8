"""What a period is called, and the days it spans where its name says them."""

from __future__ import annotations

import re
from datetime import date
from types import MappingProxyType

from hoanhap.pure.kernel.days import Month, Span
from hoanhap.pure.kernel.words import Words
from hoanhap.work.plans.rules import AFTER, SCHEDULED

_MONTH = re.compile(r"^(\d{4})-(\d{2})$")
_PART = re.compile(r"^(\d{4})-([QHL])(\d+)$")
DAY_NAMED = re.compile(r"^(\d{4})-(\d{2})-(\d{2})$")
_YEAR = re.compile(r"^\d{4}$")
_ROMAN = ("", "I", "II", "III", "IV")
_MONTHS_OF = {"Q": 3, "H": 6}
WITHOUT_DAY = MappingProxyType(
    {
        SCHEDULED: Words(vi="khi Chính phủ ấn định", en="when the Government schedules it"),
        AFTER: Words(vi="sau mốc nêu trong kế hoạch", en="after what the plan names"),
    }
)
"""Periods whose day is not known yet."""


def period_words(period: str) -> Words:
    """ "tháng 11/2026", "quý III/2026", "6 tháng đầu năm 2026", "kỳ 15/6/2026", "năm 2026"."""
    if found := DAY_NAMED.match(period):
        year, month, day = map(int, found.groups())
        return Words(vi=f"kỳ {day}/{month}/{year}", en=f"of {day}/{month}/{year}")
    if found := _MONTH.match(period):
        return Words(vi=f"tháng {int(found[2])}/{found[1]}", en=f"month {int(found[2])}/{found[1]}")
    if found := _PART.match(period):
        return _part_words(found[1], found[2], int(found[3]))
    if _YEAR.match(period):
        return Words(vi=f"năm {period}", en=f"year {period}")
    return WITHOUT_DAY.get(period, Words(vi="một lần", en="once"))


def _part_words(year: str, part: str, number: int) -> Words:
    if part == "Q":
        return Words(vi=f"quý {_ROMAN[number]}/{year}", en=f"quarter {_ROMAN[number]}/{year}")
    if part == "L":
        return Words(vi=f"lần {number} năm {year}", en=f"no. {number} of {year}")
    if number == 1:
        return Words(vi=f"6 tháng đầu năm {year}", en=f"first half of {year}")
    return Words(vi=f"6 tháng cuối năm {year}", en=f"second half of {year}")


def period_span(period: str) -> Span | None:
    """The days that a month, quarter, half or year spans; None where the name says no span."""
    if found := _MONTH.match(period):
        month = Month(int(found[1]), int(found[2]))
        return Span(month.first, month.last)
    if (found := _PART.match(period)) and found[2] in _MONTHS_OF:
        length = _MONTHS_OF[found[2]]
        first = Month(int(found[1]), (int(found[3]) - 1) * length + 1)
        return Span(first.first, first.plus(length - 1).last)
    if _YEAR.match(period):
        return Span(date(int(period), 1, 1), date(int(period), 12, 31))
    return None
