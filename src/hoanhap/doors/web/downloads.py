"""A file as an answer to save: one of ours, or one kept with a row."""

from __future__ import annotations

from typing import Literal, Protocol

from django.http import HttpResponse
from django.utils.http import content_disposition_header

_OFFICE = "application/vnd.openxmlformats-officedocument"
KINDS = {
    "xlsx": f"{_OFFICE}.spreadsheetml.sheet",
    "docx": f"{_OFFICE}.wordprocessingml.document",
}


class Kept(Protocol):
    """A file as the queries give it."""

    @property
    def name(self) -> str:
        """Its name."""

    @property
    def mime(self) -> str:
        """Its kind."""

    @property
    def content(self) -> bytes:
        """Its bytes."""


def download(content: bytes, name: str, kind: Literal["xlsx", "docx"]) -> HttpResponse:
    """The bytes as a file `name`.`kind` to save, kept by no cache between."""
    return _answer(content, f"{name}.{kind}", KINDS[kind])


def save(file: Kept) -> HttpResponse:
    """The file to save, kept by no cache between."""
    return _answer(file.content, file.name, file.mime)


def _answer(content: bytes, name: str, mime: str) -> HttpResponse:
    answer = HttpResponse(content, content_type=mime)
    header = content_disposition_header(as_attachment=True, filename=name)
    answer["Content-Disposition"] = str(header)
    answer["Cache-Control"] = "private, no-store"
    return answer
