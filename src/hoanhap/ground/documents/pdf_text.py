"""The text of a PDF, page by page; pages that hold none, or none that can be trusted, as pictures.

A scanner's own program often lays a text of its own under the picture, read without Vietnamese: a
page that is one picture, with text that hardly has a Vietnamese sign, is read again.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import pypdfium2 as pdfium
from pypdfium2 import raw

from hoanhap.ground.documents.limits import PlanLimits
from hoanhap.ground.documents.ocr import UNREAD, Picture, Tesseract
from hoanhap.ground.documents.ocr_words import PageText
from hoanhap.ground.documents.old_fonts import page_made_legible
from hoanhap.ground.documents.pdf_layout import page_text, rows_over_pages, without_page_number
from hoanhap.ground.documents.pdf_trust import is_trusted
from hoanhap.ground.documents.raster_rules import raster_rules
from hoanhap.ground.documents.ruled_tables import ruled_tables
from hoanhap.ground.documents.text_refusals import TextRefused

Progress = Callable[[int, int], None]

_POINTS_AN_INCH = 72
_MOST_PIXELS = 25_000_000
_PASSWORD = 4  # FPDF_ERR_PASSWORD


@dataclass(frozen=True, slots=True)
class PdfText:
    """The pages' texts in order, and how many of them were read from their pictures."""

    pages: tuple[PageText, ...]
    scanned: int


def pdf_text(data: bytes, limits: PlanLimits, tesseract: Tesseract, progress: Progress) -> PdfText:
    """The text of each page. Raises TextRefused."""
    document = _opened(data)
    try:
        count = len(document)
        if count > limits.pages:
            raise TextRefused("too_many_pages", pages=count, limit=limits.pages)
        pages: dict[int, PageText] = {}
        left = limits.characters
        for number in range(count):
            text = _own_text(document, number)
            if text is not None:
                pages[number] = PageText(text)
                left -= len(text)
                if left < 0:
                    raise TextRefused("too_long", limit=limits.characters)
        scans = [number for number in range(count) if number not in pages]
        for number, page in _scanned(document, scans, tesseract, progress):
            lines = without_page_number(page.text.split("\n"), number + 1)
            pages[number] = PageText("\n".join(lines).strip("\n"), page.doubt)
        progress(count, count)
        ordered = [pages[number] for number in range(count)]
        texts = rows_over_pages([page.text for page in ordered])
        whole = tuple(PageText(text, page.doubt) for text, page in zip(texts, ordered, strict=True))
        return PdfText(whole, len(scans))
    except (pdfium.PdfiumError, ValueError) as broken:
        raise TextRefused("damaged") from broken
    finally:
        document.close()


def _opened(data: bytes) -> pdfium.PdfDocument:
    try:
        document = pdfium.PdfDocument(data)
    except pdfium.PdfiumError as broken:
        is_locked = getattr(broken, "err_code", None) == _PASSWORD
        raise TextRefused("password" if is_locked else "damaged") from broken
    if not len(document):
        document.close()
        raise TextRefused("damaged")
    return document


def _own_text(document: pdfium.PdfDocument, number: int) -> str | None:
    """The text that the page itself holds; None where it must be read from its picture. A page
    without text and without pictures is empty."""
    page = document[number]
    try:
        text = page_made_legible(page_text(page, number))
        if is_trusted(text, page):
            return text
        return None if _shows_something(page) else text
    finally:
        page.close()


def _shows_something(page: pdfium.PdfPage) -> bool:
    return bool(raw.FPDFPage_CountObjects(page.raw) > 0)


def _scanned(
    document: pdfium.PdfDocument, scans: list[int], tesseract: Tesseract, progress: Progress
) -> Iterator[tuple[int, PageText]]:
    """The scanned pages, read. Where tesseract is missing and other pages hold text of their own,
    the scanned ones stay unread; a note will name them."""
    if not scans:
        return
    only_scans = len(scans) == len(document)
    if not only_scans and tesseract.lacks():
        yield from ((number, UNREAD) for number in scans)
        return
    tesseract.require()
    done = len(document) - len(scans)
    progress(done, len(document))
    drawn = (_drawn(document, number, tesseract.limits) for number in scans)
    read = tesseract.pages(drawn, gives_up=only_scans)
    for number, page in zip(scans, read, strict=True):
        done += 1
        progress(done, len(document))
        yield number, page


def _drawn(document: pdfium.PdfDocument, number: int, limits: PlanLimits) -> Picture:
    """The page in shades of grey, as a PGM: a head of three numbers, then the rows."""
    page = document[number]
    try:
        scale = limits.dots_per_inch / _POINTS_AN_INCH
        area = max(1.0, page.get_width() * page.get_height())
        scale = min(scale, (_MOST_PIXELS / area) ** 0.5)
        bitmap = page.render(scale=scale, grayscale=True)
        width, height, stride = bitmap.width, bitmap.height, bitmap.stride
        rows = bytes(bitmap.buffer)
        if stride != width:
            rows = b"".join(rows[at : at + width] for at in range(0, stride * height, stride))
        ruled = ruled_tables(*raster_rules(width, height, rows, limits.dots_per_inch))
        head = b"P5 %d %d 255\n" % (width, height)
        return Picture(head + rows, ruled=tuple(ruled))
    finally:
        page.close()
