"""Rows of a table of duties as points: task, lead, with, when by the heads of its columns.

A table whose heads name no task, or that counts points, is a form or a scoring table: no duty.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from hoanhap.pure.planreader.folding import Folded
from hoanhap.pure.planreader.outline.labelled import column_of
from hoanhap.pure.planreader.outline.page import Page
from hoanhap.pure.planreader.outline.paragraphs import Paragraph
from hoanhap.pure.planreader.points import (
    LABEL_LEAD,
    LABEL_TASK,
    LABEL_WHEN,
    LABEL_WHO,
    LABEL_WITH,
    ROW,
    Labelled,
    Point,
)
from hoanhap.pure.planreader.roman import roman_value

DITTO = "〃"
HEAD_ROWS = 3
_NUMBER = re.compile(r"[(]?(\d{1,3}(?:\.\d{1,2})*|[ivx]{1,5}|[a-z])\s*[.)]?")
_SCORES = re.compile(r"\b(?:diem|thang diem|tu cham|so luong|don vi tinh|chi so)\b")
_EMPTY = re.compile(r"[\s.…_\-〃]*")


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell's place in the folded text, without its blanks."""

    begin: int
    end: int
    text: str


Row = list[Cell]


def row_points(page: Page, paragraphs: list[Paragraph], parent: Point) -> list[Point]:
    """The duties of the tables under a point, in order."""
    rows = [_cells(page.folded, paragraph.begin, paragraph.end) for paragraph in paragraphs]
    found: list[Point] = []
    at = 0
    columns: list[str | None] = []
    group = ""
    while at < len(rows):
        head = _columns(rows, at)
        if head is not None:
            columns, at, group = head[0], at + head[1], ""
            continue
        row = rows[at]
        at += 1
        if not _is_duty_table(columns) or len(row) != len(columns):
            continue
        group = _group(row, columns) or group
        point = _point(page.folded, row, columns, parent, found)
        if point is not None:
            found.append(point)
            point.label = f"{group}|{point.label}"
    return _numbered(found, parent)


def _cells(folded: Folded, begin: int, end: int) -> Row:
    text = folded.text[begin:end]
    cells = []
    starts = [met.end() for met in re.finditer(r"\||\t", text)]
    if not text.startswith("|"):
        starts = [0, *starts, len(text) + 1]
    for start, stop in zip(starts, [met - 1 for met in starts[1:]], strict=False):
        raw = text[start:stop]
        left = start + len(raw) - len(raw.lstrip())
        right = max(left, start + len(raw.rstrip()))
        cells.append(Cell(begin + left, begin + right, raw.strip()))
    return cells


def _columns(rows: list[Row], at: int) -> tuple[list[str | None], int] | None:
    """The columns if a table's head stands here, and how many rows it takes."""
    row = rows[at]
    columns = [column_of(cell.text) if len(cell.text) <= 80 else None for cell in row]
    if _SCORES.search(" ".join(cell.text for cell in row)) and columns[:1] == ["number"]:
        return [None] * len(row), 1
    known = [column for column in columns if column]
    if len(known) < 2 or columns.count("number") > 1:
        return None
    if columns[0] != "number" and not (LABEL_TASK in columns and len(known) * 2 > len(row)):
        return None
    if _NUMBER.fullmatch(row[0].text):
        return None
    return _with_second_head(rows, at, columns)


def _with_second_head(
    rows: list[Row], at: int, columns: list[str | None]
) -> tuple[list[str | None], int]:
    """A head set in two rows ("Phân công" over "Chủ trì" and "Phối hợp")."""
    if at + 1 >= len(rows) or len(rows[at + 1]) != len(columns):
        return columns, 1
    second = rows[at + 1]
    if second[0].text not in ("", DITTO):
        return columns, 1
    below = [column_of(cell.text) for cell in second]
    if sum(column is not None for column in below) < 2:
        return columns, 1
    return [b or c for b, c in zip(below, columns, strict=True)], 2


def _is_duty_table(columns: list[str | None]) -> bool:
    owners = (LABEL_LEAD, LABEL_WHO, LABEL_WITH, LABEL_WHEN)
    return LABEL_TASK in columns and any(owner in columns for owner in owners)


def _group(row: Row, columns: list[str | None]) -> str:
    """The number of a row that is a title over the rows below ("I | Tuyên truyền | | |")."""
    if not _is_group(row, columns) or not _NUMBER.fullmatch(row[0].text):
        return ""
    value = roman_value(row[0].text)
    return row[0].text.upper() if value else row[0].text.strip(" .)")


def _is_group(row: Row, columns: list[str | None]) -> bool:
    others = [
        cell
        for cell, column in zip(row, columns, strict=True)
        if column not in ("number", LABEL_TASK)
    ]
    return all(_EMPTY.fullmatch(cell.text) for cell in others)


def _point(
    folded: Folded, row: Row, columns: list[str | None], parent: Point, above: list[Point]
) -> Point | None:
    task = row[columns.index(LABEL_TASK)]
    if _EMPTY.fullmatch(task.text) or _is_group(row, columns):
        return None
    number = row[columns.index("number")].text if "number" in columns else ""
    met = _NUMBER.fullmatch(number)
    filled = [c for c in row if not _EMPTY.fullmatch(c.text) and c.begin >= task.begin]
    place = folded.place(task.begin, max(cell.end for cell in filled))
    words = folded.part(task.begin, task.end)
    nothing = folded.part(0, 0)
    labelled = tuple(_labelled(folded, row, columns, above))
    label = (met[1].lstrip("0") or "0") if met else ""
    return Point(ROW, label, "", place, nothing, words, labelled, parent)


def _labelled(
    folded: Folded, row: Row, columns: list[str | None], above: list[Point]
) -> list[Labelled]:
    found = []
    for cell, column in zip(row, columns, strict=True):
        if column in (None, "number", LABEL_TASK):
            continue
        if cell.text == DITTO:
            before = above[-1].labelled if above else ()
            found += [labelled for labelled in before if labelled.label == column]
        elif not _EMPTY.fullmatch(cell.text):
            found.append(Labelled(str(column), folded.part(cell.begin, cell.end)))
    return found


def _numbered(found: list[Point], parent: Point) -> list[Point]:
    """Paths: the row's number under the annex, with its group's where numbers begin anew."""
    bare = [point.label.partition("|")[2] for point in found]
    is_unique = len(set(bare)) == len(bare)
    for count, point in enumerate(found, start=1):
        group, _, number = point.label.partition("|")
        number = number or str(count)
        tail = number if is_unique or not group else f"{group}.{number}"
        point.label = number
        point.path = f"{parent.path}.{tail}" if parent.path else tail
    return found
