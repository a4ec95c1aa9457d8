"""Why no text is taken out of a document: each reason with what is wrong and what to do."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from hoanhap.ground.documents.file_refusals import FileRefused
from hoanhap.pure.kernel.words import Words

TEXT_REFUSALS: dict[str, Words] = {
    "empty": Words(
        "Tệp trống, không có nội dung. Hãy kiểm tra lại tệp đã chọn và gửi lại.",
        "The file is empty. Check the file chosen and send it again.",
    ),
    "too_large": Words(
        "Tệp quá lớn: tối đa {limit_mb} MB. Hãy giảm chất lượng quét, bỏ hình ảnh không cần, hoặc "
        "chia thành nhiều tệp.",
        "The file is too large: {limit_mb} MB at most. Scan at a lower quality, remove pictures "
        "that are not needed, or split it into several files.",
    ),
    "unpacks_too_large": Words(
        "Tệp nén bung ra quá lớn nên không được mở. Hãy chép nội dung sang một tệp Word mới rồi "
        "gửi lại.",
        "The file unpacks to far too much and was not opened. Copy its text into a new Word file "
        "and send that.",
    ),
    "too_many_pages": Words(
        "Tệp có {pages} trang, tối đa {limit} trang. Hãy tách riêng kế hoạch và phụ lục rồi gửi "
        "lại.",
        "The file has {pages} pages, {limit} at most. Send the plan and its annexes apart from the "
        "rest.",
    ),
    "too_long": Words(
        "Văn bản quá dài: tối đa {limit} ký tự. Hãy tách riêng kế hoạch và phụ lục rồi gửi lại.",
        "The text is too long: {limit} characters at most. Send the plan and its annexes apart "
        "from the rest.",
    ),
    "too_heavy": Words(
        "Đọc tệp này cần quá nhiều bộ nhớ hoặc thời gian nên đã dừng lại. Hãy chép nội dung sang "
        "một tệp Word mới, hoặc gửi từng phần.",
        "Reading this file took too much memory or time and was stopped. Copy its text into a new "
        "Word file, or send it in parts.",
    ),
    "macros": Words(
        "Tệp có chứa macro nên không được nhận. Hãy lưu lại dưới dạng Word Document (.docx) không "
        "có macro rồi gửi lại.",
        "The file contains macros and is not accepted. Save it as a Word Document (.docx) without "
        "macros and send that.",
    ),
    "password": Words(
        "Tệp được đặt mật khẩu nên không đọc được. Hãy gỡ mật khẩu rồi gửi lại.",
        "The file is protected by a password and can't be read. Remove the password and send it "
        "again.",
    ),
    "damaged": Words(
        "Tệp bị hỏng hoặc tải lên chưa trọn vẹn nên không mở được. Hãy mở tệp, lưu lại thành tệp "
        "mới rồi gửi lại.",
        "The file is damaged or was not uploaded whole, and can't be opened. Open it, save it as a "
        "new file and send that.",
    ),
    "unsafe_xml": Words(
        "Tệp chứa khai báo không an toàn mà Word không bao giờ tạo ra nên không được mở. Hãy chép "
        "nội dung sang một tệp Word mới rồi gửi lại.",
        "The file holds unsafe declarations that Word never writes, and was not opened. Copy its "
        "text into a new Word file and send that.",
    ),
    "no_text": Words(
        "Không tìm thấy chữ nào trong tệp. Hãy kiểm tra lại tệp; nếu là bản quét, hãy quét lại rõ "
        "hơn (từ 200 dpi).",
        "No text was found in the file. Check the file; if it is a scan, scan it again more "
        "clearly (200 dpi or more).",
    ),
    "not_a_document": Words(
        "Tệp không phải là văn bản{found}. Hãy gửi tệp Word (.docx, .doc), .odt, .rtf, PDF, ảnh "
        "quét (.png, .jpg, .tif) hoặc .txt.",
        "The file is not a document of text{found}. Send a Word file (.docx, .doc), .odt, .rtf, a "
        "PDF, a scanned picture (.png, .jpg, .tif) or a .txt.",
    ),
    "no_office": Words(
        "Máy chủ chưa cài LibreOffice nên không đọc được tệp {kind}. Hãy lưu thành Word Document "
        "(.docx) rồi gửi lại, hoặc nhờ quản trị cài gói libreoffice-writer.",
        "LibreOffice is not installed on the server, so a {kind} file can't be read. Save it as a "
        "Word Document (.docx) and send that, or ask the administrator to install "
        "libreoffice-writer.",
    ),
    "office_failed": Words(
        "LibreOffice không đọc được tệp {kind} này. Hãy mở bằng Word, lưu thành Word Document "
        "(.docx) rồi gửi lại.",
        "LibreOffice could not read this {kind} file. Open it in Word, save it as a Word Document "
        "(.docx) and send that.",
    ),
    "no_ocr": Words(
        "Tệp là bản quét nhưng máy chủ chưa cài tesseract để nhận dạng chữ. Hãy gửi tệp Word gốc, "
        "hoặc nhờ quản trị cài gói tesseract-ocr và tesseract-ocr-vie.",
        "The file is a scan, and tesseract, which reads scans, is not installed on the server. "
        "Send the Word file it came from, or ask the administrator to install tesseract-ocr and "
        "tesseract-ocr-vie.",
    ),
    "no_vietnamese_ocr": Words(
        "Tệp là bản quét nhưng tesseract trên máy chủ thiếu mô hình tiếng Việt (vie). Hãy gửi tệp "
        "Word gốc, hoặc nhờ quản trị cài gói tesseract-ocr-vie.",
        "The file is a scan, and tesseract on the server lacks its Vietnamese model (vie). Send "
        "the Word file it came from, or ask the administrator to install tesseract-ocr-vie.",
    ),
}

FOUND: dict[str, Words] = {
    "unknown": Words("", ""),
    "excel": Words(" (đây là tệp Excel)", " (this is an Excel file)"),
    "slides": Words(" (đây là tệp trình chiếu)", " (this is a file of slides)"),
    "calc": Words(
        " (đây là tệp OpenDocument khác văn bản)",
        " (this is an OpenDocument file that holds no text document)",
    ),
    "zip": Words(" (đây là tệp nén)", " (this is an archive)"),
    "web_page": Words(" (đây là trang web hoặc XML)", " (this is a web page or XML)"),
    "picture": Words(
        " (đây là loại hình ảnh không đọc được)", " (this is a kind of picture that is not read)"
    ),
}


class TextRefused(FileRefused):
    """No text is taken out of the file. `reason` is a key of TEXT_REFUSALS."""

    sentences: ClassVar[Mapping[str, Words]] = TEXT_REFUSALS
    found: ClassVar[Mapping[str, Words]] = FOUND
