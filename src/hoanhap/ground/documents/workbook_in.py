"""Workbooks in: .xlsx, .xls and .csv opened into plain cells.

`open_workbook` is the way for files from outside: the opening happens in a limited process of its
own. `open_here` does the same work in this process, for tools, benchmarks and that other process.
"""

from __future__ import annotations

import json
import sys
from datetime import date, datetime
from pathlib import Path

from hoanhap.ground.documents.calamine_in import read_excel
from hoanhap.ground.documents.cells import Cell, Sheet
from hoanhap.ground.documents.csv_in import read_csv
from hoanhap.ground.documents.file_refusals import FileRefused
from hoanhap.ground.documents.guard import check_file
from hoanhap.ground.documents.limited import TooHeavy, run_limited
from hoanhap.ground.documents.limits import USUAL_LIMITS, FileLimits

DAY_MARK = "\x00"
"""Stands before a day on the way between the two processes; no cell of a file can begin with it."""

_SOURCE_ROOT = Path(__file__).resolve().parents[3]
_CHILD = (
    "import sys; sys.path.insert(0, sys.argv[1]); "
    "from hoanhap.ground.documents.workbook_child import main; main()"
)


def open_workbook(
    data: bytes, *, name: str = "CSV", limits: FileLimits = USUAL_LIMITS
) -> list[Sheet]:
    """The sheets of a file from outside, opened in a process that is killed beyond `limits`.

    `name` is what the one sheet of a .csv is called. Raises FileRefused with the reason.
    """
    if not data:
        raise FileRefused("empty")
    if len(data) > limits.size_bytes:
        raise FileRefused("too_large", limit_mb=limits.size_bytes // (1024 * 1024))
    command = [sys.executable, "-I", "-c", _CHILD, str(_SOURCE_ROOT), json.dumps(_as_list(limits))]
    try:
        answer = json.loads(run_limited(command, data, limits))
    except TooHeavy as heavy:
        raise FileRefused("too_heavy") from heavy
    except ValueError as cut_short:
        raise FileRefused("damaged") from cut_short
    if "refused" in answer:
        raise FileRefused(answer["refused"], **answer["values"])
    days = _Days()
    return [
        Sheet(title or name, _with_days(rows, day_columns, days), hidden)
        for title, hidden, day_columns, rows in answer["sheets"]
    ]


def open_here(data: bytes, *, name: str = "CSV", limits: FileLimits = USUAL_LIMITS) -> list[Sheet]:
    """The sheets of a file, checked and opened in this very process. Raises FileRefused."""
    kind = check_file(data, limits)
    if kind == "csv":
        sheets = [Sheet(name, read_csv(data))]
    else:
        sheets = read_excel(data, kind, limits)
    for sheet in sheets:
        width = max(map(len, sheet.rows), default=0)
        if len(sheet.rows) > limits.rows or width > limits.columns:
            raise FileRefused("too_many_cells", rows=limits.rows, columns=limits.columns)
    return sheets


class _Days(dict[str, date]):
    """Marked text to the day it stands for, each read once."""

    def __missing__(self, marked: str) -> date:
        text = marked[1:]
        day = datetime.fromisoformat(text) if "T" in text else date.fromisoformat(text)
        self[marked] = day
        return day


def _with_days(rows: list[list[Cell]], columns: list[int], days: _Days) -> list[list[Cell]]:
    """Rows as they came, marked text in these columns turned back into days, in place."""
    for row in rows:
        for column in columns:
            cell = row[column] if column < len(row) else ""
            if isinstance(cell, str) and cell[:1] == DAY_MARK:
                row[column] = days[cell]
    return rows


def _as_list(limits: FileLimits) -> list[int]:
    return [getattr(limits, name) for name in limits.__slots__]
