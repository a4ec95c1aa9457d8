"""Tables as text: an annex's rows as one line each, a letterhead cell after cell.

An office sets two kinds of table. One lists duties: number, task, who, when. The other only sets
text side by side: letterhead, recipients beside the signature. The first keeps its rows, each a
line "| 1 | ... | ... |"; the second is read cell by cell, as it was typed.
"""

from __future__ import annotations

import re
import unicodedata
from typing import NamedTuple

AS_ABOVE = "〃"
"""Stands in the rows that a cell merged downwards covers, below its first."""

BAR, TYPED_BAR = "|", "¦"

_SIDE_BY_SIDE = re.compile(r"nơi nhận|cộng h(?:òa|oà) xã hội|độc lập\s*[-–]")
_CLOSED = (".", ",", ";", ":", "-", "–", "(", "/")
_BEGINS = re.compile(r"[-–+*•◦▪➢✓●■]|\d")


class Cell(NamedTuple):
    """One cell: the table's grid column in which it begins, and its lines. `is_below`: the cell
    above goes on in it."""

    column: int
    lines: list[str]
    is_below: bool = False


def table_lines(rows: list[list[Cell]], *, is_drawn: bool) -> list[str]:
    """The table's text. `is_drawn`: it has lines around its cells."""
    if _is_list(rows, is_drawn):
        columns = sorted({cell.column for row in rows for cell in row})
        return [line for row in rows if (line := _row_line(row, columns))]
    return [line for row in rows for cell in row for line in _trimmed(cell.lines)]


def _is_list(rows: list[list[Cell]], is_drawn: bool) -> bool:
    width = max(map(len, rows), default=0)
    if width < 2 or (len(rows) < 2 and width < 4):
        return False
    if len(rows) <= 4 and width <= 3 and _is_side_by_side(rows):
        return False
    return is_drawn or (width >= 3 and len(rows) >= 3)


def _is_side_by_side(rows: list[list[Cell]]) -> bool:
    text = " ".join(line for row in rows for cell in row for line in cell.lines)
    return _SIDE_BY_SIDE.search(unicodedata.normalize("NFC", text).lower()) is not None


def _row_line(row: list[Cell], columns: list[int]) -> str:
    by_column = {cell.column: cell for cell in row}
    texts = [_cell_text(by_column.get(column)) for column in columns]
    return row_line(texts)


def row_line(texts: list[str]) -> str:
    """One row as a line; nothing for a row without text."""
    if not any(text not in ("", AS_ABOVE) for text in texts):
        return ""
    return " ".join([BAR, *(part for text in texts for part in (text, BAR) if part)])


def _cell_text(cell: Cell | None) -> str:
    if cell is None:
        return ""
    text = joined_lines(cell.lines)
    return AS_ABOVE if cell.is_below and not text else text


def joined_lines(lines: list[str]) -> str:
    """A cell's paragraphs in one line: kept apart by a semicolon where one clearly ends."""
    out = ""
    for line in lines:
        text = " ".join(line.split()).replace(BAR, TYPED_BAR)
        if not text:
            continue
        apart = out and not out.endswith(_CLOSED) and (text[0].isupper() or _BEGINS.match(text))
        out = f"{out}; {text}" if apart else f"{out} {text}".lstrip()
    return out


def _trimmed(lines: list[str]) -> list[str]:
    """Without the empty lines above and below."""
    first = next((at for at, line in enumerate(lines) if line.strip()), len(lines))
    last = next((at for at, line in enumerate(reversed(lines)) if line.strip()), len(lines))
    return lines[first : len(lines) - last]
