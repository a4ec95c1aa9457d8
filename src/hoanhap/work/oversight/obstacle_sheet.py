"""Obstacles and proposals as a sheet of a workbook, a line each or a line a group."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from hoanhap.ground.documents.excel import Cell, Sheet, SheetColumn
from hoanhap.work.oversight.types_obstacles import ObstacleInReport, ObstacleRow, Taken

XLSX: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_COLUMNS = (
    SheetColumn("STT", "integer", 6),
    SheetColumn("Loại", "text", 16),
    SheetColumn("Lĩnh vực", "text", 22),
    SheetColumn("Vấn đề", "text", 34),
    SheetColumn("Nội dung", "text", 60),
    SheetColumn("Nơi nêu", "text", 28),
    SheetColumn("Số nơi cùng nêu", "integer", 9),
    SheetColumn("Ngày nêu", "date", 13),
    SheetColumn("Tình trạng", "text", 20),
    SheetColumn("Số ngày chờ", "integer", 9),
    SheetColumn("Cơ quan trả lời", "text", 28),
    SheetColumn("Trả lời", "text", 60),
    SheetColumn("Ngày trả lời", "date", 13),
    SheetColumn("Kiến nghị tới", "text", 34),
    SheetColumn("Kết quả kiến nghị", "text", 44),
)


@dataclass(frozen=True, slots=True)
class SheetLine:
    """A row with who raised it, how many did, how many days they waited (None: nobody waits)."""

    row: ObstacleRow | ObstacleInReport
    who: str
    asked: int
    waited_days: int | None


def obstacle_sheet(lines: Sequence[SheetLine], *, subtitle: str) -> Sheet:
    """The sheet, its lines numbered."""
    return Sheet(
        "Vướng mắc",
        _COLUMNS,
        tuple(_cells(number, line) for number, line in enumerate(lines, start=1)),
        title="KHÓ KHĂN, VƯỚNG MẮC VÀ KIẾN NGHỊ",
        subtitles=(subtitle,),
    )


def taken_words(taken: Taken) -> str:
    """To whom it was taken up, by which paper, in Vietnamese."""
    paper = f"{taken.number} ngày" if taken.number else "ngày"
    return f"{taken.name or taken.to.vi}, {paper} {taken.taken_on:%d/%m/%Y}"


def outcome_words(taken: Taken) -> str:
    """What came of it, in Vietnamese; "" while nothing has."""
    if taken.outcome_words is None:
        return ""
    return f"{taken.outcome_words.vi}: {taken.outcome_text}"


def _cells(number: int, line: SheetLine) -> tuple[Cell, ...]:
    row, taken = line.row, line.row.taken
    return (
        number, row.kind_words.vi, row.topic_words.vi, row.title, row.text, line.who, line.asked,
        row.raised_on, row.stage_words.vi, line.waited_days, row.owner_name, row.answer,
        row.answered_on, taken_words(taken) if taken else "",
        outcome_words(taken) if taken else "",
    )  # fmt: skip
