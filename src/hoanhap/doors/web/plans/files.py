"""A file kept with a row, as an answer to save."""

from __future__ import annotations

from typing import Protocol

from django.http import HttpResponse
from django.utils.http import content_disposition_header


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


def save(file: Kept) -> HttpResponse:
    """The file to save, kept by no cache between."""
    answer = HttpResponse(file.content, content_type=file.mime)
    header = content_disposition_header(as_attachment=True, filename=file.name)
    answer["Content-Disposition"] = str(header)
    answer["Cache-Control"] = "private, no-store"
    return answer
