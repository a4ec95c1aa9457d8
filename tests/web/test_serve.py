"""The server's command: one at a time for a folder of data, and it ends nobody else's process."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
from pathlib import Path

import pytest
from django.core.management.base import CommandError

from hoanhap.doors.web.management.commands.serve import (
    refuse_taken_port,
    sign_in,
    stop_earlier,
)

SLEEPER = [sys.executable, "-c", "import time; print(flush=True); time.sleep(60)"]
needs_proc = pytest.mark.skipif(
    not Path("/proc/self/stat").exists(), reason="skipped: this system has no /proc"
)


@needs_proc
def test_an_earlier_server_of_this_folder_is_ended(tmp_path: Path) -> None:
    with subprocess.Popen(SLEEPER, stdout=subprocess.PIPE) as earlier:
        assert earlier.stdout is not None
        earlier.stdout.readline()
        pid_file = tmp_path / "serve.pid"
        sign_in(pid_file, earlier.pid)
        assert stop_earlier(pid_file)
        assert earlier.wait(timeout=10) != 0


@needs_proc
def test_a_copy_of_the_folder_leaves_the_server_of_the_first_alone(tmp_path: Path) -> None:
    with subprocess.Popen(SLEEPER, stdout=subprocess.PIPE) as first:
        assert first.stdout is not None
        first.stdout.readline()
        sign_in(tmp_path / "serve.pid", first.pid)
        shutil.copytree(tmp_path, tmp_path / "copy")
        assert not stop_earlier(tmp_path / "copy" / "serve.pid")
        assert first.poll() is None
        first.kill()


@needs_proc
@pytest.mark.parametrize("written", ["{pid} 1 {file}\n", "{pid}\n", "\n", "no number\n"])
def test_a_process_that_only_bears_the_number_is_left_alone(tmp_path: Path, written: str) -> None:
    with subprocess.Popen(SLEEPER, stdout=subprocess.PIPE) as other:
        try:
            pid_file = tmp_path / "serve.pid"
            pid_file.touch()
            file = pid_file.stat().st_ino
            pid_file.write_text(written.format(pid=other.pid, file=file))
            assert not stop_earlier(pid_file)
            assert other.poll() is None
        finally:
            other.kill()


def test_without_a_file_there_is_nothing_to_end(tmp_path: Path) -> None:
    assert not stop_earlier(tmp_path / "serve.pid")


def test_a_process_never_ends_itself(tmp_path: Path) -> None:
    pid_file = tmp_path / "serve.pid"
    sign_in(pid_file, os.getpid())
    assert not stop_earlier(pid_file)


def test_a_port_that_another_program_holds_is_refused_with_what_to_do() -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        with pytest.raises(CommandError, match=f"cổng {port}"):
            refuse_taken_port("127.0.0.1", port)
    refuse_taken_port("127.0.0.1", port)
