"""The training sessions and briefings of the demo's offices: who was invited, how many came."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from random import Random

from hoanhap.doors.demo.clockwork import Clockwork
from hoanhap.doors.demo.offices import Commune, Offices
from hoanhap.doors.demo.planning import DESK
from hoanhap.work.outreach import actions, queries
from hoanhap.work.outreach.sessions import Came
from hoanhap.work.outreach.types import SeatRow

SEED = 10_2023
_BUSY = "Trực sẵn sàng chiến đấu, sẽ học bù"
_PROVINCE = (
    (date(2025, 8, 20), DESK, "lap", "training", "Tập huấn lập danh sách hằng tháng trên hệ thống"),
    (date(2025, 11, 19), DESK, "lap", "training", "Tập huấn thẩm tra điều kiện vay vốn, quý IV"),
    (date(2026, 2, 25), DESK, "lap", "training", "Tập huấn quản lý, giúp đỡ người trở về, quý I"),
    (date(2026, 4, 15), "sovanhoa", "thamtra", "briefing",
     "Hội nghị phổ biến Quyết định 22 cho cán bộ văn hóa, truyền thanh cơ sở"),
    (date(2026, 5, 20), DESK, "lap", "training", "Tập huấn giám sát sử dụng vốn vay, quý II"),
    (date(2026, 8, 19), DESK, "lap", "training", "Tập huấn quản lý, giúp đỡ người trở về, quý III"),
    (date(2026, 9, 9), "chinhanh", "thamtra", "training",
     "Tập huấn nghiệp vụ ủy thác và bình xét ở Tổ tiết kiệm và vay vốn"),
    (date(2026, 11, 12), DESK, "lap", "training", "Tập huấn quản lý, giúp đỡ người trở về, quý IV"),
)  # fmt: skip
"""Day, who holds it, whose post of each commune is invited, kind, title."""

NOTED_BY_THEMSELVES = date(2026, 11, 12)
"""This one's attendance is left to the communes: some have noted theirs, most have not."""


@dataclass(slots=True)
class Gatherings:
    """Each on its day; attendance is noted a day or two after, by whoever held it."""

    clock: Clockwork
    offices: Offices
    draw: Random = field(default_factory=lambda: Random(SEED))  # noqa: S311 - invented data

    def plan(self) -> None:
        """The province's, then one that a few communes hold for their villages."""
        for day, *given in _PROVINCE:
            self.clock.plan(day, lambda moment, given=given: self._hold(moment, *given))  # type: ignore[misc]  # bound here
        for place, commune in enumerate(self.offices.communes[:9]):
            day = date(2026, 3, 3) + timedelta(days=23 * place)
            self.clock.plan(day, lambda moment, one=commune: self._villages(moment, one))  # type: ignore[misc]  # bound here
        self.clock.plan(date(2026, 11, 16), self._announce)

    def _hold(self, moment: datetime, holder: str, post: str, kind: str, title: str) -> None:
        posts = {self._post(f"{post}.{one.slug}"): one for one in self.offices.communes}
        act = self.clock.act(self.offices.posts[holder], moment)
        ids = tuple(self._agency(pk, moment) for pk in posts)
        done = actions.record_session(
            act,
            title=title,
            held_on=moment.date(),
            kind=kind,
            place="Hội trường tầng 2, trụ sở cơ quan",
            audience="officers",
            agency_ids=ids,
        )
        if moment.date() == NOTED_BY_THEMSELVES:
            self._note_some(done.id, post, moment + timedelta(hours=5))
            return
        noted = moment + timedelta(days=1)
        seats = queries.session(act.actor, done.id, noted.date()).seats
        actions.fill_attendance(
            self.clock.act(self.offices.posts[holder], noted),
            session_id=done.id,
            version=done.version,
            rows=tuple(self._came(seat) for seat in seats),
        )

    def _came(self, seat: SeatRow) -> Came:
        came = self.draw.choice((0, 1, 2, 2, 2, 3, 3))
        return Came(seat.id, seat.version, came, "" if came else _BUSY)

    def _note_some(self, session_id: int, post: str, moment: datetime) -> None:
        for one in self.offices.communes[::3]:
            act = self.clock.act(self._post(f"{post}.{one.slug}"), moment)
            seats = queries.session(act.actor, session_id, moment.date()).seats
            (own,) = (seat for seat in seats if seat.agency_id == act.actor.agency_id)
            actions.note_attendance(
                act, seat_id=own.id, version=own.version, came=self.draw.randint(1, 3)
            )

    def _villages(self, moment: datetime, commune: Commune) -> None:
        act = self.clock.act(self._post(f"thamtra.{commune.slug}"), moment)
        done = actions.record_session(
            act,
            title="Hội nghị quán triệt công tác tái hòa nhập cộng đồng tới thôn, bản",
            held_on=moment.date(),
            kind="briefing",
            place=f"Nhà văn hóa {commune.name}",
            audience="public",
            names=("Trưởng thôn, bản", "Tổ trưởng Tổ tiết kiệm và vay vốn", "Hội Phụ nữ xã"),
        )
        seats = queries.session(act.actor, done.id, moment.date()).seats
        actions.fill_attendance(
            self.clock.act(self._post(f"thamtra.{commune.slug}"), moment + timedelta(hours=4)),
            session_id=done.id,
            version=done.version,
            rows=tuple(Came(s.id, s.version, self.draw.randint(3, 14)) for s in seats),
        )

    def _announce(self, moment: datetime) -> None:
        """One that is to come: its sheet can be printed, nobody is noted yet."""
        communes = self.offices.communes[:12]
        ids = tuple(self._agency(self._post(f"thamtra.{one.slug}"), moment) for one in communes)
        actions.record_session(
            self.clock.act(self.offices.posts["sonoivu"], moment),
            title="Hội nghị giới thiệu việc làm và học nghề cho người trở về",
            held_on=moment.date() + timedelta(days=24),
            kind="briefing",
            place="Trung tâm Dịch vụ việc làm tỉnh",
            audience="officers",
            agency_ids=ids,
        )

    def _post(self, name: str) -> int:
        return self.offices.posts[name]

    def _agency(self, posting_id: int, moment: datetime) -> int:
        return self.clock.act(posting_id, moment).actor.agency_id
