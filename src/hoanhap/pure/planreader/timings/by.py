"""Rules for days: "trước ngày 15/6", "chậm nhất", "đến hết quý II/2026", "từ ngày ... đến"."""

from __future__ import annotations

import re

from hoanhap.pure.planreader.timings.days import (
    BLANK_DAY,
    DAY,
    DAYS,
    MONTH_TAIL,
    QUARTERS,
    days_in,
    numbers_in,
    quarter_span,
)
from hoanhap.pure.planreader.timings.finds import (
    DAY_OF_YEAR,
    Found,
    Rule,
    Stretch,
    at,
)
from hoanhap.pure.planreader.types import Timing
from hoanhap.pure.planreader.wording import pattern, quarter_in

_LATEST = (
    r"(?:{cham_nhat}|khong (?:qua|muon hon|cham hon|tre hon)|han cuoi(?: cung)?)"
    r"(?: [l1i]a)?(?: vao| {den}| {trong})?(?: het)?"
)
_HOUR = r"(?:\d{1,2}{gap}(?:h|gio){gap}(?:\d{2})?(?: phut)?,? )?"
_BY = (
    rf"(?P<how>(?:{_LATEST} )?{{truoc}}|{_LATEST}|(?<!tinh\s)(?<!tu\s)(?:{{den}}|vao|{{trong}})"
    r"(?: het)?(?= (?:het )?(?:\d{1,2}{gap}(?:h|gio)[^.;]{0,12} )?{ngay})"
    r"|(?<!tinh\s){den} het|het(?= {ngay}))"
)
_EVERY_YEAR = r"(?: (?:cua )?(?:{hang}|moi) {nam})"


def _is_early(match: re.Match[str]) -> bool:
    """Whether the words ask for it before the day ("trước ngày"), not on it at the latest."""
    return re.search(r"(?<![a-z])tr(?!ong)", match["how"]) is not None


def _by_days(match: re.Match[str], _stretch: Stretch) -> Found | None:
    days = days_in(match["days"])
    if not days:
        return None
    is_inclusive = not _is_early(match) or bool(match["hour"])
    place = at(match)
    if match["every"]:
        by = tuple(day.yearly() for day in days)
        return [Timing("yearly", place, days_by=by, is_inclusive=is_inclusive)]
    return [
        Timing("by", place, by_date=day.iso(), is_inclusive=is_inclusive)
        if day.year
        else Timing(DAY_OF_YEAR, place, days_by=(day.yearly(),), is_inclusive=is_inclusive)
        for day in days
    ]


def _by_blank_day(match: re.Match[str], _stretch: Stretch) -> Found | None:
    numbers = numbers_in(match["days"])
    if len(numbers) != 2 or not 1 <= numbers[0] <= 12:
        return None
    by = f"{numbers[1]:04d}-{numbers[0]:02d}"
    return [Timing("by", at(match), by_date=by, is_inclusive=not _is_early(match), sureness=70)]


def _by_year(match: re.Match[str], _stretch: Stretch) -> Found | None:
    year = numbers_in(match["year"])[-1]
    return [
        Timing("by", at(match), by_date=str(year), is_inclusive=not _is_early(match), sureness=75)
    ]


def _by_quarter(match: re.Match[str], _stretch: Stretch) -> Found | None:
    quarter = quarter_in(match["first"])
    year = numbers_in(match["year"])[-1]
    if quarter is None or match["more"]:
        return None
    first, last = quarter_span(year, quarter[0], quarter[0])
    day = first if _is_early(match) else last
    return [
        Timing(
            "by", at(match), by_date=day.isoformat(), is_inclusive=not _is_early(match), sureness=85
        )
    ]


def _between_days(match: re.Match[str], stretch: Stretch) -> Found | None:
    first, last = days_in(match["first"]), days_in(match["last"])
    if not first or not last:
        return None
    year = last[0].year or stretch.year
    begins, ends = first[0].on(year), last[0].on(year)
    if begins is None or ends is None or ends < begins:
        return None
    sureness = 100 if last[0].year else 75
    return [Timing("within", at(match), from_on=begins, to_on=ends, sureness=sureness)]


RULES = (
    Rule(
        pattern(
            rf"(?<![a-z])tu (?:{{ngay}} )?(?P<first>{DAY}){{gap}}(?:-|{{den}}(?: het)?)"
            rf"(?:{{gap}}{{ngay}})?{{gap}}(?P<last>{DAY})"
        ),
        _between_days,
    ),
    Rule(
        pattern(
            rf"(?<![a-z]){_BY} (?P<hour>{_HOUR})(?:het )?(?:{{ngay}} )?"
            rf"(?P<days>{DAYS})(?P<every>{_EVERY_YEAR})?"
        ),
        _by_days,
    ),
    Rule(
        pattern(rf"(?<![a-z]){_BY}(?: cuoi| het)?(?: {{ngay}})?{{gap}}(?P<days>{BLANK_DAY})"),
        _by_blank_day,
    ),
    Rule(
        pattern(rf"(?<![a-z]){_BY}(?: cuoi| het)? {QUARTERS}(?P<year>{MONTH_TAIL})"),
        _by_quarter,
    ),
    Rule(pattern(rf"(?<![a-z]){_BY}(?: cuoi| het)? (?P<year>{{nam}} {{yyyy}})"), _by_year),
)
