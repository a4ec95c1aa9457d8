"""Workbooks for the tests of Form 01, made here, messy on purpose."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Sequence
from datetime import date, datetime
from typing import Any

import xlsxwriter
import xlwt

from hoanhap.ground.documents.cells import Cell, Sheet
from hoanhap.ground.documents.workbook_in import open_here
from hoanhap.work.lists.form_01 import read_form_01
from hoanhap.work.lists.form_01_heads import FIELD_TITLES
from hoanhap.work.lists.form_01_types import Form01Reading

ON = date(2026, 11, 20)

HEADS = [
    "STT", "Họ và tên", "Ngày sinh", "Giới tính", "Số CCCD", "Nơi cư trú", "Loại giấy",
    "Số GCN", "Ngày cấp", "Ngày chấp hành xong", "Chấp hành pháp luật", "Mục đích vay",
    "Số tiền (triệu đồng)", "Điện thoại", "Ghi chú",
]  # fmt: skip
PO = [
    1, "Lò Văn Pó", "3/5/1990", "nam", "012090000123", "Bản Nậm Loỏng", "chấp hành xong",
    "15/GCN", "1/3/2024", "5/3/2024", "có", "SXKD", 50, "0912345678", "",
]  # fmt: skip
MAY = [
    2, "Giàng Thị Mẩy", "1985", "nữ", "012185000456", "Bản Pú Đao", "đặc xá",
    "16/GCN", "2/9/2024", "2/9/2024", "x", "đào tạo nghề", 30, "", "gia đình khó khăn",
]  # fmt: skip
NGHIA = [
    3, "Đỗ Hữu Nghĩa", "12/11/1978", "nam", "chưa có", "Tổ dân phố 4", "chấp hành xong",
    "", "", "20/7/2025", "tốt", "chăn nuôi, kinh doanh", "", "", "",
]  # fmt: skip

Rows = Sequence[Sequence[Any]]


def xlsx(*sheets: tuple[str, Rows], merged: Sequence[tuple[int, int, int, int]] = ()) -> bytes:
    """An .xlsx; dates as Excel dates, text as text, numbers as numbers. Merges in all sheets."""
    out = io.BytesIO()
    with xlsxwriter.Workbook(out, {"in_memory": True, "strings_to_formulas": False}) as book:
        day = book.add_format({"num_format": "dd/mm/yyyy"})
        for name, rows in sheets:
            page = book.add_worksheet(name)
            for area in merged:
                page.merge_range(*area, "")
            for line, row in enumerate(rows):
                for column, value in enumerate(row):
                    if isinstance(value, date):
                        when = datetime(value.year, value.month, value.day)
                        page.write_datetime(line, column, when, day)
                    elif value not in ("", None):
                        page.write(line, column, value)
    return out.getvalue()


def xls(name: str, rows: Rows) -> bytes:
    """An .xls of Excel 97."""
    book = xlwt.Workbook()
    page = book.add_sheet(name)
    day = xlwt.easyxf(num_format_str="DD/MM/YYYY")
    for line, row in enumerate(rows):
        for column, value in enumerate(row):
            if isinstance(value, date):
                page.write(line, column, value, day)
            elif value not in ("", None):
                page.write(line, column, value)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def csv_text(rows: Rows, separator: str = ",") -> str:
    """A .csv as text, to be encoded by the test."""
    out = io.StringIO()
    csv.writer(out, delimiter=separator).writerows(rows)
    return out.getvalue()


def in_script(rows: Rows, write: Callable[[str], str]) -> list[list[Any]]:
    """The rows with every text written in another script."""
    return [[write(cell) if isinstance(cell, str) else cell for cell in row] for row in rows]


def read(data: bytes, name: str = "CSV") -> Form01Reading:
    """A file's reading on the day all these tests are read on."""
    return read_form_01(open_here(data, name=name), on=ON)


def read_rows(*rows: Sequence[Cell], heads: Sequence[Cell] = HEADS) -> Form01Reading:
    """Rows under the usual head, without a file between."""
    sheet = Sheet("DS", [list(heads), *(list(row) for row in rows)])
    return read_form_01([sheet], on=ON)


