"""nightly: reminders, the next year's duties, hand-overs, rounds of returns that open; to be run
once a day.
"""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand

from hoanhap.doors.web.clock import now
from hoanhap.work.needs.nightly import run_nightly as run_needs
from hoanhap.work.plans.nightly import run_nightly
from hoanhap.work.returns.nightly import run_nightly as run_returns


class Command(BaseCommand):
    """Does what the calendar asks for; a second run on the same day does nothing more."""

    help = "Nhắc việc sắp đến hạn, mở năm sau của kế hoạch, bàn giao nhiệm vụ (chạy mỗi ngày)."

    def handle(self, *_args: Any, **_options: Any) -> None:
        """Run it and say what was done."""
        night = run_nightly(now())
        self.stdout.write(
            f"nightly: nhắc {night.reminded} cơ quan, mở năm cho {night.opened} kế hoạch, bàn giao "
            f"{night.handed_over} lượt, {night.refused} lượt chờ người xem"
        )
        returns = run_returns(now())
        self.stdout.write(
            f"báo cáo: mở {returns.opened} kỳ, nhắc {returns.reminded} cơ quan, "
            f"{returns.refused} kỳ chờ người xem"
        )
        self.stdout.write(f"rà soát nhu cầu: nhắc {run_needs(now())} cơ quan")
