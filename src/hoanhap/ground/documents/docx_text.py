"""The text of a .docx in reading order, with the numbers that Word sets and tables as rows."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element  # nosec B405: a type only

from hoanhap.ground.documents.docx_numbering import Numbering
from hoanhap.ground.documents.docx_parts import W, docx_parts
from hoanhap.ground.documents.docx_runs import ParagraphReader
from hoanhap.ground.documents.docx_styles import Styles, has_borders, listed_of
from hoanhap.ground.documents.docx_table import Cell, table_lines
from hoanhap.ground.documents.limits import PlanLimits
from hoanhap.ground.documents.text_refusals import TextRefused

_PARAGRAPH, _TABLE, _ROW, _CELL = f"{W}p", f"{W}tbl", f"{W}tr", f"{W}tc"
_WRAPPERS = frozenset(
    f"{W}{name}" for name in ("sdt", "sdtContent", "customXml", "ins", "moveTo", "smartTag")
)
_MARK_GONE = tuple(f"{W}rPr/{W}{name}" for name in ("del", "moveFrom"))


def docx_text(data: bytes, limits: PlanLimits) -> str:
    """The text of a .docx, one line a paragraph. Raises TextRefused."""
    parts = docx_parts(data, limits)
    body = parts.body.find(f"{W}body")
    if body is None:
        raise TextRefused("damaged")
    try:
        story = _Story(Styles(parts.styles), Numbering(parts.numbering), limits)
        text = "\n".join(story.lines(body))
    except RecursionError as endless:
        raise TextRefused("damaged") from endless
    if not text.strip():
        raise TextRefused("no_text")
    return text


class _Story:
    """One body of text; its lists count on through paragraphs, tables and text boxes alike."""

    def __init__(self, styles: Styles, numbering: Numbering, limits: PlanLimits) -> None:
        self._styles = styles
        self._numbering = numbering
        self._reader = ParagraphReader(styles)
        self._left = self._limit = limits.characters
        self._carried = ""

    def lines(self, container: Element, *, in_table: bool = False) -> list[str]:
        """The lines of all paragraphs and tables in it."""
        out: list[str] = []
        for block in _blocks(container):
            if block.tag == _TABLE:
                out += [*self._carried_over(), *self._table(block)]
            else:
                out += self._paragraph(block, in_table)
        return out + self._carried_over()

    def _carried_over(self) -> list[str]:
        text, self._carried = self._carried, ""
        return [text] if text else []

    def _paragraph(self, paragraph: Element, in_table: bool) -> list[str]:
        properties = paragraph.find(f"{W}pPr")
        named = None if properties is None else properties.find(f"{W}pStyle")
        name = None if named is None else named.get(f"{W}val", "")
        facts = self._styles.facts(name)
        text = self._carried + self._reader.read(paragraph, facts.look)
        boxes = self._reader.boxes
        self._carried = ""
        if properties is not None and any(properties.find(way) is not None for way in _MARK_GONE):
            self._carried = text  # its end was deleted: what follows is one paragraph with it
            return self._boxes(boxes)
        label = self._numbering.label(listed_of(properties), facts.listed, name or "")
        if label and (text.strip() or in_table):  # a column of numbers has cells without text
            text = label + text.lstrip()
        self._spend(len(text) + 1)
        return [text.rstrip(), *self._boxes(boxes)]

    def _boxes(self, boxes: list[Element]) -> list[str]:
        return [line for box in boxes for line in self.lines(box) if line.strip()]

    def _spend(self, characters: int) -> None:
        self._left -= characters
        if self._left < 0:
            raise TextRefused("too_long", limit=self._limit)

    def _table(self, table: Element) -> list[str]:
        properties = table.find(f"{W}tblPr")
        style = None if properties is None else properties.find(f"{W}tblStyle")
        drawn = has_borders(properties)
        if style is not None:
            drawn = drawn or self._styles.facts(style.get(f"{W}val", "")).has_borders
        rows = [self._row(row) for row in _of_kind(table, _ROW) if not _is_row_gone(row)]
        drawn = drawn or next(table.iter(f"{W}tcBorders"), None) is not None
        return table_lines(rows, is_drawn=drawn)

    def _row(self, row: Element) -> list[Cell]:
        column = _whole(row.find(f"{W}trPr/{W}gridBefore"), 0)
        cells: list[Cell] = []
        for cell in _of_kind(row, _CELL):
            properties = cell.find(f"{W}tcPr")
            merged = None if properties is None else properties.find(f"{W}vMerge")
            span = None if properties is None else properties.find(f"{W}gridSpan")
            lines = self.lines(cell, in_table=True)
            is_below = merged is not None and merged.get(f"{W}val", "continue") != "restart"
            cells.append(Cell(column, lines, is_below))
            column += max(1, _whole(span, 1))
        return cells


def _blocks(container: Element) -> Iterator[Element]:
    """Paragraphs and tables in order, out of whatever wraps them."""
    for child in container:
        if child.tag in (_PARAGRAPH, _TABLE):
            yield child
        elif child.tag in _WRAPPERS:
            yield from _blocks(child)


def _of_kind(container: Element, tag: str) -> Iterator[Element]:
    for child in container:
        if child.tag == tag:
            yield child
        elif child.tag in _WRAPPERS:
            yield from _of_kind(child, tag)


def _is_row_gone(row: Element) -> bool:
    return row.find(f"{W}trPr/{W}del") is not None


def _whole(element: Element | None, otherwise: int) -> int:
    value = "" if element is None else element.get(f"{W}val", "")
    return int(value) if value.isascii() and value.isdigit() and len(value) < 5 else otherwise
