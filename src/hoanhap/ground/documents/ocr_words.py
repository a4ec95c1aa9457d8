"""Tesseract's table of words (TSV) as the text of a page, and how unsure it is."""

from __future__ import annotations

from typing import NamedTuple

_WORD = "5"
_COLUMNS = 12


class PageText(NamedTuple):
    """The text of one page; `doubt` is 0 where the file itself held it, up to 100."""

    text: str
    doubt: int = 0


def page_of_words(table: str) -> PageText:
    """Lines as they stand on the page, an empty one between paragraphs. The doubt is the mean of
    the words', longer words weighing more; a page without words is all doubt."""
    lines: list[str] = []
    paragraph: tuple[str, ...] = ()
    line: tuple[str, ...] = ()
    sure = letters = 0.0
    for row in table.splitlines():
        columns = row.split("\t", _COLUMNS - 1)
        if len(columns) < _COLUMNS or columns[0] != _WORD or not columns[11].strip():
            continue
        word, place = columns[11].strip(), tuple(columns[1:5])
        if place == line:
            lines[-1] += " " + word
        else:
            if paragraph and place[:3] != paragraph:
                lines.append("")
            lines.append(word)
            line, paragraph = place, place[:3]
        sure += max(0.0, float(columns[10])) * len(word)
        letters += len(word)
    doubt = round(100 - sure / letters) if letters else 100
    return PageText("\n".join(lines), max(1, doubt))
