"""The demo's plan of Lai Châu: read from its Word file, adopted, carried out month after month; and
the plans of four other provinces to lay beside it.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from hoanhap.doors.demo.clockwork import Clockwork
from hoanhap.doors.demo.departments import BODIES
from hoanhap.doors.demo.offices import Offices
from hoanhap.doors.demo.plan_files import plan_file
from hoanhap.ground.orgs import roles
from hoanhap.pure.kernel.act import Actor
from hoanhap.pure.kernel.days import Month
from hoanhap.work.plans import actions as plans
from hoanhap.work.plans import queries
from hoanhap.work.plans.evidence import NewEvidence
from hoanhap.work.plans.reading import read_file
from hoanhap.work.plans.types_doing import OccurrenceRow

DESK = "congantinh"
OFFICE = "vanphong"
NOT_IN_TIME = 0.10
"""Of what falls due this share is not reported when it should be; half of it is after a chase."""
SENT_BACK = 0.04


@dataclass(slots=True)
class Planning:
    """Lai Châu's plan through the demo's months."""

    clock: Clockwork
    offices: Offices
    plan_id: int = 0
    idle: set[int] = field(default_factory=set)

    def plan(self, first: Month, last: Month) -> None:
        """The plan in the first week; work before what falls due; the desk's round every month."""
        self.clock.plan(first.first.replace(day=3), self._adopt)
        month = first
        while month <= last:
            if month.month == 1:
                self.clock.plan(month.first.replace(day=5), self._open_year)
            for day in _WORKED.get(month.month, ()):
                self.clock.plan(month.first.replace(day=day), self._work)
            self.clock.plan(month.first.replace(day=26), self._go_round)
            month = month.next()

    def _adopt(self, moment: datetime) -> None:
        desk = self.offices.posts[DESK]
        for code, agency in self.offices.of_code.items():
            plans.set_body_agencies(
                self.clock.act(desk, moment),
                code=code,
                agency_ids=(agency,),
                starts_on=moment.date(),
            )
        self.plan_id = adopted(self.clock, desk, "lai-chau", moment)

    def _open_year(self, moment: datetime) -> None:
        desk = self.offices.posts[DESK]
        row = queries.plan_page(self._actor(desk, moment), self.plan_id).row
        plans.open_year(
            self.clock.act(desk, moment),
            plan_id=row.id,
            version=row.version,
            year=moment.year,
        )

    def _work(self, moment: datetime) -> None:
        """Everybody reports what is due soon or late."""
        for posting in self._owing():
            self._report(posting, moment)

    def _go_round(self, moment: datetime) -> None:
        """The desk takes reports, sends some back, chases who is late, asks who is only asked."""
        self._settle(moment)
        self._chase(moment)
        self._ask(moment)

    def _owing(self) -> list[int]:
        posts = self.offices.posts
        named = [body.username for body in BODIES if body.kind != roles.PARTNER_BODY]
        organisations = ["hoiphunu", "hoinongdan", "hoiccb", "doanthanhnien"]
        return [posts[name] for name in (DESK, OFFICE, *named, *organisations)] + [
            commune.posts[short] for commune in self.offices.communes for short in _COMMUNE
        ]

    def _report(self, posting: int, moment: datetime) -> None:
        act = self.clock.act(posting, moment)
        owed = queries.owed_by(act.actor, None, moment.date())
        rows = {row.id: row for row in (*owed.returned, *owed.late, *owed.due)}
        for row in rows.values():
            if row.due_on is None or (row.due_on - moment.date()).days > _AHEAD:
                continue
            if row.id in self.idle or "plans.report_done" not in row.actions:
                continue
            if row.state == "open" and self.clock.draw.random() < NOT_IN_TIME:
                self.idle.add(row.id)
                continue
            plans.report_done(
                self.clock.act(posting, moment),
                occurrence_id=row.id,
                version=row.version,
                done_on=moment.date(),
                report=_report_of(row),
                evidence=() if row.is_account else (_LINK,),
            )

    def _settle(self, moment: datetime) -> None:
        for post in (DESK, OFFICE):
            posting = self.offices.posts[post]
            for row in self._at("reported", posting, moment):
                if "plans.accept" in row.actions:
                    self._settle_one(posting, row, moment)

    def _at(self, stage: str, posting: int, moment: datetime) -> list[OccurrenceRow]:
        """All that stands at this stage, as one post sees it."""
        found: list[OccurrenceRow] = []
        actor, number, pages = self._actor(posting, moment), 0, 1
        while number < pages:
            number += 1
            page = queries.occurrences(
                actor, moment.date(), plan_id=self.plan_id, stage=stage, page=number
            )
            found += page.rows
            pages = page.pages
        return found

    def _settle_one(self, posting: int, row: OccurrenceRow, moment: datetime) -> None:
        act = self.clock.act(posting, moment)
        if self.clock.draw.random() < SENT_BACK:
            plans.return_report(
                act,
                occurrence_id=row.id,
                version=row.version,
                remarks="Đề nghị nêu rõ số người đã được phổ biến và gửi kèm văn bản.",
            )
        else:
            plans.accept(act, occurrence_id=row.id, version=row.version)

    def _chase(self, moment: datetime) -> None:
        """One notice to each agency that is late and was not chased yet; half of them move."""
        desk = self.offices.posts[DESK]
        page = queries.standing(self._actor(desk, moment), self.plan_id, moment.date())
        late = [row for row in page.late if not row.chased_times and "plans.chase" in row.actions]
        if not late:
            return
        plans.chase(
            self.clock.act(desk, moment),
            occurrence_ids=tuple(row.id for row in late),
            channel="notice",
            words="Đề nghị đơn vị báo cáo kết quả trong tuần này.",
        )
        self.idle -= {row.id for row in late if self.clock.draw.random() < 0.5}

    def _ask(self, moment: datetime) -> None:
        """Bodies that are only asked: asked, answered a month later, thanked the month after."""
        for stage in ("answered", "asked", "to_ask"):
            for row in self._at(stage, self.offices.posts[DESK], moment):
                if row.due_on is None or row.due_on <= moment.date():
                    self._next_courtesy(row, moment)

    def _next_courtesy(self, row: OccurrenceRow, moment: datetime) -> None:
        act = self.clock.act(self.offices.posts[DESK], moment)
        if "plans.ask" in row.actions:
            plans.ask(act, occurrence_id=row.id, version=row.version)
        elif row.state == "asked" and "plans.record_answer" in row.actions:
            plans.record_answer(
                act,
                occurrence_id=row.id,
                version=row.version,
                answered_on=moment.date(),
                answer="Cơ quan đã thực hiện và gửi kết quả bằng văn bản.",
            )
        elif "plans.thank" in row.actions:
            plans.thank(act, occurrence_id=row.id, version=row.version)

    def _actor(self, posting: int, moment: datetime) -> Actor:
        return self.clock.act(posting, moment).actor


