"""Rules for years and their parts: "giai đoạn 2026-2030", "6 tháng đầu năm", "trong năm 2026"."""

from __future__ import annotations

import re
from datetime import date

from hoanhap.pure.kernel.days import Month
from hoanhap.pure.planreader.timings.days import (
    AND,
    DAYS,
    days_in,
    months_span,
    numbers_in,
)
from hoanhap.pure.planreader.timings.finds import (
    DAY_OF_YEAR,
    Found,
    Rule,
    Stretch,
    at,
)
from hoanhap.pure.planreader.timings.neighbours import NAMES_A_THING, SO_MANY_TIMES
from hoanhap.pure.planreader.types import Timing
from hoanhap.pure.planreader.wording import pattern

_WHOLE_YEAR = r"(?:{nam} )?{yyyy}"


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


def _from_a_year_on(match: re.Match[str], stretch: Stretch) -> Found | None:
    """Of "năm 2025 và những năm tiếp theo": each year from then on."""
    if not (match["in"] or stretch.is_labelled(match.start())):
        return None
    return [Timing("yearly", at(match), sureness=60)]


_PARTS = {"6 dau": (1, 6, 90), "6 cuoi": (7, 12, 90), "dau": (1, 3, 50), "giua": (5, 8, 50)}


def _part_of_year(match: re.Match[str], stretch: Stretch) -> Found | None:
    """Half a year as it is; "đầu năm" and "cuối năm" as the first and last quarter, unsure."""
    months = "6 " if match["half"] else ""
    first, last, sureness = _PARTS.get(
        months + ("cuoi" if match["part"][0] == "c" else match["part"]), (10, 12, 50)
    )
    years = numbers_in(match["year"] or "")
    year = years[-1] if years else stretch.year
    is_said = match["in"] or stretch.is_labelled(match.start())
    if year is None or NAMES_A_THING.search(stretch.before(match.start())) or not is_said:
        return None
    from_on, to_on = months_span(Month(year, first), Month(year, last))
    sureness = sureness if years else min(sureness, 65)
    return [Timing("within", at(match), from_on=from_on, to_on=to_on, sureness=sureness)]


def _this_year(match: re.Match[str], stretch: Stretch) -> Found | None:
    if stretch.year is None or not stretch.is_labelled(match.start()):
        return None
    if SO_MANY_TIMES.search(stretch.before(match.start())):
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


RULES = (
    Rule(
        pattern(
            r"(?<![a-z])(?P<in>(?:{trong}|vao|xong|tu|{den}|ngay) (?:khoang )?)?"
            r"(?P<half>(?:0?6|sau) {thang} )?(?P<part>dau|giua|{cuoi}) {nam}"
            r"(?! hoc)(?P<year> {yyyy})?"
        ),
        _part_of_year,
    ),
    Rule(
        pattern(
            r"(?<![a-z])(?P<in>(?:{trong}|tu) )?{nam} {yyyy} va (?:nhung|cac) {nam} (?:tiep|sau)"
            r"(?: theo)?"
        ),
        _from_a_year_on,
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
    Rule(pattern(r"(?<![a-z])(?:{trong}|ca) {nam}(?! hoc)"), _this_year),
)
