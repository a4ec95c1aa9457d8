"""The attendance of a session as a workbook: out to be filled in, and read again."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from types import MappingProxyType
from typing import Any

from hoanhap.ground.documents.excel import Cell, Sheet, SheetColumn, workbook
from hoanhap.ground.documents.workbook_in import open_workbook
from hoanhap.ground.intake.office_file import StoredFile
from hoanhap.pure.kernel.act import Actor
from hoanhap.pure.kernel.refusals import BadInput, NotAllowed
from hoanhap.pure.kernel.vietnamese import skeleton
from hoanhap.pure.kernel.words import Words
from hoanhap.work.outreach.session_queries import session
from hoanhap.work.outreach.sessions import MOST_CAME
from hoanhap.work.outreach.types import ReadSeat, SeatRow

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
HEADS: Mapping[str, str] = MappingProxyType(
    {"seat": "Mã", "unit": "Đơn vị", "came": "Số người dự", "note": "Ghi chú"}
)
_COLUMNS = (
    SheetColumn(HEADS["seat"], "text", 10),
    SheetColumn(HEADS["unit"], "text", 50),
    SheetColumn(HEADS["came"], "integer", 14),
    SheetColumn(HEADS["note"], "text", 44),
)
_NO_HEADS = Words(
    vi="Không thấy dòng tiêu đề có cột “Mã” và “Số người dự”. Hãy dùng bảng tải về từ trang này.",
    en="No row of heads with the columns “Mã” and “Số người dự”. Use the table downloaded here.",
)
_OTHER_SESSION = Words(
    vi="Tệp này là bảng điểm danh của buổi khác; chưa ghi gì. Hãy tải bảng từ trang này.",
    en="This file is another session's attendance; nothing was recorded. Download this one's.",
)
_NOT_HERE = Words(
    vi="Mã này không phải của buổi này.", en="This number does not belong to this session."
)
_ODD_NUMBER = Words(
    vi="Số người dự phải là số nguyên từ 0.", en="How many came must be a whole number from 0 on."
)
_TWICE = Words(vi="Mã này đã có ở dòng trên.", en="This number stands in a row above.")
_NOT_YOURS = Words(
    vi="Nơi tổ chức mới nhập bảng điểm danh cả buổi; đơn vị được mời ghi số của mình ở trang này.",
    en="Who holds the session takes in the whole table; an invited unit notes its own on the page.",
)


def attendance_workbook(actor: Actor, session_id: int, today: date) -> StoredFile:
    """Who is invited, with what is noted so far, as a workbook to fill in and take in again.
    Raises NotVisible. Two queries.
    """
    page = session(actor, session_id, today)
    row = page.row
    sheet = Sheet(
        "Điểm danh",
        _COLUMNS,
        tuple(_line(seat) for seat in page.seats),
        title=f"ĐIỂM DANH: {row.title}",
        subtitles=(
            f"{row.agency_name}, ngày {row.held_on:%d/%m/%Y}. Ghi số người dự (0 nếu vắng); không "
            "sửa cột đầu.",
        ),
    )
    return StoredFile(f"diem-danh-{row.id}.xlsx", XLSX, workbook([sheet]))


def read_attendance(
    actor: Actor, session_id: int, name: str, content: bytes, today: date
) -> tuple[ReadSeat, ...]:
    """What a filled-in workbook says of this session, row by row; records nothing. Rows without a
    number say nothing and are left out.

    Raises NotVisible, NotAllowed for another office's session, FileRefused for what is no
    workbook, BadInput where it has not the heads or is another session's.
    """
    page = session(actor, session_id, today)
    if "outreach.fill_attendance" not in page.row.actions:
        raise NotAllowed(_NOT_YOURS)
    sheets = open_workbook(content, name=name)
    rows = [sheet.rows for sheet in sheets if not sheet.is_hidden]
    found = next((lines for one in rows if (lines := _lines(one)) is not None), None)
    if found is None:
        raise BadInput(_NO_HEADS, details=(("content", _NO_HEADS),))
    seats = {seat.id: seat for seat in page.seats}
    read = tuple(_read(found, seats))
    if read and all(one.why == _NOT_HERE for one in read):
        raise BadInput(_OTHER_SESSION, details=(("content", _OTHER_SESSION),))
    return read


def _line(seat: SeatRow) -> tuple[Cell, ...]:
    return str(seat.id), seat.name, seat.came, seat.note


Filled = tuple[int, Any, Any, str]
"""The row's number in the file, its code, how many came, the note."""


def _lines(rows: Sequence[Sequence[object]]) -> list[Filled] | None:
    wanted = {skeleton(head): name for name, head in HEADS.items()}
    for number, cells in enumerate(rows):
        places = {wanted.get(skeleton(str(cell))): at for at, cell in enumerate(cells)}
        if "seat" in places and "came" in places:
            return [
                (offset, _at(row, places["seat"]), came, str(_at(row, places.get("note"))).strip())
                for offset, row in enumerate(rows[number + 1 :], start=number + 2)
                if (came := _at(row, places["came"])) != ""
            ]
    return None


def _at(row: Sequence[object], place: int | None) -> Any:
    value = row[place] if place is not None and place < len(row) else ""
    return "" if value is None else value


def _read(found: Sequence[Filled], seats: Mapping[int, SeatRow]) -> Iterator[ReadSeat]:
    seen: set[int] = set()
    for row, code, given, note in found:
        seat, came = seats.get(_whole(code) or 0), _whole(given)
        why = None
        if seat is None:
            why = _NOT_HERE
        elif came is None or came > MOST_CAME:
            why = _ODD_NUMBER
        elif seat.id in seen:
            why = _TWICE
        seen.update([seat.id] if seat else [])
        yield ReadSeat(row, seat.id if seat else None, seat.name if seat else "", came, note, why)


def _whole(value: object) -> int | None:
    text = str(value).strip().removesuffix(".0")
    return int(text) if text.isdecimal() and len(text) < 18 else None
