"""Duties out of a workbook's rows, for a province whose office tracks its tasks elsewhere. Pure.

The row with the heads is found by its words; columns may stand in any order. What a row says of
bodies and days is read as a plan's own words are.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Final

from hoanhap.pure.kernel.vietnamese import skeleton
from hoanhap.pure.kernel.words import Words
from hoanhap.pure.planreader.bodies.catalogue import find_bodies
from hoanhap.pure.planreader.folding import fold
from hoanhap.pure.planreader.points import PlanContext
from hoanhap.work.plans.timing_words import timings_from_line

Rows = Sequence[Sequence[Any]]
ROWS_TO_THE_HEADS: Final = 20

HEADS: Final[Mapping[str, tuple[str, ...]]] = {
    "path": ("muc", "so muc", "stt", "tt", "so tt"),
    "text": ("nhiem vu", "noi dung", "noi dung nhiem vu", "nhiem vu duoc giao", "ten nhiem vu"),
    "lead": ("co quan chu tri", "don vi chu tri", "chu tri", "co quan, don vi chu tri"),
    "together_with": ("co quan phoi hop", "don vi phoi hop", "phoi hop"),
    "performers": ("co quan thuc hien", "don vi thuc hien", "chi dao thuc hien"),
    "timing": (
        "thoi han", "thoi gian", "thoi gian thuc hien", "thoi gian hoan thanh", "han hoan thanh",
        "thoi han hoan thanh",
    ),
    "bond": ("giao/de nghi", "giao hay de nghi", "hinh thuc"),
}  # fmt: skip
NEEDED: Final = ("text", "lead")

NO_HEADS: Final = Words(
    vi="Không tìm thấy dòng tiêu đề có cột “Nhiệm vụ” và “Cơ quan chủ trì”.",
    en="No row of heads with “Nhiệm vụ” and “Cơ quan chủ trì” was found.",
)
NO_TEXT: Final = Words(vi="Dòng này không có nội dung nhiệm vụ.", en="The row has no duty.")
NO_BODY: Final = Words(
    vi="Không nhận ra cơ quan “{said}”. Hãy ghi tên cơ quan như trong kế hoạch.",
    en="“{said}” is not read as any body. Write its name as a plan does.",
)
NO_TIME: Final = Words(
    vi="Không đọc được thời gian “{said}”. Hãy ghi như “trước ngày 15/6/2026”, “hằng quý”.",
    en="The timing “{said}” can't be read. Write it like “trước ngày 15/6/2026”, “hằng quý”.",
)


@dataclass(frozen=True, slots=True)
class DutyLine:
    """One sound row: what it says, in a plan's own terms. `row` is its number in the file."""

    row: int
    path: str
    text: str
    bond: str
    lead: tuple[str, ...]
    together_with: tuple[str, ...]
    performers: tuple[str, ...]
    text_of_timing: str
    timings: tuple[Mapping[str, Any], ...] = ()
    timing_details: tuple[Mapping[str, Any], ...] = ()


@dataclass(frozen=True, slots=True)
class RefusedLine:
    """A row that cannot be taken: each wrong column with the reason."""

    row: int
    text: str
    why: tuple[tuple[str, Words], ...]


@dataclass(frozen=True, slots=True)
class DutyLines:
    """All that a workbook's first sheet with heads says; `heads` False: there is none."""

    lines: tuple[DutyLine, ...] = ()
    refused: tuple[RefusedLine, ...] = ()
    has_heads: bool = True


@dataclass
class _Row:
    cells: Mapping[str, Any]
    wrong: list[tuple[str, Words]] = field(default_factory=list)

    def said(self, name: str) -> str:
        value = self.cells.get(name)
        if isinstance(value, float) and value.is_integer():
            value = int(value)
        return "" if value is None else " ".join(str(value).split())


def duty_lines(sheets: Iterable[Rows], issued_on: date | None) -> DutyLines:
    """The duties of the first sheet that has the heads."""
    for rows in sheets:
        for number, heads in enumerate(rows[:ROWS_TO_THE_HEADS]):
            columns = _columns(heads)
            if all(name in columns for name in NEEDED):
                return _read(rows, number + 1, columns, issued_on)
    return DutyLines(has_heads=False)


def _columns(heads: Sequence[Any]) -> dict[str, int]:
    found: dict[str, int] = {}
    for place, cell in enumerate(heads):
        head = skeleton(str(cell or "")).strip(" :*")
        for name, words in HEADS.items():
            if head in words:
                found.setdefault(name, place)
    return found


def _read(rows: Rows, first: int, columns: Mapping[str, int], issued_on: date | None) -> DutyLines:
    lines, refused = [], []
    for number, cells in enumerate(rows[first:], start=first + 1):
        row = _Row({name: cells[at] for name, at in columns.items() if at < len(cells)})
        if not any(row.said(name) for name in columns):
            continue
        line = _line(number, row, issued_on)
        if row.wrong:
            refused.append(RefusedLine(number, line.text, tuple(row.wrong)))
        else:
            lines.append(line)
    return DutyLines(tuple(lines), tuple(refused))


def _line(number: int, row: _Row, issued_on: date | None) -> DutyLine:
    text = row.said("text")
    if not text:
        row.wrong.append(("text", NO_TEXT))
    timings, details = _timings(row, issued_on)
    asks = "de nghi" in skeleton(row.said("bond"))
    return DutyLine(
        row=number,
        path=row.said("path")[:60],
        text=text,
        bond="requested" if asks else "assigned",
        lead=_codes(row, "lead"),
        together_with=_codes(row, "together_with"),
        performers=_codes(row, "performers"),
        text_of_timing=_shown(row)[:400],
        timings=tuple(timings),
        timing_details=tuple(details),
    )


def _codes(row: _Row, name: str) -> tuple[str, ...]:
    said = row.said(name)
    found = find_bodies(fold(said).text, PlanContext()) if said else []
    if (said or name in NEEDED) and not found:
        row.wrong.append((name, NO_BODY.format(said=said)))
    return tuple(dict.fromkeys(mention.code for mention in found))


def _timings(
    row: _Row, issued_on: date | None
) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    value, said = row.cells.get("timing"), row.said("timing")
    if isinstance(value, date):
        day = date(value.year, value.month, value.day)
        return [{"kind": "by", "date": day.isoformat()}], [{"inclusive": True, "sureness": 100}]
    if not said:
        return [], []
    timings, details = timings_from_line(said, issued_on)
    if not timings:
        row.wrong.append(("timing", NO_TIME.format(said=said)))
    return (
        [{k: v for k, v in one.items() if k != "inclusive"} for one in timings],
        [{**one, "sureness": 100} for one in details],
    )


def _shown(row: _Row) -> str:
    value = row.cells.get("timing")
    return f"{value:%d/%m/%Y}" if isinstance(value, date) else row.said("timing")
