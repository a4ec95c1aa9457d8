"""Frozen rows the reports desk hands out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from hoanhap.ground.orgs.row_sets import FigureRow
from hoanhap.pure.kernel.days import Span
from hoanhap.pure.kernel.words import Words


@dataclass(frozen=True, slots=True)
class Cell:
    """One figure of a commune or of the whole; `expected` stands beside it for a share.

    `is_missing` says that nothing came in where something was due: shown as "chưa có", never as 0.
    """

    code: str
    value: int
    expected: int | None = None
    is_missing: bool = False


@dataclass(frozen=True, slots=True)
class UnitFigures:
    """One commune's figures."""

    unit_id: int
    name: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """One measure as a column of the table."""

    code: str
    title: Words
    unit: Words
    definition: Words
    basis: Words


@dataclass(frozen=True, slots=True)
class MonthFigure:
    """One measure in the month up to a day (`now`) and in the whole month before."""

    column: Column
    now: Span
    value: int
    before: Span
    value_before: int


@dataclass(frozen=True, slots=True)
class ReasonCount:
    """Names not confirmed for one reason."""

    code: str
    words: Words
    count: int


@dataclass(frozen=True, slots=True)
class FigureTable:
    """The figures of a province by commune, with totals, as known at a moment."""

    province_name: str
    span: Span
    known_at: datetime
    columns: tuple[Column, ...]
    rows: tuple[UnitFigures, ...]
    totals: tuple[Cell, ...]
    reasons: tuple[ReasonCount, ...]


@dataclass(frozen=True, slots=True)
class FigureRows:
    """The rows behind one figure, a page of them, with the count and value of all."""

    column: Column
    unit_id: int | None
    unit_name: str
    reason: Words | None
    count: int
    value: int
    rows: tuple[FigureRow, ...]
    unit_names: dict[int, str]
    page: int
    pages: int
