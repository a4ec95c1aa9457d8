"""What a report consists of once it is finished: text with marks for figures, tables, annexes.

Frozen data that knows no desk: `report_word` and `report_excel` print it.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from fractions import Fraction
from typing import Literal

from hoanhap.pure.kernel.days import Span
from hoanhap.work.reports.forms.measures_table import ReportHead, Value

Cell = str | int | Fraction | date | None
"""None is a figure not known and prints a dash; a cell that says nothing is a blank text."""

Which = Literal["now", "before", "last_year"]


@dataclass(frozen=True, slots=True)
class PlacedFigure:
    """A measure's value that the text may name by its code: of the report's own window, of the
    period before, or of the same period last year.
    """

    code: str
    value: Value
    which: Which = "now"


@dataclass(frozen=True, slots=True)
class TableColumn:
    """A column. `adds_up`: its total is the sum of its rows.

    `ratio_of` names the codes of two columns of the same table whose quotient this one is, and
    `minus` two whose difference: a workbook then holds formulas, a ratio's total one sum over the
    other. `is_said_once`: on paper what it says heads the rows that say the same.
    """

    head: str
    width: int = 20
    align: Literal["", "left", "center", "right"] = ""
    group: str = ""
    code: str = ""
    adds_up: bool = False
    ratio_of: tuple[str, str] | None = None
    minus: tuple[str, str] | None = None
    is_said_once: bool = False


@dataclass(frozen=True, slots=True)
class ReportTable:
    """A table of a section or an annex.

    Raises ValueError where a row has another number of cells than there are columns, a column is
    named that is not there, or a total is not what its rows give.
    """

    columns: tuple[TableColumn, ...]
    rows: tuple[tuple[Cell, ...], ...]
    total: tuple[Cell, ...] | None = None
    title: str = ""
    notes: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        for row in (*self.rows, *([self.total] if self.total is not None else [])):
            if len(row) != len(self.columns):
                raise ValueError(f"{self.title}: {len(row)} cells, {len(self.columns)} columns")
        for index, column in enumerate(self.columns):
            if self.total is not None and column.adds_up:
                self._check_sum(index)
            for row in (*self.rows, self.total or ()):
                if row and (column.ratio_of or column.minus):
                    self._check_reckoned(index, row)

    def at(self, code: str) -> int:
        """The place of the column with this code. Raises ValueError where there is none."""
        for index, column in enumerate(self.columns):
            if column.code == code:
                return index
        raise ValueError(f"{self.title}: no column {code}")

    def summed(self, index: int) -> int:
        """The sum of a column's whole numbers; what is not known adds nothing."""
        return sum(value for row in self.rows if isinstance(value := row[index], int))

    def _check_sum(self, index: int) -> None:
        total = (self.total or ())[index]
        if total is not None and total != self.summed(index):
            head = self.columns[index].head
            raise ValueError(f"{self.title}, {head}: {total} is not {self.summed(index)}")

    def _check_reckoned(self, index: int, row: tuple[Cell, ...]) -> None:
        column = self.columns[index]
        first, second = (row[self.at(code)] for code in column.ratio_of or column.minus or ())
        if row[index] is None or not isinstance(first, int) or not isinstance(second, int):
            return
        found = Fraction(first, second) if column.ratio_of and second else first - second
        if row[index] != found:
            raise ValueError(f"{self.title}, {column.head}: {row[index]} is not {found}")


@dataclass(frozen=True, slots=True)
class ReportSection:
    """A section of the text. The number stands as printed ("I.", "1.", "a)").

    The text is plain, a paragraph a line; lines with tabs are a small table whose first line is its
    head; `{{I.1}}`, `{{I.1|before}}` and `{{I.1|last_year}}` are marks for figures.
    """

    number: str
    title: str
    text: str = ""
    level: Literal[1, 2, 3] = 1
    tables: tuple[ReportTable, ...] = ()


@dataclass(frozen=True, slots=True)
class ReportAnnex:
    """An annex ("Phụ lục") on pages of its own; landscape where its tables are wide.

    `lead` stands before its tables; `sheet` is the one table a workbook has in their stead.
    `window` says of which days its figures are, where these are not the report's own.
    """

    title: str
    tables: tuple[ReportTable, ...]
    is_landscape: bool | None = None
    lead: str = ""
    sheet: ReportTable | None = None
    window: str = ""


@dataclass(frozen=True, slots=True)
class Definition:
    """What a figure of the report means, for the sheet of definitions."""

    code: str
    title: str
    unit: str
    meaning: str
    basis: str = ""
    adding: str = ""


@dataclass(frozen=True, slots=True)
class ReportPaper:
    """A whole report. `known_at` is Vietnamese time: as known at that moment the figures stand.

    `bases` are its "Căn cứ ..." lines, `opening` and `closing` its first and last words; the marks
    at their ends are put when it is printed.
    """

    head: ReportHead
    abstract: str
    span: Span
    known_at: datetime
    sections: tuple[ReportSection, ...]
    addressed_to: tuple[str, ...] = ()
    bases: tuple[str, ...] = ()
    opening: str = ""
    closing: str = ""
    figures: tuple[PlacedFigure, ...] = ()
    annexes: tuple[ReportAnnex, ...] = ()
    definitions: tuple[Definition, ...] = ()
    is_demo: bool = False
