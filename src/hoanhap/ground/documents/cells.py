"""What a workbook holds once it is open: sheets of plain cells, rows as numbered in the file."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time, timedelta

Cell = str | float | int | bool | date | time | timedelta | None
"""A cell's value: text ("" when empty), a number (mostly float, as files keep them), a day, yes/no.
Times of day and spans of time, which no form of ours asks for, may come as text."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet. `rows[0]` is row 1 of the file; rows may differ in length."""

    name: str
    rows: list[list[Cell]]
    is_hidden: bool = False
