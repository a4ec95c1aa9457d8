"""A file of ours as an answer to save."""

from __future__ import annotations

from typing import Literal

from django.http import HttpResponse
from django.utils.http import content_disposition_header

_OFFICE = "application/vnd.openxmlformats-officedocument"
KINDS = {
    "xlsx": f"{_OFFICE}.spreadsheetml.sheet",
    "docx": f"{_OFFICE}.wordprocessingml.document",
}


def download(content: bytes, name: str, kind: Literal["xlsx", "docx"]) -> HttpResponse:
    """The bytes as a file `name`.`kind` to save, kept by no cache between."""
    answer = HttpResponse(content, content_type=KINDS[kind])
    header = content_disposition_header(as_attachment=True, filename=f"{name}.{kind}")
    answer["Content-Disposition"] = str(header)
    answer["Cache-Control"] = "private, no-store"
    return answer
