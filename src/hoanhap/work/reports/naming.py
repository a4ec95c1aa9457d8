"""What the files of a report are called."""

from __future__ import annotations

import re
from types import MappingProxyType

from hoanhap.pure.kernel.vietnamese import skeleton
from hoanhap.work.reports.models import Report

_OFFICE = "application/vnd.openxmlformats-officedocument"
MIMES = MappingProxyType(
    {
        "docx": f"{_OFFICE}.wordprocessingml.document",
        "xlsx": f"{_OFFICE}.spreadsheetml.sheet",
        "pdf": "application/pdf",
        "zip": "application/zip",
        "json": "application/json",
    }
)
"""The kinds of files a report has."""


def file_name(row: Report, kind: str) -> str:
    """ "bao-cao-12-2026-06-14.docx"; a draft by its window."""
    number = re.sub(r"[^0-9a-z]+", "-", skeleton(row.number).lower()).strip("-")
    day = row.signed_on or row.window_last
    parts = ("bao-cao", number or "du-thao", day.isoformat())
    return f"{'-'.join(parts)}.{kind}"
