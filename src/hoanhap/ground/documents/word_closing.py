"""The end of a paper: recipients on the left, signature on the right, never parted by a page."""

from __future__ import annotations

from collections.abc import Sequence

from docx.document import Document
from docx.table import _Cell
from docx.text.paragraph import Paragraph

from hoanhap.ground.documents import word_rules as rules
from hoanhap.ground.documents.word_metrics import lines_within
from hoanhap.ground.documents.word_parts import AdminDocument, Signature
from hoanhap.ground.documents.word_xml import (
    capitals,
    first_paragraph,
    fix_widths,
    never_split,
    set_cell_margins,
    tighten,
    write,
)

_ROOM_TO_SIGN_PT = 54


def add_closing(file: Document, paper: AdminDocument, width_mm: int) -> None:
    """Write the signature (or two) and the recipients in one row that cannot be split.

    On a landscape page two signatures stand right of the recipients, on a portrait one the second
    stands above them.
    """
    widths = _widths(paper, width_mm)
    table = file.add_table(rows=1, cols=len(widths))
    set_cell_margins(table, 0)
    fix_widths(table, widths)
    never_split(table)
    cells = table.rows[0].cells
    _sign(cells[-1], paper.signatures[0], widths[-1])
    if len(paper.signatures) == 2:
        _sign(cells[-2], paper.signatures[1], widths[-2])
    _recipients(cells[0], paper.recipients)


def _widths(paper: AdminDocument, width_mm: int) -> tuple[int, ...]:
    if len(paper.signatures) == 2 and paper.is_landscape:
        return (width_mm * 27 // 100, width_mm * 37 // 100, width_mm - width_mm * 64 // 100)
    left = width_mm * (50 if len(paper.signatures) == 2 else 45) // 100
    return (left, width_mm - left)


def ended(recipients: Sequence[str]) -> list[str]:
    """Each recipient with its dash and mark: a semicolon, the last a full stop."""
    bare = [line.strip().lstrip("-").strip().rstrip(";.") for line in recipients]
    return [f"- {line}{'.' if i == len(bare) - 1 else ';'}" for i, line in enumerate(bare)]


def _sign(cell: _Cell, signature: Signature, room_mm: int) -> None:
    paragraph = _next(cell)
    if signature.day_line:
        tighten(paragraph, "center")
        write(paragraph, signature.day_line, rules.PLACE_DAY.chosen, italic=True)
        paragraph = cell.add_paragraph()
    for text in (signature.heading, *signature.authority, signature.title):
        if not text:
            continue
        lines = lines_within(capitals(text), rules.SIGNER.chosen, room_mm - 2)
        tighten(paragraph, "center")
        write(paragraph, "\n".join(lines), rules.SIGNER.chosen, bold=True)
        paragraph = cell.add_paragraph()
    tighten(paragraph, "center", before_pt=_ROOM_TO_SIGN_PT)
    write(paragraph, signature.name, rules.SIGNER.chosen, bold=True)


def _recipients(cell: _Cell, recipients: Sequence[str]) -> None:
    if not recipients:
        return
    paragraph = _next(cell)
    tighten(paragraph, before_pt=0 if paragraph is first_paragraph(cell) else 8)
    write(paragraph, "Nơi nhận:", rules.RECIPIENTS_HEAD.chosen, bold=True, italic=True)
    for line in ended(recipients):
        item = cell.add_paragraph()
        tighten(item)
        write(item, line, rules.RECIPIENTS.chosen)


def _next(cell: _Cell) -> Paragraph:
    """The cell's own empty paragraph, or a new one below what stands there."""
    first = first_paragraph(cell)
    return first if not first.runs and len(cell.paragraphs) == 1 else cell.add_paragraph()
