"""A table of measures by unit, as a Word report (Decree 30/2020) and as an Excel workbook."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction
from typing import Final, Literal

from hoanhap.ground.documents.excel import (
    Cell,
    Kind,
    Sheet,
    SheetColumn,
    definitions_sheet,
    workbook,
)
from hoanhap.ground.documents.word import (
    AdminDocument,
    Block,
    Column,
    Heading,
    Note,
    Numbered,
    Paragraph,
    Signature,
    Table,
    to_docx,
)
from hoanhap.ground.documents.word_rules import TABLE_SIZE_PT
from hoanhap.pure.kernel.days import Span
from hoanhap.pure.kernel.money import format_vnd, round_half_up
from hoanhap.work.reports.forms.demo_line import DEMO_LINE, with_demo_line

BLANK: Final = ""
"""What a line has no figure of at all: neither 0 nor unknown."""

Value = int | Fraction | Literal[""] | None

UNKNOWN = "–"
"""What a cell says that has no figure: not known is never printed as zero."""

_UNKNOWN_NOTE = "Dấu – : chưa có số liệu, không phải là số 0."
_ZONE = "giờ Việt Nam"
_COLUMNS_PORTRAIT_MAX = 6


@dataclass(frozen=True, slots=True)
class MeasureColumn:
    """A measure: its code, title, unit, what it means, its basis in law or plan.

    `adds_up` says that the total is the sum of the rows (a ratio or a count of distinct people
    does not).
    """

    code: str
    title: str
    unit: str
    definition: str
    basis: str = ""
    adds_up: bool = True


@dataclass(frozen=True, slots=True)
class MeasureRow:
    """One unit's figures; a Fraction is a ratio, None is not known, BLANK has no such figure."""

    name: str
    values: tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class MeasuresTable:
    """The figures of a span as they were known at a moment.

    Raises ValueError where a row or the total has not one value a column.
    """

    title: str
    span: Span
    known_at: datetime
    columns: tuple[MeasureColumn, ...]
    rows: tuple[MeasureRow, ...]
    total: MeasureRow
    unit_head: str = "Xã, phường"
    notes: tuple[str, ...] = ()
    is_demo: bool = False

    def __post_init__(self) -> None:
        for row in (*self.rows, self.total):
            if len(row.values) != len(self.columns):
                raise ValueError(f"{row.name}: {len(row.values)} of {len(self.columns)} values")


@dataclass(frozen=True, slots=True)
class ReportHead:
    """Who issues the report and signs it; number and day may be blank until it is signed."""

    issuer: str
    place: str
    signature: Signature
    parent: str = ""
    number: str = ""
    symbol: str = ""
    day: date | None = None
    recipients: tuple[str, ...] = field(default=())
    is_draft: bool = False


def measures_word(table: MeasuresTable, head: ReportHead) -> bytes:
    """The report as .docx bytes."""
    return to_docx(measures_document(table, head))


def measures_document(table: MeasuresTable, head: ReportHead) -> AdminDocument:
    """The report as a paper: landscape where the columns are many."""
    blocks: list[Block] = [
        Paragraph(f"{_span_words(table.span)}, số liệu được tổng hợp như sau:"),
        _word_table(table),
        Note(known_words(table.known_at)),
    ]
    blocks += [Note(note) for note in _notes(table)]
    blocks.append(Heading("Giải thích chỉ tiêu"))
    blocks += [
        Numbered(f"{i}.", f"{column.title} ({column.code}): {_meaning(column)}")
        for i, column in enumerate(table.columns, start=1)
    ]
    return AdminDocument(
        parent=head.parent,
        issuer=head.issuer,
        number=head.number,
        symbol=head.symbol,
        place=head.place,
        day=head.day,
        type_name="Báo cáo",
        abstract=table.title,
        remark=with_demo_line("", is_demo=table.is_demo),
        blocks=tuple(blocks),
        signatures=(head.signature,),
        recipients=head.recipients,
        is_draft=head.is_draft,
        is_landscape=len(table.columns) > _COLUMNS_PORTRAIT_MAX,
    )


