"""Why a file is refused whole: each reason with what is wrong and what to do."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from hoanhap.pure.kernel.refusals import BadInput
from hoanhap.pure.kernel.words import Words

FILE_REFUSALS: dict[str, Words] = {
    "empty": Words(
        "Tệp trống, không có nội dung. Hãy kiểm tra lại tệp đã chọn và gửi lại.",
        "The file is empty. Check the file chosen and send it again.",
    ),
    "too_large": Words(
        "Tệp quá lớn: tối đa {limit_mb} MB. Hãy bỏ hình ảnh và các trang không cần, hoặc chia "
        "thành nhiều tệp.",
        "The file is too large: {limit_mb} MB at most. Remove pictures and sheets that are not "
        "needed, or split it into several files.",
    ),
    "unpacks_too_large": Words(
        "Tệp nén bung ra quá lớn so với kích thước của nó nên không được mở. Hãy chép phần danh "
        "sách sang một tệp Excel mới rồi gửi lại.",
        "The file unpacks to far more than its size, so it was not opened. Copy the list into a "
        "new Excel file and send that.",
    ),
    "too_many_cells": Words(
        "Tệp có quá nhiều dòng hoặc cột: tối đa {rows} dòng và {columns} cột mỗi trang tính. Hãy "
        "xóa các dòng, cột thừa bên dưới và bên phải danh sách, hoặc chia thành nhiều tệp.",
        "Too many rows or columns: at most {rows} rows and {columns} columns a sheet. Delete what "
        "stands below and to the right of the list, or split the file.",
    ),
    "too_heavy": Words(
        "Mở tệp này cần quá nhiều bộ nhớ hoặc thời gian nên đã dừng lại. Hãy chép phần danh sách "
        "sang một tệp Excel mới rồi gửi lại.",
        "Opening this file took too much memory or time and was stopped. Copy the list into a new "
        "Excel file and send that.",
    ),
    "macros": Words(
        "Tệp có chứa macro nên không được nhận. Hãy lưu lại dưới dạng Excel Workbook (.xlsx) không "
        "có macro rồi gửi lại.",
        "The file contains macros and is not accepted. Save it as an Excel Workbook (.xlsx) "
        "without macros and send that.",
    ),
    "external_links": Words(
        "Tệp có liên kết tới tệp hoặc địa chỉ bên ngoài nên không được nhận. Hãy chép và dán dưới "
        "dạng giá trị (Paste Values) sang một tệp mới rồi gửi lại.",
        "The file links to other files or addresses and is not accepted. Copy and paste as values "
        "into a new file and send that.",
    ),
    "password": Words(
        "Tệp được đặt mật khẩu nên không đọc được. Hãy gỡ mật khẩu trong Excel (Tệp, Thông tin, "
        "Bảo vệ sổ làm việc) rồi gửi lại.",
        "The file is protected by a password and can't be read. Remove the password in Excel "
        "(File, Info, Protect Workbook) and send it again.",
    ),
    "pdf": Words(
        "Đây là tệp PDF, dù tên tệp có thể mang đuôi Excel. Hãy gửi tệp Excel gốc (.xlsx, .xls) "
        "hoặc .csv.",
        "This is a PDF, whatever its name says. Send the Excel file it came from (.xlsx, .xls) or "
        "a .csv.",
    ),
    "not_a_workbook": Words(
        "Tệp không phải là bảng tính Excel hay CSV{found}. Hãy mở tệp bằng Excel, chọn Lưu thành, "
        "kiểu Excel Workbook (.xlsx), rồi gửi lại.",
        "The file is not an Excel workbook or CSV{found}. Open it in Excel, save it as an Excel "
        "Workbook (.xlsx) and send that.",
    ),
    "damaged": Words(
        "Tệp bị hỏng hoặc tải lên chưa trọn vẹn nên không mở được. Hãy mở bằng Excel, lưu lại "
        "thành tệp mới rồi gửi lại.",
        "The file is damaged or was not uploaded whole, and can't be opened. Open it in Excel, "
        "save it as a new file and send that.",
    ),
    "unsafe_xml": Words(
        "Tệp chứa khai báo không an toàn mà Excel không bao giờ tạo ra nên không được mở. Hãy chép "
        "phần danh sách sang một tệp Excel mới rồi gửi lại.",
        "The file holds unsafe declarations that Excel never writes, and was not opened. Copy the "
        "list into a new Excel file and send that.",
    ),
    "formulas_without_values": Words(
        "Trang tính “{sheet}”, ô {cell}: công thức chưa có kết quả được lưu kèm nên không đọc "
        "được. Hãy mở tệp bằng Excel, lưu lại (Excel sẽ tính), hoặc dán dưới dạng giá trị, rồi "
        "gửi lại.",
        "Sheet “{sheet}”, cell {cell}: the formula holds no stored result, so it can't be read. "
        "Open the file in Excel and save it (Excel will compute it), or paste as values, then "
        "send it.",
    ),
}

FOUND: dict[str, Words] = {
    "unknown": Words("", ""),
    "word": Words(" (đây là tệp Word)", " (this is a Word file)"),
    "ods": Words(" (đây là tệp OpenDocument)", " (this is an OpenDocument file)"),
    "xlsb": Words(" (đây là tệp Excel nhị phân .xlsb)", " (this is a binary .xlsb file)"),
    "zip": Words(" (đây là tệp nén)", " (this is an archive)"),
    "web_page": Words(
        " (đây là trang web hoặc XML mang đuôi bảng tính)",
        " (this is a web page or XML named as a workbook)",
    ),
    "image": Words(" (đây là tệp hình ảnh)", " (this is a picture)"),
}


class FileRefused(BadInput):
    """The file is refused whole. `reason` is a key of `sentences`, `values` fill its sentence."""

    sentences: ClassVar[Mapping[str, Words]] = FILE_REFUSALS
    found: ClassVar[Mapping[str, Words]] = FOUND

    def __init__(self, reason: str, **values: str | int) -> None:
        self.reason = reason
        self.values = values
        shown: dict[str, object] = dict(values)
        if "found" in values or reason == "not_a_workbook":
            shown["found"] = self.found[str(values.get("found", "unknown"))]
        super().__init__(self.sentences[reason].format(**shown))
