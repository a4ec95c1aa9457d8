"""Rules for months and quarters: "tháng 11 - 12/2025", "Quý III Năm 2026", "quý III, IV/2026"."""

from __future__ import annotations

import re

from hoanhap.pure.kernel.days import Month
from hoanhap.pure.planreader.timings.days import (
    MONTH_TAIL,
    months_span,
    numbers_in,
    quarter_span,
)
from hoanhap.pure.planreader.timings.finds import (
    MONTH_OF_YEAR,
    QUARTER_OF_YEAR,
    Found,
    Rule,
    Stretch,
    at,
)
from hoanhap.pure.planreader.timings.neighbours import NAMES_A_THING
from hoanhap.pure.planreader.types import Timing
from hoanhap.pure.planreader.wording import pattern, quarter_in

THROUGH = r"(?:{gap}-{gap}| {den}(?: het)? )"
AND = r"(?:{gap}(?:,|-|;){gap}| va | {den}(?: het)? )"
EVERY_YEAR = r"(?: (?:cua )?(?:{hang}|{moi}) {nam})"
IN = r"(?P<in>(?:{trong}|vao|xong|thuc hien|hoan thanh)(?: khoang)? )?(?P<from>tu )?(?:khoang )?"
YEAR_OR_EACH = rf"(?:(?P<year>{MONTH_TAIL})|(?P<every>{EVERY_YEAR}))?"
MONTHS = rf"(?P<list>{{dd}}(?:{AND}(?:{{thang}} )?{{dd}}(?![a-z]))*)(?!\d)"
QUARTERS = rf"{{quy}} (?P<list>{{roman}}(?:{AND}(?:{{quy}} )?{{roman}}(?![a-z]))*)(?![a-z0-9|])"
FROM_THEN_ON = 60  # how sure an end is that nobody wrote
_THROUGH = re.compile(r"-|d[ei]n")
_ROMAN = re.compile(r"[ivl1|\]\[!tj2-4]+")
_NOT_ROMAN = re.compile(r"va|d[ei]n|het|qu[yi¥v]")


def _runs(numbers: list[int], is_through: bool) -> list[tuple[int, int]]:
    """Months or quarters as stretches: what follows one another is one."""
    if is_through:
        return [(numbers[0], numbers[-1])]
    runs = [(numbers[0], numbers[0])]
    for number in numbers[1:]:
        if number == runs[-1][1] + 1:
            runs[-1] = (runs[-1][0], number)
        else:
            runs.append((number, number))
    return runs


def _month_range(match: re.Match[str], _stretch: Stretch) -> Found | None:
    """From a month of one year to a month of the same or another."""
    first, last = numbers_in(match["first"]), numbers_in(match["last"])
    if len(first) != 2 or len(last) != 2 or not _are_months([first[0], last[0]]):
        return None
    begins, ends = Month(first[1], first[0]), Month(last[1], last[0])
    if (ends.year, ends.month) < (begins.year, begins.month):
        return None
    from_on, to_on = months_span(begins, ends)
    return [Timing("within", at(match), from_on=from_on, to_on=to_on)]


def _are_months(numbers: list[int]) -> bool:
    return bool(numbers) and all(1 <= number <= 12 for number in numbers)


def _months(match: re.Match[str], stretch: Stretch) -> Found | None:
    """One month, several, or one to another, of a year that is written after the last."""
    months = numbers_in(match["list"])
    if not _are_months(months) or NAMES_A_THING.search(stretch.before(match.start())):
        return None
    is_through = _THROUGH.search(match["list"]) is not None
    runs = _runs(months, is_through)
    years = numbers_in(match["year"] or "")
    if not years:
        return _months_without_year(match, stretch, runs)
    found = []
    for first, last in runs:
        begins = Month(years[-1] - (first > last), first)
        from_on, to_on = months_span(begins, Month(years[-1], last))
        sureness = FROM_THEN_ON if match["from"] and not is_through else 100
        found.append(Timing("within", at(match), from_on=from_on, to_on=to_on, sureness=sureness))
    return found


