"""A report's annexes as an Excel workbook: totals and ratios are formulas, every figure is
explained.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

from hoanhap.ground.documents import excel
from hoanhap.ground.documents.excel import Sheet, SheetColumn, workbook
from hoanhap.work.reports.forms.demo_line import DEMO_LINE
from hoanhap.work.reports.forms.measures_table import UNKNOWN
from hoanhap.work.reports.forms.report_paper import (
    Cell,
    Definition,
    ReportAnnex,
    ReportPaper,
    ReportTable,
    TableColumn,
)
from hoanhap.work.reports.forms.report_word import (
    annex_label,
    attached_words,
    unknown_note,
    window_words,
)

_CHARACTERS_MIN, _CHARACTERS_MAX = 7, 60
_DEFINITIONS = (
    SheetColumn("Mã", width=10),
    SheetColumn("Chỉ tiêu", width=36),
    SheetColumn("Đơn vị tính", width=12),
    SheetColumn("Cách hiểu và cách tính", width=70),
    SheetColumn("Căn cứ", width=36),
    SheetColumn("Cách cộng", width=24),
)


def report_excel(paper: ReportPaper) -> bytes:
    """The annexes' tables and a sheet of definitions as .xlsx bytes; the same report gives the
    same bytes on any day.
    """
    sheets = [
        sheet
        for number, annex in enumerate(paper.annexes)
        for sheet in _sheets(paper, annex, annex_label(number, len(paper.annexes)))
    ]
    return workbook([*sheets, _definitions(paper)])


def _sheets(paper: ReportPaper, annex: ReportAnnex, label: str) -> Iterator[Sheet]:
    for table in annex.tables if annex.sheet is None else (annex.sheet,):
        yield Sheet(
            name=label,
            title=f"{label}: {annex.title}".upper(),
            subtitles=tuple(filter(None, (table.title, *_heads(paper, annex), annex.lead))),
            columns=tuple(_column(table, column) for column in table.columns),
            rows=tuple(tuple(map(_cell, row)) for row in table.rows),
            total=tuple(map(_cell, table.total)) if table.total is not None else None,
            notes=(*table.notes, *unknown_note((*table.rows, table.total or ()))),
        )


def _heads(paper: ReportPaper, annex: ReportAnnex | None = None) -> tuple[str, ...]:
    demo = (DEMO_LINE,) if paper.is_demo else ()
    window = annex.window if annex is not None else ""
    return (*demo, f"({attached_words(paper)})", window or window_words(paper))


def _column(table: ReportTable, column: TableColumn) -> SheetColumn:
    def places(codes: tuple[str, str] | None) -> tuple[int, int] | None:
        return (table.at(codes[0]), table.at(codes[1])) if codes else None

    width = max(_CHARACTERS_MIN, min(column.width * 6 // 10, _CHARACTERS_MAX))
    return SheetColumn(
        ": ".join(filter(None, (column.group, column.head))),
        "any",
        width,
        adds_up=column.adds_up,
        ratio_of=places(column.ratio_of),
        minus=places(column.minus),
    )


def _cell(cell: Cell) -> excel.Cell:
    match cell:
        case None:
            return UNKNOWN
        case Fraction():
            return Decimal(cell.numerator) / Decimal(cell.denominator)
        case _:
            return cell


def _definitions(paper: ReportPaper) -> Sheet:
    return Sheet(
        name="Giải thích chỉ tiêu",
        title="GIẢI THÍCH CHỈ TIÊU",
        subtitles=_heads(paper),
        columns=_DEFINITIONS,
        rows=tuple(map(_definition, paper.definitions)),
    )


def _definition(meaning: Definition) -> tuple[str, ...]:
    return (
        meaning.code,
        meaning.title,
        meaning.unit,
        meaning.meaning,
        meaning.basis,
        meaning.adding,
    )
