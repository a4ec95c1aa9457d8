"""Form 01 as workbooks of ours: the empty one to fill in, and the answer to one that was sent.

Our own layout: the official one is not known to us, and both workbooks say so.
"""

from __future__ import annotations

import io
import math
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

import xlsxwriter

from hoanhap.ground.documents.cells import Cell
from hoanhap.pure.kernel.days import Month
from hoanhap.pure.kernel.words import Words
from hoanhap.work.lists.form_01_heads import FIELD_TITLES, REQUIRED
from hoanhap.work.lists.form_01_text import plain_text
from hoanhap.work.lists.form_01_types import (
    CellProblem,
    Form01Reading,
    Form01Row,
    Ignored,
    ReadSheet,
)

NOT_COMPARED = Words(
    "Bố cục do hệ thống tự soạn, chưa được đối chiếu với Mẫu số 01 chính thức.",
    "A layout of our own; it has not been compared with the official Form 01.",
)
ROWS_TO_FILL = 500
_HEAD_ROW = 4
_CHOICES = {
    "sex": ["nam", "nữ"],
    "release_kind": ["chấp hành xong", "đặc xá"],
    "obeys_law": ["có", "không"],
    "purpose": ["sản xuất, kinh doanh", "đào tạo nghề"],
}
_SAID_AS = {
    "male": "nam",
    "female": "nữ",
    "completed": "chấp hành xong",
    "amnestied": "đặc xá",
    "business": "sản xuất, kinh doanh",
    "training": "đào tạo nghề",
}
_WIDTHS = {"position": 5, "full_name": 24, "residence": 32, "obeys_law": 16, "purpose": 20}
_HELP = {
    "full_name": "Chỉ ghi họ và tên; tên gọi khác ghi ở cột Ghi chú.",
    "born_on": "Ngày/tháng/năm, ví dụ 05/03/1990; không rõ ngày thì chỉ ghi năm: 1990.",
    "sex": "Chọn nam hoặc nữ.",
    "identity_number": "12 chữ số CCCD, 9 chữ số CMND cũ, hoặc “chưa có”.",
    "residence": "Thôn, bản, tổ dân phố, đường nơi đang ở.",
    "release_kind": "Chọn chấp hành xong hoặc đặc xá.",
    "certificate_number": "Số ghi trên giấy chứng nhận.",
    "certificate_on": "Ngày cấp giấy, dạng ngày/tháng/năm.",
    "released_on": "Ngày chấp hành xong án phạt tù, dạng ngày/tháng/năm.",
    "obeys_law": "Chấp hành tốt pháp luật, không tham gia tệ nạn xã hội: chọn có hoặc không.",
    "purpose": "Chọn sản xuất, kinh doanh hoặc đào tạo nghề.",
    "amount_vnd": "Số tiền đề nghị vay tính bằng đồng, ví dụ 50.000.000; chưa rõ thì để trống.",
    "phone": "10 chữ số, bắt đầu bằng 0.",
    "note": "Nội dung khác nếu cần.",
}
_SHEET_NAME_SIGNS = str.maketrans({sign: " " for sign in "[]:*?/\\"})


def template(commune_name: str, month: Month, previous_rows: Iterable[Form01Row] = ()) -> bytes:
    """An .xlsx to fill in for one commune and month, last month's rows in it where given.

    Day, identity and number columns are text, so that Excel turns nothing about.
    """
    out = io.BytesIO()
    with xlsxwriter.Workbook(out, _OPTIONS) as book:
        sheet = book.add_worksheet("Danh sách")
        _write_titles(book, sheet, commune_name, month)
        _write_heads(book, sheet)
        plain = book.add_format({"num_format": "@"})
        money = book.add_format({"num_format": "#,##0"})
        for offset, row in enumerate(previous_rows, start=1):
            _write_person(sheet, _HEAD_ROW + offset, offset, row, plain, money)
        _write_help(book)
    return out.getvalue()


_OPTIONS = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}


