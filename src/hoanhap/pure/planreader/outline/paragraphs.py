"""The plan's lines put together again to paragraphs, each with the number that opens it."""

from __future__ import annotations

from dataclasses import dataclass, field

from hoanhap.pure.planreader.items.directives import VERB
from hoanhap.pure.planreader.outline.joining import (
    goes_on,
    is_closing,
    is_ended,
    names_bodies,
    refers_on,
)
from hoanhap.pure.planreader.outline.labels import Label, labels_of
from hoanhap.pure.planreader.outline.lines import Line
from hoanhap.pure.planreader.outline.numbering import Numbering
from hoanhap.pure.planreader.outline.page import Page
from hoanhap.pure.planreader.points import BULLET, SECTION


@dataclass(slots=True)
class Paragraph:
    """One paragraph: its label if it has one, and its words as pieces of the folded text.

    `is_row` marks a row of a table, `is_closing` the first line of the recipients' or the
    signer's block.
    """

    label: Label | None
    lines: list[Line]
    pieces: list[tuple[int, int]]
    is_row: bool = False
    is_closing: bool = False
    text: str = field(default="")

    @property
    def begin(self) -> int:
        """Where its words begin, in folded indices."""
        return self.pieces[0][0] if self.pieces else self.lines[0].end

    @property
    def end(self) -> int:
        """Where its words end, in folded indices."""
        return self.pieces[-1][1] if self.pieces else self.lines[0].end

    def add(self, line: Line) -> None:
        """Take a further line in."""
        self.lines.append(line)
        self.pieces.append((line.begin, line.end))
        self.text = f"{self.text} {line.text}".strip()


def paragraphs_of(page: Page) -> list[Paragraph]:
    """The paragraphs of a plan in order."""
    numbering = Numbering(has_sections=_has_sections(page))
    found: list[Paragraph] = []
    for line in page.lines:
        if line.is_row:
            found.append(Paragraph(None, [line], [(line.begin, line.end)], True, False, line.text))
            continue
        above = found[-1] if found and not found[-1].is_row else None
        label = _label(page, line, above, numbering)
        if label is None and above and _joins(page, above, line):
            above.add(line)
            continue
        if label is not None:
            numbering.accept(label)
        found.append(_opened(line, label))
    return found


def _opened(line: Line, label: Label | None) -> Paragraph:
    begin = line.begin + (label.length if label else 0)
    pieces = [(begin, line.end)] if begin < line.end else []
    text = line.text[begin - line.begin :]
    return Paragraph(label, [line], pieces, False, label is None and is_closing(line.text), text)


def _joins(page: Page, above: Paragraph, line: Line) -> bool:
    last = above.lines[-1]
    if above.label and above.label.kind == SECTION and page.is_caps(above.begin, above.end):
        return page.is_caps(line.begin, line.end) and not is_closing(line.text)
    return goes_on(page, above.text, last, line)


def _label(page: Page, line: Line, above: Paragraph | None, numbering: Numbering) -> Label | None:
    text = line.text
    cased = page.cased[line.begin : line.end]
    is_caps = page.is_caps(line.begin, line.end)
    labels = labels_of(text, cased, is_caps)
    if not labels:
        return None
    has_ended = above is None or _stands_apart(above) or is_ended(above.text)
    if above and not has_ended and refers_on(above.text):
        return None
    if not has_ended and labels[0].kind == BULLET:
        return _bullet_in_a_sentence(page, line, labels[0], above)
    return numbering.chosen(labels, is_caps, has_ended)


def _stands_apart(above: Paragraph) -> bool:
    """Whether what is above is a title or a block's head, which nothing goes on with."""
    is_section = above.label is not None and above.label.kind == SECTION
    return is_section or above.is_closing or not above.text


def _bullet_in_a_sentence(
    page: Page, line: Line, label: Label, above: Paragraph | None
) -> Label | None:
    """A dash after an unfinished line: a bullet under a heading, or "Lao động\n- Thương binh"."""
    if above is None or page.begins_small(line.begin + label.length):
        return None
    is_full = page.width and len(above.lines[-1].text) * 100 >= page.width * 85
    if is_full and VERB.search(above.text) and not names_bodies(above.text):
        return None
    return label


def _has_sections(page: Page) -> bool:
    return any(
        label.kind == SECTION
        for line in page.lines
        if page.is_caps(line.begin, line.end)
        for label in labels_of(line.text, page.cased[line.begin : line.end], True)
    )
