"""What kind of file it is, by its content and never by its name, and whether it may be opened."""

from __future__ import annotations

import struct
from typing import Literal

from hoanhap.ground.documents.file_refusals import FileRefused
from hoanhap.ground.documents.limits import FileLimits
from hoanhap.ground.documents.ole import SIGNATURE, BrokenContainer, OleFile

FileKind = Literal["xlsx", "xls", "csv"]

CONTROL_CODES = (*range(1, 9), 11, *range(14, 32), 127)
"""Codes that no text typed by people holds; a few may slip in, one in a hundred is no text."""

_IMAGES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"II*\x00", b"MM\x00*", b"BM")
_MACRO_NAMES = frozenset({"_VBA_PROJECT_CUR", "_VBA_PROJECT", "VBA", "Macros"})
_FILEPASS, _SUPBOOK = 0x002F, 0x01AE
_INTERNAL_BOOK, _ADD_IN_BOOK = b"\x01\x04", b"\x01\x3a"


def check_file(data: bytes, limits: FileLimits) -> FileKind:
    """The kind of a file. Raises FileRefused if it may not be opened; the inside of an .xlsx is
    checked while it is unpacked (`zip_guard`)."""
    if not data.strip(b"\x00 \t\r\n\xef\xbb\xbf\xff\xfe"):
        raise FileRefused("empty")
    if len(data) > limits.size_bytes:
        raise FileRefused("too_large", limit_mb=limits.size_bytes // (1024 * 1024))
    if b"%PDF-" in data[:1024]:
        raise FileRefused("pdf")
    if data[:4] == b"PK\x03\x04" or data[:4] == b"PK\x05\x06":
        return "xlsx"
    if data[:8] == SIGNATURE:
        _check_ole(data)
        return "xls"
    if data[:4] in (b"\x09\x08\x10\x00", b"\x09\x08\x08\x00", b"\x09\x04\x06\x00"):
        raise FileRefused("not_a_workbook", found="unknown")
    _check_text(data)
    return "csv"


def _check_ole(data: bytes) -> None:
    try:
        container = OleFile(data)
        names = set(container.names())
        book = container.stream("Workbook", "Book")
    except (BrokenContainer, struct.error) as broken:
        raise FileRefused("damaged") from broken
    if "EncryptedPackage" in names:
        raise FileRefused("password")
    if book is None:
        raise FileRefused("not_a_workbook", found="word" if "WordDocument" in names else "unknown")
    if names & _MACRO_NAMES:
        raise FileRefused("macros")
    _check_records(book)


def _check_records(book: bytes) -> None:
    """Walk the workbook's records: an encrypted one says so early, links stand in SUPBOOK."""
    place, end = 0, len(book) - 4
    while place <= end:
        kind, length = struct.unpack_from("<HH", book, place)
        body = book[place + 4 : place + 4 + length]
        if kind == _FILEPASS:
            raise FileRefused("password")
        if kind == _SUPBOOK and body[2:4] not in (_INTERNAL_BOOK, _ADD_IN_BOOK):
            raise FileRefused("external_links")
        place += 4 + length


def _check_text(data: bytes) -> None:
    start = data[:4096].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if start.startswith((b"<!doctype", b"<html", b"<?xml", b"<table", b"<meta", b"mime-version:")):
        raise FileRefused("not_a_workbook", found="web_page")
    if data.startswith(_IMAGES):
        raise FileRefused("not_a_workbook", found="image")
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return
    sample = data[:65536]
    nuls = sample.count(b"\x00")
    if nuls and 0.2 < nuls / len(sample) < 0.6:
        return  # UTF-16 without its mark; what it decodes to is judged there
    control = sum(sample.count(bytes([code])) for code in CONTROL_CODES)
    if nuls or control * 100 > len(sample):
        raise FileRefused("not_a_workbook", found="unknown")
