"""The three parts of a .docx that hold its text, unpacked in bounded bites and checked."""

from __future__ import annotations

import zipfile
from dataclasses import dataclass
from xml.etree.ElementTree import Element  # nosec B405: only parsed after refuse_declarations

from hoanhap.ground.documents.file_refusals import FileRefused
from hoanhap.ground.documents.limits import FileLimits
from hoanhap.ground.documents.text_refusals import TextRefused
from hoanhap.ground.documents.zip_guard import (
    opened_zip,
    parse_checked,
    refuse_declarations,
    unpack,
)

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"

_STRICT = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
_USUAL = b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_BODY, _STYLES, _NUMBERING = "word/document.xml", "word/styles.xml", "word/numbering.xml"
_SMALL_PART = 1 << 20  # below this a high ratio harms nobody


@dataclass(frozen=True, slots=True)
class DocxParts:
    """The parsed body, and the styles and numbering where the file has them."""

    body: Element
    styles: Element | None
    numbering: Element | None


def docx_parts(data: bytes, limits: FileLimits) -> DocxParts:
    """The parts of a sound .docx. Pictures and all else stay packed: they can do no harm.

    Raises TextRefused for a bomb, macros, a password, or what is no Word document.
    """
    try:
        with opened_zip(data) as archive:
            entries = {entry.filename.lower(): entry for entry in archive.infolist()}
            _check_names(entries)
            left = limits.unpacked_bytes
            parts: dict[str, Element] = {}
            for name in (_STYLES, _NUMBERING, _BODY):
                if name in entries:
                    _check_ratio(entries[name], limits)
                    part = unpack(archive, entries[name], left)
                    left -= len(part)
                    parts[name] = _parse(part)
    except TextRefused:
        raise
    except FileRefused as refused:
        raise TextRefused(refused.reason, **refused.values) from refused
    return DocxParts(parts[_BODY], parts.get(_STYLES), parts.get(_NUMBERING))


def is_open_document(data: bytes) -> bool:
    """Whether the zip is an OpenDocument text, which LibreOffice opens. Raises TextRefused for
    another kind of OpenDocument, for one with a password, and for a broken zip."""
    try:
        with opened_zip(data) as archive:
            names = set(archive.namelist())
            if not {"mimetype", "content.xml"} <= names:
                return False
            kind = unpack(archive, archive.getinfo("mimetype"), 1000)
            if not kind.startswith(b"application/vnd.oasis.opendocument.text"):
                raise TextRefused("not_a_document", found="calc")
            if "META-INF/manifest.xml" in names:
                manifest = unpack(archive, archive.getinfo("META-INF/manifest.xml"), _SMALL_PART)
                if b"encryption-data" in manifest:
                    raise TextRefused("password")
            if any(name.startswith("Basic/") for name in names):
                raise TextRefused("macros")
            return True
    except TextRefused:
        raise
    except FileRefused as refused:
        raise TextRefused(refused.reason, **refused.values) from refused


def _check_names(entries: dict[str, zipfile.ZipInfo]) -> None:
    if any(name.endswith("vbaproject.bin") for name in entries):
        raise TextRefused("macros")
    if _BODY in entries:
        return
    folders = {name.split("/", 1)[0] for name in entries}
    for folder, found in (("xl", "excel"), ("ppt", "slides")):
        if folder in folders:
            raise TextRefused("not_a_document", found=found)
    if "word" in folders or "[content_types].xml" in entries:
        raise TextRefused("damaged")
    raise TextRefused("not_a_document", found="zip")


def _check_ratio(entry: zipfile.ZipInfo, limits: FileLimits) -> None:
    if entry.file_size > max(_SMALL_PART, entry.compress_size * limits.unpacked_ratio):
        raise TextRefused("unpacks_too_large")


def _parse(part: bytes) -> Element:
    refuse_declarations(part)
    return parse_checked(part.replace(_STRICT, _USUAL) if _STRICT in part[:4096] else part)
