"""The lines of a plan, less what belongs to the page and not to the text.

Page numbers, running heads, signature stamps and rules between pages stand in the middle of
sentences in texts taken out of PDF files and scans.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from hoanhap.pure.planreader.folding import Folded

_LINE = re.compile(r"[^\n\r\f\v\x85\u2028\u2029]+|\f")
_PAGE_NUMBER = re.compile(
    r"[\s\-|]*(?:(?:trang|page)\s*)?\d{1,3}(?:\s*(?:/|of)\s*\d{1,3})?[\s\-|]*"
    r"|trang\s*\d{1,3}(?:\s*/\s*\d{1,3})?"
)
_RULE = re.compile(r"[\s\-_=*~.`|:+]{2,}|```\w*")
# Stamps of a digital signature, as viewers print them over the page.
_STAMP = re.compile(
    r"(?:nguoi ky|ky boi|thoi gian ky|ngay ky|signature not verified|digitally signed"
    r"|signed by|email)\s*:|signature not verified|digitally signed"
)
_DIGITS = re.compile(r"\d+")
LONGEST_RUNNING_HEAD = 90
FEWEST_RUNNING_HEADS = 3
_CELLS = re.compile(r"\S[^\t]*(?:\t[^\t]*)+")
FEWEST_CELLS = 3
FEWEST_FULL_LINES = 5
WIDEST = 140


@dataclass(frozen=True, slots=True)
class Line:
    """One line with something on it, from its first to its last sign, in folded indices."""

    begin: int
    end: int
    text: str

    is_tabbed: bool = False

    @property
    def is_row(self) -> bool:
        """Whether it is a row of a table, its cells parted by pipes or tabs."""
        return self.is_tabbed or (self.text.startswith("|") and self.text.count("|") >= 3)


def lines_of(folded: Folded) -> list[Line]:
    """The lines of the text without page numbers, running heads, stamps and rules."""
    found: list[Line] = []
    ends_of_page: set[int] = set()
    for met in _LINE.finditer(folded.text):
        line = _stripped(met.start(), met.group())
        if line is None:
            continue
        if met.group() == "\f" or _is_page_sign(line.text):
            ends_of_page.add(len(found))
        elif not _is_noise(line.text):
            found.append(line)
    heads = _running_heads(found, ends_of_page)
    return _with_tabbed([line for at, line in enumerate(found) if at not in heads])


def _with_tabbed(lines: list[Line]) -> list[Line]:
    """Marks lines of three or more cells parted by single tabs, with another such beside them."""
    cells = [line.text.count("\t") + 1 if _CELLS.fullmatch(line.text) else 0 for line in lines]
    return [
        replace(line, is_tabbed=True)
        if count >= FEWEST_CELLS and count in (*cells[max(at - 1, 0) : at], *cells[at + 1 : at + 2])
        else line
        for at, (line, count) in enumerate(zip(lines, cells, strict=True))
    ]


def _stripped(begin: int, raw: str) -> Line | None:
    if raw == "\f":
        return Line(begin, begin, "")
    text = raw.strip()
    if not text:
        return None
    begin += len(raw) - len(raw.lstrip())
    return Line(begin, begin + len(text), text)


def _is_page_sign(text: str) -> bool:
    return not text or _PAGE_NUMBER.fullmatch(text) is not None


def _is_noise(text: str) -> bool:
    if text.startswith("|"):
        return _RULE.fullmatch(text) is not None
    return _RULE.fullmatch(text) is not None or _STAMP.match(text) is not None


def _running_heads(lines: Sequence[Line], ends_of_page: set[int]) -> set[int]:
    """Lines beside a page's end that come back, numbers apart, at other pages' ends.

    What begins or ends like the middle of a sentence is none: a document's number may well close
    several pages.
    """
    beside = {at for end in ends_of_page for at in (end - 1, end) if 0 <= at < len(lines)}
    seen = Counter(_DIGITS.sub("0", lines[at].text) for at in beside)
    return {
        at
        for at in beside
        if seen[_DIGITS.sub("0", lines[at].text)] >= FEWEST_RUNNING_HEADS
        and len(lines[at].text) <= LONGEST_RUNNING_HEAD
        and lines[at].text[0].isalpha()
        and lines[at].text[-1] not in ".;:,"
    }


def usual_width(lines: Sequence[Line], goes_on: Sequence[bool]) -> int:
    """The width at which the text is broken into lines; 0 where each paragraph is one line.

    `goes_on` says of each line whether it begins in the middle of a sentence: the lines before
    such ones are full.
    """
    full = sorted(len(line.text) for line, later in zip(lines, goes_on[1:], strict=False) if later)
    if len(full) < FEWEST_FULL_LINES or len(full) * 12 < len(lines):
        return 0
    width = full[len(full) * 9 // 10]
    near = sum(width * 0.75 <= length <= width * 1.25 for length in full)
    return width if width <= WIDEST and near * 10 >= len(full) * 7 else 0