def measures_excel(table: MeasuresTable) -> bytes:
    """The table and a sheet of definitions as .xlsx bytes; totals that add up are formulas.

    Raises ValueError where such a total is not the sum of its rows.
    """
    columns = (
        SheetColumn("TT", "integer", 6),
        SheetColumn(table.unit_head, "text", 28),
        *(
            _sheet_column(column, whole)
            for column, whole in zip(table.columns, table.total.values, strict=True)
        ),
    )
    rows = tuple(
        (i, row.name, *map(_cell, row.values)) for i, row in enumerate(table.rows, start=1)
    )
    sheet = Sheet(
        name="Số liệu",
        title=table.title.upper(),
        subtitles=(
            *((DEMO_LINE,) if table.is_demo else ()),
            f"{_span_words(table.span)}.",
            known_words(table.known_at),
        ),
        columns=columns,
        rows=rows,
        total=(None, table.total.name, *map(_cell, table.total.values)),
        notes=_notes(table),
    )
    meanings = [(f"{c.code}: {c.title} ({c.unit})", _meaning(c)) for c in table.columns]
    return workbook([sheet, definitions_sheet(meanings)])


def known_words(known_at: datetime) -> str:
    """ "Số liệu ghi nhận đến 14 giờ 30 phút ngày 21/11/2026 (giờ Việt Nam)."

    `known_at` is given in Vietnamese time.
    """
    moment = f"{known_at:%H} giờ {known_at:%M} phút ngày {known_at:%d/%m/%Y}"
    return f"Số liệu ghi nhận đến {moment} ({_ZONE})."


def value_words(value: Value) -> str:
    """A figure as papers write it: "1.250", a ratio as "97,5%", not known as a dash."""
    match value:
        case None:
            return UNKNOWN
        case "":
            return BLANK
        case Fraction():
            tenths = round_half_up(value * 1000)
            return f"{format_vnd(tenths // 10)},{tenths % 10}%"
        case _:
            return format_vnd(value)


def _word_table(table: MeasuresTable) -> Table:
    # Many columns are squeezed to the page: the position keeps its room, the letters get smaller.
    is_wide = len(table.columns) > _COLUMNS_PORTRAIT_MAX
    columns = (
        Column("TT", 15 if is_wide else 10, "center"),
        Column(table.unit_head, 40),
        *(
            Column(f"{c.title}\n{c.code}\n({c.unit})", 30 if c.unit == "đồng" else 22, "right")
            for c in table.columns
        ),
    )
    rows = tuple(
        (str(i), row.name, *map(value_words, row.values))
        for i, row in enumerate(table.rows, start=1)
    )
    total = ("", table.total.name, *map(value_words, table.total.values))
    return Table(columns, rows, total=total, size_pt=10 if is_wide else TABLE_SIZE_PT)


def _sheet_column(column: MeasureColumn, whole: Value) -> SheetColumn:
    kinds: dict[str, Kind] = {"đồng": "vnd", "%": "percent"}
    kind = kinds.get(column.unit, "integer")
    head = f"{column.title}\n{column.code}\n({column.unit})"
    # A total that is not known is no sum, though the rows known as yet could be added.
    adds_up = column.adds_up and whole is not None
    return SheetColumn(head, kind, 20 if kind == "vnd" else 14, adds_up=adds_up)


def _cell(value: Value) -> Cell:
    if isinstance(value, Fraction):
        return Decimal(value.numerator) / Decimal(value.denominator)
    return UNKNOWN if value is None else None if value == BLANK else value


def _meaning(column: MeasureColumn) -> str:
    basis = f" Căn cứ: {column.basis.rstrip('.')}." if column.basis else ""
    return f"{column.definition.rstrip('.')}.{basis}"


def _notes(table: MeasuresTable) -> tuple[str, ...]:
    values: Sequence[Value] = [v for row in (*table.rows, table.total) for v in row.values]
    return (*table.notes, *([_UNKNOWN_NOTE] if None in values else []))


def _span_words(span: Span) -> str:
    return f"Từ ngày {span.first:%d/%m/%Y} đến hết ngày {span.last:%d/%m/%Y}"
