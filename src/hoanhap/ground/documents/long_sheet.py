"""A worksheet for tens of thousands of rows, which are written whole.

The writer of workbooks keeps an object for every cell and builds its text piece by piece; of a form
with 20,000 lines that took longer than everything else together. Heads, lists to choose from,
protection and print set-up stay its own.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from html import escape
from typing import Any

from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import Worksheet

from hoanhap.ground.documents.excel import clean_text

StyledCell = tuple[str | int | date | None, Any]
"""A value and its format; None and "" are an empty cell that keeps the format."""

_FIRST_DAY = date(1899, 12, 30).toordinal()
"""Excel's day 0, as it counts since its own 29/02/1900 that never was."""


class LongSheet(Worksheet):  # type: ignore[misc]  # the library has no types
    """A worksheet that also takes rows whole: `book.add_worksheet(name, LongSheet)`."""

    def __init__(self) -> None:
        super().__init__()
        self._body: list[str] = []

    def write_body(self, first: int, rows: Iterable[Sequence[StyledCell]]) -> None:
        """Write rows below each other from row `first` (counted from 0) on, below all that is
        written cell by cell. Text stays text: nothing is taken for a formula.
        """
        styles: dict[int, int] = {}
        letters: list[str] = []
        for number, row in enumerate(rows, start=first + 1):
            if len(letters) < len(row):
                letters = [xl_col_to_name(place) for place in range(len(row))]
            cells = [
                _cell(f"{letter}{number}", value, styles.get(id(style)) or _index(style, styles))
                for letter, (value, style) in zip(letters, row, strict=False)
            ]
            self._body.append(f'<row r="{number}">{"".join(cells)}</row>')
        if self._body:
            self._check_dimensions(first + len(self._body) - 1, len(letters) - 1)

    def _write_rows(self) -> None:
        super()._write_rows()
        self.fh.write("".join(self._body))


def _index(style: Any, known: dict[int, int]) -> int:
    found: int = style._get_xf_index()
    known[id(style)] = found
    return found


def _cell(place: str, value: str | int | date | None, style: int) -> str:
    match value:
        case None | "":
            return f'<c r="{place}" s="{style}"/>'
        case str():
            text = escape(value if value.isprintable() else clean_text(value), quote=False)
            return f'<c r="{place}" s="{style}" t="inlineStr"><is><t>{text}</t></is></c>'
        case date():
            return f'<c r="{place}" s="{style}"><v>{value.toordinal() - _FIRST_DAY}</v></c>'
        case _:
            return f'<c r="{place}" s="{style}"><v>{value}</v></c>'
