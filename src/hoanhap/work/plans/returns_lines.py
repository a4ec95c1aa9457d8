"""A workbook of returns as plain lines: which row says that what was done, and when. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from hoanhap.pure.kernel.cell_values import cell_day, cell_text
from hoanhap.pure.kernel.vietnamese import skeleton
from hoanhap.pure.kernel.words import Words

HEADS: Mapping[str, str] = MappingProxyType(
    {
        "id": "Mã",
        "done_on": "Ngày hoàn thành",
        "report": "Kết quả thực hiện",
        "url": "Minh chứng (đường dẫn)",
    }
)
"""The columns that come back; the others of the form are there to be read."""

NO_HEADS = Words(
    vi="Không thấy dòng tiêu đề có cột “Mã”, “Ngày hoàn thành” và “Kết quả thực hiện”. Hãy dùng "
    "mẫu tải về từ trang kế hoạch.",
    en="No row of heads with the columns “Mã”, “Ngày hoàn thành” and “Kết quả thực hiện”. Use the "
    "form downloaded from the plan's page.",
)
ODD_ID = Words(vi="Mã không phải là số của mẫu.", en="This is no number of the form.")
ODD_DAY = Words(
    vi="Ngày hoàn thành phải ghi ngày/tháng/năm.", en="The day it was done must be day/month/year."
)
NO_WORDS = Words(vi="Hãy ghi kết quả thực hiện.", en="Say what came of it.")

_NEEDED = ("id", "done_on", "report")


@dataclass(frozen=True, slots=True)
class ReturnLine:
    """One row of the file that says something was done; `why` where it can't be understood."""

    row: int
    occurrence_id: int
    done_on: date | None
    report: str
    url: str
    why: Words | None = None


def return_lines(sheets: Sequence[Sequence[Sequence[object]]]) -> tuple[ReturnLine, ...] | None:
    """The filled-in rows of the first sheet with the heads; None where no sheet has them. Rows in
    which neither a day nor words stand say nothing and are left out.
    """
    for rows in sheets:
        for number, cells in enumerate(rows):
            places = _places(cells)
            if all(name in places for name in _NEEDED):
                return tuple(
                    line
                    for offset, row in enumerate(rows[number + 1 :], start=number + 2)
                    if (line := _line(offset, row, places)) is not None
                )
    return None


def _places(cells: Sequence[object]) -> dict[str, int]:
    wanted = {skeleton(head): name for name, head in HEADS.items()}
    named = ((wanted.get(skeleton(str(cell))), place) for place, cell in enumerate(cells))
    return {name: place for name, place in named if name is not None}


def _line(number: int, row: Sequence[object], places: Mapping[str, int]) -> ReturnLine | None:
    def cell(name: str) -> object:
        place = places.get(name, len(row))
        return row[place] if place < len(row) else ""

    day, report = cell("done_on"), cell_text(cell("report"))
    if day in ("", None) and not report:
        return None
    pk, done_on = _number(cell("id")), cell_day(day)
    why = None
    if pk is None:
        why = ODD_ID
    elif done_on is None:
        why = ODD_DAY
    elif not report:
        why = NO_WORDS
    return ReturnLine(number, pk or 0, done_on, report, cell_text(cell("url")), why)


def _number(value: object) -> int | None:
    text = cell_text(value).removesuffix(".0")
    return int(text) if text.isdecimal() and len(text) < 18 else None
