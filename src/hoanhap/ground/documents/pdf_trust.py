"""Whether the text that a PDF page holds can be taken for what the page shows."""

from __future__ import annotations

import re
import unicodedata

import pypdfium2 as pdfium
from pypdfium2 import raw

_FEW_LETTERS = 20
"""A page with fewer letters of its own holds a number or a stamp's name, not its text."""

_LEAST_MARKED = 0.06
"""Of the letters of Vietnamese prose about three in ten bear a mark; of English ones none."""

_MOST_UNKNOWN = 0.05
_WHOLE_PAGE = 0.6
_UNKNOWN = re.compile("[\x00-\x08\x0e-\x1f\ufffd\ue000-\uf8ff]")


def is_trusted(text: str, page: pdfium.PdfPage) -> bool:
    """False for a page without text, for one whose font tells no letters, and for one picture over
    the whole page with a text that hardly has Vietnamese marks."""
    letters = [sign for sign in text if sign.isalpha()]
    if len(letters) < _FEW_LETTERS:
        return bool(letters) and not has_page_picture(page)
    if len(_UNKNOWN.findall(text)) > _MOST_UNKNOWN * len(text):
        return False
    return marked_share(text) >= _LEAST_MARKED or not has_page_picture(page)


def marked_share(text: str) -> float:
    """Of the letters, the share that bear a mark, whether written as one sign or as two."""
    bare = marks = 0
    for sign in unicodedata.normalize("NFD", text):
        if unicodedata.combining(sign) or sign in "đĐ":
            marks += 1
        bare += sign.isalpha()
    return marks / bare if bare else 0.0


def has_page_picture(page: pdfium.PdfPage) -> bool:
    """Whether pictures cover most of the page."""
    area = page.get_width() * page.get_height()
    covered = 0.0
    for picture in page.get_objects(filter=[raw.FPDF_PAGEOBJ_IMAGE], max_depth=4):
        left, bottom, right, top = picture.get_bounds()
        covered += max(0.0, right - left) * max(0.0, top - bottom)
    return bool(covered > _WHOLE_PAGE * area)
