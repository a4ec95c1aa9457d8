"""A process of its own for one piece of untrusted work: bounded in time and in what it may answer.

Memory and processor time the process bounds itself, before it looks at its input; here it is
killed when the clock runs out or it talks too much.
"""

from __future__ import annotations

import os
import select
import signal
import subprocess  # nosec B404: fixed commands of our own, never a shell
import tempfile
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import IO

from hoanhap.ground.documents.limits import FileLimits

_BITE = 1 << 18


class TooHeavy(Exception):
    """The work went beyond its limits, or its process died of it."""


def run_limited(
    command: Sequence[str],
    data: bytes,
    limits: FileLimits,
    *,
    on_line: Callable[[bytes], None] | None = None,
    whole_seconds: int | None = None,
) -> bytes:
    """What the command answers to `data` on standard input. Raises TooHeavy, and kills it then,
    with all that it started.

    With `on_line` each whole line is handed over as it comes, and begins the clock anew until
    `whole_seconds` are over; the answer is what follows the last line's end.
    """
    with _nameless_file() as source:
        source.write(data)
        source.seek(0)
        process = subprocess.Popen(  # noqa: S603  # nosec B603
            command,
            stdin=source,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=_environment(),
            close_fds=True,
            start_new_session=True,
        )
    ear = _Ear(limits, on_line, whole_seconds)
    with process:
        try:
            answer = ear.listen(process.stdout)
            process.wait(timeout=limits.wall_seconds)
        except subprocess.TimeoutExpired as heavy:
            raise TooHeavy from heavy
        finally:
            if process.returncode != 0:
                with suppress(ProcessLookupError, PermissionError):
                    os.killpg(process.pid, signal.SIGKILL)
    if process.returncode:
        raise TooHeavy
    return answer


def _environment() -> dict[str, str]:
    """Next to nothing; only where tesseract's models lie, if they lie elsewhere than usual."""
    models = os.environ.get("TESSDATA_PREFIX")
    return {"LANG": "C.UTF-8"} | ({"TESSDATA_PREFIX": models} if models else {})


def _nameless_file() -> IO[bytes]:
    """A file that no other process can open: in memory, so that no person's data touches a disk,
    where the system knows such files."""
    if hasattr(os, "memfd_create"):
        return os.fdopen(os.memfd_create("workbook"), "w+b")
    return tempfile.TemporaryFile()


class _Ear:
    """Listens to one process, with an eye on the clock and on how much it says."""

    def __init__(
        self,
        limits: FileLimits,
        on_line: Callable[[bytes], None] | None,
        whole_seconds: int | None,
    ) -> None:
        self._limits = limits
        self._on_line = on_line
        self._last = time.monotonic() + (whole_seconds or limits.wall_seconds)
        self._deadline = time.monotonic() + limits.wall_seconds

    def listen(self, pipe: IO[bytes] | None) -> bytes:
        """All that is said until the end. Raises TooHeavy."""
        if pipe is None:
            raise TooHeavy
        heard, length = bytearray(), 0
        while bite := self._bite(pipe):
            heard += bite
            length += len(bite)
            if length > self._limits.answer_bytes:
                raise TooHeavy
            if self._on_line and b"\n" in bite:
                heard = self._hand_over(heard, self._on_line)
        return bytes(heard)

    def _bite(self, pipe: IO[bytes]) -> bytes:
        left = min(self._deadline, self._last) - time.monotonic()
        ready, _, _ = select.select([pipe], [], [], max(0.0, left))
        if not ready:
            raise TooHeavy
        return os.read(pipe.fileno(), _BITE)

    def _hand_over(self, heard: bytearray, on_line: Callable[[bytes], None]) -> bytearray:
        *lines, rest = heard.split(b"\n")
        for line in lines:
            on_line(bytes(line))
        self._deadline = time.monotonic() + self._limits.wall_seconds
        return rest
