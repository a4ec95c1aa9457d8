"""From what a plan says about time to what falls due in a year. Pure: a lawyer can read the table
of its test.

A timing is the reader's JSON ("kind" and what belongs to it); whether a day itself is in time
stands in the details beside it. Days are not moved for holidays here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any, Final

from hoanhap.pure.kernel.days import ONE_DAY, Month
from hoanhap.pure.kernel.vietnamese import skeleton
from hoanhap.pure.law.working_days import add_working_days
from hoanhap.work.plans.last_days import (
    DECEMBER,
    day_of,
    last_day,
    month_and_day,
    quarter_months,
)

Json = Mapping[str, Any]
LONGEST_SINGLE_DAYS: Final = 366
"""A stretch longer than a year ("giai đoạn 2026-2030") is gone on with, and accounted for."""

SCHEDULED: Final = "scheduled"
"""The period of what the Government still has to schedule: no day is known yet."""

AFTER: Final = "after"
"""The period of what is due so many days after something that has not happened yet."""


@dataclass(frozen=True, slots=True)
class Due:
    """One period of a duty: its name, its first day, the last day on time (None: not known yet).

    `is_account`: a continuous duty, accounted for in the periodic return of that day.
    """

    period: str
    starts_on: date
    due_on: date | None
    is_account: bool = False


@dataclass(frozen=True, slots=True)
class DutySpan:
    """How long a duty lasts: `issued_on` the plan's own day, from which relative days count;
    `starts_on` to `ends_on` (both counted, None: until the plan is replaced or ended).
    """

    issued_on: date
    starts_on: date
    ends_on: date | None = None

    def holds(self, day: date) -> bool:
        """Whether this day lies in the span."""
        return self.starts_on <= day and (self.ends_on is None or day <= self.ends_on)


@dataclass(frozen=True, slots=True)
class ReturnDays:
    """The days of the province's periodic returns ("06-15"), and whether they are in time."""

    days_by: tuple[str, ...] = ("06-15", "12-15")
    is_inclusive: bool = False


USUAL_RETURNS: Final = ReturnDays()


@dataclass(frozen=True, slots=True)
class _Asked:
    """One timing in one year of one duty."""

    timing: Json
    is_inclusive: bool | None
    span: DutySpan
    year: int
    returns: ReturnDays
    off: AbstractSet[date]


def occurrences_of(
    timings: Sequence[Json],
    details: Sequence[Json],
    *,
    span: DutySpan,
    year: int,
    returns: ReturnDays = USUAL_RETURNS,
    off: AbstractSet[date] = frozenset(),
) -> tuple[Due, ...]:
    """What falls due in `year`, soonest first; what has no day yet comes last, in the first year.

    Recurring days count while the span holds; a single day counts even where it lies before the
    span began (it belongs to the first year then). A duty without timing is continuous: accounted
    for at each return. `off` are the days off that a period in working days passes over. Two
    timings that give one period count once, by the earlier day. Raises ValueError on a timing that
    says nothing.
    """
    found: dict[str, Due] = {}
    for timing, detail in _with_details(timings or ({"kind": "continuous"},), details):
        is_inclusive = timing.get("inclusive", detail.get("inclusive"))
        asked = _Asked({**detail, **timing}, is_inclusive, span, year, returns, off)
        for due in _BY_KIND[timing["kind"]](asked):
            earlier = found.get(due.period)
            if earlier is None or (due.due_on or date.max) < (earlier.due_on or date.max):
                found[due.period] = due
    return tuple(sorted(found.values(), key=lambda due: (due.due_on or date.max, due.period)))


def is_workable(timing: Json, detail: Json) -> bool:
    """Whether what falls due can be worked out from a timing: its parts are there and are days."""
    span = DutySpan(date(2000, 1, 1), date(2000, 1, 1))
    try:
        occurrences_of([timing], [detail], span=span, year=span.starts_on.year)
    except (ValueError, KeyError, TypeError, AttributeError):
        return False
    return True


def _with_details(timings: Iterable[Json], details: Sequence[Json]) -> Iterator[tuple[Json, Json]]:
    for number, timing in enumerate(timings):
        yield timing, details[number] if number < len(details) else {}


def _recurring(asked: _Asked, dues: Iterable[Due]) -> Iterator[Due]:
    """Those whose day lies in the span; the first of them begins no earlier than the span."""
    for due in dues:
        if due.due_on is not None and asked.span.holds(due.due_on):
            starts_on = max(due.starts_on, asked.span.starts_on)
            yield Due(due.period, starts_on, due.due_on, due.is_account)


def _single(asked: _Asked, due: Due) -> Iterator[Due]:
    """In the year of its day; what has no day, or one before the span, in the span's first year."""
    first = asked.span.starts_on.year
    year = first if due.due_on is None else max(due.due_on.year, first)
    if year == asked.year:
        yield due


def _by(asked: _Asked) -> Iterator[Due]:
    due_on = last_day(asked.timing["date"], asked.is_inclusive)
    starts_on = min(asked.span.starts_on, due_on)
    yield from _single(asked, Due(asked.timing["date"], starts_on, due_on))


def _within(asked: _Asked) -> Iterator[Due]:
    first = date.fromisoformat(asked.timing["from"])
    last = date.fromisoformat(asked.timing["to"])
    if (last - first).days >= LONGEST_SINGLE_DAYS:
        inside = _clipped(asked, first, last)
        if inside is not None:
            yield from _continuous(inside)
    yield from _single(asked, Due(_name_of(first, last), first, last))


