"""The demo's plans of five provinces as Word files, as an office would send them.

Their duties, agencies, days and targets are the real plans'; every sentence is ours, and each file
says at its top that it is no official text. `plans/*.txt` hold them: lines beginning with "#" tell
where the facts come from, then what the head and the foot bear, then the body with typed numbers.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from importlib.resources import files
from typing import Final

from docx.text.paragraph import Paragraph as FileParagraph

from hoanhap.doors.demo.plan_numbering import DASH, LETTER, POINT, SECTION, add_numbering, number
from hoanhap.ground.documents.word import blank_file, content_width_mm, to_docx
from hoanhap.ground.documents.word_body import add_blocks
from hoanhap.ground.documents.word_closing import add_closing
from hoanhap.ground.documents.word_header import add_head
from hoanhap.ground.documents.word_package import packed, settle
from hoanhap.ground.documents.word_parts import (
    AdminDocument,
    Appendix,
    Block,
    Column,
    Heading,
    Paragraph,
    Signature,
    Table,
)
from hoanhap.pure.kernel.days import Month

PROVINCES: Final = ("lai-chau", "soc-trang", "lang-son", "ha-noi", "hung-yen")
"""The provinces whose plans the demo has, as `plan_file` names them."""

NOT_OFFICIAL: Final = (
    "Dữ liệu minh họa: viết lại bằng lời của phần mềm, không phải văn bản chính thức"
)
_ANNEX = "ANNEX: "
_LEVELS: Final = (
    (SECTION, re.compile(r"[IVX]+\.\s+")),
    (POINT, re.compile(r"\d+(?:\.\d+)*\.\s+")),
    (LETTER, re.compile(r"[a-zđ]\)\s+")),
    (DASH, re.compile(r"-\s+")),
)
"""How a line's typed number tells its level; anything else is a plain paragraph."""


def plan_file(province: str) -> tuple[str, bytes]:
    """A province's demo plan: the name of its file and its .docx bytes, the same on any day.

    Raises KeyError where the demo has no plan of that province (see PROVINCES).
    """
    if province not in PROVINCES:
        raise KeyError(province)
    source = (files("hoanhap.doors.demo") / "plans" / f"{province}.txt").read_text("utf-8")
    head_text, _, body = source.partition("\n\n")
    head = dict(_field(line) for line in head_text.splitlines() if not line.startswith("#"))
    text, _, annex = body.partition(f"\n{_ANNEX}")
    paper = _paper(head, text.splitlines(), annex)
    is_counted_by_word = head["numbering"] == "word"
    data = _counted_by_word(paper) if is_counted_by_word else to_docx(paper)
    return f"ke-hoach-{province}-{head['day'][:4]}.docx", data


def _field(line: str) -> tuple[str, str]:
    name, _, value = line.partition(":")
    return name, value.strip()


def _paper(head: dict[str, str], lines: Iterable[str], annex: str) -> AdminDocument:
    return AdminDocument(
        issuer=head["issuer"],
        number=head["number"],
        symbol=head["symbol"],
        place=head["place"],
        day=_day(head["day"]),
        type_name="Kế hoạch",
        abstract=head["title"],
        remark=NOT_OFFICIAL,
        blocks=tuple(_block(line) for line in lines if line),
        signatures=(
            Signature(head["signer_title"], head["signer"], tuple(_parts(head["authority"]))),
        ),
        recipients=tuple(_parts(head["recipients"])),
        appendices=(_appendix(annex, head),) if annex else (),
        is_draft="draft" in head,
    )


def _parts(text: str) -> list[str]:
    return [part.strip() for part in text.split(";")]


def _day(text: str) -> date | Month:
    if len(text) == len("2024-02"):
        year, month = text.split("-")
        return Month(int(year), int(month))
    return date.fromisoformat(text)


def _level_of(line: str) -> tuple[int | None, str]:
    """The line's level and its words without the number."""
    for level, pattern in _LEVELS:
        if match := pattern.match(line):
            return level, line[match.end() :]
    return None, line


def _block(line: str) -> Block:
    level, words = _level_of(line)
    if level == SECTION:
        return Heading(line)
    is_title = level == POINT and words[-1] not in ".:"
    return Paragraph(line, is_bold=is_title)


def _appendix(annex: str, head: dict[str, str]) -> Appendix:
    title_line, columns_line, *rows = annex.strip().splitlines()
    label, _, title = title_line.partition(": ")
    day = date.fromisoformat(head["day"])
    columns = [cell.partition("=") for cell in _cells(columns_line)]
    table = Table(
        tuple(Column(name, int(width)) for name, _, width in columns),
        tuple(tuple(_cells(row)) for row in rows),
    )
    attached = f"Kèm theo Kế hoạch số {head['number']}/{head['symbol']} ngày {day:%d/%m/%Y}"
    return Appendix(label, title, attached, (table,), is_landscape=True)


def _cells(row: str) -> list[str]:
    return [cell.strip() for cell in row.strip().removeprefix("|").split("|")]


def _counted_by_word(paper: AdminDocument) -> bytes:
    """The paper with Word counting its numbers: they stand in no text of the file."""
    file = blank_file(is_landscape=False)
    width = content_width_mm(is_landscape=False)
    list_id = add_numbering(file)
    add_head(file, paper, width)
    above = len(file.paragraphs)
    add_blocks(file, paper.blocks, width)
    for paragraph in file.paragraphs[above:]:
        _recount(paragraph, list_id)
    add_closing(file, paper, width)
    settle(file, f"{paper.type_name} {paper.abstract}")
    return packed(file)


def _recount(paragraph: FileParagraph, list_id: int) -> None:
    level, words = _level_of(paragraph.text)
    if level is not None:
        paragraph.runs[0].text = words
        number(paragraph, list_id, level)
