"""A process of its own for one piece of untrusted work: bounded in time and in what it may answer.

Memory and processor time the process bounds itself, before it looks at its input; here it is
killed when the clock runs out or it talks too much.
"""

from __future__ import annotations

import os
import select
import subprocess  # nosec B404: fixed commands of our own, never a shell
import tempfile
import time
from collections.abc import Sequence
from typing import IO

from hoanhap.ground.documents.limits import FileLimits

_BITE = 1 << 18


class TooHeavy(Exception):
    """The work went beyond its limits, or its process died of it."""


def run_limited(command: Sequence[str], data: bytes, limits: FileLimits) -> bytes:
    """What the command answers to `data` on standard input. Raises TooHeavy, and kills it then."""
    with _nameless_file() as source:
        source.write(data)
        source.seek(0)
        process = subprocess.Popen(  # noqa: S603  # nosec B603
            command,
            stdin=source,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={"LANG": "C.UTF-8"},
            close_fds=True,
        )
    with process:
        try:
            answer = _listen(process.stdout, limits)
            process.wait(timeout=limits.wall_seconds)
        except (TooHeavy, subprocess.TimeoutExpired) as heavy:
            raise TooHeavy from heavy
        finally:
            process.kill()
    if process.returncode:
        raise TooHeavy
    return answer


def _nameless_file() -> IO[bytes]:
    """A file that no other process can open: in memory, so that no person's data touches a disk,
    where the system knows such files."""
    if hasattr(os, "memfd_create"):
        return os.fdopen(os.memfd_create("workbook"), "w+b")
    return tempfile.TemporaryFile()


def _listen(pipe: IO[bytes] | None, limits: FileLimits) -> bytes:
    if pipe is None:
        raise TooHeavy
    deadline = time.monotonic() + limits.wall_seconds
    heard = bytearray()
    while True:
        ready, _, _ = select.select([pipe], [], [], max(0.0, deadline - time.monotonic()))
        if not ready:
            raise TooHeavy
        bite = os.read(pipe.fileno(), _BITE)
        if not bite:
            return bytes(heard)
        heard += bite
        if len(heard) > limits.answer_bytes:
            raise TooHeavy
