"""Word to PDF by LibreOffice."""

from __future__ import annotations

from hoanhap.ground.documents.soffice import (
    OfficeFailed,
    OfficeTooSlow,
    convert,
    office_program,
)
from hoanhap.pure.kernel.refusals import Refused
from hoanhap.pure.kernel.words import Words

TIMEOUT_SECONDS = 90
"""A first start writes a whole profile; a paper of a hundred pages takes a few seconds more."""

_MISSING = Words(
    vi="Bỏ qua việc tạo PDF: máy chủ chưa cài LibreOffice. Hãy tải tệp Word, hoặc nhờ quản trị "
    "cài gói libreoffice-writer và fonts-liberation2.",
    en="PDF is skipped: LibreOffice is not installed on the server. Download the Word file, or ask "
    "the administrator to install libreoffice-writer and fonts-liberation2.",
)
_TOO_SLOW = Words(
    vi="LibreOffice không tạo xong PDF trong {seconds} giây. Hãy thử lại, hoặc tải tệp Word.",
    en="LibreOffice did not finish the PDF within {seconds} seconds. Try again, or download the "
    "Word file.",
)
_FAILED = Words(
    vi="LibreOffice không đọc được tệp Word này nên chưa có PDF. Hãy mở tệp Word để kiểm tra.",
    en="LibreOffice could not read this Word file, so there is no PDF. Open the Word file.",
)


class PdfUnavailable(Refused):
    """No PDF now; the Word file is there all the same. `words` says why and what to do."""

    status = 503
    code = "pdf_unavailable"


def is_pdf_available() -> bool:
    """Whether LibreOffice is installed on this machine."""
    return office_program() is not None


def to_pdf(docx: bytes, *, timeout_seconds: int = TIMEOUT_SECONDS) -> bytes:
    """The Word file as PDF.

    Raises PdfUnavailable when LibreOffice is missing, too slow or cannot read the file.
    """
    program = office_program()
    if program is None:
        raise PdfUnavailable(_MISSING)
    try:
        return convert(
            docx,
            kind="docx",
            to="pdf:writer_pdf_Export",
            program=program,
            timeout_seconds=timeout_seconds,
            is_trusted=True,
        )
    except OfficeTooSlow:
        raise PdfUnavailable(_TOO_SLOW.format(seconds=timeout_seconds)) from None
    except OfficeFailed:
        raise PdfUnavailable(_FAILED) from None
