"""Tables whose cells a converter set one under the other, put back in rows (cells by tabs).

The head shows it: "STT", then lines that each name a usual column; below, every row begins with
its number.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from hoanhap.pure.planreader.folding import Folded, edited
from hoanhap.pure.planreader.outline.labelled import column_of

_LINE = re.compile(r"[^\n\r\f]*\S[^\n\r\f]*")
_NUMBER = re.compile(r"\s*(\d{1,3})\s*[.)]?\s*")
_FIRST_HEAD = re.compile(r"\s*(?:stt|tt|so\s+tt)\s*")
FEWEST_COLUMNS = 3
LONGEST_HEAD = 50
EMPTY_CELL = "\t."  # a stop alone counts as nothing, and outlives the line's trimming

Lines = list[re.Match[str]]


def unstacked(folded: Folded) -> Folded:
    """The folded text with the cells of each row of such a table on one line."""
    lines = list(_LINE.finditer(folded.text))
    return edited(folded, list(_edits(lines)))


def _edits(lines: Lines) -> Iterator[tuple[int, int, str]]:
    at = 0
    while at < len(lines):
        columns = _columns(lines, at)
        if columns < FEWEST_COLUMNS:
            at += 1
            continue
        rows = [(at, at + columns), *_rows(lines, at + columns, columns)]
        if len(rows) > 1:
            for begin, end in rows:
                yield from _as_row(lines, begin, end, columns)
        at = rows[-1][1]


def _columns(lines: Lines, at: int) -> int:
    """How many columns a head that begins at this line has; 0 if none does."""
    if not _FIRST_HEAD.fullmatch(lines[at].group()):
        return 0
    end = at + 1
    while end < len(lines) and _is_head(lines[end].group()):
        end += 1
    return end - at


def _is_head(text: str) -> bool:
    return len(text) <= LONGEST_HEAD and "|" not in text and column_of(text) is not None


def _rows(lines: Lines, at: int, columns: int) -> Iterator[tuple[int, int]]:
    """Each row's first line and the line after its last, as long as the numbers go on."""
    number = 1
    while at < len(lines) and _is_number(lines[at], number):
        following = range(at + 2, min(at + columns + 1, len(lines)))
        end = next((to for to in following if _is_number(lines[to], number + 1)), at + columns)
        yield at, min(end, len(lines))
        at, number = end, number + 1


def _is_number(line: re.Match[str], number: int) -> bool:
    met = _NUMBER.fullmatch(line.group())
    return met is not None and int(met[1]) == number


def _as_row(lines: Lines, begin: int, end: int, columns: int) -> Iterator[tuple[int, int, str]]:
    for at in range(begin, end - 1):
        yield lines[at].end(), lines[at + 1].start(), "\t"
    if end - begin < columns:
        yield lines[end - 1].end(), lines[end - 1].end(), EMPTY_CELL * (columns - (end - begin))
