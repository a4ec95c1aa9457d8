"""Headings whose numbers are lost (Word's own numbers don't survive a copy): numbered by place.

A line in capitals that names a usual section is one where the plan shows no section number; a line
with nothing but a body's name opens a point of its section.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from hoanhap.pure.planreader.outline.labels import Label
from hoanhap.pure.planreader.outline.page import Page
from hoanhap.pure.planreader.outline.paragraphs import Paragraph
from hoanhap.pure.planreader.points import ANNEX, ARTICLE, NUMBER, PART, SECTION
from hoanhap.pure.planreader.roman import roman

_SECTION_TITLE = re.compile(
    r"(?:cac\s+)?(?:muc\s+(?:dich|tieu)|yeu\s+cau|noi\s+dung|nhiem\s+vu|giai\s+phap"
    r"|phan\s+cong|trach\s+nhiem"
    r"|to\s+chuc\s+thuc\s+hien|chi\s+tieu|kinh\s+phi|quan\s+diem|tien\s+do|che\s+do\s+bao\s+cao)\b"
)
LONGEST_TITLE_WORDS = 16
LONGEST_NAME_WORDS = 30


def number_lost_headings(
    page: Page, paragraphs: Sequence[Paragraph], is_only_bodies: Callable[[str], bool]
) -> None:
    """Give headings without number the number of their place, up to the recipients' block."""
    before = _before_closing(paragraphs)
    kinds = {paragraph.label.kind for paragraph in before if paragraph.label}
    if not kinds & {SECTION, PART, ARTICLE}:
        _number_sections(page, before)
    _number_bodies(before, is_only_bodies)


def _before_closing(paragraphs: Sequence[Paragraph]) -> Sequence[Paragraph]:
    ends = (at for at, paragraph in enumerate(paragraphs) if paragraph.is_closing)
    return paragraphs[: next(ends, len(paragraphs))]


def _number_sections(page: Page, paragraphs: Sequence[Paragraph]) -> None:
    titles = [p for p in paragraphs if p.label is None and _is_section_title(page, p)]
    if len(titles) < 2:
        return
    for count, paragraph in enumerate(titles, start=1):
        paragraph.label = Label(SECTION, roman(count), 0)


def _is_section_title(page: Page, paragraph: Paragraph) -> bool:
    return (
        not paragraph.is_row
        and _SECTION_TITLE.match(paragraph.text) is not None
        and len(paragraph.text.split()) <= LONGEST_TITLE_WORDS
        and page.is_caps(paragraph.begin, paragraph.end)
    )


def _number_bodies(paragraphs: Sequence[Paragraph], is_only_bodies: Callable[[str], bool]) -> None:
    number: int | None = None
    above: Paragraph | None = None
    for paragraph in paragraphs:
        kind = paragraph.label.kind if paragraph.label else ""
        if kind in (SECTION, PART, ARTICLE, ANNEX):
            number = 0
        elif kind == NUMBER and paragraph.label:
            number = int(paragraph.label.text.partition(".")[0])
        elif number is not None and _is_heading(paragraph, above, is_only_bodies):
            number += 1
            paragraph.label = Label(NUMBER, str(number), 0)
        above = paragraph


def _is_heading(
    paragraph: Paragraph, above: Paragraph | None, is_only_bodies: Callable[[str], bool]
) -> bool:
    if paragraph.label or paragraph.is_row or above is None or above.text.endswith(","):
        return False
    text = paragraph.text.rstrip(" :")
    return len(text.split()) <= LONGEST_NAME_WORDS and is_only_bodies(text)
