"""deliver: carry what waits in the outbox away by e-mail, once or again and again."""

from __future__ import annotations

import os
import time
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand
from django.db import OperationalError, close_old_connections

from hoanhap.doors.web.clock import now
from hoanhap.doors.web.mailing import Delivered, deliver_waiting


class Command(BaseCommand):
    """Deliver once; with --every go on until the process that started it is gone."""

    help = "Gửi thư điện tử đang chờ (hoặc ghi thành tệp khi chưa đặt HOANHAP_SMTP_URL)."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """--every SECONDS."""
        parser.add_argument("--every", type=int, default=0)

    def handle(self, *_args: Any, **options: Any) -> None:
        """Deliver, saying only how many."""
        if not options["every"]:
            self._say(deliver_waiting(now()))
            return
        parent = os.getppid()
        while os.getppid() == parent:
            close_old_connections()
            try:
                done = deliver_waiting(now())
            except OperationalError:  # the database is busy or being set up: the next round
                done = Delivered()
            if done != Delivered():
                self._say(done)
            time.sleep(options["every"])

    def _say(self, done: Delivered) -> None:
        self.stdout.write(
            f"deliver: đã gửi {done.sent}, chưa gửi được {done.failed}, "
            f"không còn người nhận {done.without_address}"
        )
