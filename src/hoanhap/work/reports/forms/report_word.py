"""A report as a Word file in the layout of Decree 30/2020/NĐ-CP: text, annexes, signature."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from fractions import Fraction
from typing import Literal

from hoanhap.ground.documents.word import (
    AdminDocument,
    Appendix,
    Basis,
    Block,
    Column,
    Heading,
    Note,
    Paragraph,
    Table,
    content_width_mm,
    to_docx,
)
from hoanhap.ground.documents.word_closing import ended
from hoanhap.ground.documents.word_parts import day_words, number_line
from hoanhap.work.reports.forms.demo_line import with_demo_line
from hoanhap.work.reports.forms.measures_table import known_words, value_words
from hoanhap.work.reports.forms.report_paper import (
    Cell,
    ReportAnnex,
    ReportPaper,
    ReportSection,
    ReportTable,
    TableColumn,
)
from hoanhap.work.reports.forms.report_parts import PaperTable, headed, parted
from hoanhap.work.reports.forms.report_rows import printed
from hoanhap.work.reports.forms.report_text import placed, text_blocks

TYPE_NAME = "Báo cáo"
UNKNOWN_NOTE = "Dấu – : chưa có số liệu, không phải là số 0."
_NOT_WRITTEN = "(Mục này chưa có nội dung.)"
_BASIS = "Căn cứ"
_PARTED = (
    "Bảng có nhiều cột, in thành {parts} phần của cùng các dòng; tệp Excel có đủ trong một bảng."
)
_PART = "Phần {nth}"
_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV")


def report_word(paper: ReportPaper) -> bytes:
    """The report as .docx bytes; the same report gives the same bytes on any day.

    Raises ValueError where the text names a figure that the report does not have.
    """
    return to_docx(report_document(paper))


def report_document(paper: ReportPaper) -> AdminDocument:
    """The report as a paper. Raises ValueError as `report_word` does."""
    head = paper.head
    return AdminDocument(
        parent=head.parent,
        issuer=head.issuer,
        number=head.number,
        symbol=head.symbol,
        place=head.place,
        day=head.day,
        type_name=TYPE_NAME,
        abstract=paper.abstract,
        remark=with_demo_line("", is_demo=paper.is_demo),
        blocks=tuple(_body(paper)),
        signatures=(head.signature,),
        recipients=head.recipients,
        appendices=tuple(
            _appendix(paper, annex, annex_label(number, len(paper.annexes)))
            for number, annex in enumerate(paper.annexes)
        ),
        is_draft=head.is_draft,
    )


def annex_label(number: int, of: int) -> str:
    """ "Phụ lục" where there is one alone, else "Phụ lục I" and so on; counted from 0."""
    if of == 1:
        return "Phụ lục"
    return f"Phụ lục {_ROMAN[number] if number < len(_ROMAN) else number + 1}"


def window_words(paper: ReportPaper) -> str:
    """Which days the figures are of, and as known at which moment."""
    span = paper.span
    days = f"từ ngày {span.first:%d/%m/%Y} đến hết ngày {span.last:%d/%m/%Y}"
    return f"Số liệu tính {days}. {known_words(paper.known_at)}"


def cell_words(cell: Cell) -> str:
    """A cell as papers write it; a figure not known as a dash."""
    match cell:
        case str():
            return cell
        case date():
            return f"{cell:%d/%m/%Y}"
        case _:
            return value_words(cell)


def _body(paper: ReportPaper) -> Iterator[Block]:
    yield from _addressed(paper.addressed_to)
    for index, basis in enumerate(paper.bases, start=1):
        said = basis if basis.startswith(_BASIS) else f"{_BASIS} {basis}"
        yield Basis(f"{said.rstrip(' ;.')}{'.' if index == len(paper.bases) else ';'}")
    if paper.opening:
        yield from text_blocks(placed(paper.opening, paper.figures))
    yield Paragraph(window_words(paper))
    for section in paper.sections:
        yield from _section(paper, section)
    if paper.closing:
        *first, last = placed(paper.closing, paper.figures).strip().split("\n")
        yield from text_blocks("\n".join(first))
        yield Paragraph(f"{last.rstrip(' ./')}./.")


def _addressed(bodies: tuple[str, ...]) -> Iterator[Paragraph]:
    if len(bodies) == 1:
        yield Paragraph(f"Kính gửi: {bodies[0]}", "center", is_indented=False)
    elif bodies:
        yield Paragraph("Kính gửi:", "center", is_indented=False)
        yield from (Paragraph(line) for line in ended(bodies))


def _section(paper: ReportPaper, section: ReportSection) -> Iterator[Block]:
    yield Heading(f"{section.number} {section.title}".strip(), section.level)
    blocks = text_blocks(placed(section.text, paper.figures))
    yield from blocks
    for table in section.tables:
        yield from _table_blocks(table, content_width_mm(is_landscape=False))
    if paper.head.is_draft and not blocks and not section.tables and _is_last(paper, section):
        yield Paragraph(_NOT_WRITTEN, is_italic=True)


def _is_last(paper: ReportPaper, section: ReportSection) -> bool:
    """Whether no deeper section follows, that is, whether its own text is what it is for."""
    at = next(i for i, each in enumerate(paper.sections) if each is section)
    after = paper.sections[at + 1 : at + 2]
    return not after or after[0].level <= section.level


def _appendix(paper: ReportPaper, annex: ReportAnnex, label: str) -> Appendix:
    is_landscape = annex.is_landscape
    if is_landscape is None:
        is_landscape = not all(_stands_upright(table) for table in annex.tables)
    blocks: list[Block] = [Note(annex.window or window_words(paper))]
    if annex.lead:
        blocks.append(Paragraph(annex.lead))
    for table in annex.tables:
        blocks += _table_blocks(table, content_width_mm(is_landscape=is_landscape))
    return Appendix(
        label=label,
        title=annex.title,
        attached_to=attached_words(paper),
        blocks=tuple(blocks),
        is_landscape=is_landscape,
    )


def _stands_upright(table: ReportTable) -> bool:
    return _on_paper(table, printed(table).rows).is_readable(content_width_mm(is_landscape=False))


def attached_words(paper: ReportPaper) -> str:
    """ "Kèm theo Báo cáo số 12/BC-CAT ngày 12 tháng 6 năm 2026 của Công an tỉnh Lai Châu"."""
    head = paper.head
    number = number_line(head.number, head.symbol).removeprefix("Số: ")
    return f"Kèm theo {TYPE_NAME} số {number} {day_words(head.day)} của {head.issuer}"


def _table_blocks(table: ReportTable, room_mm: int) -> Iterator[Block]:
    """Title and remarks before the table: behind it they could stand on a page alone."""
    if table.title:
        yield Paragraph(table.title, "center", is_bold=True, is_indented=False)
    shown = printed(table)
    unknown = unknown_note((*shown.rows, table.total or ()))
    parts = parted(_on_paper(table, shown.rows), room_mm)
    apart = (_PARTED.format(parts=len(parts)),) if len(parts) > 1 else ()
    yield from (Note(note) for note in (*table.notes, *unknown, *shown.notes, *apart))
    for nth, part in enumerate(parts, start=1):
        if len(parts) > 1:
            yield Paragraph(_PART.format(nth=nth), "center", is_bold=True, is_indented=False)
        yield _table(part, room_mm)


def _on_paper(table: ReportTable, rows: Sequence[Sequence[Cell]]) -> PaperTable:
    columns = tuple(
        replace(column, align=_align(table, index, column))
        for index, column in enumerate(table.columns)
    )
    total = tuple(map(cell_words, table.total)) if table.total is not None else None
    return headed(PaperTable(columns, tuple(tuple(map(cell_words, row)) for row in rows), total))


def _table(part: PaperTable, room_mm: int) -> Table:
    found = part.fitted(room_mm)
    columns = tuple(
        Column(column.head, width, column.align or "left", column.group)
        for column, width in zip(part.columns, found.widths_mm, strict=True)
    )
    return Table(columns, part.rows, part.total, found.size_pt, part.heads)


def unknown_note(rows: Iterable[Sequence[Cell]]) -> tuple[str, ...]:
    """What the dash means, where one of the rows has one."""
    return (UNKNOWN_NOTE,) if any(None in row for row in rows) else ()


def _align(
    table: ReportTable, index: int, column: TableColumn
) -> Literal["left", "center", "right"]:
    if column.align:
        return column.align
    cells = [row[index] for row in table.rows]
    if any(isinstance(cell, int | Fraction) for cell in cells):
        return "right"
    return "center" if cells and all(isinstance(cell, date) for cell in cells) else "left"
