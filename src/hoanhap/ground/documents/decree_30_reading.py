"""A finished Word file read for judging it by Decree 30: its lines with their look, its pages."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from dataclasses import dataclass
from xml.etree.ElementTree import Element  # nosec B405: a type only

from hoanhap.ground.documents.docx_parts import W, docx_parts
from hoanhap.ground.documents.file_refusals import FileRefused
from hoanhap.ground.documents.limits import USUAL_LIMITS, FileLimits
from hoanhap.ground.documents.text_kind import kind_of
from hoanhap.ground.documents.text_refusals import TextRefused
from hoanhap.ground.documents.word_look import Looks, ParagraphLook, RunLook, text_of
from hoanhap.ground.documents.zip_guard import (
    opened_zip,
    parse_checked,
    refuse_declarations,
    unpack,
)

_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_DRAWN = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}extent"
_RELATIONS = "word/_rels/document.xml.rels"
_THEME = "word/theme/theme1.xml"
_EMU_PER_TWIP = 635
_PAGE_FIELD = "PAGE"


@dataclass(frozen=True, slots=True)
class Place:
    """In which table, row and cell a line stands, and the cell's width in twips (0: not said)."""

    table: int
    row: int
    cell: int
    width: int


@dataclass(frozen=True, slots=True)
class Line:
    """One paragraph of the file; `drawn` are the widths of drawings anchored in it, in twips."""

    text: str
    look: ParagraphLook
    runs: tuple[RunLook, ...]
    place: Place | None
    section: int
    drawn: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class PageSet:
    """The pages of one section; lengths in twips. `number_lines` are the lines of the head of
    every page but the first that hold the page's number.
    """

    width: int
    height: int
    margins: dict[str, int]
    number_format: str
    number_lines: tuple[Line, ...]
    is_numbered_below: bool
    is_first_other: bool
    is_first_numbered: bool


@dataclass(frozen=True, slots=True)
class ReadPaper:
    """All lines in the order of the file, and the pages of each section."""

    lines: tuple[Line, ...]
    pages: tuple[PageSet, ...]


def read_paper(data: bytes, *, limits: FileLimits = USUAL_LIMITS) -> ReadPaper:
    """The file as lines and pages. Raises TextRefused for what is no sound .docx."""
    if kind_of(data, limits) != "docx":
        raise TextRefused("not_a_document", found="unknown")
    parts = docx_parts(data, limits)
    more = _more_parts(data, limits)
    looks = Looks(parts.styles, more.get(_THEME))
    body = parts.body.find(f"{W}body")
    reader = _Reader(looks)
    reader.read(body if body is not None else parts.body)
    pages: list[PageSet] = []
    for properties in reader.sections:
        pages.append(_pages(properties, more, looks, pages[-1] if pages else None))
    return ReadPaper(tuple(reader.lines), tuple(pages))


def _more_parts(data: bytes, limits: FileLimits) -> dict[str, Element]:
    found: dict[str, Element] = {}
    left = limits.unpacked_bytes
    try:
        with opened_zip(data) as archive:
            for entry in archive.infolist():
                name = entry.filename
                if name in (_RELATIONS, _THEME) or name.startswith(("word/header", "word/footer")):
                    part = unpack(archive, entry, left)
                    left -= len(part)
                    refuse_declarations(part)
                    found[name] = parse_checked(part)
    except FileRefused as refused:
        raise TextRefused(refused.reason, **refused.values) from refused
    return found


class _Reader:
    """Walks the body once; counts tables and sections."""

    def __init__(self, looks: Looks) -> None:
        self.looks = looks
        self.lines: list[Line] = []
        self.sections: list[Element] = []
        self.tables = 0

    def read(self, parent: Element, place: Place | None = None) -> None:
        for child in parent:
            if child.tag == f"{W}p":
                self.lines.append(line_of(child, self.looks, place, len(self.sections)))
                if (ending := child.find(f"{W}pPr/{W}sectPr")) is not None:
                    self.sections.append(ending)
            elif child.tag == f"{W}tbl":
                self._table(child)
            elif child.tag == f"{W}sectPr":
                self.sections.append(child)
            elif child.tag in (f"{W}sdt", f"{W}sdtContent", f"{W}ins"):
                self.read(child, place)

    def _table(self, table: Element) -> None:
        number = self.tables
        self.tables += 1
        for row_at, row in enumerate(table.findall(f"{W}tr")):
            for cell_at, cell in enumerate(row.findall(f"{W}tc")):
                width = cell.find(f"{W}tcPr/{W}tcW")
                said = width.get(f"{W}w", "0") if width is not None else "0"
                self.read(cell, Place(number, row_at, cell_at, int(said) if said.isdigit() else 0))


def line_of(element: Element, looks: Looks, place: Place | None, section: int) -> Line:
    """A paragraph as a line."""
    look, runs = looks.paragraph(element)
    extents = [int(each.get("cx", "0")) // _EMU_PER_TWIP for each in element.iter(_DRAWN)]
    return Line(text_of(element).strip(), look, runs, place, section, tuple(extents))


def _pages(
    section: Element, parts: dict[str, Element], looks: Looks, before: PageSet | None
) -> PageSet:
    size, margins = section.find(f"{W}pgSz"), section.find(f"{W}pgMar")
    numbers = section.find(f"{W}pgNumType")
    heads = dict(_heads(section, parts, "header"))
    feet = dict(_heads(section, parts, "footer"))
    # A section without a head of its own goes on with the one before.
    numbered = before.number_lines if before is not None else ()
    if "default" in heads:
        numbered = tuple(_numbered(heads["default"], looks))
    return PageSet(
        width=_length(size, "w"),
        height=_length(size, "h"),
        margins={side: _length(margins, side) for side in ("top", "bottom", "left", "right")},
        number_format=(numbers.get(f"{W}fmt") if numbers is not None else None) or "decimal",
        number_lines=numbered,
        is_numbered_below=any(_is_numbered(foot) for foot in feet.values()),
        is_first_other=section.find(f"{W}titlePg") is not None,
        is_first_numbered="first" in heads and _is_numbered(heads["first"]),
    )


def _heads(section: Element, parts: dict[str, Element], kind: str) -> Iterator[tuple[str, Element]]:
    relations = parts.get(_RELATIONS)
    targets = {
        each.get("Id"): each.get("Target", "")
        for each in (relations if relations is not None else ())
    }
    for reference in section.findall(f"{W}{kind}Reference"):
        target = targets.get(reference.get(f"{_R}id"), "")
        part = parts.get(posixpath.normpath(posixpath.join("word", target.lstrip("/"))))
        if part is not None:
            yield reference.get(f"{W}type", "default"), part


def _numbered(head: Element, looks: Looks) -> Iterator[Line]:
    for element in head.iter(f"{W}p"):
        if _is_numbered(element):
            yield line_of(element, looks, None, 0)


def _is_numbered(element: Element) -> bool:
    words = [field.text or "" for field in element.iter(f"{W}instrText")]
    words += [field.get(f"{W}instr", "") for field in element.iter(f"{W}fldSimple")]
    return any(word.split()[:1] == [_PAGE_FIELD] for word in words)


def _length(element: Element | None, name: str) -> int:
    value = element.get(f"{W}{name}", "0") if element is not None else "0"
    return int(value) if value.lstrip("-").isdigit() else 0
