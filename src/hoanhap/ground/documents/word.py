"""Administrative papers as Word files, in the layout of Decree 30/2020/NĐ-CP.

Takes finished data and knows no desk: what a form says is `work/reports/forms`.
"""

from __future__ import annotations

from docx import Document
from docx.document import Document as FileDocument
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.section import Section
from docx.shared import Mm, Pt, RGBColor
from docx.styles.style import ParagraphStyle
from docx.text.paragraph import Paragraph as FileParagraph

from hoanhap.ground.documents import word_rules as rules
from hoanhap.ground.documents.word_body import add_blocks
from hoanhap.ground.documents.word_closing import add_closing
from hoanhap.ground.documents.word_header import add_attached, add_head
from hoanhap.ground.documents.word_metrics import lines_within
from hoanhap.ground.documents.word_package import packed, settle
from hoanhap.ground.documents.word_parts import (
    AdminDocument,
    Appendix,
    Basis,
    Block,
    Column,
    Heading,
    Note,
    Numbered,
    Paragraph,
    Signature,
    Table,
)
from hoanhap.ground.documents.word_xml import add_page_field, capitals, flatten, tighten, write

__all__ = [
    "AdminDocument",
    "Appendix",
    "Basis",
    "Block",
    "Column",
    "Heading",
    "Note",
    "Numbered",
    "Paragraph",
    "Signature",
    "Table",
    "content_width_mm",
    "to_docx",
]

_NUMBER_FROM_EDGE_MM = 10


def to_docx(paper: AdminDocument) -> bytes:
    """The paper as .docx bytes; the same paper gives the same bytes on any day."""
    file = blank_file(is_landscape=paper.is_landscape)
    width = content_width_mm(is_landscape=paper.is_landscape)
    add_head(file, paper, width)
    add_blocks(file, paper.blocks, width)
    add_closing(file, paper, width)
    for appendix in paper.appendices:
        _add_appendix(file, appendix)
    settle(file, f"{paper.type_name} {paper.abstract}".strip())
    return packed(file)


def content_width_mm(*, is_landscape: bool) -> int:
    """The width between the margins."""
    width = rules.PAPER_HEIGHT.chosen if is_landscape else rules.PAPER_WIDTH.chosen
    return width - rules.MARGIN_LEFT.chosen - rules.MARGIN_RIGHT.chosen


def blank_file(*, is_landscape: bool) -> FileDocument:
    """An empty file with the page, the font and the page number set."""
    file = Document()
    for name in ("Normal", "Header", "Heading 1", "Heading 2", "Heading 3"):
        _set_font(file.styles[name])
    section = file.sections[0]
    _set_page(section, is_landscape=is_landscape)
    section.header_distance = Mm(_NUMBER_FROM_EDGE_MM)
    number = section.header.paragraphs[0]
    tighten(number, "center")
    add_page_field(number, rules.PAGE_NUMBER.chosen)
    return file


def _set_page(section: Section, *, is_landscape: bool) -> None:
    width, height = rules.PAPER_WIDTH.chosen, rules.PAPER_HEIGHT.chosen
    section.orientation = WD_ORIENT.LANDSCAPE if is_landscape else WD_ORIENT.PORTRAIT
    section.page_width = Mm(height if is_landscape else width)
    section.page_height = Mm(width if is_landscape else height)
    section.top_margin = Mm(rules.MARGIN_TOP.chosen)
    section.bottom_margin = Mm(rules.MARGIN_BOTTOM.chosen)
    section.left_margin = Mm(rules.MARGIN_LEFT.chosen)
    section.right_margin = Mm(rules.MARGIN_RIGHT.chosen)
    # Hides the number on the first page: its header is another one, and empty.
    section.different_first_page_header_footer = True


def _set_font(style: ParagraphStyle) -> None:
    style.font.name = rules.FONT
    style.font.size = Pt(rules.BODY.chosen)
    style.font.color.rgb = RGBColor(0, 0, 0)
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{theme}"), None)
    for script in ("ascii", "hAnsi", "eastAsia", "cs"):
        fonts.set(qn(f"w:{script}"), rules.FONT)
    language = OxmlElement("w:lang")
    language.set(qn("w:val"), "vi-VN")
    properties = style.element.get_or_add_rPr()
    for old in properties.findall(qn("w:lang")):
        properties.remove(old)
    properties.append(language)


def _flatten_break(paragraph: FileParagraph) -> None:
    """The break between two parts is a paragraph: as tall as a line, or behind the space that
    follows a table, it would not fit below a table that fills its page and stand on an empty one.
    """
    flatten(paragraph)
    space = paragraph._p.getprevious()
    if space is not None and space.tag == qn("w:p") and not space.findall(qn("w:r")):
        space.getparent().remove(space)


def _add_appendix(file: FileDocument, appendix: Appendix) -> None:
    section = file.add_section(WD_SECTION.NEW_PAGE)
    _flatten_break(file.paragraphs[-1])
    _set_page(section, is_landscape=appendix.is_landscape)
    # A new section is born as a copy of the one before.
    for old in section._sectPr.findall(qn("w:pgNumType")):
        section._sectPr.remove(old)
    start = OxmlElement("w:pgNumType")
    start.set(qn("w:start"), "1")
    section._sectPr.insert_element_before(start, "w:cols", "w:titlePg", "w:docGrid")
    width = content_width_mm(is_landscape=appendix.is_landscape)
    label = file.add_paragraph()
    tighten(label, "center")
    write(label, appendix.label, rules.APPENDIX_LABEL.chosen, bold=True)
    title = file.add_paragraph()
    tighten(title, "center")
    size = rules.APPENDIX_TITLE.chosen
    write(
        title,
        "\n".join(lines_within(capitals(appendix.title), size, width * 9 // 10)),
        size,
        bold=True,
    )
    add_attached(file, appendix.attached_to, width)
    tighten(file.add_paragraph())
    add_blocks(file, appendix.blocks, width)
