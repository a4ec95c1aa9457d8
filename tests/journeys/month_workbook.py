"""The workbook of the month's journey, messy as offices send it, and what must be read of it."""

from __future__ import annotations

import io
import unicodedata
from datetime import date

import openpyxl  # type: ignore[import-untyped]  # it has none

from tests.lists.form_01_books import HEADS, Rows, xlsx

NAME = "DS vay von (ban cuoi).xlsx"
SHEET = "DS"
FIRST, SECOND, THIRD, FOURTH = "Lò Văn Hoan", "Giàng Thị Say", "Tẩn Láo Tá", "Vàng A Chinh"
FIRST_NUMBER = "012090000127"
AMOUNT_VND = 60_000_000
WRONG_ROW = 9
WRONG_COLUMN = "Ngày chấp hành xong"


def messy_workbook() -> bytes:
    """Title rows, a merged one, names typed decomposed, an identity number that Excel took for a
    number, a day no calendar has, a total and a note below.
    """
    heads = [*HEADS]
    rows: Rows = [
        ["CÔNG AN TỈNH"],
        ["DANH SÁCH NGƯỜI CHẤP HÀNH XONG ÁN PHẠT TÙ CÓ NHU CẦU VAY VỐN (dữ liệu minh họa)"],
        [],
        ["Kèm theo Mẫu số 01"],
        heads,
        [1, _typed_decomposed(FIRST), "3/5/1990", "nam", int(FIRST_NUMBER), "Bản Nà Bỏ",
         "chấp hành xong", "15/GCN-MH", "1/3/2024", date(2024, 3, 5), "có", "SXKD", 60,
         "0912000127", "Dữ liệu minh họa"],
        [2, _typed_decomposed(SECOND), "1985", "nữ", "012185000456", "Bản Huổi Lùng", "đặc xá",
         "16/ĐX-MH", "2/9/2024", "2-9-2024", "x", "chăn nuôi", 50, "", "Dữ liệu minh họa"],
        [3, THIRD, "12/11/1978", "nam", "chưa có", "Bản Pom Khoang", "chấp hành xong", "", "",
         "20/7/2025", "tốt", "kinh doanh", 40, "", "Dữ liệu minh họa"],
        [4, FOURTH, "7/1/1992", "nam", "012092000388", "Bản Sin Chải", "chấp hành xong",
         "18/GCN-MH", "2/2/2025", "31/2/2025", "có", "SXKD", 50, "", "Dữ liệu minh họa"],
        [],
        ["", "Tổng cộng: 4 người"],
        ["", "Ghi chú: lập theo sổ theo dõi của xã"],
    ]  # fmt: skip
    return xlsx((SHEET, rows), merged=[(1, 0, 1, 14)])


def beside(answer: bytes, name: str) -> str:
    """All that the answer workbook says in the row of this name."""
    book = openpyxl.load_workbook(io.BytesIO(answer))
    rows = [row for page in book.worksheets for row in page.iter_rows(values_only=True)]
    return next(" | ".join(str(cell) for cell in row if cell) for row in rows if name in row)


def _typed_decomposed(text: str) -> str:
    return unicodedata.normalize("NFD", text)