def _write_titles(book: Any, sheet: Any, commune_name: str, month: Month) -> None:
    bold = book.add_format({"bold": True, "font_size": 13})
    small = book.add_format({"italic": True})
    sheet.write_string(0, 0, f"Công an {commune_name}", book.add_format({"bold": True}))
    title = "DANH SÁCH NGƯỜI CHẤP HÀNH XONG ÁN PHẠT TÙ CÓ NHU CẦU VAY VỐN (MẪU SỐ 01)"
    sheet.write_string(1, 0, title, bold)
    sheet.write_string(2, 0, f"Tháng {month.month:02d}/{month.year}. {NOT_COMPARED.vi}", small)


def _write_heads(book: Any, sheet: Any) -> None:
    head = book.add_format(
        {"bold": True, "border": 1, "text_wrap": True, "valign": "vcenter", "bg_color": "#DCE6F1"}
    )
    as_text = book.add_format({"num_format": "@"})
    as_money = book.add_format({"num_format": "#,##0"})
    first, last = _HEAD_ROW + 1, _HEAD_ROW + ROWS_TO_FILL
    for column, field in enumerate(FIELD_TITLES):
        style = {"amount_vnd": as_money, "position": None}.get(field, as_text)
        sheet.set_column(column, column, _WIDTHS.get(field, 15), style)
        sheet.write_string(_HEAD_ROW, column, _head(field), head)
        if field in _CHOICES:
            choice = {
                "validate": "list",
                "source": _CHOICES[field],
                "error_title": FIELD_TITLES[field].vi,
                "error_message": _HELP[field],
            }
            sheet.data_validation(first, column, last, column, choice)
    sheet.freeze_panes(_HEAD_ROW + 1, 2)


def _head(field: str) -> str:
    title = FIELD_TITLES[field].vi + (" (đồng)" if field == "amount_vnd" else "")
    return f"{title} *" if field in REQUIRED else title


def _write_person(
    sheet: Any, line: int, position: int, row: Form01Row, plain: Any, money: Any
) -> None:
    for column, field in enumerate(FIELD_TITLES):
        value = position if field == "position" else getattr(row, field)
        if field == "amount_vnd":
            if value is not None:
                sheet.write_number(line, column, value, money)
        elif field == "position":
            sheet.write_number(line, column, value)
        else:
            sheet.write_string(line, column, _as_typed(field, value, row), plain)


def _as_typed(field: str, value: object, row: Form01Row) -> str:
    """A value the way a person would type it into this column."""
    if field == "born_on" and value is None:
        return str(row.birth_year)
    if field == "identity_number" and value is None:
        return "chưa có"
    if isinstance(value, bool):
        return "có" if value else "không"
    if isinstance(value, date):
        return f"{value:%d/%m/%Y}"
    return _SAID_AS.get(str(value), str(value)) if value is not None else ""


def _write_help(book: Any) -> None:
    sheet = book.add_worksheet("Hướng dẫn")
    bold = book.add_format({"bold": True})
    wrap = book.add_format({"text_wrap": True, "valign": "top"})
    sheet.set_column(0, 0, 26)
    sheet.set_column(1, 1, 90, wrap)
    sheet.write_string(0, 0, "Cách ghi từng cột (dấu * là phải ghi)", bold)
    for line, (field, text) in enumerate(_HELP.items(), start=1):
        sheet.write_string(line, 0, _head(field))
        sheet.write_string(line, 1, text)
    sheet.write_string(len(_HELP) + 2, 0, NOT_COMPARED.vi)


def answer(
    reading: Form01Reading,
    outcomes: Mapping[tuple[str, int], Words],
    *,
    language: str = "vi",
) -> bytes:
    """The rows as received, each with its result and, where refused, what to do; wrong cells
    coloured. `outcomes` says by (sheet, row) what became of a row; one without it was read only.

    The answer can be corrected and sent again: its heads are those of the file.
    """
    problems: dict[tuple[str, int], list[CellProblem]] = {}
    for problem in reading.refused:
        problems.setdefault((problem.sheet, problem.row), []).append(problem)
    out = io.BytesIO()
    with xlsxwriter.Workbook(out, _OPTIONS) as book:
        page = _AnswerPage(book, outcomes, problems, language)
        for number, sheet in enumerate(reading.sheets, start=1):
            page.write(sheet, number)
        _write_ignored(book, reading.ignored, language)
    return out.getvalue()


