"""Word to PDF by LibreOffice without a window, in a profile and a folder of its own."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess  # nosec B404 - one fixed command, no shell
import tempfile
from pathlib import Path

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
    return _program() is not None


def to_pdf(docx: bytes, *, timeout_seconds: int = TIMEOUT_SECONDS) -> bytes:
    """The Word file as PDF.

    Raises PdfUnavailable when LibreOffice is missing, too slow or cannot read the file.
    """
    program = _program()
    if program is None:
        raise PdfUnavailable(_MISSING)
    with tempfile.TemporaryDirectory(prefix="hoanhap-pdf-") as folder:
        room = Path(folder)
        (room / "paper.docx").write_bytes(docx)
        _convert(program, room, timeout_seconds)
        made = room / "paper.pdf"
        if not made.is_file():
            raise PdfUnavailable(_FAILED)
        return made.read_bytes()


def _program() -> str | None:
    return shutil.which("soffice") or shutil.which("libreoffice")


def _convert(program: str, room: Path, timeout_seconds: int) -> None:
    command = [
        program,
        f"-env:UserInstallation={(room / 'profile').as_uri()}",
        "--headless",
        "--norestore",
        "--nolockcheck",
        "--convert-to",
        "pdf:writer_pdf_Export",
        "--outdir",
        str(room),
        str(room / "paper.docx"),
    ]
    environment = {"PATH": os.environ.get("PATH", os.defpath), "HOME": str(room)}
    # A group of its own: LibreOffice starts children, and all of them must end with it.
    process = subprocess.Popen(  # noqa: S603  # nosec B603
        command,
        env=environment,
        cwd=room,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        process.wait(timeout=timeout_seconds)
    except subprocess.TimeoutExpired:
        raise PdfUnavailable(_TOO_SLOW.format(seconds=timeout_seconds)) from None
    finally:
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()
