"""Ruled tables of a paper: the head repeats on each page, rows are never split."""

from __future__ import annotations

from collections.abc import Sequence
from copy import deepcopy

from docx.document import Document
from docx.enum.table import WD_CELL_VERTICAL_ALIGNMENT, WD_ROW_HEIGHT_RULE, WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.table import CT_Row
from docx.shared import Emu, Pt
from docx.table import Table as FileTable
from docx.table import _Cell

from hoanhap.ground.documents.word_metrics import lines_within
from hoanhap.ground.documents.word_parts import Column, Table
from hoanhap.ground.documents.word_xml import (
    clean,
    first_paragraph,
    fix_widths,
    never_split,
    repeat_head,
    set_cell_margins,
    tighten,
    write,
)

_CELL_MARGIN_MM_TENTHS = 12


def add_table(file: Document, table: Table, width_mm: int, *, is_held: bool = True) -> None:
    """Write the table, its columns stretched or squeezed in proportion to fill the page; `is_held`:
    its end stays on the page of what follows.
    """
    head_rows = 2 if any(column.group for column in table.columns) else 1
    totals = [table.total] if table.total is not None else []
    # The row after the head is the pattern that all rows of the body are copies of.
    made = file.add_table(rows=head_rows + 1 + len(totals), cols=len(table.columns))
    made.style = "Table Grid"
    made.alignment = WD_TABLE_ALIGNMENT.CENTER
    set_cell_margins(made, _CELL_MARGIN_MM_TENTHS)
    rows = [row.cells for row in made.rows]
    _fill(rows[head_rows], ("",) * len(table.columns), table, is_total=False)
    for values in totals:
        _fill(rows[-1], values, table, is_total=True)
    _add_head(rows, table, head_rows)
    fix_widths(made, widths_to_fill([column.width_mm for column in table.columns], width_mm))
    if head_rows == 2:
        _hold_head(made, table)
    never_split(made)
    repeat_head(made, head_rows)
    _multiply(made, made.rows[head_rows]._tr, table)
    _close(file, made, is_held=is_held)


def _multiply(made: FileTable, pattern: CT_Row, table: Table) -> None:
    """Put a copy of the pattern for each row, and take the pattern away: setting every property
    of every cell anew takes python-docx ten times as long.
    """
    over_all = _over_all(made, pattern)
    for place, values in enumerate(table.rows):
        row = deepcopy(over_all if place in table.heads else pattern)
        for cell, value in zip(row.tc_lst, values, strict=True):
            cell.p_lst[0].r_lst[0].text = clean(value)
        pattern.addprevious(row)
    pattern.getparent().remove(pattern)


def _over_all(made: FileTable, pattern: CT_Row) -> CT_Row:
    """The pattern as one bold cell over all columns, which stays with the row after it."""
    row = deepcopy(pattern)
    first, *others = row.tc_lst
    width = sum(cell.width or 0 for cell in row.tc_lst)
    for cell in others:
        row.remove(cell)
    first.grid_span, first.width = 1 + len(others), Emu(width)
    paragraph = _Cell(first, made).paragraphs[0]
    paragraph.paragraph_format.alignment = WD_ALIGN_PARAGRAPH.LEFT
    paragraph.paragraph_format.keep_with_next = True
    paragraph.runs[0].bold = True
    return row


def widths_to_fill(wanted_mm: Sequence[int], width_mm: int) -> tuple[int, ...]:
    """Whole millimetres in the proportion wanted that add up to the page's width exactly."""
    total = sum(wanted_mm)
    ends = [sum(wanted_mm[: i + 1]) * width_mm // total for i in range(len(wanted_mm))]
    return tuple(end - start for start, end in zip([0, *ends], ends, strict=False))


def _fill(
    cells: tuple[_Cell, ...], values: tuple[str, ...], table: Table, *, is_total: bool
) -> None:
    for cell, column, value in zip(cells, table.columns, values, strict=True):
        paragraph = first_paragraph(cell)
        tighten(paragraph, column.align, before_pt=2, after_pt=2)
        write(paragraph, value, table.size_pt, bold=is_total)
        cell.vertical_alignment = WD_CELL_VERTICAL_ALIGNMENT.CENTER


def _add_head(rows: list[tuple[_Cell, ...]], table: Table, head_rows: int) -> None:
    for index, column in enumerate(table.columns):
        if head_rows == 1:
            _head(rows[0][index], column.head, table.size_pt)
        elif not column.group:
            _head(rows[0][index].merge(rows[1][index]), column.head, table.size_pt)
        else:
            _head(rows[1][index], column.head, table.size_pt)
    if head_rows > 1:
        for start, end in _groups(table.columns):
            merged = rows[0][start].merge(rows[0][end])
            _head(merged, table.columns[start].group, table.size_pt)


def _head(cell: _Cell, text: str, size_pt: int) -> None:
    for spare in cell.paragraphs[1:]:
        spare._p.getparent().remove(spare._p)
    paragraph = first_paragraph(cell)
    tighten(paragraph, "center", before_pt=2, after_pt=2)
    paragraph.paragraph_format.keep_with_next = True
    write(paragraph, text, size_pt, bold=True)
    cell.vertical_alignment = WD_CELL_VERTICAL_ALIGNMENT.CENTER


def _hold_head(made: FileTable, table: Table) -> None:
    """Give the second head row the height that heads over both rows need.

    LibreOffice cuts a merged head on the pages where it repeats, unless the rows are tall enough.
    """
    side_mm = 2 * _CELL_MARGIN_MM_TENTHS // 10 + 1
    deepest = max(
        len(lines_within(column.head, table.size_pt, column.width_mm - side_mm))
        for column in table.columns
        if not column.group
    )
    row = made.rows[1]
    row.height = Pt((deepest - 1) * (table.size_pt + 2))
    row.height_rule = WD_ROW_HEIGHT_RULE.AT_LEAST


def _groups(columns: tuple[Column, ...]) -> list[tuple[int, int]]:
    """First and last column of each run of columns that share a group."""
    runs: list[tuple[int, int]] = []
    for index, column in enumerate(columns):
        if not column.group:
            continue
        if index and columns[index - 1].group == column.group:
            runs[-1] = (runs[-1][0], index)
        else:
            runs.append((index, index))
    return runs


def _close(file: Document, table: FileTable, *, is_held: bool) -> None:
    """The last rows stay with what follows where they are held; a thin paragraph keeps the next
    table apart.
    """
    for row in list(table.rows)[-2:] if is_held else ():
        for cell in row.cells:
            first_paragraph(cell).paragraph_format.keep_with_next = True
    after = file.add_paragraph()
    tighten(after)
    after.paragraph_format.line_spacing = Pt(6)
    after.paragraph_format.keep_with_next = is_held or None
