"""Days and months as the law counts them: seed day kept, nothing drifts, nothing moves unasked."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

ONE_DAY = timedelta(days=1)


def add_months(day: date, months: int) -> date:
    """The same day of the month `months` later, or that month's last day where it has no such day.

    Always count from the first day (the seed), never from a result, so that 31 -> 28 -> 31 holds.
    """
    index = day.year * 12 + day.month - 1 + months
    year, month = divmod(index, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def years_on(day: date, years: int) -> date:
    """The same date `years` later; 29 February becomes 28 February in a common year."""
    return add_months(day, 12 * years)


@dataclass(frozen=True, slots=True, order=True)
class Month:
    """A calendar month, the period of a monthly list."""

    year: int
    month: int

    @classmethod
    def of(cls, day: date) -> Month:
        """The month a day lies in."""
        return cls(day.year, day.month)

    @classmethod
    def parse(cls, text: str) -> Month:
        """From "2026-11". Raises ValueError on anything else."""
        year, _, month = text.partition("-")
        built = cls(int(year), int(month))
        date(built.year, built.month, 1)
        return built

    @property
    def first(self) -> date:
        """Its first day."""
        return date(self.year, self.month, 1)

    @property
    def last(self) -> date:
        """Its last day."""
        return self.next().first - ONE_DAY

    def day(self, number: int) -> date:
        """Its day of that number, or its last day where it has no such day."""
        return date(self.year, self.month, min(number, monthrange(self.year, self.month)[1]))

    def plus(self, months: int) -> Month:
        """The month so many later (or earlier)."""
        return Month.of(add_months(self.first, months))

    def next(self) -> Month:
        """The month after."""
        return self.plus(1)

    def previous(self) -> Month:
        """The month before."""
        return self.plus(-1)

    def __str__(self) -> str:
        return f"{self.year:04d}-{self.month:02d}"


@dataclass(frozen=True, slots=True)
class Span:
    """Days from `first` to `last`, both counted, as officials say "từ ngày ... đến ngày ..."."""

    first: date
    last: date

    def __post_init__(self) -> None:
        if self.last < self.first:
            raise ValueError(f"a span ends before it begins: {self.first} > {self.last}")

    def __contains__(self, day: date) -> bool:
        return self.first <= day <= self.last