class _AnswerPage:
    """Writes the sheets of an answer, with its formats and what is said of each row."""

    def __init__(
        self,
        book: Any,
        outcomes: Mapping[tuple[str, int], Words],
        problems: Mapping[tuple[str, int], list[CellProblem]],
        language: str,
    ) -> None:
        self._book, self._language = book, language
        self._outcomes, self._problems = outcomes, problems
        self._head = book.add_format({"bold": True, "bottom": 1, "text_wrap": True})
        self._wrap = book.add_format({"text_wrap": True, "valign": "top"})
        self._plain = {True: self._format("#F8CBAD"), False: book.add_format()}
        self._days = {
            is_wrong: self._format("#F8CBAD" if is_wrong else None, "dd/mm/yyyy")
            for is_wrong in (True, False)
        }

    def _format(self, colour: str | None, number: str | None = None) -> Any:
        look = {"bg_color": colour, "num_format": number}
        return self._book.add_format({key: value for key, value in look.items() if value})

    def write(self, sheet: ReadSheet, number: int) -> None:
        """One sheet: heads of the file, then the row's own number, result and what to do."""
        name = sheet.name.translate(_SHEET_NAME_SIGNS).strip(" '")[:25] or "Trang"
        page = self._book.add_worksheet(f"{number} {name}")
        added = (
            Words("Dòng trong tệp đã gửi", "Row in the file sent"),
            Words("Kết quả", "Result"),
            Words("Cần sửa", "To correct"),
        )
        width = len(sheet.heads)
        heads = [*sheet.heads, *(title.in_(self._language) for title in added)]
        for column, title in enumerate(heads):
            page.write_string(0, column, title, self._head)
        page.set_column(0, width, 16)
        page.set_column(width + 1, width + 2, 60)
        for line, (row, cells) in enumerate(sheet.received, start=1):
            here = self._problems.get((sheet.name, row), [])
            wrong = {problem.column for problem in here}
            for column, cell in enumerate(cells):
                is_wrong = column < width and sheet.heads[column] in wrong
                self._cell(page, line, column, cell, is_wrong)
            page.write_number(line, width, row)
            page.write_string(line, width + 1, self._outcome(sheet.name, row, bool(here)))
            page.write_string(line, width + 2, self._to_do(here), self._wrap)
        page.freeze_panes(1, 0)

    def _cell(self, page: Any, line: int, column: int, cell: Cell, is_wrong: bool) -> None:
        look = self._plain[is_wrong]
        if isinstance(cell, date) and cell.year >= 1900:
            page.write_datetime(line, column, cell, self._days[is_wrong])
        elif isinstance(cell, int | float) and not isinstance(cell, bool) and math.isfinite(cell):
            page.write_number(line, column, cell, look)
        elif cell not in ("", None) or is_wrong:
            page.write_string(line, column, plain_text(cell)[:32_767], look)

    def _outcome(self, sheet: str, row: int, is_refused: bool) -> str:
        usual = _NOT_TAKEN if is_refused else _READ_WELL
        return self._outcomes.get((sheet, row), usual).in_(self._language)

    def _to_do(self, here: list[CellProblem]) -> str:
        said = [f"{problem.column}: {problem.why.in_(self._language)}" for problem in here]
        return "\n".join(said)[:32_767]


_NOT_TAKEN = Words("Chưa nhận, cần sửa", "Not taken, to be corrected")
_READ_WELL = Words("Đọc được", "Read well")


def _write_ignored(book: Any, ignored: Iterable[Ignored], language: str) -> None:
    entries = list(ignored)
    if not entries:
        return
    page = book.add_worksheet(Words("Đã bỏ qua", "Passed over").in_(language))
    page.set_column(0, 2, 14)
    page.set_column(3, 3, 80)
    for line, passed in enumerate(entries):
        page.write_string(line, 0, passed.sheet)
        if passed.first_row:
            page.write_number(line, 1, passed.first_row)
            page.write_number(line, 2, passed.last_row)
        page.write_string(line, 3, passed.why.in_(language))
