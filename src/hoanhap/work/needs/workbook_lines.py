"""A workbook of answers as plain lines: which row answers what, for which line of which survey.
Pure.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from types import MappingProxyType
from typing import Any

from hoanhap.pure.kernel.cell_values import cell_day, cell_text
from hoanhap.pure.kernel.vietnamese import skeleton
from hoanhap.pure.kernel.words import Words
from hoanhap.work.needs.codes import OUTCOMES, PURPOSES, REASONS
from hoanhap.work.needs.given import GivenNeed

HEADS: Mapping[str, str] = MappingProxyType(
    {
        "code": "Mã",
        "outcome": "Kết quả",
        "business_vnd": "Sản xuất, kinh doanh, tạo việc làm: số tiền (đồng)",
        "business_quarter": "Sản xuất, kinh doanh, tạo việc làm: quý",
        "training_vnd": "Đào tạo nghề, học tập: số tiền (đồng)",
        "training_quarter": "Đào tạo nghề, học tập: quý",
        "reason": "Lý do chưa gặp",
        "note": "Ghi chú",
        "asked_on": "Ngày hỏi",
    }
)
"""The columns that come back; the others of the form are there to be read."""

_FILLED = (
    "outcome", "business_vnd", "business_quarter", "training_vnd", "training_quarter", "reason",
    "note", "asked_on",
)  # fmt: skip
_NEEDED = ("code", "outcome")
_SURVEY = re.compile(r"\bRS-(\d{1,15})\b")
_CODE = re.compile(r"L(\d{1,15})A(\d{1,15})")
_QUARTER = re.compile(r"(?:quy\s*)?(iv|iii|ii|i|[1-4])\s*[/\-. ]\s*(\d{4})")
_QUARTERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4}

_ODD_SUM = Words(
    vi="Số tiền phải là số đồng nguyên, ví dụ 50.000.000.",
    en="The sum is in whole đồng, e.g. 50.000.000.",
)
_ODD_QUARTER = Words(vi="Quý ghi như I/2027.", en="A quarter reads I/2027.")
_ODD = MappingProxyType(
    {
        "code": Words(
            vi="Mã không phải mã của mẫu; đừng sửa cột này.",
            en="This is no code of the form; leave this column as it is.",
        ),
        "outcome": Words(
            vi="Hãy chọn kết quả trong danh sách của ô.", en="Choose the result from the list."
        ),
        "business_vnd": _ODD_SUM,
        "business_quarter": _ODD_QUARTER,
        "training_vnd": _ODD_SUM,
        "training_quarter": _ODD_QUARTER,
        "reason": Words(
            vi="Hãy chọn lý do trong danh sách của ô.", en="Choose the reason from the list."
        ),
        "asked_on": Words(vi="Ngày hỏi ghi ngày/tháng/năm.", en="The day is day/month/year."),
    }
)


@dataclass(frozen=True, slots=True)
class AnswerLine:
    """One filled-in row. `line_id` and `answer_id` (0: none) are what the form's code says stood
    there when it was made; `wrong` the fields that can't be read, each with what to do.
    """

    row: int
    line_id: int
    answer_id: int
    outcome: str = ""
    needs: tuple[GivenNeed, ...] = ()
    reason: str = ""
    note: str = ""
    asked_on: date | None = None
    wrong: tuple[tuple[str, Words], ...] = ()


@dataclass(frozen=True, slots=True)
class AnswerSheet:
    """The survey the file says it is of (None: it says none) and its filled-in rows."""

    survey_id: int | None
    lines: tuple[AnswerLine, ...]


def survey_mark(survey_id: int) -> str:
    """The survey as its workbook names it."""
    return f"RS-{survey_id}"


def line_mark(line_id: int, answer_id: int) -> str:
    """A line and its standing answer as the workbook names them."""
    return f"L{line_id}A{answer_id}"


def answer_sheet(sheets: Sequence[Sequence[Sequence[object]]]) -> AnswerSheet | None:
    """The first sheet with the heads; None where no sheet has them. Rows in which nothing was
    filled in say nothing and are left out.
    """
    for rows in sheets:
        for number, cells in enumerate(rows):
            places = _places(cells)
            if all(name in places for name in _NEEDED):
                lines = (
                    _line(offset, row, places)
                    for offset, row in enumerate(rows[number + 1 :], start=number + 2)
                )
                return AnswerSheet(
                    _survey_of(rows[:number]), tuple(line for line in lines if line is not None)
                )
    return None


def _survey_of(rows: Sequence[Sequence[object]]) -> int | None:
    for row in rows:
        for cell in row:
            found = _SURVEY.search(str(cell))
            if found:
                return int(found[1])
    return None


def _places(cells: Sequence[object]) -> dict[str, int]:
    wanted = {skeleton(head): name for name, head in HEADS.items()}
    named = ((wanted.get(skeleton(str(cell))), place) for place, cell in enumerate(cells))
    return {name: place for name, place in named if name is not None}


def _line(number: int, row: Sequence[object], places: Mapping[str, int]) -> AnswerLine | None:
    cells = {
        name: row[place] if place < len(row) and row[place] is not None else ""
        for name, place in places.items()
    }
    if not any(str(cells.get(name, "")).strip() for name in _FILLED):
        return None
    code = _CODE.fullmatch(str(cells["code"]).strip())
    read = {name: _READ[name](cells.get(name, "")) for name in _READ}
    wrong = [name for name, value in read.items() if value is _UNREAD]
    if not str(cells["outcome"]).strip():
        wrong.append("outcome")
    if code is None:
        wrong.insert(0, "code")
    known = {name: None if value is _UNREAD else value for name, value in read.items()}
    return AnswerLine(
        row=number,
        line_id=int(code[1]) if code else 0,
        answer_id=int(code[2]) if code else 0,
        outcome=known["outcome"] or "",
        needs=tuple(_needs(known)),
        reason=known["reason"] or "",
        note=" ".join(str(cells.get("note", "")).split()),
        asked_on=known["asked_on"],
        wrong=tuple((name, _ODD[name]) for name in dict.fromkeys(wrong)),
    )


def _needs(known: Mapping[str, Any]) -> Iterator[GivenNeed]:
    """What a row says of each purpose; where both cells are empty it says nothing of it."""
    for purpose in PURPOSES:
        amount_vnd, quarter = known[f"{purpose}_vnd"], known[f"{purpose}_quarter"]
        if amount_vnd is not None or quarter is not None:
            year, number = quarter or (None, None)
            yield GivenNeed(
                purpose=purpose, amount_vnd=amount_vnd, wanted_year=year, wanted_quarter=number
            )


class _Unread:
    """Stands for a cell that says something nobody can read."""


_UNREAD = _Unread()


def _chosen(codes: Mapping[str, Words]) -> Callable[[object], Any]:
    as_listed = {words.vi: code for code, words in codes.items()}
    by_words = {skeleton(words): code for words, code in as_listed.items()}

    def read(cell: object) -> Any:
        if cell in as_listed:
            return as_listed[str(cell)]
        text = skeleton(str(cell))
        return by_words.get(text, _UNREAD) if text else None

    return read


def _amount(cell: object) -> Any:
    if isinstance(cell, int):
        return cell
    if not cell:
        return None
    digits = "".join(str(cell).split()).lower().removesuffix("đồng").removesuffix("đ")
    if not digits:
        return None
    if re.fullmatch(r"\d{1,3}([.,]\d{3})+|\d+(\.0)?", digits) is None:
        return _UNREAD
    plain = digits if re.fullmatch(r"\d{1,3}([.,]\d{3})+", digits) else digits.removesuffix(".0")
    return int(re.sub(r"\D", "", plain))


def _quarter(cell: object) -> Any:
    return _quarter_of(str(cell)) if cell else None


@lru_cache(maxsize=256)
def _quarter_of(told: str) -> Any:
    text = skeleton(told)
    if not text:
        return None
    found = _QUARTER.fullmatch(text)
    if found is None:
        return _UNREAD
    return int(found[2]), _QUARTERS.get(found[1]) or int(found[1])


def _day(cell: object) -> Any:
    return (cell_day(cell) or _UNREAD) if cell_text(cell) else None


_READ: Mapping[str, Callable[[object], Any]] = {
    "outcome": _chosen(OUTCOMES),
    "business_vnd": _amount,
    "business_quarter": _quarter,
    "training_vnd": _amount,
    "training_quarter": _quarter,
    "reason": _chosen(REASONS),
    "asked_on": _day,
}
