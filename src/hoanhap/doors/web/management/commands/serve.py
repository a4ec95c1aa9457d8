"""`serve`: the web server on this machine, one at a time for each folder of data."""

from __future__ import annotations

import os
import signal
import socket
import subprocess  # nosec B404: a fixed command of our own, never a shell
import sys
import time
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from granian.constants import Interfaces
from granian.server import Server

HOST = "127.0.0.1"
PATIENCE_SECONDS = 10.0
STEP_SECONDS = 0.05
MAIL = [sys.executable, "-m", "hoanhap.config.manage", "deliver", "--every", "60"]
"""Carries e-mail away beside the server; ends with it, also where that is killed."""


class Command(BaseCommand):
    """Run granian in the foreground until SIGINT or SIGTERM, and the carrier of e-mail beside it;
    replace an earlier one of this data folder.
    """

    help = "Chạy máy chủ web trên máy này (một tiến trình phục vụ, dừng bằng Ctrl+C)."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """--port, --host, --workers, --threads."""
        parser.add_argument("--port", type=int, default=8000)
        parser.add_argument("--host", default=HOST)
        parser.add_argument("--workers", type=int, default=1)
        parser.add_argument("--threads", type=int, default=4)

    def handle(self, *_args: Any, **options: Any) -> None:
        """Serve until told to stop."""
        pid_file = Path(settings.VAR) / "serve.pid"
        pid_file.parent.mkdir(parents=True, exist_ok=True)
        if stop_earlier(pid_file):
            self.stdout.write("serve: đã dừng máy chủ trước đó của thư mục dữ liệu này")
        refuse_taken_port(options["host"], options["port"])
        sign_in(pid_file, os.getpid())
        self.stdout.write(f"serve: http://{options['host']}:{options['port']}/ (dừng: Ctrl+C)")
        self.stdout.flush()
        mail = subprocess.Popen(MAIL)  # noqa: S603  # nosec B603: the program is ours
        try:
            Server(
                "hoanhap.config.wsgi:application",
                address=options["host"],
                port=options["port"],
                interface=Interfaces.WSGI,
                workers=options["workers"],
                blocking_threads=options["threads"],
                backpressure=64,
                log_enabled=False,
            ).serve()
        finally:
            mail.terminate()
            if pid_file.exists() and pid_file.read_text().split()[:1] == [str(os.getpid())]:
                pid_file.unlink()


def sign_in(pid_file: Path, pid: int) -> None:
    """Write which process serves this folder, and which file it was written in: in a copy of the
    folder the file is another one, and the server it names serves the folder it was copied from.
    """
    pid_file.touch()
    pid_file.write_text(f"{pid} {started_at(pid)} {pid_file.stat().st_ino}\n")


def stop_earlier(pid_file: Path) -> bool:
    """End the server that this file names, if that very process still runs; whether it did.

    Raises CommandError when it does not end in time.
    """
    written = pid_file.read_text().split() if pid_file.exists() else []
    if len(written) != 3 or not written[0].isdecimal():
        return False
    if written[2] != str(pid_file.stat().st_ino):
        return False
    pid = int(written[0])
    # A number may have gone to another process since; the moment it started tells them apart.
    if pid == os.getpid() or not written[1] or started_at(pid) != written[1]:
        return False
    os.kill(pid, signal.SIGTERM)
    for _ in range(int(PATIENCE_SECONDS / STEP_SECONDS)):
        if started_at(pid) != written[1]:
            return True
        time.sleep(STEP_SECONDS)
    raise CommandError(f"máy chủ trước đó (tiến trình {pid}) chưa dừng; hãy dừng nó rồi chạy lại")


def refuse_taken_port(host: str, port: int) -> None:
    """Raise CommandError when another program listens there.

    Asked first, because granian would share the port and each would answer every other request.
    """
    with socket.socket() as trial:
        trial.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            trial.bind((host, port))
        except OSError as taken:
            raise CommandError(
                f"cổng {port} đang được chương trình khác dùng; hãy dừng nó hoặc chọn cổng khác "
                f"(make demo PORT={port + 1})"
            ) from taken


def started_at(pid: int) -> str:
    """When a running process started, as the kernel counts; "-" where it doesn't tell, or none."""
    try:
        stat = Path(f"/proc/{pid}/stat").read_text()
    except OSError:
        return "-" if pid == os.getpid() else ""
    state, *rest = stat.rpartition(")")[2].split()
    return "" if state == "Z" else rest[18]
