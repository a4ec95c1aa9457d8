"""Bars by commune: how long each is against the longest, and where last year's mark stands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from hoanhap.doors.web.figures.values import Value
from hoanhap.pure.kernel.words import Words

MOST = 40
"""More bars than this answer no question faster than the table does."""


@dataclass(frozen=True, slots=True)
class UnitValue:
    """One commune's value, with last year's beside it, and the page of its rows."""

    unit_id: int
    name: str | Words
    value: Value
    last_year: Value = None
    shown: str = ""
    shown_last_year: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar: its share of the width, and the mark of last year's value, in per cent as text."""

    of: UnitValue
    width: str
    mark: str


def bars(values: Sequence[UnitValue]) -> tuple[Bar, ...]:
    """The longest first; what is not known has no bar and stands last."""
    ordered = sorted(values, key=_longest_first)[:MOST]
    top = max((_size(v) for one in values for v in (one.value, one.last_year)), default=Fraction())
    return tuple(Bar(one, _share(one.value, top), _share(one.last_year, top)) for one in ordered)


def _longest_first(one: UnitValue) -> tuple[bool, Fraction]:
    return one.value is None, -_size(one.value)


def _size(value: Value) -> Fraction:
    return max(Fraction(value or 0), Fraction())


def _share(value: Value, top: Fraction) -> str:
    if value is None or not top:
        return "0"
    thousandths = round(_size(value) * 1000 / top)
    return f"{thousandths // 10}.{thousandths % 10}"
