"""The text of a report: figures put where their marks stand, lines made into paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from hoanhap.ground.documents.word import Block, Column, Paragraph, Table
from hoanhap.ground.documents.word_parts import Align
from hoanhap.work.reports.forms.measures_table import value_words
from hoanhap.work.reports.forms.report_paper import PlacedFigure

MARK = re.compile(r"\{\{\s*([^{}|\s]+)\s*(?:\|\s*(now|before|last_year)\s*)?\}\}")
"""A figure's place in a text: `{{I.1}}`, `{{I.1|before}}`, `{{I.1|last_year}}`."""

_NARROWEST, _WIDEST = 10, 60


def placed(text: str, figures: Sequence[PlacedFigure]) -> str:
    """The text with each mark replaced by its figure as papers write it.

    Raises ValueError that names a mark for which there is no figure.
    """
    values = {(figure.code, figure.which): figure.value for figure in figures}

    def put(mark: re.Match[str]) -> str:
        key = (mark[1], mark[2] or "now")
        if key not in values:
            raise ValueError(f"no figure for {mark[0]}")
        return value_words(values[key])

    return MARK.sub(put, text)


def text_blocks(text: str) -> tuple[Block, ...]:
    """Plain text as blocks: a paragraph a line, two lines or more with tabs in them a table."""
    lines = [line.strip(" \r\f\v") for line in text.split("\n")]
    blocks: list[Block] = []
    for is_table, run in groupby((line for line in lines if line.strip()), lambda x: "\t" in x):
        together = list(run)
        if is_table and len(together) > 1:
            blocks.append(_table([line.split("\t") for line in together]))
        else:
            blocks += _paragraphs(together)
    return tuple(blocks)


def _paragraphs(lines: Sequence[str]) -> Iterator[Paragraph]:
    for line in lines:
        yield Paragraph(" ".join(line.split()))


def _table(cells: list[list[str]]) -> Table:
    width = max(len(row) for row in cells)
    rows = [tuple(cell.strip() for cell in row) + ("",) * (width - len(row)) for row in cells]
    longest = [max(len(row[i]) for row in rows) for i in range(width)]
    columns = tuple(
        Column(head, min(max(length, _NARROWEST), _WIDEST), _align([row[i] for row in rows[1:]]))
        for i, (head, length) in enumerate(zip(rows[0], longest, strict=True))
    )
    return Table(columns, tuple(rows[1:]))


def _align(cells: Sequence[str]) -> Align:
    is_number = [re.fullmatch(r"[\d.,%–-]*", cell) is not None for cell in cells]
    return "right" if all(is_number) else "left"
