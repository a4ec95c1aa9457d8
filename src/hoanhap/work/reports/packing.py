"""The one file that is sent up: all files of a closed report with a list of their digests."""

from __future__ import annotations

import io
import zipfile
from typing import Any

from hoanhap.ground.vault.sealing import unseal
from hoanhap.pure.kernel.act import VIETNAM, Act
from hoanhap.work.reports.keeping import canonical
from hoanhap.work.reports.models import Report, Snapshot, SnapshotFile
from hoanhap.work.reports.snapshots import FILE_COLUMN, keep_file

MANIFEST = "danh-muc.json"
_MARK = (1980, 1, 1, 0, 0, 0)
"""The moment of every member: the same report packs to the same bytes on any day."""


def keep_package(
    act: Act, row: Report, snapshot: Snapshot, pdf: bytes, of_sha256: str
) -> tuple[SnapshotFile, ...]:
    """Keep the PDF, where there is one, and the package of all files."""
    made = (keep_file(act, row, snapshot, "pdf", pdf, of_sha256),) if pdf else ()
    files = list(snapshot.files.order_by("kind"))
    contents = {one.file_name: opened(one) for one in files}
    content = package(manifest(snapshot, files), contents)
    return (*made, keep_file(act, row, snapshot, "zip", content))


def opened(file: SnapshotFile) -> bytes:
    """The bytes of a kept file."""
    return unseal(bytes(file.content_sealed), column=FILE_COLUMN)


def manifest(snapshot: Snapshot, files: list[SnapshotFile]) -> dict[str, Any]:
    """What the package says of itself: the report, its window and moment, its cells, its files."""
    return {
        "report": snapshot.parameters,
        "known_at": snapshot.known_at.astimezone(VIETNAM).isoformat(),
        "closed_at": snapshot.closed_at.astimezone(VIETNAM).isoformat(),
        "cells": snapshot.cells,
        "digest": snapshot.digest,
        "files": [
            {"name": one.file_name, "mime": one.mime, "bytes": one.size_bytes, "sha256": one.sha256}
            for one in files
        ],
    }


def package(told: dict[str, Any], contents: dict[str, bytes]) -> bytes:
    """The package: the list first, then the files by name."""
    raw = io.BytesIO()
    members = {MANIFEST: canonical(told), **dict(sorted(contents.items()))}
    with zipfile.ZipFile(raw, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            info = zipfile.ZipInfo(name, _MARK)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.external_attr = 0o644 << 16
            archive.writestr(info, content)
    return raw.getvalue()
