"""A return's workbook as plain lines: of which round and agency it is, and what was typed. Pure."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from hoanhap.pure.kernel.cell_values import cell_day, cell_text
from hoanhap.pure.kernel.vietnamese import skeleton
from hoanhap.pure.kernel.words import Words

HEADS: Final = ("Mã", "Mục", "Nội dung, số liệu", "Đơn vị", "Ghi vào đây", "Văn bản số", "Ngày")
CODE, TYPED, NUMBER, DAY = 0, 4, 5, 6

NO_HEADS = Words(
    vi="Không thấy dòng tiêu đề có cột “Mã” và “Ghi vào đây”. Hãy dùng mẫu tải về từ trang báo "
    "cáo này.",
    en="No row of heads with the columns “Mã” and “Ghi vào đây”. Use the form downloaded from this "
    "return's page.",
)
_ROW = re.compile(r"^(?P<kind>[TS])(?P<section>\d{1,15})\.(?P<version>\d{1,9})(?::(?P<code>.+))?$")
_GROUPED = re.compile(r"[0-9]+|[0-9]{1,3}(\.[0-9]{3})+")
_ROUND = re.compile(r"^KY(?P<round>\d{1,15})\.(?P<return>\d{1,15})$")


@dataclass(frozen=True, slots=True)
class BookOf:
    """Which round's and which agency's return a workbook says it is, and its own words for it."""

    round_id: int
    return_id: int
    said: str


@dataclass(frozen=True, slots=True)
class TypedLine:
    """One row: the text of a section, or a declared figure (`code`) with its paper.

    `version` is that of the section or figure when the form was made. `value` and `paper_on` are
    None where nothing was typed; `why` says what can't be understood.
    """

    row: int
    section_id: int
    version: int
    code: str
    text: str
    value: int | None = None
    paper_number: str = ""
    paper_on: date | None = None
    why: Words | None = None


@dataclass(frozen=True, slots=True)
class TypedBook:
    """A workbook as it was read."""

    of: BookOf | None
    lines: tuple[TypedLine, ...]


def text_mark(section_id: int, version: int) -> str:
    """What stands in the first column beside a section's text."""
    return f"T{section_id}.{version}"


def figure_mark(section_id: int, version: int, code: str) -> str:
    """What stands in the first column beside a declared figure."""
    return f"S{section_id}.{version}:{code}"


def round_mark(round_id: int, return_id: int) -> str:
    """What stands in the first column beside the round."""
    return f"KY{round_id}.{return_id}"


def typed_book(sheets: Sequence[Sequence[Sequence[object]]]) -> TypedBook | None:
    """The workbook's lines; None where no sheet has the heads."""
    for rows in sheets:
        for number, cells in enumerate(rows):
            places = _places(cells)
            if places is not None:
                return _book(rows[number + 1 :], number + 2, places)
    return None


def _places(cells: Sequence[object]) -> Mapping[int, int] | None:
    wanted = {skeleton(HEADS[one]): one for one in (CODE, TYPED, NUMBER, DAY)}
    found = {wanted.get(skeleton(str(cell))): place for place, cell in enumerate(cells)}
    places = {one: place for one, place in found.items() if one is not None}
    return places if CODE in places and TYPED in places else None


def _book(rows: Sequence[Sequence[object]], first: int, places: Mapping[int, int]) -> TypedBook:
    of: BookOf | None = None
    lines: list[TypedLine] = []
    for number, row in enumerate(rows, start=first):
        mark = cell_text(_cell(row, places, CODE))
        said = _ROUND.match(mark)
        if said is not None:
            words = cell_text(_cell(row, places, TYPED))
            of = BookOf(int(said["round"]), int(said["return"]), words)
            continue
        found = _ROW.match(mark)
        if found is not None:
            lines.append(_line(number, row, places, found))
    return TypedBook(of, tuple(lines))


def _line(
    number: int, row: Sequence[object], places: Mapping[int, int], found: re.Match[str]
) -> TypedLine:
    typed, code = _cell(row, places, TYPED), found["code"] or ""
    section_id, version = int(found["section"]), int(found["version"])
    if found["kind"] == "T":
        return TypedLine(number, section_id, version, "", cell_text(typed))
    value, paper_on = _whole(typed), cell_day(_cell(row, places, DAY))
    why = None
    if value is None and cell_text(typed):
        why = Words(vi="Giá trị phải là số nguyên.", en="The value must be a whole number.")
    elif paper_on is None and cell_text(_cell(row, places, DAY)):
        why = Words(vi="Ngày phải ghi ngày/tháng/năm.", en="The day must be day/month/year.")
    paper = cell_text(_cell(row, places, NUMBER))
    return TypedLine(number, section_id, version, code, "", value, paper, paper_on, why)


def _cell(row: Sequence[object], places: Mapping[int, int], which: int) -> object:
    place = places.get(which, len(row))
    return row[place] if place < len(row) else ""


def whole_typed(text: str) -> int | None:
    """A whole number as people group it, 1.234 or 1234; None for anything else, so for 1.5."""
    typed = "".join(text.split())
    return int(typed.replace(".", "")) if _GROUPED.fullmatch(typed) and len(typed) < 20 else None


def _whole(value: object) -> int | None:
    text = cell_text(value)
    return whole_typed(text if isinstance(value, str) else text.removesuffix(".0"))