def _clipped(asked: _Asked, first: date, last: date) -> _Asked | None:
    starts_on = max(first, asked.span.starts_on)
    ends_on = min(last, asked.span.ends_on or last)
    if ends_on < starts_on:
        return None
    return replace(asked, span=DutySpan(asked.span.issued_on, starts_on, ends_on))


def _name_of(first: date, last: date) -> str:
    month = Month.of(first)
    if (month.first, month.last) == (first, last):
        return str(month)
    for quarter in range(1, 5):
        begins, ends = quarter_months(first.year, quarter)
        if (begins.first, ends.last) == (first, last):
            return f"{first.year}-Q{quarter}"
    if (first, last) == (date(first.year, 1, 1), date(first.year, DECEMBER, 31)):
        return f"{first.year}"
    return last.isoformat()


def _monthly(asked: _Asked) -> Iterator[Due]:
    months = [Month(asked.year, number) for number in range(1, DECEMBER + 1)]
    number = asked.timing.get("day")
    yield from _recurring(asked, (_month_due(m, number, asked.is_inclusive) for m in months))


def _month_due(month: Month, number: int | None, is_inclusive: bool | None) -> Due:
    due_on = month.last if number is None else day_of(month, number, is_inclusive)
    return Due(str(month), min(month.first, due_on), due_on)


def _quarterly(asked: _Asked) -> Iterator[Due]:
    yield from _recurring(asked, (_quarter_due(asked, number) for number in range(1, 5)))


def _quarter_due(asked: _Asked, quarter: int) -> Due:
    first, last = quarter_months(asked.year, quarter)
    number = asked.timing.get("day")
    due_on = last.last if number is None else day_of(last, number, asked.is_inclusive)
    return Due(f"{asked.year}-Q{quarter}", first.first, due_on)


def _yearly(asked: _Asked) -> Iterator[Due]:
    days_by = asked.timing.get("by")
    if days_by:
        yield from _recurring(asked, _on_days(asked.year, days_by, asked.is_inclusive))
    elif asked.timing.get("quarter"):
        yield from _recurring(asked, [_quarter_due(asked, asked.timing["quarter"])])
    else:
        first, last = date(asked.year, 1, 1), date(asked.year, DECEMBER, 31)
        yield from _recurring(asked, [_ended_with_the_span(asked, f"{asked.year}", first, last)])


def _ended_with_the_span(asked: _Asked, period: str, first: date, last: date) -> Due:
    """A plan that ends inside the period is to be done with by its own last day."""
    ends_on = asked.span.ends_on
    return Due(period, first, ends_on if ends_on and first <= ends_on < last else last)


def _on_days(year: int, days_by: Sequence[str], is_inclusive: bool | None) -> Iterator[Due]:
    ordered = sorted(month_and_day(one) for one in days_by)
    before = _due_on(year - 1, *ordered[-1], is_inclusive)
    for month, number in ordered:
        due_on = _due_on(year, month, number, is_inclusive)
        yield Due(f"{year}-{month:02d}-{number:02d}", before + ONE_DAY, due_on)
        before = due_on


def _due_on(year: int, month: int, number: int, is_inclusive: bool | None) -> date:
    return day_of(Month(year, month), number, is_inclusive)


def _times_per_year(asked: _Asked) -> Iterator[Due]:
    times = asked.timing.get("times") or 1
    yield from _recurring(asked, (_nth_of(asked, number, times) for number in range(1, times + 1)))


def _nth_of(asked: _Asked, number: int, times: int) -> Due:
    """The year in equal parts: twice by the end of June and of December."""
    year, one = asked.year, DECEMBER * number // times
    before = DECEMBER * (number - 1) // times
    last = Month(year, max(one, 1)).last
    names = {
        1: f"{year}",
        2: f"{year}-H{number}",
        4: f"{year}-Q{number}",
    }
    first = Month(year, before + 1).first
    return _ended_with_the_span(asked, names.get(times, f"{year}-L{number}"), first, last)


def _continuous(asked: _Asked) -> Iterator[Due]:
    returns = asked.returns
    for due in _recurring(asked, _on_days(asked.year, returns.days_by, returns.is_inclusive)):
        yield Due(due.period, due.starts_on, due.due_on, is_account=True)


def _as_scheduled(asked: _Asked) -> Iterator[Due]:
    yield from _single(asked, Due(SCHEDULED, asked.span.starts_on, None))


def _after(asked: _Asked) -> Iterator[Due]:
    """Counted from the plan's own day where its receipt or issue is the anchor; a body gets an
    issued plan on that day as far as the system knows. Other anchors have no day yet.
    """
    days, anchor = asked.timing.get("days"), skeleton(asked.timing.get("anchor", ""))
    if days is None or not any(word in anchor for word in _OF_THE_PLAN):
        yield from _single(asked, Due(AFTER, asked.span.starts_on, None))
        return
    if asked.timing.get("working_days"):
        due_on = add_working_days(asked.span.issued_on, days, asked.off)
    else:
        due_on = asked.span.issued_on + timedelta(days=days)
    yield from _single(asked, Due(due_on.isoformat(), asked.span.issued_on, due_on))


_OF_THE_PLAN = ("ke hoach", "plan")

_BY_KIND: Mapping[str, Callable[[_Asked], Iterator[Due]]] = {
    "by": _by,
    "within": _within,
    "monthly": _monthly,
    "quarterly": _quarterly,
    "yearly": _yearly,
    "times-per-year": _times_per_year,
    "continuous": _continuous,
    "as-planned-by-government": _as_scheduled,
    "after": _after,
}
TIMING_KINDS = tuple(_BY_KIND)