def _months_without_year(
    match: re.Match[str], stretch: Stretch, runs: list[tuple[int, int]]
) -> Found | None:
    """Months that come back each year, or wait for the plan's year."""
    is_marked = stretch.is_labelled(match.start()) or match["in"] or match["every"]
    if not is_marked or any(last < first for first, last in runs):
        return None
    year = stretch.year
    if match["every"] or year is None:
        days = [Month(2001, last).last.strftime("%m-%d") for _, last in runs]
        return [
            Timing(MONTH_OF_YEAR, at(match), days_by=(day,), is_inclusive=True, sureness=60)
            for day in days
        ]
    spans = [months_span(Month(year, first), Month(year, last)) for first, last in runs]
    return [
        Timing(MONTH_OF_YEAR, at(match), from_on=from_on, to_on=to_on, sureness=60)
        for from_on, to_on in spans
    ]


def _quarter_range(match: re.Match[str], _stretch: Stretch) -> Found | None:
    """From a quarter of one year to a quarter of the same or another."""
    first, last = quarter_in(match["first"]), quarter_in(match["last"])
    if first is None or last is None:
        return None
    from_on, _ = quarter_span(numbers_in(match["first_year"])[-1], first[0], first[0])
    _, to_on = quarter_span(numbers_in(match["last_year"])[-1], last[0], last[0])
    if to_on < from_on:
        return None
    return [Timing("within", at(match), from_on=from_on, to_on=to_on)]


def _quarters(match: re.Match[str], stretch: Stretch) -> Found | None:
    """Quarters with or without their year."""
    if NAMES_A_THING.search(stretch.before(match.start())) and not match["every"]:
        return None
    read = [quarter_in(m.group()) for m in _ROMAN.finditer(_NOT_ROMAN.sub(" ", match["list"]))]
    quarters = [quarter for quarter in read if quarter]
    if len(quarters) != len(read) or not quarters:
        return None
    sureness = 100 if all(sure for _, sure in quarters) else 70
    numbers = [number for number, _ in quarters]
    place = at(match)
    if match["every"]:
        return [Timing("yearly", place, quarter=q, sureness=sureness) for q in numbers]
    if match["year"]:
        year = numbers_in(match["year"])[-1]
        runs = _runs(numbers, _THROUGH.search(match["list"]) is not None)
        spans = [quarter_span(year, first, last) for first, last in runs]
        return [Timing("within", place, from_on=a, to_on=b, sureness=sureness) for a, b in spans]
    if not (stretch.is_labelled(match.start()) or match["in"] or stretch.opens_clause(place.begin)):
        return None
    return [Timing(QUARTER_OF_YEAR, place, quarter=q, sureness=min(sureness, 70)) for q in numbers]


RULES = (
    Rule(
        pattern(
            rf"(?<![a-z])(?:tu )?{{thang}} (?P<first>{{dd}}{MONTH_TAIL}){THROUGH}"
            rf"(?:{{thang}} )?(?P<last>{{dd}}{MONTH_TAIL})"
        ),
        _month_range,
    ),
    Rule(
        pattern(
            rf"(?<![a-z])(?:tu )?{{quy}} (?P<first>{{roman}})(?P<first_year>{MONTH_TAIL}){THROUGH}"
            rf"(?:{{quy}} )?(?P<last>{{roman}})(?P<last_year>{MONTH_TAIL})"
        ),
        _quarter_range,
    ),
    Rule(pattern(rf"(?<![a-z]){IN}{QUARTERS}{YEAR_OR_EACH}"), _quarters),
    Rule(pattern(rf"(?<![a-z]){IN}(?:cac )?{{thang}} {MONTHS}{YEAR_OR_EACH}(?![a-z0-9])"), _months),
)
