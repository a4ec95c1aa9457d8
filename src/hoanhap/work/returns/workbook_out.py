"""A return as a workbook to be filled in elsewhere and given back."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from fractions import Fraction

from hoanhap.ground.documents.excel import Cell, Sheet, SheetColumn, workbook
from hoanhap.ground.intake.office_file import StoredFile
from hoanhap.pure.kernel.act import Actor
from hoanhap.pure.kernel.refusals import NotVisible
from hoanhap.work.returns.one_return import return_page
from hoanhap.work.returns.types_filling import FigureView, ReturnPage, SectionView, Value
from hoanhap.work.returns.workbook_lines import HEADS, figure_mark, round_mark, text_mark

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

_COLUMNS = (
    SheetColumn(HEADS[0], "text", 14),
    SheetColumn(HEADS[1], "text", 8),
    SheetColumn(HEADS[2], "text", 50),
    SheetColumn(HEADS[3], "text", 12),
    SheetColumn(HEADS[4], "text", 70),
    SheetColumn(HEADS[5], "text", 18),
    SheetColumn(HEADS[6], "date", 13),
)


def return_workbook(actor: Actor, return_id: int, today: date) -> StoredFile:
    """The own agency's return as a form: texts and declared figures to fill in, the figures that
    the system counts to look at. Raises NotVisible, also for another agency's.
    """
    page = return_page(actor, return_id, today)
    if not page.is_own:
        raise NotVisible
    sheet = Sheet(
        "Báo cáo",
        _COLUMNS,
        tuple(_rows(page)),
        title=page.row.round_title.upper(),
        subtitles=(
            page.row.agency_name,
            f"Lập ngày {today:%d/%m/%Y}. Chỉ ghi ở ba cột cuối; không sửa cột đầu.",
        ),
    )
    return StoredFile(f"bao-cao-{return_id}.xlsx", XLSX, workbook((sheet,)))


def _rows(page: ReturnPage) -> Iterator[tuple[Cell, ...]]:
    row = page.row
    window = f"Số liệu từ {row.window.first:%d/%m/%Y} đến {row.window.last:%d/%m/%Y}"
    yield round_mark(row.round_id, row.id), "", "Kỳ báo cáo", "", window, "", None
    for one in page.sections:
        for figure in one.figures:
            yield _figure(one, figure)
        if one.body != "figures":
            mark = text_mark(one.id, one.part_version) if one.is_open else ""
            yield mark, one.number, one.title, "", one.text, "", None


def _figure(one: SectionView, figure: FigureView) -> tuple[Cell, ...]:
    may_type = figure.source == "declared" and one.is_open
    mark = figure_mark(one.id, figure.version, figure.code) if may_type else ""
    title, unit = f"{figure.code}. {figure.title.vi}", figure.unit.vi
    said = shown(figure.value)
    return mark, one.number, title, unit, said, figure.paper_number, figure.paper_on


def shown(value: Value) -> str:
    """A figure as it stands in the form."""
    if value is None:
        return ""
    if isinstance(value, Fraction) and value.denominator != 1:
        hundredths = round(value * 100)
        return f"{hundredths // 100},{hundredths % 100:02d}"
    return str(int(value))
