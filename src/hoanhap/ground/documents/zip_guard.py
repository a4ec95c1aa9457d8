"""An .xlsx is a zip of XML: what must not be in it, and how large it may unpack.

The parts that a reader of cells opens are unpacked here in bounded bites, so that a table of
contents that lies about sizes is found out too.
"""

from __future__ import annotations

import io
import posixpath
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from xml.etree.ElementTree import Element, ParseError, fromstring  # nosec B405: entities refused first

from hoanhap.ground.documents.file_refusals import FileRefused
from hoanhap.ground.documents.limits import FileLimits

_BITE = 1 << 20
_SMALL_PART = 1 << 20  # below this a high ratio harms nobody
_MAX_PARTS = 5000
_NO_MEMORY = 1  # expat's XML_ERROR_NO_MEMORY
_FETCHED = ("xl/externallinks/", "xl/connections.xml", "xl/querytables/", "xl/webextensions/")


def open_parts(data: bytes, limits: FileLimits) -> Iterator[tuple[str, bytes]]:
    """(name, content) of each XML part of a sound .xlsx, its sheets last, checked one by one.

    Raises FileRefused for a bomb, macros, links outside, a password, or what is no .xlsx.
    """
    with opened_zip(data) as archive:
        _check_contents(archive, len(data), limits)
        left = limits.unpacked_bytes
        for entry in sorted(archive.infolist(), key=_is_sheet):
            if entry.filename.lower().endswith((".xml", ".rels")):
                part = unpack(archive, entry, left)
                left -= len(part)
                _check_part(entry.filename, part)
                yield entry.filename, part


@contextmanager
def opened_zip(data: bytes) -> Iterator[zipfile.ZipFile]:
    """The archive, its table of contents read. Whatever is broken in it raises FileRefused."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = archive.infolist()
            if len(entries) > _MAX_PARTS:
                raise FileRefused("unpacks_too_large")
            if any(entry.flag_bits & 1 for entry in entries):
                raise FileRefused("password")
            yield archive
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError) as broken:
        raise FileRefused("damaged") from broken
    except (NotImplementedError, RuntimeError) as unusual:
        raise FileRefused("password" if "password" in str(unusual) else "damaged") from unusual


def _is_sheet(entry: zipfile.ZipInfo) -> bool:
    return "/worksheets/" in entry.filename


def _check_contents(archive: zipfile.ZipFile, size: int, limits: FileLimits) -> None:
    unpacked = sum(entry.file_size for entry in archive.infolist())
    if unpacked > limits.unpacked_bytes or (
        unpacked > _SMALL_PART and unpacked > size * limits.unpacked_ratio
    ):
        raise FileRefused("unpacks_too_large")
    names = {posixpath.normpath(entry.filename).lower() for entry in archive.infolist()}
    _check_names(names)


def _check_names(names: set[str]) -> None:
    if "xl/workbook.xml" not in names:
        raise FileRefused("not_a_workbook", found=_what_else(names))
    if any(name.endswith("vbaproject.bin") or "/macrosheets/" in name for name in names):
        raise FileRefused("macros")
    if any(name.startswith(_FETCHED) for name in names):
        raise FileRefused("external_links")


def _what_else(names: set[str]) -> str:
    if any(name.startswith("word/") for name in names):
        return "word"
    if "xl/workbook.bin" in names:
        return "xlsb"
    return "ods" if {"content.xml", "mimetype"} <= names else "zip"


def unpack(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, left: int) -> bytes:
    """One part's content, given up as soon as it is longer than `left`. Raises FileRefused."""
    out = bytearray()
    with archive.open(entry) as part:
        while bite := part.read(_BITE):
            out += bite
            if len(out) > left:
                raise FileRefused("unpacks_too_large")
    return bytes(out)


def _check_part(name: str, part: bytes) -> None:
    refuse_declarations(part)
    if name == "[Content_Types].xml" and b"macroEnabled" in part:
        raise FileRefused("macros")
    if name.endswith(".rels") and b"External" in part:
        _check_relations(part)


def refuse_declarations(part: bytes) -> None:
    """Raises FileRefused for XML with declarations of its own, or written so that they hide."""
    if b"<!DOCTYPE" in part or b"<!ENTITY" in part or part[:2] in (b"\xff\xfe", b"\xfe\xff"):
        raise FileRefused("unsafe_xml")


def parse_checked(part: bytes) -> Element:
    """The XML of a part whose declarations were checked. Raises FileRefused if it is broken."""
    try:
        return fromstring(part)  # noqa: S314  entities were refused before  # nosec B314
    except ParseError as broken:
        if broken.code == _NO_MEMORY:
            raise MemoryError from broken
        raise FileRefused("damaged") from broken


def _check_relations(part: bytes) -> None:
    """A typed hyperlink is harmless text to us; anything fetched from outside is not."""
    for relation in parse_checked(part):
        kind = relation.get("Type", "").rsplit("/", 1)[-1]
        if relation.get("TargetMode") == "External" and kind != "hyperlink":
            raise FileRefused("external_links")
