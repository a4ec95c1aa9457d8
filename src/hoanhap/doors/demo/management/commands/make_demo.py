"""make_demo: Lai Châu with its real communes and invented people, lists, loans and money."""

from __future__ import annotations

import secrets
import time
from collections.abc import Callable
from datetime import date, datetime
from datetime import time as clock_time
from typing import Any

from django.conf import settings
from django.contrib.auth.hashers import make_password
from django.core.management.base import BaseCommand
from django.db import transaction

from hoanhap.doors.demo.clockwork import Clockwork
from hoanhap.doors.demo.difficulties import Difficulties
from hoanhap.doors.demo.first_year import FirstYear
from hoanhap.doors.demo.founder import START, Founder
from hoanhap.doors.demo.gatherings import Gatherings
from hoanhap.doors.demo.halfyear import HalfYear
from hoanhap.doors.demo.lending import Lending
from hoanhap.doors.demo.months import GUIDED, Months
from hoanhap.doors.demo.neighbours import TODAYS_CODES, found_neighbours
from hoanhap.doors.demo.offices import (
    PROVINCE_CODE,
    Offices,
    found_offices,
    province_unit,
    stored_tree,
)
from hoanhap.doors.demo.plan_papers import PlanPapers
from hoanhap.doors.demo.planning import Planning
from hoanhap.doors.demo.surveying import Surveying
from hoanhap.doors.web.clock import now
from hoanhap.ground.calendar.load_holidays import load_holidays
from hoanhap.ground.orgs.load_units import load_units
from hoanhap.ground.orgs.queries import is_founded
from hoanhap.pure.kernel.act import VIETNAM
from hoanhap.pure.kernel.days import Month

SEED = 22_2023
SILENT_SECONDS = 2
LOG_INS = (
    (f"lap.{GUIDED}", "Công an xã: lập danh sách"),
    (f"trinh.{GUIDED}", "Công an xã: trình danh sách"),
    (f"ky.{GUIDED}", "Công an xã: ký danh sách"),
    (f"thamtra.{GUIDED}", "UBND xã: thẩm tra từng người"),
    (f"chutich.{GUIDED}", "UBND xã: xác nhận"),
    ("doanthanhnien", "Hội, đoàn thể nhận ủy thác: bình xét ở Tổ"),
    ("tindung.thanuyen", "Ngân hàng: nhận danh sách, lập hồ sơ vay"),
    ("thamdinh.thanuyen", "Ngân hàng: thẩm định"),
    ("giamdoc.thanuyen", "Ngân hàng: phê duyệt"),
    ("ketoan.thanuyen", "Ngân hàng: giải ngân, thu nợ"),
    ("congantinh", "Công an tỉnh: theo dõi kế hoạch và toàn tỉnh"),
    ("vanphong", "Văn phòng UBND tỉnh: nhận báo cáo của Công an tỉnh"),
    ("sotaichinh", "Sở Tài chính: việc được giao trong kế hoạch"),
    ("mattran", "Mặt trận Tổ quốc tỉnh: việc được đề nghị"),
    ("ubndtinh", "UBND tỉnh: xem số liệu"),
)


class Command(BaseCommand):
    """Build the demo once; asked again, it only says where everything is."""

    help = "Make the demo province: real communes, invented people."

    def handle(self, *_args: Any, **_options: Any) -> None:
        """Make it in one transaction: all or nothing."""
        began = time.monotonic()
        if is_founded():
            self.stdout.write("Dữ liệu minh họa đã có sẵn; giữ nguyên.")
        else:
            with transaction.atomic():
                months = self._build()
            self.stdout.write(
                f"Đã tạo {months.people} người (minh họa), {months.lending.count} hồ sơ vay "
                f"trong {time.monotonic() - began:.0f} giây."
            )
        self._say_log_ins()

    def _build(self) -> Months:
        until = now().astimezone(VIETNAM)
        self._say("Đơn vị hành chính của Lai Châu ...")
        load_units(provinces=(PROVINCE_CODE, *TODAYS_CODES))
        load_holidays(range(START.year, until.year + 2))
        tree = stored_tree()
        first = datetime.combine(START, clock_time(7), VIETNAM)
        clock = Clockwork(until, SEED)
        founder = Founder(province_unit(tree), first, make_password(self._password()), clock.draw)
        self._say("Cơ quan và người dùng ...")
        offices: Offices = found_offices(founder, tree)
        lending = Lending(clock, offices)
        lending.found(first)
        months = Months(clock, lending, offices.communes)
        months.plan(Month.of(START), Month.of(until.date()))
        planning = Planning(clock, offices)
        planning.plan(Month.of(START), Month.of(until.date()))
        PlanPapers(clock, offices, planning).plan(Month.of(START), Month.of(until.date()))
        found_neighbours(founder, tree, clock)
        Difficulties(clock, offices).plan()
        Gatherings(clock, offices).plan()
        Surveying(clock, offices).plan()
        half_year = HalfYear(clock, offices)
        half_year.plan()
        FirstYear(clock, offices, planning, half_year).plan()
        clock.run(self._progress())
        return months

    def _progress(self) -> Callable[[date], None]:
        """Says each month, and within one the day, where the last word is seconds old."""
        month, said = "", time.monotonic()

        def tell(day: date) -> None:
            nonlocal month, said
            if f"{day:%m/%Y}" != month:
                month = f"{day:%m/%Y}"
                self._say(f"Tháng {month} ...")
            elif time.monotonic() - said > SILENT_SECONDS:
                self._say(f"  đến ngày {day:%d/%m/%Y} ...")
            else:
                return
            said = time.monotonic()

        return tell

    def _say(self, words: str) -> None:
        self.stdout.write(words)
        self.stdout.flush()

    def _password(self) -> str:
        """One password for all invented users, drawn once for this installation."""
        path = settings.VAR / "demo-password.txt"
        if not path.exists():
            path.parent.mkdir(parents=True, exist_ok=True)
            path.touch(mode=0o600)
            path.write_text("hoanhap-" + secrets.token_hex(4))
        return path.read_text().strip()

    def _say_log_ins(self) -> None:
        self.stdout.write("")
        self.stdout.write("Người dùng minh họa (cùng một mật khẩu):")
        for username, what in LOG_INS:
            self.stdout.write(f"  {username:<22} {what}")
        self.stdout.write(f"  Mật khẩu: {self._password()}")
