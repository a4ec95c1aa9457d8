"""What an administrative paper consists of: a frozen description that knows no desk and no file."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from hoanhap.ground.documents.word_rules import TABLE_SIZE_PT
from hoanhap.pure.kernel.days import Month

Align = Literal["left", "center", "right", "justify"]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of the body: justified with the first line indented, unless told otherwise."""

    text: str
    align: Align = "justify"
    is_bold: bool = False
    is_italic: bool = False
    is_indented: bool = True


@dataclass(frozen=True, slots=True)
class Basis:
    """One "Căn cứ ..." line: italic, its closing mark as given."""

    text: str


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading inside the body; level 1 is bold, level 2 bold italic, level 3 italic."""

    text: str
    level: Literal[1, 2, 3] = 1


@dataclass(frozen=True, slots=True)
class Numbered:
    """A numbered point. The number is plain text ("1.", "a)"), so that no program renumbers it."""

    number: str
    text: str


@dataclass(frozen=True, slots=True)
class Note:
    """A remark in small italics without indent."""

    text: str
    align: Align = "left"


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table; columns side by side with the same `group` get a common head above."""

    head: str
    width_mm: int
    align: Align = "left"
    group: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """A ruled table: its head repeats on each page and no row is split between pages.

    A line break in a cell stays one. The rows in the places of `heads` have one cell, which goes
    over all columns and heads the rows after it. Raises ValueError where a row has another number
    of cells than there are columns.
    """

    columns: tuple[Column, ...]
    rows: tuple[tuple[str, ...], ...]
    total: tuple[str, ...] | None = None
    size_pt: int = TABLE_SIZE_PT
    heads: frozenset[int] = frozenset()

    def __post_init__(self) -> None:
        wanted = len(self.columns)
        rows = [row for place, row in enumerate(self.rows) if place not in self.heads]
        for row in (*rows, *([self.total] if self.total is not None else [])):
            if len(row) != wanted:
                raise ValueError(f"a row has {len(row)} cells where the table has {wanted} columns")


Block = Paragraph | Basis | Heading | Numbered | Note | Table


@dataclass(frozen=True, slots=True)
class Signature:
    """A signature: authority lines (TM., KT., TL., ...), the signer's title and name.

    `heading` stands above them ("XÁC NHẬN CỦA ..."), `day_line` first of all. A blank name leaves
    the room for one.
    """

    title: str
    name: str = ""
    authority: tuple[str, ...] = ()
    heading: str = ""
    day_line: str = ""


@dataclass(frozen=True, slots=True)
class Appendix:
    """An appendix on pages of its own, numbered from 1 again; may be landscape."""

    label: str
    title: str
    attached_to: str
    blocks: tuple[Block, ...]
    is_landscape: bool = False


@dataclass(frozen=True, slots=True)
class AdminDocument:
    """An administrative paper.

    `number` and `day` are what the signed paper bears: blank prints a dotted blank to be filled by
    hand; a `Month` as day leaves only the day blank. Without `type_name` it is an official letter
    and the abstract stands under the number. One signature stands right of the recipients; of two,
    the first is the issuer's, right, and the second stands left.
    """

    issuer: str
    place: str
    abstract: str
    blocks: tuple[Block, ...]
    signatures: tuple[Signature, ...]
    parent: str = ""
    number: str = ""
    symbol: str = ""
    day: date | Month | None = None
    type_name: str = ""
    attached_to: str = ""
    remark: str = ""
    recipients: tuple[str, ...] = ()
    appendices: tuple[Appendix, ...] = ()
    is_draft: bool = False
    is_landscape: bool = False

    def __post_init__(self) -> None:
        if not 1 <= len(self.signatures) <= 2:
            raise ValueError("a paper bears one signature or two")


def number_line(number: str, symbol: str) -> str:
    """ "Số: 05/DS-CAX": below 10 with a leading 0, a blank number as dots."""
    shown = number.strip()
    if shown.isdigit():
        shown = shown.lstrip("0").rjust(2, "0")
    return f"Số: {shown or '........'}{'/' if symbol else ''}{symbol}"


def day_words(day: date | Month | None) -> str:
    """ "ngày 05 tháng 11 năm 2026", with dots for what is not known yet.

    Days below 10 and months 1 and 2 get a leading 0 (Decree 30/2020, Annex I).
    """
    if day is None:
        return "ngày ..... tháng ..... năm 20...."
    number = f"{day.day:02d}" if isinstance(day, date) else "....."
    month = f"{day.month:02d}" if day.month < 3 else str(day.month)
    return f"ngày {number} tháng {month} năm {day.year}"
