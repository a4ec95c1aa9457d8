"""What came out of a document: its text, and where its pages begin."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from hoanhap.pure.kernel.words import Words

TextKind = Literal["docx", "doc", "odt", "rtf", "pdf", "scan", "image", "text"]


@dataclass(frozen=True, slots=True)
class ExtractedText:
    """The text of one document.

    `page_starts` are the places, in code points, where the pages begin; none where the file has no
    fixed pages. `doubts` tell for each page how unsure its reading is, 0 to 100; a page whose text
    the file itself holds has 0. `notes` are sentences for the reader.
    """

    text: str
    kind: TextKind
    page_starts: tuple[int, ...] = ()
    doubts: tuple[int, ...] = ()
    is_scan: bool = False
    notes: tuple[Words, ...] = ()

    @property
    def pages(self) -> int:
        """How many pages the file has; 0 where it has no fixed ones."""
        return len(self.page_starts)

    def page_at(self, place: int) -> int | None:
        """The page, from 1, on which that code point stands."""
        before = sum(start <= place for start in self.page_starts)
        return max(before, 1) if self.page_starts else None
