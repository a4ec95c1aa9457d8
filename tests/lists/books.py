"""Small Form 01 workbooks made for tests."""

from __future__ import annotations

import io
from collections.abc import Sequence

import xlsxwriter

from hoanhap.work.lists.facts import EntryFacts

HEADS = (
    "STT", "Họ và tên", "Ngày sinh", "Giới tính", "Số CCCD", "Nơi cư trú", "Loại giấy",
    "Số giấy chứng nhận", "Ngày cấp", "Ngày chấp hành xong", "Chấp hành pháp luật", "Mục đích vay",
    "Số tiền (đồng)", "Điện thoại", "Ghi chú",
)  # fmt: skip
SHEET = "Danh sách"


def cells(number: int, row: EntryFacts) -> list[object]:
    """A person's row as an office types it."""
    return [
        number,
        row.full_name,
        f"{row.born_on:%d/%m/%Y}" if row.born_on else str(row.birth_year),
        {"male": "Nam", "female": "Nữ", "": ""}[row.sex],
        row.identity_number or "chưa có",
        row.residence,
        {"completed": "Chấp hành xong", "amnestied": "Đặc xá"}.get(row.release_kind, "Khác"),
        row.certificate_number,
        f"{row.certificate_on:%d/%m/%Y}" if row.certificate_on else "",
        f"{row.released_on:%d/%m/%Y}",
        "có" if row.obeys_law else "không",
        {"business": "Sản xuất, kinh doanh", "training": "Học nghề"}[row.purpose],
        row.amount_vnd if row.amount_vnd is not None else "",
        row.phone,
        row.form_note,
    ]


def book(rows: Sequence[EntryFacts], *, broken: Sequence[Sequence[object]] = ()) -> bytes:
    """An .xlsx of these people, then of rows as given."""
    out = io.BytesIO()
    with xlsxwriter.Workbook(out, {"in_memory": True}) as made:
        page = made.add_worksheet(SHEET)
        page.write_row(0, 0, HEADS)
        for line, row in enumerate(rows, start=1):
            page.write_row(line, 0, cells(line, row))
        for line, values in enumerate(broken, start=len(rows) + 1):
            page.write_row(line, 0, values)
    return out.getvalue()
