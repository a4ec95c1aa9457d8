"""The head of a paper: issuing body and national motto side by side, number, day, title."""

from __future__ import annotations

from docx.document import Document
from docx.table import _Cell

from hoanhap.ground.documents import word_rules as rules
from hoanhap.ground.documents.word_metrics import bold_width_mm, lines_within
from hoanhap.ground.documents.word_parts import AdminDocument, day_words, number_line
from hoanhap.ground.documents.word_xml import (
    capitals,
    first_paragraph,
    fix_widths,
    rule_below,
    set_cell_margins,
    tighten,
    write,
)

_MOTTO_ROOM_MM = 4


def add_head(file: Document, paper: AdminDocument, width_mm: int) -> None:
    """Write the two-column head and the title below it; `width_mm` is the page between margins."""
    right = bold_width_mm(rules.COUNTRY_TEXT, rules.COUNTRY.chosen) + _MOTTO_ROOM_MM
    right = max(right, width_mm // 2)
    left = width_mm - right
    table = file.add_table(rows=2, cols=2)
    set_cell_margins(table, 0)
    fix_widths(table, (left, right))
    _issuer(table.cell(0, 0), paper, left)
    _motto(table.cell(0, 1), right)
    _number(table.cell(1, 0), paper, left)
    _place_and_day(table.cell(1, 1), paper)
    _title(file, paper, width_mm)


def _issuer(cell: _Cell, paper: AdminDocument, room_mm: int) -> None:
    room = room_mm - 3
    paragraph = first_paragraph(cell)
    for line in (
        lines_within(capitals(paper.parent), rules.PARENT.chosen, room) if paper.parent else ()
    ):
        tighten(paragraph, "center")
        write(paragraph, line, rules.PARENT.chosen)
        paragraph = cell.add_paragraph()
    lines = lines_within(capitals(paper.issuer), rules.ISSUER.chosen, room)
    for line in lines:
        tighten(paragraph, "center")
        write(paragraph, line, rules.ISSUER.chosen, bold=True)
        paragraph = cell.add_paragraph()
    widest = max(bold_width_mm(line, rules.ISSUER.chosen) for line in lines)
    rule_below(paragraph, widest * rules.ISSUER_LINE.chosen // 100, room_mm)


def _motto(cell: _Cell, room_mm: int) -> None:
    country = first_paragraph(cell)
    tighten(country, "center")
    write(country, rules.COUNTRY_TEXT, rules.COUNTRY.chosen, bold=True)
    motto = cell.add_paragraph()
    tighten(motto, "center")
    write(motto, rules.MOTTO_TEXT, rules.MOTTO.chosen, bold=True)
    length = bold_width_mm(rules.MOTTO_TEXT, rules.MOTTO.chosen) * rules.MOTTO_LINE.chosen // 100
    rule_below(cell.add_paragraph(), length, room_mm)


def _number(cell: _Cell, paper: AdminDocument, room_mm: int) -> None:
    number = first_paragraph(cell)
    tighten(number, "center", before_pt=4)
    write(number, number_line(paper.number, paper.symbol), rules.NUMBER.chosen)
    if not paper.type_name:
        subject = cell.add_paragraph()
        tighten(subject, "center", before_pt=6)
        lines = lines_within(f"V/v {paper.abstract}", rules.LETTER_SUBJECT.chosen, room_mm - 6)
        write(subject, "\n".join(lines), rules.LETTER_SUBJECT.chosen)
    if paper.is_draft:
        draft = cell.add_paragraph()
        tighten(draft, "center", before_pt=4)
        write(draft, rules.DRAFT_TEXT, rules.NUMBER.chosen, bold=True)


def _place_and_day(cell: _Cell, paper: AdminDocument) -> None:
    paragraph = first_paragraph(cell)
    tighten(paragraph, "center", before_pt=4)
    text = f"{paper.place}, {day_words(paper.day)}"
    write(paragraph, text, rules.PLACE_DAY.chosen, italic=True)


def _title(file: Document, paper: AdminDocument, width_mm: int) -> None:
    if paper.type_name:
        name = file.add_paragraph()
        tighten(name, "center", before_pt=12)
        write(name, capitals(paper.type_name), rules.TYPE_NAME.chosen, bold=True)
        lines = lines_within(paper.abstract, rules.ABSTRACT.chosen, width_mm * 9 // 10)
        abstract = file.add_paragraph()
        tighten(abstract, "center")
        write(abstract, "\n".join(lines), rules.ABSTRACT.chosen, bold=True)
        if paper.attached_to:
            add_attached(file, paper.attached_to, width_mm)
        widest = max(bold_width_mm(line, rules.ABSTRACT.chosen) for line in lines)
        length = min(widest, width_mm) * rules.ABSTRACT_LINE.chosen // 100
        rule_below(file.add_paragraph(), length, width_mm)
    else:
        tighten(file.add_paragraph())
    if paper.remark:
        remark = file.add_paragraph()
        tighten(remark, "center", before_pt=2, after_pt=4)
        write(remark, paper.remark, rules.TABLE_SIZE_PT, italic=True)


def add_attached(file: Document, attached_to: str, width_mm: int) -> None:
    """The "(Kèm theo ...)" line of a paper or appendix that goes with another."""
    attached = file.add_paragraph()
    tighten(attached, "center")
    size = rules.ATTACHED_TO.chosen
    lines = lines_within(f"({attached_to.strip('()')})", size, width_mm * 9 // 10)
    write(attached, "\n".join(lines), size, italic=True)
