"""What a measure is: a code, a title, a unit, a definition, a basis, and the rows it adds up."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Literal

from hoanhap.ground.orgs.row_sets import Asked, Rows
from hoanhap.pure.kernel.words import Words

Kind = Literal["flow", "stock", "ratio"]
Source = Literal["counted", "declared"]
Adding = Literal["sum", "latest", "ratio_of_sums", "distinct"]


@dataclass(frozen=True, slots=True)
class Split:
    """A way to split a figure: the column `path` of its rows, and the values it can have.

    Without any the values found are said by `said` (a month), or are their own words (a plan's
    section).
    """

    name: str
    title: Words
    path: str
    parts: tuple[tuple[str, Words], ...] = ()
    said: Callable[[str], Words] | None = None

    def parts_of(self, found: Iterable[str]) -> tuple[tuple[str, Words], ...]:
        """The parts there can be, of an open split those that were found."""
        if self.parts:
            return self.parts
        said = self.said or _as_written
        return tuple((part, said(part)) for part in sorted(found) if part)


def _as_written(part: str) -> Words:
    return Words(vi=part, en=part)


@dataclass(frozen=True, slots=True)
class Measure:
    """One figure of a report. Its value is the count or the sum of `rows`, never anything else.

    `kind` is a flow (in a span), a stock (on the span's last day) or a ratio of two other
    measures: numerators added up, divided by denominators added up. `adding` says how units make
    the province: `sum`; `distinct`, where one person may count in two units and once in the
    whole; `ratio_of_sums`; `latest`, where of one agency's statements the newest counts.
    `source` is counted (from rows this house holds) or declared (from signed papers of others).
    `open_to` are the kinds of agency that read the number, `rows_to` those that may open its rows.
    `heard` answers the units of which something is known: elsewhere a zero is not known.

    Raises ValueError for a ratio with rows, and for another measure without.
    """

    code: str
    title: Words
    unit: Words
    definition: Words
    basis: Words
    kind: Kind
    adding: Adding
    open_to: frozenset[str]
    rows_to: frozenset[str]
    rows: Callable[[Asked], Rows] | None = None
    ratio: tuple[str, str] | None = None
    source: Source = "counted"
    splits: tuple[Split, ...] = ()
    heard: Callable[[Asked], frozenset[int]] | None = None

    def __post_init__(self) -> None:
        if (self.kind == "ratio") is (self.ratio is None) or (self.rows is None) is (
            self.ratio is None
        ):
            raise ValueError(f"{self.code}: a ratio names two measures, any other has rows")

    @property
    def section(self) -> str:
        """The part of the report it stands in: "II" of "II.4"."""
        return self.code.partition(".")[0]

    def rows_of(self, asked: Asked) -> Rows:
        """Its rows. Raises TypeError for a ratio."""
        if self.rows is None:
            raise TypeError(f"{self.code} is a ratio; its two measures have rows")
        return self.rows(asked)
