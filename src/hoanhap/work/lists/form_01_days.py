"""Cells that hold a day: Excel's own dates, day/month/year in words or signs, or a bare year."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, datetime, timedelta

from hoanhap.ground.documents.cells import Cell
from hoanhap.pure.kernel.vietnamese import skeleton
from hoanhap.pure.kernel.words import Words
from hoanhap.work.lists import form_01_words as say

EARLIEST_YEAR = 1900
_EXCEL_DAY_0 = date(1899, 12, 30)
_EXCEL_DAYS = range(3654, 80_000)  # 1910 to 2118: below, a number is a year or a slip
_YEARS_LOOK_LIKE = 1905
"""A bare year typed into a cell made for days is shown by Excel as a day of 1905."""

_NUMBERS = re.compile(r"[0-9]+")
_USUAL = re.compile(r"([0-9]{1,2})[/.-]([0-9]{1,2})[/.-]([0-9]{4})")
"""How nearly all days are typed; what else there is takes the longer way."""
_NOT_KNOWN = frozenset({"0", "00"})
"""A birth on "00/00/1985": records have it so where day and month are not known."""
_DAY_WORDS = frozenset({"", "ngay", "thang", "nam", "sinh", "sinh ngay", "sinh nam"})


def read_day(cell: Cell, on: date, *, may_be_year: bool = False) -> date | int | Words | None:
    """The day a cell means, a bare year where it may be one, None when blank, or what is wrong.

    `on` is the day of reading: no day of the form lies after it.
    """
    if isinstance(cell, date):
        day = cell.date() if isinstance(cell, datetime) else cell
        if day.year == _YEARS_LOOK_LIKE:
            return _from_number((day - _EXCEL_DAY_0).days, on, may_be_year)
        return _in_range(day, on)
    if isinstance(cell, bool):
        return say.NOT_A_DAY
    if isinstance(cell, int | float):
        return _from_number(cell, on, may_be_year)
    if not isinstance(cell, str):
        return None if cell is None else say.NOT_A_DAY
    text = cell.strip()
    usual = _USUAL.fullmatch(text)
    if usual and usual[1] not in _NOT_KNOWN:
        return _three_numbers([*usual.groups()], on)
    return _from_text(text, on, may_be_year) if text else None


def _in_range(day: date, on: date) -> date | Words:
    if day > on:
        return say.IN_THE_FUTURE.format(on=f"{on:%d/%m/%Y}")
    if day.year < EARLIEST_YEAR:
        return say.YEAR_OUT_OF_RANGE.format(year=day.year)
    return day


def _from_number(number: float, on: date, may_be_year: bool) -> date | int | Words:
    whole = int(number) if abs(number) < 1e9 else 0
    if whole != number and whole not in _EXCEL_DAYS:
        return say.NOT_A_DAY
    if EARLIEST_YEAR <= whole < 2200:
        return _year(whole, on, may_be_year)
    if whole in _EXCEL_DAYS:
        return _in_range(_EXCEL_DAY_0 + timedelta(days=whole), on)
    return say.SHORT_YEAR if 0 <= whole < 100 else say.NOT_A_DAY


def _year(year: int, on: date, may_be_year: bool) -> int | Words:
    if not EARLIEST_YEAR <= year <= on.year:
        return say.YEAR_OUT_OF_RANGE.format(year=year)
    return year if may_be_year else say.ONLY_A_YEAR


def _from_text(text: str, on: date, may_be_year: bool) -> date | int | Words:
    if text.startswith("#"):
        return say.ERROR_CELL.format(shown=text[:20])
    text = _without_time(text)
    numbers = _NUMBERS.findall(text)
    between = " ".join(_NUMBERS.sub(" ", skeleton(text)).translate(_SIGNS).split())
    if not all(word in _DAY_WORDS for word in between.split(" ")):
        return say.NOT_A_DAY
    if may_be_year and len(numbers) == 3 and {*numbers[:2]} <= _NOT_KNOWN:
        del numbers[:2]
    if len(numbers) == 1:
        return _one_number(numbers[0], on, may_be_year)
    if len(numbers) == 2:
        return say.MONTH_AND_YEAR
    return _three_numbers(numbers, on) if len(numbers) == 3 else say.NOT_A_DAY


_SIGNS = str.maketrans({sign: " " for sign in "/-.,'\\"})


def _without_time(text: str) -> str:
    """ "2024-03-05 00:00:00" and "2024-03-05T00:00" lose the hour; no form asks for one."""
    day, colon, _ = text.partition(":")
    if not colon:
        return text
    return re.split(r"[T ]+(?=[0-9]{1,2}$)", day)[0]


def _one_number(digits: str, on: date, may_be_year: bool) -> int | Words:
    if len(digits) == 4:
        return _year(int(digits), on, may_be_year)
    return say.SHORT_YEAR if len(digits) == 2 else say.NOT_A_DAY


def _three_numbers(numbers: list[str], on: date) -> date | Words:
    first, second, third = numbers
    if len(first) == 4:
        year, month, day = int(first), int(second), third
    elif len(third) == 4:
        year, month, day = int(third), int(second), first
    else:
        return say.SHORT_YEAR if len(third) == 2 else say.NOT_A_DAY
    if len(day) > 2 or len(second) > 2:
        return say.NOT_A_DAY
    return _calendar_day(year, month, int(day), on)


def _calendar_day(year: int, month: int, day: int, on: date) -> date | Words:
    if not EARLIEST_YEAR <= year <= on.year:
        return say.YEAR_OUT_OF_RANGE.format(year=year)
    if 12 < month <= 31 and 1 <= day <= 12:
        return say.MONTH_FIRST.format(month=month)
    if not 1 <= month <= 12 or not 1 <= day <= monthrange(year, month)[1]:
        return say.NO_SUCH_DAY.format(shown=f"{day}/{month}/{year}")
    return _in_range(date(year, month, day), on)
