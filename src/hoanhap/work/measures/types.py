"""Frozen rows the desk of figures hands out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from fractions import Fraction

from hoanhap.ground.orgs.lineage import Ended
from hoanhap.ground.orgs.places import Place
from hoanhap.ground.orgs.row_sets import FigureRow, KeyedRow
from hoanhap.ground.orgs.unit_tree import Version
from hoanhap.pure.kernel.days import Span
from hoanhap.pure.kernel.words import Words

Value = int | Fraction | None
"""A figure: a count or a sum, a ratio as an exact fraction, or None where it is not known."""


@dataclass(frozen=True, slots=True)
class Column:
    """One measure as a column of a table or a line of a list.

    `kind` is flow, stock or ratio; `source` counted or declared; `adding` says how units make the
    whole. `may_open` says that the reader may open the rows.
    """

    code: str
    section: str
    title: Words
    unit: Words
    definition: Words
    basis: Words
    kind: str
    adding: str
    source: str
    may_open: bool = True


@dataclass(frozen=True, slots=True)
class Cell:
    """One figure of a unit or of the whole; None is not known, shown as "chưa có", never as 0."""

    code: str
    value: Value


@dataclass(frozen=True, slots=True)
class UnitFigures:
    """One unit's figures; `ended`: of a unit of old, when it ended and where it lay."""

    unit_id: int
    name: str
    cells: tuple[Cell, ...]
    ended: Ended | None = None


@dataclass(frozen=True, slots=True)
class PartCount:
    """What a figure is for one part of a split: names not confirmed for one reason."""

    code: str
    split: str
    part: str
    words: Words
    value: Value


@dataclass(frozen=True, slots=True)
class SplitFigures:
    """A figure split one way, by part in the order of the catalogue; empty parts left out."""

    code: str
    split: str
    title: Words
    parts: tuple[PartCount, ...]


@dataclass(frozen=True, slots=True)
class FigureTable:
    """The figures of a province by unit, with the whole, as known at a moment.

    `elsewhere` has what belongs to no commune of today: bodies of the province, units of old.
    With `bounds` the units are the communes of that day, and `undivided` has those whose figures
    no rule can place.
    """

    province_name: str
    span: Span
    known_at: datetime
    columns: tuple[Column, ...]
    rows: tuple[UnitFigures, ...]
    totals: tuple[Cell, ...]
    splits: tuple[SplitFigures, ...]
    elsewhere: tuple[UnitFigures, ...] = ()
    bounds: date | None = None
    undivided: tuple[UnitFigures, ...] = ()


@dataclass(frozen=True, slots=True)
class MonthFigure:
    """One measure in the month up to a day (`now`) and in the whole month before."""

    column: Column
    now: Span
    value: int
    before: Span
    value_before: int


@dataclass(frozen=True, slots=True)
class ComparedFigure:
    """One measure in all: in the span, in the period before and in the same one last year."""

    column: Column
    now: Value
    before: Value
    last_year: Value


@dataclass(frozen=True, slots=True)
class HalfYear:
    """Every measure beside other periods, and one of them by unit, now and a year earlier.

    With `bounds` both stand on those of a day, since some row names a commune of old; `places` are
    the communes of that day, and `undivided` those that no rule can place.
    """

    compared: tuple[ComparedFigure, ...]
    now: Mapping[int, Value]
    last_year: Mapping[int, Value]
    bounds: date | None = None
    places: tuple[Place, ...] = ()
    undivided: tuple[Version, ...] = ()


@dataclass(frozen=True, slots=True)
class FigureRows:
    """The rows behind one figure, a page of them, with the count and value of all.

    Of a ratio these are the rows of its numerator, with both its parts. Where the reader may not
    open rows, `rows` is empty and `by_unit` says the figure of each commune: there it stops.
    `ended` tells of those of the units named here that are communes of old.
    """

    column: Column
    unit_id: int | None
    unit_name: str
    part: Words | None
    count: int
    value: Value
    rows: tuple[FigureRow, ...]
    unit_names: dict[int, str]
    page: int
    pages: int
    may_open: bool
    by_unit: tuple[tuple[int, Value], ...] = ()
    numerator: tuple[Column, int] | None = None
    denominator: tuple[Column, int] | None = None
    ended: Mapping[int, Ended] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class CellsAndRows:
    """One figure for a snapshot: its value in all and by unit, and the rows that make it.

    A ratio has no rows of its own: its two measures have them.
    """

    code: str
    value: Value
    by_unit: tuple[tuple[int, Value], ...]
    rows: tuple[KeyedRow, ...]
