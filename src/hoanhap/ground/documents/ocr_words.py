"""Tesseract's table of words (TSV) as the text of a page, and how unsure it is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
from typing import NamedTuple

from hoanhap.ground.documents.ruled_tables import Ruled

_WORD = "5"
_COLUMNS = 12
_WIDE_GAP = 2.5  # times the height of the letters; a justified line's gaps stay below one
_BROKEN_HYPHEN = re.compile(r"(?<=\w)-\n(?=\w)")


class PageText(NamedTuple):
    """The text of one page; `doubt` is 0 where the file itself held it, up to 100."""

    text: str
    doubt: int = 0


class OcrWord(NamedTuple):
    """One word: how sure tesseract is, its block, paragraph and line, its middle on the picture,
    its width and height there."""

    text: str
    sureness: float
    line: tuple[str, ...]
    x: float
    y: float
    width: float
    height: float


def words_of(table: str) -> Iterator[OcrWord]:
    """The words of tesseract's table in its order."""
    for row in table.splitlines():
        columns = row.split("\t", _COLUMNS - 1)
        if len(columns) < _COLUMNS or columns[0] != _WORD or not columns[11].strip():
            continue
        try:
            left, top, width, height, sureness = (float(column) for column in columns[6:11])
        except ValueError:
            continue
        place = (left + width / 2, top + height / 2, width, height)
        yield OcrWord(columns[11].strip(), max(0.0, sureness), tuple(columns[1:5]), *place)


def page_of_words(table: str, ruled: Sequence[Ruled] = (), points_a_pixel: float = 1.0) -> PageText:
    """Lines as they stand on the page, an empty one between paragraphs; the words in a ruled table
    as its rows. The doubt is the mean of the words', longer words weighing more; a page without
    words is all doubt."""
    words = [
        word._replace(
            x=word.x * points_a_pixel,
            y=-word.y * points_a_pixel,
            width=word.width * points_a_pixel,
            height=word.height * points_a_pixel,
        )
        for word in words_of(table)
    ]
    letters = sum(len(word.text) for word in words)
    sure = sum(word.sureness * len(word.text) for word in words)
    doubt = round(100 - sure / letters) if letters else 100
    return PageText("\n".join(_lines(words, ruled)), min(100, max(1, doubt)))


def _lines(words: list[OcrWord], ruled: Sequence[Ruled]) -> list[str]:
    """What stands outside tables as it was read, each table where its first word was met."""
    inside: dict[int, list[OcrWord]] = {}
    order: list[tuple[int, tuple[str, ...], OcrWord]] = []
    for word in words:
        at = next((n for n, table in enumerate(ruled) if table.holds(word.x, word.y)), -1)
        if at < 0:
            order.append((at, word.line, word))
        elif at not in inside:
            inside[at] = [word]
            order.append((at, (), word))
        else:
            inside[at].append(word)
    out: list[str] = []
    paragraph: tuple[str, ...] | None = None
    for (at, line), group in groupby(order, key=lambda piece: piece[:2]):
        if at >= 0:
            out += ruled[at].lines(_Held(inside[at]).bounded)
            paragraph = None
            continue
        if paragraph not in (None, line[:3]):
            out.append("")
        out.append(_set_in_line([word for _, _, word in group]))
        paragraph = line[:3]
    return out


def _set_in_line(words: list[OcrWord]) -> str:
    """The words of one line, with a tab in a gap so wide that something else begins after it: the
    motto beside the office's name, the signature beside the recipients."""
    out = words[0].text
    for before, word in pairwise(words):
        gap = (word.x - word.width / 2) - (before.x + before.width / 2)
        out += "\t" if gap > _WIDE_GAP * max(before.height, word.height) else " "
        out += word.text
    return out


class _Held:
    """The words of one table, found by their place."""

    def __init__(self, words: list[OcrWord]) -> None:
        self._words = words

    def bounded(self, left: float, bottom: float, right: float, top: float) -> str:
        """The words whose middle lies within, a line a line."""
        within = [word for word in self._words if left < word.x <= right and bottom < word.y <= top]
        lines = (
            " ".join(word.text for word in line)
            for _, line in groupby(within, key=lambda word: word.line)
        )
        return _BROKEN_HYPHEN.sub("-", "\n".join(lines))
