"""Four other provinces whose plans the demo lays beside Lai Châu's: one desk each, and its plan."""

from __future__ import annotations

from datetime import date, datetime

from hoanhap.doors.demo.clockwork import Clockwork, Doing
from hoanhap.doors.demo.founder import START, Founder
from hoanhap.doors.demo.offices import DAY_BEFORE
from hoanhap.doors.demo.planning import adopted
from hoanhap.ground.orgs import roles
from hoanhap.ground.orgs.unit_tree import UnitTree, provinces_on

NEIGHBOURS = (
    ("soc-trang", "94", DAY_BEFORE, "Công an tỉnh Sóc Trăng (nay là Cần Thơ)"),
    ("lang-son", "20", START, "Công an tỉnh Lạng Sơn"),
    ("ha-noi", "01", START, "Công an thành phố Hà Nội"),
    ("hung-yen", "33", START, "Công an tỉnh Hưng Yên"),
)
"""Each with its province's official code, a day on which that code held, and its police."""

TODAYS_CODES = ("92", "20", "01", "33")
"""The provinces of today to load for them: Sóc Trăng is part of Cần Thơ since 1/7/2025."""

READ_ON = date(2026, 3, 2)


def found_neighbours(founder: Founder, tree: UnitTree, clock: Clockwork) -> None:
    """Enter the four desks, and let each adopt its own plan on the same day."""
    for province, code, day, name in NEIGHBOURS:
        unit = next(v.unit for v in provinces_on(tree, day) if v.code == code)
        there = Founder(unit, founder.now, founder.password_hash, founder.draw)
        police = there.agency(name, roles.PROVINCE_POLICE, unit, (unit,))
        posting = there.post(f"congan.{province}", police, roles.PROVINCE_DESK, "")
        clock.plan(READ_ON, _adopts(clock, posting, province))


def _adopts(clock: Clockwork, posting: int, province: str) -> Doing:
    def adopt(moment: datetime) -> None:
        adopted(clock, posting, province, moment)

    return adopt
