"""The annex tables of a report: figures by unit, a table a part; what changed in earlier ones."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from itertools import groupby

from hoanhap.pure.kernel.act import VIETNAM, Actor
from hoanhap.pure.kernel.days import Span
from hoanhap.work.measures.catalogue import MEASURES
from hoanhap.work.measures.queries import figures
from hoanhap.work.measures.sight import codes_for
from hoanhap.work.measures.types import Cell, Column, FigureTable, UnitFigures
from hoanhap.work.reports.codes import PARTS
from hoanhap.work.reports.forms.report_paper import (
    Cell as PaperCell,
)
from hoanhap.work.reports.forms.report_paper import (
    Definition,
    ReportAnnex,
    ReportTable,
    TableColumn,
)
from hoanhap.work.reports.old_places import on_paper
from hoanhap.work.reports.types import Corrections

_ADDING = {
    "sum": "Toàn tỉnh là tổng của các xã.",
    "latest": "Lấy số liệu mới nhất trong kỳ.",
    "ratio_of_sums": "Tổng tử số chia tổng mẫu số.",
    "distinct": "Mỗi người tính một lần trong toàn tỉnh.",
}
_KINDS = {
    "flow": "Phát sinh trong kỳ.",
    "stock": "Tại ngày cuối kỳ.",
    "ratio": "Tỷ lệ.",
}
_SOURCES = {"counted": "Hệ thống tự tính.", "declared": "Cơ quan kê khai kèm văn bản."}


def figure_annexes(actor: Actor, span: Span, known_at: datetime) -> tuple[ReportAnnex, ...]:
    """A table a part of the catalogue, a line a unit; without figures not known at all."""
    table = figures(actor, span, known_at)
    known = [c for c in table.columns if any(v is not None for v in _down(table, c.code))]
    return tuple(
        ReportAnnex(PARTS.get(part, f"Phần {part}"), (_table(table, list(columns)),))
        for part, columns in groupby(known, key=lambda column: column.section)
    )


def definitions(actor: Actor) -> tuple[Definition, ...]:
    """What each figure means, for the sheet of definitions."""
    return tuple(
        Definition(
            code,
            MEASURES[code].title.vi,
            MEASURES[code].unit.vi,
            MEASURES[code].definition.vi,
            MEASURES[code].basis.vi,
            " ".join(
                (
                    _KINDS[MEASURES[code].kind],
                    _SOURCES[MEASURES[code].source],
                    _ADDING[MEASURES[code].adding],
                )
            ),
        )
        for code in codes_for(actor)
    )


def correction_annex(found: Corrections) -> ReportAnnex:
    """What changed in an earlier report: then, now, the difference; then each row behind it."""
    return ReportAnnex(
        f"Đính chính số liệu của {found.report_words}",
        (_changed(found), _changed_rows(found)),
        window=f"Số liệu tính từ ngày {found.span.first:%d/%m/%Y} đến hết ngày "
        f"{found.span.last:%d/%m/%Y}: đã báo cáo là số ghi nhận đến {_moment(found.then_at)}, nay "
        f"là số ghi nhận đến {_moment(found.now_at)} (giờ Việt Nam).",
    )


def _moment(at: datetime) -> str:
    here = at.astimezone(VIETNAM)
    return f"{here:%H} giờ {here:%M} phút ngày {here:%d/%m/%Y}"


def _table(table: FigureTable, columns: Sequence[Column]) -> ReportTable:
    codes = [column.code for column in columns]
    rows = (*table.rows, *table.elsewhere)
    return ReportTable(
        columns=(
            TableColumn("TT", 6, "center"),
            TableColumn("Xã, phường", 30),
            *(_column(column, codes) for column in columns),
        ),
        rows=tuple(
            (nth, _named(table, row), *_picked(row.cells, codes))
            for nth, row in enumerate(rows, start=1)
        ),
        total=("", "Toàn tỉnh", *_picked(table.totals, codes)),
    )


def _column(column: Column, codes: Sequence[str]) -> TableColumn:
    ratio = MEASURES[column.code].ratio
    return TableColumn(
        head=f"{column.title.vi} ({column.unit.vi})",
        width=16,
        align="right",
        code=column.code,
        adds_up=column.adding == "sum",
        ratio_of=ratio if ratio and set(ratio) <= set(codes) else None,
    )


def _named(table: FigureTable, row: UnitFigures) -> str:
    """What belongs to no commune is the doing of the province's own bodies."""
    return "Cấp tỉnh" if row.name == table.province_name else on_paper(row.name, row.ended)


def _picked(cells: Sequence[Cell], codes: Sequence[str]) -> tuple[PaperCell, ...]:
    values = {cell.code: cell.value for cell in cells}
    return tuple(values.get(code) for code in codes)


def _down(table: FigureTable, code: str) -> Iterator[PaperCell]:
    for cells in (table.totals, *(row.cells for row in (*table.rows, *table.elsewhere))):
        yield from (cell.value for cell in cells if cell.code == code)


def _changed(found: Corrections) -> ReportTable:
    return ReportTable(
        columns=(
            TableColumn("Mã", 8, "center"),
            TableColumn("Chỉ tiêu", 50),
            TableColumn("Đơn vị tính", 14, "center"),
            TableColumn("Đã báo cáo", 14, "right", code="then"),
            TableColumn("Nay", 14, "right", code="now"),
            TableColumn("Chênh lệch", 14, "right", minus=("now", "then")),
        ),
        rows=tuple(
            (
                one.code,
                one.title.vi,
                one.unit.vi,
                one.whole.then,
                one.whole.now,
                one.whole.difference,
            )
            for one in found.figures
        ),
        title="Chỉ tiêu thay đổi",
    )


def _changed_rows(found: Corrections) -> ReportTable:
    """Rows without the names of people: the paper goes out of the house."""
    return ReportTable(
        columns=(
            TableColumn("Mã", 8, "center", is_said_once=True),
            TableColumn("Xã, phường, cơ quan", 40),
            TableColumn("Ngày", 14, "center"),
            TableColumn("Nội dung", 50, is_said_once=True),
            TableColumn("Khi chốt", 14, "right"),
            TableColumn("Nay", 14, "right"),
        ),
        rows=tuple(
            (
                one.code,
                row.whose or on_paper(row.unit_name, found.ended.get(row.unit_id)),
                row.day or "",
                row.what.vi,
                row.then or 0,
                row.now or 0,
            )
            for one in found.figures
            for row in one.rows
        ),
        title="Từng dòng làm nên chênh lệch",
    )
