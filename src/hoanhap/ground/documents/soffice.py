"""LibreOffice without a window: one file turned into another kind, in a profile and a folder of
its own, bounded in time; a file from outside also in memory, and cut off from macros and links."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess  # nosec B404 - fixed commands, no shell
import sys
import tempfile
from pathlib import Path

_GIB = 1024**3
_BOUNDS = {"RLIMIT_AS": 6 * _GIB, "RLIMIT_FSIZE": _GIB // 4, "RLIMIT_CORE": 0}
_BOUND = (
    "import json, os, resource, sys\n"
    "for name, most in json.loads(sys.argv[1]).items():\n"
    "    resource.setrlimit(getattr(resource, name), (most, most))\n"
    "os.execv(sys.argv[2], sys.argv[2:])\n"
)
_SETTINGS = (
    ("Common/Security/Scripting", "DisableMacrosExecution", "true"),
    ("Common/Security/Scripting", "BlockUntrustedRefererLinks", "true"),
    ("Common/Security/Scripting", "DisableActiveContent", "true"),
    ("Writer/Content/Update", "Link", "0"),
)


class OfficeFailed(Exception):
    """LibreOffice made nothing of the file."""


class OfficeTooSlow(OfficeFailed):
    """LibreOffice was stopped when its time was over."""


def office_program() -> str | None:
    """Where LibreOffice is on this machine, or None."""
    return shutil.which("soffice") or shutil.which("libreoffice")


def convert(
    data: bytes, *, kind: str, to: str, program: str, timeout_seconds: int, is_trusted: bool
) -> bytes:
    """The file of that `kind` (the end of its name) as `to` ("pdf:writer_pdf_Export", "docx").

    Raises OfficeFailed, and OfficeTooSlow when the time is over.
    """
    with tempfile.TemporaryDirectory(prefix="hoanhap-office-") as folder:
        room = Path(folder)
        (room / f"paper.{kind}").write_bytes(data)
        command = [
            program,
            f"-env:UserInstallation={(room / 'profile').as_uri()}",
            "--headless",
            "--norestore",
            "--nolockcheck",
            "--convert-to",
            to,
            "--outdir",
            str(room / "made"),
            str(room / f"paper.{kind}"),
        ]
        if not is_trusted:
            _write_settings(room)
            command = [sys.executable, "-I", "-S", "-c", _BOUND, json.dumps(_BOUNDS), *command]
        _run(command, room, timeout_seconds)
        made = room / "made" / f"paper.{to.partition(':')[0]}"
        if not made.is_file():
            raise OfficeFailed
        return made.read_bytes()


def _write_settings(room: Path) -> None:
    """No macro runs, and nothing that the file links to is fetched."""
    user = room / "profile" / "user"
    user.mkdir(parents=True)
    items = "".join(
        f'<item oor:path="/org.openoffice.Office.{path}"><prop oor:name="{name}" oor:op="fuse">'
        f"<value>{value}</value></prop></item>"
        for path, name, value in _SETTINGS
    )
    (user / "registrymodifications.xcu").write_text(
        '<?xml version="1.0" encoding="UTF-8"?><oor:items '
        'xmlns:oor="http://openoffice.org/2001/registry" '
        f'xmlns:xs="http://www.w3.org/2001/XMLSchema">{items}</oor:items>',
        encoding="utf-8",
    )


def _run(command: list[str], room: Path, timeout_seconds: int) -> None:
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
        raise OfficeTooSlow from None
    finally:
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()
