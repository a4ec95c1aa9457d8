"""A file that an office keeps beside a row (a report, a signed plan, a photograph): judged by its
content, sealed. Called inside deeds.
"""

from __future__ import annotations

import hashlib
import io
import zipfile
from dataclasses import dataclass, field
from typing import Any

from hoanhap.ground.intake.papers import MEGABYTE, SIZE_MAX_BYTES, mime_of
from hoanhap.ground.vault.sealing import seal, unseal
from hoanhap.pure.kernel.refusals import BadInput
from hoanhap.pure.kernel.words import Words

_OFFICE = "application/vnd.openxmlformats-officedocument"
_PARTS = (
    ("word/document.xml", f"{_OFFICE}.wordprocessingml.document"),
    ("xl/workbook.xml", f"{_OFFICE}.spreadsheetml.sheet"),
    ("content.xml", "application/vnd.oasis.opendocument.text"),
)
"""What a file of an office program holds inside, and its kind."""
_NAME_LONGEST = 200


@dataclass(frozen=True, slots=True)
class StoredFile:
    """A kept file opened, to be sent to whoever may see it."""

    name: str
    mime: str
    content: bytes = field(repr=False)


def office_file(
    name: str, content: bytes, *, column: str, most_bytes: int = SIZE_MAX_BYTES
) -> dict[str, Any]:
    """The columns of a kept file, sealed for `column`: file_name, mime, size_bytes, sha256,
    content_sealed.

    PDF, PNG, JPEG, Word (.docx), Excel (.xlsx) or OpenDocument by its content, at most `most_bytes`
    and without macros. Raises BadInput.
    """
    is_office = content[:4] == b"PK\x03\x04"
    mime = _office_mime(content, most_bytes) if is_office else mime_of(content, most_bytes)
    return {
        "file_name": safe_name(name),
        "mime": mime,
        "size_bytes": len(content),
        "sha256": hashlib.sha256(content).hexdigest(),
        "content_sealed": seal(content, column=column),
    }


def opened_file(row: Any, *, column: str) -> StoredFile:
    """The file of a row that the caller fetched by the door."""
    return StoredFile(row.file_name, row.mime, unseal(bytes(row.content_sealed), column=column))


def safe_name(name: str) -> str:
    """The file's own name without folders and signs that no name should hold."""
    last = name.replace("\\", "/").rsplit("/", 1)[-1]
    return "".join(c for c in last if c.isprintable())[-_NAME_LONGEST:] or "tep-dinh-kem"


def _office_mime(content: bytes, most_bytes: int) -> str:
    if len(content) > most_bytes:
        raise _unfit(
            Words(
                vi="Tệp quá lớn: tối đa {most} MB. Hãy bỏ bớt ảnh hoặc tách thành nhiều tệp.",
                en="The file is too large: {most} MB at most. Take pictures out or split it.",
            ).format(most=most_bytes // MEGABYTE)
        )
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            names = set(archive.namelist())
    except (zipfile.BadZipFile, ValueError, OSError):
        names = set()
    if any(name.lower().endswith("vbaproject.bin") for name in names):
        raise _unfit(
            Words(
                vi="Tệp có macro nên không nhận. Hãy lưu lại dạng .docx hoặc .xlsx không macro.",
                en="The file holds macros and is not taken. Save it as .docx or .xlsx without.",
            )
        )
    for part, mime in _PARTS:
        if part in names:
            return mime
    raise _unfit(
        Words(
            vi="Tệp phải là PDF, ảnh PNG hoặc JPEG, Word (.docx), Excel (.xlsx) hoặc OpenDocument.",
            en="The file must be a PDF, a PNG or JPEG picture, Word (.docx), Excel (.xlsx) or "
            "OpenDocument.",
        )
    )


def _unfit(why: Words) -> BadInput:
    return BadInput(why, details=(("content", why),))
