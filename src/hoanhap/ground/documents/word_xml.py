"""The few things a Word file needs that python-docx has no word for, each one function."""

from __future__ import annotations

import unicodedata

from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph
from docx.text.run import Run

ALIGNMENTS = {
    "left": WD_ALIGN_PARAGRAPH.LEFT,
    "center": WD_ALIGN_PARAGRAPH.CENTER,
    "right": WD_ALIGN_PARAGRAPH.RIGHT,
    "justify": WD_ALIGN_PARAGRAPH.JUSTIFY,
}


def clean(text: str) -> str:
    """The text composed (NFC) and without control characters, which no Word file may hold."""
    composed = unicodedata.normalize("NFC", text)
    return "".join(c for c in composed if c in "\n\t" or unicodedata.category(c)[0] != "C")


def capitals(text: str) -> str:
    """In capitals, but for the symbol of another paper: "QUYẾT ĐỊNH SỐ 22/2023/QĐ-TTg"."""
    lines = (line.split(" ") for line in text.split("\n"))
    return "\n".join(" ".join(w if "/" in w else w.upper() for w in line) for line in lines)


def write(
    paragraph: Paragraph,
    text: str,
    size_pt: int,
    *,
    bold: bool = False,
    italic: bool = False,
) -> Run:
    """Add text to a paragraph; a line break in it stays a line break."""
    run = paragraph.add_run(clean(text))
    run.font.size = Pt(size_pt)
    run.bold = bold
    run.italic = italic
    return run


def tighten(
    paragraph: Paragraph, align: str = "left", *, before_pt: int = 0, after_pt: int = 0
) -> None:
    """Single line, no indent, the given space: how text stands in tables and in the head."""
    form = paragraph.paragraph_format
    form.alignment = ALIGNMENTS[align]
    form.first_line_indent = Mm(0)
    form.space_before = Pt(before_pt)
    form.space_after = Pt(after_pt)
    form.line_spacing = 1


def flatten(paragraph: Paragraph) -> None:
    """Make an empty paragraph one point high: where a file must have one that nobody sees."""
    tighten(paragraph)
    paragraph.paragraph_format.line_spacing = Pt(1)
    mark = paragraph._p.get_or_add_pPr()
    size = OxmlElement("w:rPr")
    for name in ("w:sz", "w:szCs"):
        half_points = OxmlElement(name)
        half_points.set(qn("w:val"), "2")
        size.append(half_points)
    mark.insert_element_before(size, "w:sectPr", "w:pPrChange")


def rule_below(paragraph: Paragraph, length_mm: int, room_mm: int) -> None:
    """Make an empty paragraph a ruled line of that length, centred in the room it has.

    A border of the paragraph between two indents: unlike a drawing it holds its place in Word and
    in LibreOffice alike.
    """
    tighten(paragraph, "center", before_pt=3)
    side = Mm(max(room_mm - length_mm, 0) / 2)
    paragraph.paragraph_format.left_indent = side
    paragraph.paragraph_format.right_indent = side
    paragraph.paragraph_format.line_spacing = Pt(4)
    borders = OxmlElement("w:pBdr")
    line = OxmlElement("w:top")
    for name, value in (("val", "single"), ("sz", "6"), ("space", "1"), ("color", "000000")):
        line.set(qn(f"w:{name}"), value)
    borders.append(line)
    # The schema wants pBdr before these; python-docx finds the place of its own elements.
    properties = paragraph._p.get_or_add_pPr()
    properties.insert_element_before(
        borders, "w:shd", "w:tabs", "w:suppressAutoHyphens", "w:spacing", "w:ind", "w:jc", "w:rPr"
    )
    write(paragraph, "", 2)


def add_page_field(paragraph: Paragraph, size_pt: int) -> None:
    """The number of the page, as a field that Word and LibreOffice fill in."""
    for kind, text in (("begin", ""), ("", "PAGE"), ("separate", ""), ("text", "2"), ("end", "")):
        run = write(paragraph, text if kind == "text" else "", size_pt)
        if kind == "text":
            continue
        element = OxmlElement("w:fldChar" if kind else "w:instrText")
        if kind:
            element.set(qn("w:fldCharType"), kind)
        else:
            element.text = text
        run._r.append(element)


def fix_widths(table: Table, widths_mm: tuple[int, ...]) -> None:
    """Hold the columns at these widths: the grid for LibreOffice, each cell for Word."""
    table.autofit = False
    for column, width in zip(table.columns, widths_mm, strict=True):
        column.width = Mm(width)
    for row in table.rows:
        for element in row._tr.tc_lst:
            start = element.grid_offset
            element.width = Mm(sum(widths_mm[start : start + element.grid_span]))


def set_cell_margins(table: Table, side_mm_tenths: int) -> None:
    """Left and right margin of every cell, in tenths of a millimetre."""
    margins = OxmlElement("w:tblCellMar")
    for side in ("left", "right"):
        element = OxmlElement(f"w:{side}")
        element.set(qn("w:w"), str(side_mm_tenths * 567 // 100))
        element.set(qn("w:type"), "dxa")
        margins.append(element)
    # The schema wants it before tblLook, which python-docx's own table always has.
    table._tbl.tblPr.find(qn("w:tblLook")).addprevious(margins)


def never_split(table: Table) -> None:
    """No row of the table is broken between two pages."""
    for row in table.rows:
        properties = row._tr.get_or_add_trPr()
        properties.insert(0, OxmlElement("w:cantSplit"))


def repeat_head(table: Table, rows: int) -> None:
    """The first rows come again at the top of each page the table runs over."""
    for row in list(table.rows)[:rows]:
        row._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))


def first_paragraph(cell: _Cell) -> Paragraph:
    """The paragraph every cell is born with."""
    paragraph: Paragraph = cell.paragraphs[0]
    return paragraph