def changed(row: Sequence[Any], **cells: Any) -> list[Any]:
    """The row with some fields' cells replaced, by the order of the form."""
    order = list(FIELD_TITLES)
    built = list(row)
    for field, value in cells.items():
        built[order.index(field)] = value
    return built


def names(reading: Form01Reading) -> list[str]:
    """Names of the accepted people, in order."""
    return [row.full_name for row in reading.rows]


def wrong(reading: Form01Reading) -> list[tuple[int, str]]:
    """(row, head) of each wrong cell, in order."""
    return [(problem.row, problem.column) for problem in reading.refused]


def tcvn3(text: str) -> str:
    """As typed with the .VnTime fonts: their capitals with a tone are the small letters' codes."""
    return "".join(_TCVN3.get(sign) or _TCVN3.get(sign.lower(), sign) for sign in text)


def vni(text: str) -> str:
    """As typed with the VNI-Times font."""
    capitals = {small.upper(): code.upper() for small, code in _VNI.items()}
    return "".join(_VNI.get(sign) or capitals.get(sign, sign) for sign in text)


_TCVN3 = {
    "ă": "¨", "â": "©", "ê": "ª", "ô": "«", "ơ": "¬", "ư": "\xad", "đ": "®", "Đ": "§",
    "à": "µ", "ả": "¶", "ã": "·", "á": "¸", "ạ": "¹", "ằ": "»", "ẳ": "¼", "ẵ": "½", "ắ": "¾",
    "ặ": "Æ", "ầ": "Ç", "ẩ": "È", "ẫ": "É", "ấ": "Ê", "ậ": "Ë", "è": "Ì", "ẻ": "Î", "ẽ": "Ï",
    "é": "Ð", "ẹ": "Ñ", "ề": "Ò", "ể": "Ó", "ễ": "Ô", "ế": "Õ", "ệ": "Ö", "ì": "×", "ỉ": "Ø",
    "ĩ": "Ü", "í": "Ý", "ị": "Þ", "ò": "ß", "ỏ": "á", "õ": "â", "ó": "ã", "ọ": "ä", "ồ": "å",
    "ổ": "æ", "ỗ": "ç", "ố": "è", "ộ": "é", "ờ": "ê", "ở": "ë", "ỡ": "ì", "ớ": "í", "ợ": "î",
    "ù": "ï", "ủ": "ñ", "ũ": "ò", "ú": "ó", "ụ": "ô", "ừ": "õ", "ử": "ö", "ữ": "÷", "ứ": "ø",
    "ự": "ù", "ỳ": "ú", "ỷ": "û", "ỹ": "ü", "ý": "ý", "ỵ": "þ",
}  # fmt: skip
_VNI = {
    "ă": "aê", "â": "aâ", "ê": "eâ", "ô": "oâ", "ơ": "ô", "ư": "ö", "đ": "ñ", "Đ": "Ñ",
    "à": "aø", "ả": "aû", "ã": "aõ", "á": "aù", "ạ": "aï", "ằ": "aè", "ẳ": "aú", "ẵ": "aü",
    "ắ": "aé", "ặ": "aë", "ầ": "aà", "ẩ": "aå", "ẫ": "aã", "ấ": "aá", "ậ": "aä", "è": "eø",
    "ẻ": "eû", "ẽ": "eõ", "é": "eù", "ẹ": "eï", "ề": "eà", "ể": "eå", "ễ": "eã", "ế": "eá",
    "ệ": "eä", "ì": "ì", "ỉ": "æ", "ĩ": "ó", "í": "í", "ị": "ò", "ò": "oø", "ỏ": "oû",
    "õ": "oõ", "ó": "où", "ọ": "oï", "ồ": "oà", "ổ": "oå", "ỗ": "oã", "ố": "oá", "ộ": "oä",
    "ờ": "ôø", "ở": "ôû", "ỡ": "ôõ", "ớ": "ôù", "ợ": "ôï", "ù": "uø", "ủ": "uû", "ũ": "uõ",
    "ú": "uù", "ụ": "uï", "ừ": "öø", "ử": "öû", "ữ": "öõ", "ứ": "öù", "ự": "öï", "ỳ": "yø",
    "ỷ": "yû", "ỹ": "yõ", "ý": "yù", "ỵ": "î",
}  # fmt: skip
