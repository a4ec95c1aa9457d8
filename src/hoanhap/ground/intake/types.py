"""Frozen rows of what came in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class FileRow:
    """A workbook received: "staged" (read, being looked at), "applied" or "dropped"."""

    id: int
    kind: str
    name: str
    commune_id: int
    month: date
    list_id: int | None
    sha256: str
    size_bytes: int
    counts: Mapping[str, int]
    state: str
    version: int
    received_at: datetime


@dataclass(frozen=True, slots=True)
class StagedFile:
    """A received file with its reading opened, for the deeds and previews of a desk."""

    row: FileRow
    staged: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class AttachmentRow:
    """A scan attached to a row, without its content."""

    id: int
    name: str
    mime: str
    size_bytes: int
    recorded_at: datetime


@dataclass(frozen=True, slots=True)
class AttachmentFile:
    """A scan with its content, to be sent to whoever may see it."""

    name: str
    mime: str
    content: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class PaperRow:
    """A signed paper: what it is, its number, day and signer."""

    kind: str
    number: str
    signed_on: date
    signer_name: str
