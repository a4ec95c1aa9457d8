"""The text of one PDF page as lines: ruled tables as rows, hyphens given back, the page's own
number left out."""

from __future__ import annotations

import re
from itertools import pairwise

import pypdfium2 as pdfium

from hoanhap.ground.documents.docx_table import BAR, row_line
from hoanhap.ground.documents.pdf_rules import rules_of
from hoanhap.ground.documents.ruled_tables import Ruled, ruled_tables

_HYPHEN = re.compile("(?:\x02|\ufffe)(?:\r\n)?")
_BROKEN_HYPHEN = re.compile(r"(?<=\w)-\n(?=\w)")
_ONLY_NUMBER = re.compile(r"\s*[-–]?\s*(\d{1,3})\s*[-–]?\s*")
_NEAR = 2
_EDGE = 1.0


def page_text(page: pdfium.PdfPage, number: int) -> str:
    """The page's lines in the order in which they were set. `number` counts pages from 0."""
    words = page.get_textpage()
    try:
        tables = ruled_tables(*rules_of(page))
        if tables:
            lines = _with_tables(page, words, tables)
        else:
            lines = _lines(words.get_text_range())
    finally:
        words.close()
    return "\n".join(without_page_number(lines, number + 1))


def _with_tables(page: pdfium.PdfPage, words: pdfium.PdfTextPage, tables: list[Ruled]) -> list[str]:
    """Strips of the page's whole width: above a table, the table, between it and the next."""
    left, foot, right, head = page.get_bbox()

    def bounded(left: float, bottom: float, right: float, top: float) -> str:
        text = words.get_text_bounded(left + _EDGE, bottom + _EDGE, right - _EDGE, top - _EDGE)
        return _BROKEN_HYPHEN.sub("-", "\n".join(_lines(text)))

    out: list[str] = []
    upper = head
    for table in tables:
        top, bottom = table.rows[0], table.rows[-1]
        if top < upper:
            out += _lines(words.get_text_bounded(left, top, right, upper))
        out += table.lines(bounded)
        upper = min(upper, bottom)
    out += _lines(words.get_text_bounded(left, foot, right, upper))
    return [line for line in out if line.strip()]


def _lines(text: str) -> list[str]:
    text = _HYPHEN.sub("-\n", text).replace("\r\n", "\n").replace("\r", "\n")
    return [line.rstrip() for line in text.split("\n")]


def without_page_number(lines: list[str], page: int) -> list[str]:
    """A number alone at the page's upper or lower edge, about as great as the page's own."""
    for edge in (0, -1):
        found = _ONLY_NUMBER.fullmatch(lines[edge]) if lines else None
        if found and abs(int(found[1]) - page) <= _NEAR:
            del lines[edge]
    return lines


def rows_over_pages(pages: list[str]) -> list[str]:
    """Tables that go on over a page's end: the heading repeated there left out, and a row that the
    end broke put together on the page where it began."""
    out = pages[:1]
    heading = _heading(pages[0]) if pages else ""
    for above, page in pairwise(pages):
        rows = page.split("\n")
        if rows[0].startswith(BAR) and above.rpartition("\n")[2].startswith(BAR):
            if rows[0] == heading:
                del rows[0]
            if rows and rows[0].startswith(f"{BAR} {BAR}"):
                out[-1] = _continued(out[-1], rows[0])
                del rows[0]
        else:
            heading = _heading(page)
        out.append("\n".join(rows))
    return out


def _heading(page: str) -> str:
    """The first row of the last table on a page: the one that the next page may repeat."""
    heading = ""
    for above, line in pairwise(["", *page.split("\n")]):
        if line.startswith(BAR) and not above.startswith(BAR):
            heading = line
    return heading


def _continued(page: str, rest: str) -> str:
    """The page's last row with the rest of each of its cells."""
    lines = page.split("\n")
    upper, lower = (line.strip(BAR).split(BAR) for line in (lines[-1], rest))
    if len(upper) != len(lower):
        return f"{page}\n{rest}"
    cells = [f"{a.strip()} {b.strip()}".strip() for a, b in zip(upper, lower, strict=True)]
    return "\n".join([*lines[:-1], row_line(cells)])
