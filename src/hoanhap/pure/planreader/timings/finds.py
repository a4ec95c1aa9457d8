"""What a rule for timings is: a pattern, and what it makes of a match."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from hoanhap.pure.planreader.types import Place, Timing

# Kinds that stand only between the rules and the settling: a day or a quarter that may come back
# each year, and "every six months".
DAY_OF_YEAR = "day-of-year"
QUARTER_OF_YEAR = "quarter-of-year"
MONTH_OF_YEAR = "month-of-year"
HALF_YEARLY = "half-yearly"


@dataclass(frozen=True, slots=True)
class Stretch:
    """The folded words a timing is looked for in, and where in them only a timing can stand.

    `labelled` are the stretches after "thời gian thực hiện:", `bracketed` those between brackets;
    `year` is the plan's own year where it is known.
    """

    text: str
    issued_on: date | None
    labelled: tuple[tuple[int, int], ...]
    bracketed: tuple[tuple[int, int], ...]

    @property
    def year(self) -> int | None:
        """The year of the plan."""
        return self.issued_on.year if self.issued_on else None

    def is_labelled(self, begin: int) -> bool:
        """Whether a place stands after a label that announces a timing."""
        return any(first <= begin < last for first, last in self.labelled)

    def is_bracketed(self, begin: int, end: int) -> bool:
        """Whether the words are all, or the first or last part, of what stands in brackets."""
        return any(
            first <= begin
            and end <= last
            and (
                not self.text[first:begin].strip(" \n\t*")
                or not self.text[end:last].strip(" \n\t*")
            )
            for first, last in self.bracketed
        )

    def before(self, begin: int, length: int = 40) -> str:
        """The words just before a place, with single blanks."""
        return " ".join(self.text[max(0, begin - length) : begin].split())

    def after(self, end: int, length: int = 40) -> str:
        """The words just after a place, with single blanks."""
        return " ".join(self.text[end : end + length].split())

    def opens_clause(self, begin: int) -> bool:
        """Whether a place begins a sentence, or a part of one set off by a sign."""
        before = self.text[:begin].rstrip(" \n\t*")
        return not before or before[-1] in ".;:,(-+"


Found = list[Timing]
Build = Callable[[re.Match[str], Stretch], Found | None]


@dataclass(frozen=True, slots=True)
class Rule:
    """A pattern and what to make of it: None where the match is not what it seems, [] where the
    words are known to be no timing and nothing else may read them."""

    pattern: re.Pattern[str]
    build: Build


def at(match: re.Match[str]) -> Place:
    """Where a match stands."""
    return Place(match.start(), match.end())
