"""Which rows of a table are printed, and what is said of the others.

A province has many communes, and of most figures most of them have none in half a year: pages of
noughts hide the few rows that say something. The workbook has every row.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from hoanhap.work.reports.forms.report_paper import Cell, ReportTable

ROWS_MOST = 200
"""So many rows of a table are printed."""

_FEW = 3
"""Fewer rows than this are printed even where they are empty: naming them saves nothing."""

_MORE = "In {shown} dòng đầu; còn {left_out} dòng, có đủ trong tệp Excel kèm theo báo cáo."
_ZERO = "Không in thành dòng vì mọi số đều bằng 0: {names}."
_UNKNOWN = "Không in thành dòng vì chưa có số liệu: {names}."
_REST_ZERO = "Các dòng còn lại đều bằng 0, không in; có đủ trong tệp Excel kèm theo báo cáo."
_REST_UNKNOWN = "Các dòng còn lại chưa có số liệu, không in."


class Printed(NamedTuple):
    """The rows printed, counted anew, and what is said of those that are not."""

    rows: tuple[tuple[Cell, ...], ...]
    notes: tuple[str, ...]


def printed(table: ReportTable) -> Printed:
    """Rows in which any figure is told and not nought, at most `ROWS_MOST`.

    A table without a total or without figures by code is printed as it is: there every row says
    something, and its rows can't be told from the total.
    """
    zero, unknown = _silent(table)
    if table.total is None or len(zero) + len(unknown) < _FEW:
        zero, unknown = [], []
    silent = {*zero, *unknown}
    told = [row for index, row in enumerate(table.rows) if index not in silent]
    if silent and isinstance(table.rows[0][0], int):
        told = [(nth, *row[1:]) for nth, row in enumerate(told, start=1)]
    notes = [
        *_named(table, unknown, _UNKNOWN, _REST_UNKNOWN),
        *_named(table, zero, _ZERO, _REST_ZERO),
    ]
    if len(told) > ROWS_MOST:
        notes.append(_MORE.format(shown=ROWS_MOST, left_out=len(told) - ROWS_MOST))
    return Printed(tuple(told[:ROWS_MOST]), tuple(notes))


def _silent(table: ReportTable) -> tuple[list[int], list[int]]:
    """The rows whose every figure is nought, where a share of nothing may be unknown; and those of
    which nothing is known. None of a table without figures by code.
    """
    shares = [i for i, column in enumerate(table.columns) if column.code and column.ratio_of]
    plain = [i for i, column in enumerate(table.columns) if column.code and not column.ratio_of]
    zero: list[int] = []
    unknown: list[int] = []
    for n, row in enumerate(table.rows if plain else ()):
        if all(row[i] is None for i in (*plain, *shares)):
            unknown.append(n)
        elif all(row[i] == 0 for i in plain) and not any(row[i] for i in shares):
            zero.append(n)
    return zero, unknown


def _named(table: ReportTable, rows: Sequence[int], named: str, rest: str) -> Iterator[str]:
    """By name, or as the rest where they are more than half of the rows."""
    if not rows:
        return
    if len(rows) * 2 > len(table.rows):
        yield rest
        return
    name = next(i for i, cell in enumerate(table.rows[0]) if isinstance(cell, str))
    yield named.format(names=", ".join(str(table.rows[n][name]) for n in rows))
