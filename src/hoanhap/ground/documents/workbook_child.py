"""The other end of `open_workbook`: opens one file within limits, answers on standard output."""

from __future__ import annotations

import gc
import json
import resource
import sys
from datetime import date

from hoanhap.ground.documents.cells import Cell
from hoanhap.ground.documents.file_refusals import FileRefused
from hoanhap.ground.documents.limits import FileLimits
from hoanhap.ground.documents.workbook_in import DAY_MARK, open_here


def main() -> None:
    """Read the file from standard input, print its sheets, or the reason of refusal, as JSON."""
    limits = FileLimits(*json.loads(sys.argv[2]))
    _bind(limits)
    gc.disable()  # short-lived: memory is bounded, and looking for cycles costs a third
    try:
        sheets = open_here(sys.stdin.buffer.read(), name="", limits=limits)
        answer: dict[str, object] = {
            "sheets": [
                [sheet.name, sheet.is_hidden, _mark_days(sheet.rows), sheet.rows]
                for sheet in sheets
            ]
        }
    except FileRefused as refused:
        answer = {"refused": refused.reason, "values": refused.values}
    except MemoryError:
        answer = {"refused": "too_heavy", "values": {}}
    text = json.dumps(answer, default=str, ensure_ascii=False)
    sys.stdout.buffer.write(text.encode("utf-8", "replace"))


def _mark_days(rows: list[list[Cell]]) -> list[int]:
    """Days become marked text, in place; answers the columns in which there were any."""
    columns: set[int] = set()
    marked: dict[date, str] = {}
    for row in rows:
        for column, cell in enumerate(row):
            if isinstance(cell, date):
                columns.add(column)
                if cell not in marked:
                    marked[cell] = DAY_MARK + cell.isoformat()
                row[column] = marked[cell]
    return sorted(columns)


def _bind(limits: FileLimits) -> None:
    """Hold this process to its memory and time; it writes no file and leaves no core."""
    resource.setrlimit(resource.RLIMIT_AS, (limits.memory_bytes, limits.memory_bytes))
    resource.setrlimit(resource.RLIMIT_CPU, (limits.cpu_seconds, limits.cpu_seconds))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
