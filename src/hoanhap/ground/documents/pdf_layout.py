"""The text of one PDF page as lines: hyphens given back, the page's own number left out."""

from __future__ import annotations

import re

import pypdfium2 as pdfium

_HYPHEN = re.compile("(?:\x02|\ufffe)(?:\r\n)?")
_ONLY_NUMBER = re.compile(r"\s*[-–]?\s*(\d{1,3})\s*[-–]?\s*")
_NEAR = 2


def page_text(page: pdfium.PdfPage, number: int) -> str:
    """The page's lines in the order in which they were set. `number` counts pages from 0."""
    words = page.get_textpage()
    try:
        text = words.get_text_range()
    finally:
        words.close()
    lines = _HYPHEN.sub("-\n", text).replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return "\n".join(_without_page_number(lines, number + 1))


def _without_page_number(lines: list[str], page: int) -> list[str]:
    """A number alone at the page's upper or lower edge, about as great as the page's own."""
    for edge in (0, -1):
        found = _ONLY_NUMBER.fullmatch(lines[edge]) if lines else None
        if found and abs(int(found[1]) - page) <= _NEAR:
            del lines[edge]
    return lines
