"""The text of a document from outside: Word, OpenDocument, RTF, PDF, scans, pictures, plain text.

What kind it is its content tells, never its name. Whatever takes a file apart runs in a process of
its own, which is killed beyond its limits. Nothing here needs a database.
"""

from __future__ import annotations

import importlib.util
import json
import shutil
import sys
from collections.abc import Callable
from dataclasses import fields, replace
from pathlib import Path

from hoanhap.ground.documents.docx_parts import is_open_document
from hoanhap.ground.documents.extracted import ExtractedText, TextKind
from hoanhap.ground.documents.limited import TooHeavy, run_limited
from hoanhap.ground.documents.limits import PLAN_LIMITS, PlanLimits
from hoanhap.ground.documents.plain_text import decoded
from hoanhap.ground.documents.soffice import (
    OfficeFailed,
    OfficeTooSlow,
    convert,
    office_program,
)
from hoanhap.ground.documents.text_kind import DocumentKind, kind_of
from hoanhap.ground.documents.text_refusals import TextRefused
from hoanhap.pure.kernel.words import Words

Progress = Callable[[int, int], None]

SURE_ENOUGH = 20
"""A page read with more doubt than this is named in a note."""

_SOURCE_ROOT = str(Path(__file__).resolve().parents[3])
_CHILD = (
    "import sys; sys.path[:0] = sys.argv[1:3]; "
    "from hoanhap.ground.documents.text_child import main; main(sys.argv[3:])"
)
_DOUBTFUL_PAGES = Words(
    "Bản quét mờ hoặc bị nghiêng, có thể đọc sai ở trang {pages}. Hãy đối chiếu với bản gốc.",
    "The scan is faint or askew and may be misread on page {pages}. Compare it with the original.",
)
_UNREAD_PAGES = Words(
    "Không đọc được chữ nào ở trang {pages}: trang trắng, quá mờ, hoặc là bản quét mà máy chủ chưa "
    "có chương trình nhận dạng. Hãy đối chiếu với bản gốc.",
    "Nothing was read on page {pages}: it is blank, too faint, or a scan that the server has no "
    "program to read. Compare it with the original.",
)


def text_of(
    data: bytes,
    *,
    limits: PlanLimits = PLAN_LIMITS,
    progress: Progress | None = None,
) -> ExtractedText:
    """The text of a file, with where its pages begin and how doubtful each page of a scan is.

    `progress` hears of each page read: how many of how many.
    Raises TextRefused with the reason.
    """
    kind = kind_of(data, limits)
    if kind == "text":
        return _plain(data, limits)
    if kind == "docx":
        if not is_open_document(data):
            return _apart(data, kind, limits, progress)
        return _by_office(data, "odt", limits, progress)
    if kind == "doc" or kind == "rtf":
        return _by_office(data, kind, limits, progress)
    return _with_notes(_apart(data, kind, limits, progress))


def _plain(data: bytes, limits: PlanLimits) -> ExtractedText:
    text = decoded(data)
    if len(text) > limits.characters:
        raise TextRefused("too_long", limit=limits.characters)
    if not text.strip():
        raise TextRefused("no_text")
    return ExtractedText(text, "text")


def _by_office(
    data: bytes, kind: TextKind, limits: PlanLimits, progress: Progress | None
) -> ExtractedText:
    program = office_program()
    if program is None:
        raise TextRefused("no_office", kind=f".{kind}")
    try:
        docx = convert(
            data,
            kind=kind,
            to="docx",
            program=program,
            timeout_seconds=limits.wall_seconds,
            is_trusted=False,
        )
    except OfficeTooSlow as slow:
        raise TextRefused("too_heavy") from slow
    except OfficeFailed as failed:
        raise TextRefused("office_failed", kind=f".{kind}") from failed
    return replace(_apart(docx, "docx", limits, progress), kind=kind)


def _apart(
    data: bytes, kind: DocumentKind, limits: PlanLimits, progress: Progress | None
) -> ExtractedText:
    """By the limited process."""
    answers: list[object] = []

    def hear(line: bytes) -> None:
        answer = json.loads(line)
        if isinstance(answer, dict) and "page" in answer:
            if progress:
                progress(answer["page"], answer["of"])
        else:
            answers.append(answer)

    try:
        run_limited(
            _command(kind, limits), data, limits, on_line=hear, whole_seconds=limits.whole_seconds
        )
    except TooHeavy as heavy:
        raise TextRefused("too_heavy") from heavy
    except ValueError as cut_short:
        raise TextRefused("damaged") from cut_short
    return _understood(answers)


def _command(kind: DocumentKind, limits: PlanLimits) -> list[str]:
    """Python with next to nothing loaded: of other people's packages it finds pypdfium2 alone."""
    packages = ""
    if kind == "pdf":
        found = importlib.util.find_spec("pypdfium2")
        packages = str(Path(found.origin).parents[1]) if found and found.origin else ""
    tesseract = "" if kind == "docx" else shutil.which("tesseract") or ""
    bounds = json.dumps([getattr(limits, field.name) for field in fields(limits)])
    return [
        *(sys.executable, "-I", "-S", "-c", _CHILD),
        *(_SOURCE_ROOT, packages, bounds, kind, tesseract),
    ]


def _understood(answers: list[object]) -> ExtractedText:
    answer = answers[-1] if answers else None
    if isinstance(answer, dict):
        raise TextRefused(answer["refused"], **answer["values"])
    if not isinstance(answer, list):
        raise TextRefused("damaged")
    text, kind, starts, doubts, is_scan = answer
    return ExtractedText(text, kind, tuple(starts), tuple(doubts), is_scan)


def _with_notes(made: ExtractedText) -> ExtractedText:
    doubtful: list[str] = []
    unread: list[str] = []
    ends = (*made.page_starts[1:], len(made.text))
    for page, (begin, end) in enumerate(zip(made.page_starts, ends, strict=True)):
        if made.doubts[page] > SURE_ENOUGH:
            (doubtful if made.text[begin:end].strip() else unread).append(str(page + 1))
    sentences = ((_DOUBTFUL_PAGES, doubtful), (_UNREAD_PAGES, unread))
    notes = tuple(words.format(pages=", ".join(pages)) for words, pages in sentences if pages)
    return replace(made, notes=notes)
