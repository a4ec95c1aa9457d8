"""What kind of document it is, by its content and never by its name."""

from __future__ import annotations

import struct
from typing import Literal

from hoanhap.ground.documents.limits import FileLimits
from hoanhap.ground.documents.ole import SIGNATURE, BrokenContainer, OleFile
from hoanhap.ground.documents.text_refusals import TextRefused

DocumentKind = Literal["docx", "doc", "rtf", "pdf", "image", "text"]
"""docx: a zip, whose contents tell it from .odt and from others when it is opened."""

_PICTURES = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"II*\x00", b"MM\x00*")
_OTHER_PICTURES = (b"GIF8", b"BM", b"RIFF", b"\x00\x00\x00\x18ftyphei", b"\x00\x00\x00\x1cftyphei")
_WEB = (b"<!doctype", b"<html", b"<?xml", b"<table", b"<meta", b"mime-version:")
_MACROS = frozenset({"_VBA_PROJECT", "VBA", "Macros"})
_ENCRYPTED = 0x0100  # FibBase, bit fEncrypted: MS-DOC 2.5.2
_CONTROL = (*range(1, 9), *range(14, 27), *range(28, 32), 127)


def kind_of(data: bytes, limits: FileLimits) -> DocumentKind:
    """The kind of a document. Raises TextRefused for what is empty, too large or no document."""
    if not data.strip(b"\x00 \t\r\n\xef\xbb\xbf\xff\xfe"):
        raise TextRefused("empty")
    if len(data) > limits.size_bytes:
        raise TextRefused("too_large", limit_mb=limits.size_bytes // (1024 * 1024))
    if b"%PDF-" in data[:1024]:
        return "pdf"
    if data[:4] in (b"PK\x03\x04", b"PK\x05\x06"):
        return "docx"
    if data[:8] == SIGNATURE:
        _check_ole(data)
        return "doc"
    return _kind_by_start(data)


def _kind_by_start(data: bytes) -> DocumentKind:
    if data.startswith(_PICTURES):
        return "image"
    if data.startswith(_OTHER_PICTURES):
        raise TextRefused("not_a_document", found="picture")
    start = data[:4096].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if start.startswith(b"{\\rtf"):
        return "rtf"
    if start.startswith(_WEB):
        raise TextRefused("not_a_document", found="web_page")
    _check_text(data)
    return "text"


def _check_ole(data: bytes) -> None:
    try:
        container = OleFile(data)
        names = set(container.names())
        letter = container.stream("WordDocument")
    except (BrokenContainer, struct.error) as broken:
        raise TextRefused("damaged") from broken
    if "EncryptedPackage" in names:
        raise TextRefused("password")
    if letter is None:
        found = "excel" if names & {"Workbook", "Book"} else "unknown"
        raise TextRefused(
            "not_a_document", found="slides" if "PowerPoint Document" in names else found
        )
    if names & _MACROS:
        raise TextRefused("macros")
    if len(letter) < 32:
        raise TextRefused("damaged")
    if struct.unpack_from("<H", letter, 10)[0] & _ENCRYPTED:
        raise TextRefused("password")


def _check_text(data: bytes) -> None:
    """Text typed by people: hardly a control sign; many NULs only where each letter takes two."""
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return
    sample = data[:65536]
    nuls = sample.count(b"\x00")
    if nuls and 0.2 < nuls / len(sample) < 0.6:
        return
    control = sum(sample.count(bytes([code])) for code in _CONTROL)
    if nuls or control * 100 > len(sample):
        raise TextRefused("not_a_document", found="unknown")
