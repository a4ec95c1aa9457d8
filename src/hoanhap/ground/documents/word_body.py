"""The body of a paper: each kind of block written as Decree 30/2020 lays it out."""

from __future__ import annotations

from collections.abc import Sequence

from docx.document import Document
from docx.shared import Mm, Pt
from docx.text.paragraph import Paragraph as FileParagraph

from hoanhap.ground.documents import word_rules as rules
from hoanhap.ground.documents.word_parts import (
    Basis,
    Block,
    Heading,
    Note,
    Numbered,
    Paragraph,
    Table,
)
from hoanhap.ground.documents.word_table import add_table
from hoanhap.ground.documents.word_xml import ALIGNMENTS, tighten, write


def add_blocks(file: Document, blocks: Sequence[Block], width_mm: int) -> None:
    """Write the blocks in order; the last one keeps with what follows, the signature. An earlier
    table does not: many short ones would hold each other on one page.
    """
    last_table = max((i for i, one in enumerate(blocks) if isinstance(one, Table)), default=-1)
    for at, block in enumerate(blocks):
        if isinstance(block, Table):
            add_table(file, block, width_mm, is_held=at == last_table)
        else:
            _add_text(file, block)
    if blocks and not isinstance(blocks[-1], Table):
        file.paragraphs[-1].paragraph_format.keep_with_next = True


def _add_text(file: Document, block: Paragraph | Basis | Heading | Numbered | Note) -> None:
    match block:
        case Paragraph():
            paragraph = _body(file, block.align, is_indented=block.is_indented)
            # What leads to a list does not stand alone at the foot of a page.
            paragraph.paragraph_format.keep_with_next = block.text.endswith(":") or None
            write(
                paragraph, block.text, rules.BODY.chosen, bold=block.is_bold, italic=block.is_italic
            )
        case Basis():
            write(_body(file), block.text, rules.BODY.chosen, italic=True)
        case Heading():
            paragraph = _body(file)
            paragraph.style = f"Heading {block.level}"
            paragraph.paragraph_format.keep_with_next = True
            bold, italic = block.level < 3, block.level > 1
            write(paragraph, block.text, rules.BODY.chosen, bold=bold, italic=italic)
        case Numbered():
            write(_body(file), f"{block.number} {block.text}", rules.BODY.chosen)
        case Note():
            paragraph = file.add_paragraph()
            tighten(paragraph, block.align, before_pt=3, after_pt=3)
            write(paragraph, block.text, rules.TABLE_SIZE_PT, italic=True)


def _body(file: Document, align: str = "justify", *, is_indented: bool = True) -> FileParagraph:
    paragraph = file.add_paragraph()
    form = paragraph.paragraph_format
    form.alignment = ALIGNMENTS[align]
    form.first_line_indent = Mm(rules.BODY_INDENT.chosen if is_indented else 0)
    form.space_before = Pt(0)
    form.space_after = Pt(rules.BODY_SPACING.chosen)
    form.line_spacing = rules.BODY_LINE.chosen / 100
    return paragraph
