"""Days, months and years as a plan writes them, read into numbers (folded text)."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date

from hoanhap.pure.kernel.days import Month
from hoanhap.pure.planreader.wording import number_in

# A day with its month, with or without the year: 15/6/2026, 15/6, 15 thang 6 (nam 2026);
# the day may have been left blank in a draft ("   /11/2023").
FULL_DAY = r"{dd}{gap}[/.-]{gap}{dd}{gap}[/.-]{gap}{yyyy}"
WORDED_DAY = r"{dd} {thang} {dd}(?:,? {nam} {yyyy}|{gap}/{gap}{yyyy})?"
SHORT_DAY = r"{dd}{gap}/{gap}{dd}(?![\d/])"
BLANK_DAY = r"(?:\.{2,}|…)?{gap}(?:/{gap}|{thang} ){dd}(?:{gap}/{gap}| {nam} ){yyyy}"
DAY = rf"(?:{FULL_DAY}|{WORDED_DAY}|{SHORT_DAY})"
DAYS = rf"{DAY}(?:(?:{{gap}}[,;]{{gap}}| va | hoac )(?:{{truoc}} )?(?:{{ngay}} )?{DAY})*"
MONTH_TAIL = r"(?:{gap}[/.-]{gap}|,? {nam} | ){yyyy}"
AND = r"(?:{gap}(?:,|-|;){gap}| va | {den}(?: het)? )"
QUARTERS = rf"{{quy}} (?P<first>{{roman}})(?P<more>(?:{AND}(?:{{quy}} )?{{roman}})*)(?![a-z0-9|])"

_NUMERAL = re.compile(r"(?<![a-z0-9])[\dolis|]{1,4}(?![a-z0-9])")
_ONE_DAY = re.compile(
    r"(?<![a-z0-9])[\dolis|]{1,2}\s*(?:/|\.|-|\s+th[aei]ng\s+)\s*[\dolis|]{1,2}"
    r"(?:\s*(?:/|\.|-|,?\s+n[aei]m\s+)\s*2[\dolis|]{3})?(?![a-z0-9])"
)


@dataclass(frozen=True, slots=True)
class ReadDay:
    """A day as far as it is given: without a year it comes back each year, or waits for one."""

    month: int
    day: int
    year: int | None = None

    def iso(self, year: int | None = None) -> str:
        """The day as YYYY-MM-DD; needs a year."""
        return f"{self.year or year:04d}-{self.month:02d}-{self.day:02d}"

    def yearly(self) -> str:
        """The day of a year, MM-DD."""
        return f"{self.month:02d}-{self.day:02d}"

    def on(self, year: int | None = None) -> date | None:
        """The calendar day, or None where no year is known or no such day exists."""
        known = self.year or year
        if known is None:
            return None
        try:
            return date(known, self.month, self.day)
        except ValueError:
            return None


def numbers_in(words: str) -> list[int]:
    """All numerals of a stretch, mended."""
    found = (number_in(numeral) for numeral in _NUMERAL.findall(words))
    return [number for number in found if number is not None]


def days_in(words: str) -> list[ReadDay]:
    """The days of a list ("15/6, 15/12/2026"); a year written once at the end serves them all."""
    days = [day for match in _ONE_DAY.finditer(words) if (day := _day(match.group()))]
    year = days[-1].year if days else None
    return [replace(day, year=day.year or year) for day in days]


def _day(words: str) -> ReadDay | None:
    numbers = numbers_in(words)
    if len(numbers) not in (2, 3) or not 1 <= numbers[1] <= 12 or not 1 <= numbers[0] <= 31:
        return None
    read = ReadDay(numbers[1], numbers[0], numbers[2] if len(numbers) == 3 else None)
    return read if read.on(read.year or 2024) else None


def months_span(first: Month, last: Month) -> tuple[date, date]:
    """From the first day of the one month to the last day of the other."""
    return first.first, last.last


def quarter_span(year: int, first: int, last: int) -> tuple[date, date]:
    """From the first day of the one quarter to the last day of the other."""
    return months_span(Month(year, 3 * first - 2), Month(year, 3 * last))
