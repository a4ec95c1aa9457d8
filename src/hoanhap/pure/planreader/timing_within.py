"""Rules for stretches of time: "tháng 11 - 12/2025", "Quý III Năm 2026", "giai đoạn ..."."""

from __future__ import annotations

import re
from datetime import date

from hoanhap.pure.kernel.days import Month
from hoanhap.pure.planreader.timing_days import (
    AND,
    DAYS,
    MONTH_TAIL,
    QUARTERS,
    days_in,
    months_span,
    numbers_in,
    quarter_span,
)
from hoanhap.pure.planreader.timing_finds import (
    DAY_OF_YEAR,
    MONTH_OF_YEAR,
    QUARTER_OF_YEAR,
    Found,
    Rule,
    Stretch,
    at,
)
from hoanhap.pure.planreader.types import Place, Timing
from hoanhap.pure.planreader.wording import pattern, quarter_in

_EVERY_YEAR = r"(?: (?:cua )?(?:{hang}|moi) {nam})"
_WHOLE_YEAR = r"(?:{nam} )?{yyyy}"

# Words after which a month, quarter or year is the time of a figure or the name of a paper.
_NAMES_A_THING = re.compile(
    r"(?:so lieu|ket qua|tinh hinh|nhiem vu|chi tieu|du toan|ngan sach|kinh phi|ke hoach"
    r"|chuong trinh|bao cao|de an|nghi quyet|so voi|cung ky)(?: thuc hien| cong tac)?$"
)


def _months(match: re.Match[str], stretch: Stretch) -> Found | None:
    """A month, or one to another; the last carries the year, or none does."""
    if _NAMES_A_THING.search(stretch.before(match.start())):
        return None
    first, last = numbers_in(match["first"]), numbers_in(match["last"] or match["first"])
    year_read = numbers_in(match["year"] or "")
    year = (year_read or first[1:] or [None])[-1]
    if not all(1 <= numbers[0] <= 12 for numbers in (first, last) if numbers) or not first:
        return None
    if year is None:
        return _month_without_year(match, stretch, first[0], last[0])
    begins = Month(first[1] if len(first) > 1 else year, first[0])
    if (begins.year, begins.month) > (year, last[0]):
        begins = Month(year - 1, first[0])
    from_on, to_on = months_span(begins, Month(year, last[0]))
    return [Timing("within", at(match), from_on=from_on, to_on=to_on)]


def _month_without_year(
    match: re.Match[str], stretch: Stretch, first: int, last: int
) -> Found | None:
    is_marked = stretch.is_labelled(match.start()) or match["in"]
    if not is_marked or last < first:
        return None
    if match["every"] or stretch.year is None:
        by = Month(stretch.year or 2001, last).last.strftime("%m-%d")
        return [Timing(MONTH_OF_YEAR, at(match), days_by=(by,), is_inclusive=True, sureness=60)]
    from_on, to_on = months_span(Month(stretch.year, first), Month(stretch.year, last))
    return [Timing(MONTH_OF_YEAR, at(match), from_on=from_on, to_on=to_on, sureness=60)]


def _quarters(match: re.Match[str], stretch: Stretch) -> Found | None:
    """Quarters with or without their year; such as follow one another make one stretch."""
    if _NAMES_A_THING.search(stretch.before(match.start())) and not match["every"]:
        return None
    read = [quarter_in(match["first"])]
    read += [quarter_in(m.group()) for m in _ROMAN.finditer(_NOT_ROMAN.sub(" ", match["more"]))]
    quarters = [quarter for quarter in read if quarter]
    if len(quarters) != len(read):
        return None
    sureness = 100 if all(sure for _, sure in quarters) else 70
    numbers = [number for number, _ in quarters]
    place = at(match)
    if match["every"]:
        return [Timing("yearly", place, quarter=q, sureness=sureness) for q in numbers]
    if match["year"]:
        year = numbers_in(match["year"])[-1]
        return _quarter_stretches(numbers, year, place, sureness, "through" in _joint(match))
    if not (stretch.is_labelled(match.start()) or match["in"] or stretch.opens_clause(place.begin)):
        return None
    return [Timing(QUARTER_OF_YEAR, place, quarter=q, sureness=min(sureness, 70)) for q in numbers]


def _joint(match: re.Match[str]) -> str:
    return "through" if re.search(r"-|d[ei]n", match["more"]) else "and"


def _quarter_stretches(
    numbers: list[int], year: int, place: Place, sureness: int, is_through: bool
) -> Found:
    first, last = numbers[0], numbers[-1]
    if is_through or numbers == list(range(first, last + 1)):
        from_on, to_on = quarter_span(year, first, last)
        return [Timing("within", place, from_on=from_on, to_on=to_on, sureness=sureness)]
    spans = [quarter_span(year, number, number) for number in numbers]
    return [Timing("within", place, from_on=a, to_on=b, sureness=sureness) for a, b in spans]


_ROMAN = re.compile(r"[ivl1|\]!2-4]+")
_NOT_ROMAN = re.compile(r"va|d[ei]n|het|qu[yi¥v]")