_WORKED = {3: (24,), 6: (8, 16), 8: (14, 24), 9: (22,), 12: (8, 16)}
"""Days of a month on which reports are written: before what falls due, and after."""
_COMMUNE = ("lap", "thamtra")
_NO_NUMBER = "00/KH-UBND"
"""For a plan that came as a draft without one."""
_AHEAD = 12
"""Work is reported in the last days before it is due."""
_LINK = NewEvidence(
    kind="link", note="Văn bản đăng trên mạng nội bộ", url="https://van-ban.example/lai-chau"
)


def _report_of(row: OccurrenceRow) -> str:
    return (
        f"Đã thực hiện mục {row.path} trong {row.period_words.vi}; kết quả nêu trong văn bản kèm "
        "theo (dữ liệu minh họa)."
    )


def adopted(clock: Clockwork, posting: int, province: str, moment: datetime) -> int:
    """A province's demo plan: its file received and read, doubtful points looked at, adopted."""
    name, content = plan_file(province)
    done = plans.receive_file(clock.act(posting, moment), name=name, content=content)
    read_file(clock.act(posting, moment), done.notes["file_id"])
    review = queries.review_page(clock.act(posting, moment).actor, done.id)
    for item in review.items:
        if not item.lead and item.kind != "outline":
            # The plan names nobody for what all do: the standing agency takes it in hand.
            plans.correct_item(
                clock.act(posting, moment),
                item_id=item.id,
                version=item.version,
                changes={"lead": ("cong-an-tinh",)},
            )
        elif item.doubts and not item.is_checked:
            plans.check_item(clock.act(posting, moment), item_id=item.id, version=item.version)
    row = queries.plan_page(clock.act(posting, moment).actor, done.id).row
    return plans.adopt(
        clock.act(posting, moment),
        plan_id=row.id,
        version=row.version,
        number=row.number or _NO_NUMBER,
        issued_on=row.issued_on or moment.date(),
        follows_from=moment.date(),
    ).id
