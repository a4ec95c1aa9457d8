"""The text of one document, taken out in this very process."""

from __future__ import annotations

from collections.abc import Callable

from hoanhap.ground.documents.docx_text import docx_text
from hoanhap.ground.documents.extracted import ExtractedText, TextKind
from hoanhap.ground.documents.limits import PLAN_LIMITS, PlanLimits
from hoanhap.ground.documents.ocr import Picture, Tesseract
from hoanhap.ground.documents.ocr_words import PageText
from hoanhap.ground.documents.text_kind import DocumentKind, kind_of
from hoanhap.ground.documents.text_refusals import TextRefused
from hoanhap.ground.documents.tiff import picture_count

Progress = Callable[[int, int], None]


def text_here(
    data: bytes,
    *,
    kind: DocumentKind | None = None,
    limits: PlanLimits = PLAN_LIMITS,
    tesseract: str = "",
    progress: Progress = lambda _done, _of: None,
) -> ExtractedText:
    """The text of a .docx, PDF or picture, without a second process: for that second process, for
    tools and benchmarks. `tesseract` is where that program is. Raises TextRefused."""
    kind = kind or kind_of(data, limits)
    if kind == "docx":
        return ExtractedText(docx_text(data, limits), "docx")
    reader = Tesseract(tesseract, limits)
    if kind == "pdf":
        from hoanhap.ground.documents.pdf_text import pdf_text  # heavy: only for those who need it

        made = pdf_text(data, limits, reader, progress)
        whole_scan = made.scanned * 2 > len(made.pages)
        return _paged(list(made.pages), "scan" if whole_scan else "pdf", is_scan=made.scanned > 0)
    if kind == "image":
        return _paged(_pictures(data, limits, reader, progress), "image", is_scan=True)
    raise ValueError(f"no text is taken out of {kind} here")


def _pictures(
    data: bytes, limits: PlanLimits, reader: Tesseract, progress: Progress
) -> list[PageText]:
    count = picture_count(data)
    if count > limits.pages:
        raise TextRefused("too_many_pages", pages=count, limit=limits.pages)
    reader.require()
    progress(0, count)
    pages: list[PageText] = []
    for page in reader.pages(Picture(data, number) for number in range(count)):
        pages.append(page)
        progress(len(pages), count)
    return pages


def _paged(pages: list[PageText], kind: TextKind, *, is_scan: bool) -> ExtractedText:
    starts: list[int] = []
    place = 0
    for page in pages:
        starts.append(place)
        place += len(page.text) + 1
    text = "\n".join(page.text for page in pages)
    if not text.strip():
        raise TextRefused("no_text")
    return ExtractedText(text, kind, tuple(starts), tuple(page.doubt for page in pages), is_scan)