def _years(match: re.Match[str], stretch: Stretch) -> Found | None:
    """A span of years: after a label, in brackets, or where the words say "trong"."""
    years = [number for number in numbers_in(match["years"]) if 2000 <= number < 2100]
    is_said = stretch.is_labelled(match.start()) or stretch.is_bracketed(*match.span())
    if not years or not (is_said or match["in"]):
        return None
    from_on, to_on = date(years[0], 1, 1), date(years[-1], 12, 31)
    sureness = 95 if stretch.is_labelled(match.start()) else 70
    if to_on < from_on:
        return None
    return [Timing("within", at(match), from_on=from_on, to_on=to_on, sureness=sureness)]


_PARTS = {"6 dau": (1, 6, 90), "6 cuoi": (7, 12, 90), "dau": (1, 3, 50), "giua": (5, 8, 50)}


def _part_of_year(match: re.Match[str], stretch: Stretch) -> Found | None:
    """Half a year as it is; "đầu năm" and "cuối năm" as the first and last quarter, unsure."""
    months = "6 " if match["half"] else ""
    first, last, sureness = _PARTS.get(months + match["part"], (10, 12, 50))
    years = numbers_in(match["year"] or "")
    year = years[-1] if years else stretch.year
    is_said = match["in"] or stretch.is_labelled(match.start())
    if year is None or _NAMES_A_THING.search(stretch.before(match.start())) or not is_said:
        return None
    from_on, to_on = months_span(Month(year, first), Month(year, last))
    sureness = sureness if years else min(sureness, 65)
    return [Timing("within", at(match), from_on=from_on, to_on=to_on, sureness=sureness)]


def _this_year(match: re.Match[str], stretch: Stretch) -> Found | None:
    if stretch.year is None or not stretch.is_labelled(match.start()):
        return None
    from_on, to_on = date(stretch.year, 1, 1), date(stretch.year, 12, 31)
    return [Timing("within", at(match), from_on=from_on, to_on=to_on, sureness=70)]


def _bare_days(match: re.Match[str], stretch: Stretch) -> Found | None:
    """A day alone after a label: to be done on it."""
    if not stretch.is_labelled(match.start()):
        return None
    days = days_in(match["days"])
    return [
        Timing("by", at(match), by_date=day.iso(), is_inclusive=True, sureness=90)
        if day.year
        else Timing(DAY_OF_YEAR, at(match), days_by=(day.yearly(),), is_inclusive=True)
        for day in days
    ] or None


_IN = r"(?P<in>(?:{trong}|vao|xong|thuc hien|hoan thanh)(?: khoang)? )?"
_FROM = r"(?:(?:tu|{trong}|khoang) )?"
RULES = (
    Rule(
        pattern(
            rf"(?<![a-z]){_IN}(?:tu )?{QUARTERS}"
            rf"(?:(?P<year>{MONTH_TAIL})|(?P<every>{_EVERY_YEAR}))?"
        ),
        _quarters,
    ),
    Rule(
        pattern(
            rf"(?<![a-z]){_IN}{_FROM}(?:cac )?{{thang}} "
            rf"(?P<first>{{dd}}(?:(?:{MONTH_TAIL})(?={AND}))?)"
            rf"(?:{AND}(?:{{thang}} )?(?P<last>{{dd}}))?(?![\d])"
            rf"(?:(?P<year>{MONTH_TAIL})|(?P<every>{_EVERY_YEAR}))?(?![a-z0-9])"
        ),
        _months,
    ),
    Rule(
        pattern(
            r"(?<![a-z])(?P<in>(?:{trong}|vao|xong|tu|{den}|ngay) (?:khoang )?)?"
            r"(?P<half>(?:0?6|sau) {thang} )?(?P<part>dau|giua|cuoi) {nam}"
            r"(?! hoc)(?P<year> {yyyy})?"
        ),
        _part_of_year,
    ),
    Rule(
        pattern(
            r"(?<![a-z])(?P<in>(?:{trong}|cho|ca) (?:ca )?)?(?:(?:0?[2-9]|10) {nam},? )?"
            rf"(?P<years>{{giai_doan}} (?:tu )?{_WHOLE_YEAR}{AND}{_WHOLE_YEAR})"
        ),
        _years,
    ),
    Rule(
        pattern(rf"(?<![a-z])(?P<in>tu )?(?P<years>{_WHOLE_YEAR}{AND}{_WHOLE_YEAR})(?![\d/])"),
        _years,
    ),
    Rule(
        pattern(
            r"(?<![a-z])(?P<in>{trong} (?:ca |cac )?)?(?P<years>{nam} {yyyy}"
            r"(?:(?:,| va) (?:{nam} )?{yyyy})*)"
        ),
        _years,
    ),
    Rule(pattern(rf"(?<![a-z])(?:{{ngay}} )?(?P<days>{DAYS})"), _bare_days),
    Rule(pattern(r"(?<![a-z]){trong} {nam}(?! hoc)"), _this_year),
)
