"""The demo's half-year: the province's calendar, one round asked, answered and made a report, the
next one open. Days as a plan with "trước ngày 15/6" and "trước ngày 15/12" has them.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from random import Random

from hoanhap.doors.demo.body_words import body_text
from hoanhap.doors.demo.clockwork import Clockwork, Doing
from hoanhap.doors.demo.offices import Offices
from hoanhap.doors.demo.return_words import COMMUNE, MENDED, commune_text
from hoanhap.doors.demo.returning import ASKED_KINDS, Office, Returning, for_offices
from hoanhap.doors.demo.summary_words import HALF_YEAR
from hoanhap.doors.demo.summing_up import SummingUp
from hoanhap.pure.kernel.days import Span
from hoanhap.work.outreach import actions as outreach
from hoanhap.work.returns import actions, queries
from hoanhap.work.returns.types import Asked
from hoanhap.work.returns.types_filling import SectionRemark
from hoanhap.work.returns.usual_outline import TITLE, usual_sections

SEED = 15_06_2026
FIRST = Span(date(2025, 12, 15), date(2026, 6, 14))
SECOND = Span(date(2026, 6, 15), date(2026, 12, 14))
ADDRESSEES = ("Bộ Công an", "Thường trực Tỉnh ủy", "Ủy ban nhân dân tỉnh")
_TITLE = (
    "Kết quả thực hiện tín dụng đối với người chấp hành xong án phạt tù 6 tháng đầu năm 2026 trên "
    "địa bàn tỉnh Lai Châu"
)
_LINES = (
    ("6T-DAU", "Báo cáo 6 tháng đầu năm", "12-15", "06-14", "06-15"),
    ("6T-CUOI", "Báo cáo 6 tháng cuối năm", "06-15", "12-14", "12-15"),
)
_LATE = frozenset({5, 17, 29})
"""Places of the communes that send only after they were chased."""
_WORKDAYS = (1, 2, 3, 4, 5, 8, 9, 10, 11, 12)
_SENT_BACK = 26
"""The place of the commune whose section on communication comes back."""
_REMARK = "Mục này mới nêu chung; đề nghị ghi rõ hình thức, địa bàn và tài liệu đã phát."
_BEGUN_NEXT, _SENT_NEXT = 9, 3
"""Of the next round so many communes have begun, and so many of these have sent."""


@dataclass(slots=True)
class HalfYear:
    """The two rounds of the calendar and the report made of the first."""

    clock: Clockwork
    offices: Offices
    draw: Random = field(default_factory=lambda: Random(SEED))  # noqa: S311 - invented data
    lines: list[int] = field(default_factory=list)
    outline_id: int = 0
    round_id: int = 0
    next_id: int = 0
    report: SummingUp | None = None

    def plan(self) -> None:
        """Every step on its day; what lies after today is left to do."""
        returning = Returning.of(self.clock, self.offices, self.draw)
        at = self.clock.plan
        at(date(2026, 1, 12), lambda moment: self._set_calendar(returning, moment))
        at(date(2026, 5, 4), lambda moment: self._open(returning, 0, FIRST, moment))
        for place, office in enumerate((*returning.communes, *returning.bodies)):
            day = date(2026, 6, _WORKDAYS[place % len(_WORKDAYS)])
            if office.is_commune and place in _LATE:
                day = date(2026, 6, 17)
            at(day, self._answers(returning, office, is_sent=True))
        at(date(2026, 6, 8), lambda moment: self._settle(returning, moment))
        at(date(2026, 6, 10), lambda moment: self._send_back(returning, moment))
        at(date(2026, 6, 12), lambda moment: self._mend(returning, moment))
        at(date(2026, 6, 16), lambda moment: self._chase(returning, moment))
        at(date(2026, 6, 18), lambda moment: self._settle(returning, moment))
        report = self.report = SummingUp(
            returning, _TITLE, ADDRESSEES, HALF_YEAR, "512/BC-CAT-PC10"
        )
        at(date(2026, 6, 19), lambda moment: report.write(self.round_id, moment))
        at(date(2026, 6, 22), report.sign)
        at(date(2026, 6, 23), report.close)
        at(date(2026, 7, 6), self._learn_later)
        at(date(2026, 10, 30), lambda moment: self._open(returning, 1, SECOND, moment))
        for place, office in enumerate((*returning.communes[:_BEGUN_NEXT], *returning.bodies[:3])):
            is_sent = place < _SENT_NEXT
            at(date(2026, 11, 9 + place), self._answers(returning, office, is_sent=is_sent))

    def _set_calendar(self, returning: Returning, moment: datetime) -> None:
        self.outline_id = actions.write_outline(
            returning.desk(moment), title=TITLE, sections=tuple(map(for_offices, usual_sections()))
        ).id
        for code, title, first, last, due in _LINES:
            done = actions.set_calendar_line(
                returning.desk(moment),
                outline_id=self.outline_id,
                code=code,
                title=title,
                window_first=first,
                window_last=last,
                due_by=due,
                starts_on=moment.date(),
                addressees=ADDRESSEES,
                asked=Asked(kinds=ASKED_KINDS),
                citation="Kế hoạch của Ủy ban nhân dân tỉnh (minh họa): trước ngày 15/6, 15/12",
            )
            self.lines.append(done.id)

    def _open(self, returning: Returning, line: int, window: Span, moment: datetime) -> None:
        done = actions.open_round(
            returning.desk(moment),
            outline_id=self.outline_id,
            kind="periodic",
            title=f"{_LINES[line][1]} {window.last.year}",
            window=window,
            due_on=window.last,
            addressees=ADDRESSEES,
            asked=Asked(kinds=ASKED_KINDS),
            line_id=self.lines[line],
        )
        if line:
            self.next_id = done.id
        else:
            self.round_id = done.id

    def _answers(self, returning: Returning, office: Office, *, is_sent: bool) -> Doing:
        def answer(moment: datetime) -> None:
            round_id = self.next_id or self.round_id
            return_id = returning.return_of(round_id, office, moment)
            version = returning.write(office, return_id, self._words, moment)
            if is_sent:
                returning.send(office, return_id, version, moment)

        return answer

    def _words(self, username: str, number: str) -> str:
        if username:
            return body_text(username, number, self.draw)
        return commune_text(COMMUNE[number], self.draw)

    def _settle(self, returning: Returning, moment: datetime) -> None:
        returning.settle(self.round_id, moment)

    def _send_back(self, returning: Returning, moment: datetime) -> None:
        row = returning.rows(self.round_id, moment)[returning.communes[_SENT_BACK].agency_id]
        actions.return_with_remarks(
            returning.desk(moment),
            return_id=row.id,
            version=row.version,
            sections=(SectionRemark(self._second_section(returning, moment), _REMARK),),
            mend_by=date(2026, 6, 12),
        )

    def _mend(self, returning: Returning, moment: datetime) -> None:
        office = returning.communes[_SENT_BACK]
        row = returning.rows(self.round_id, moment)[office.agency_id]
        version = returning.write(office, row.id, lambda _username, _number: MENDED, moment)
        returning.send(office, row.id, version, moment)

    def _second_section(self, returning: Returning, moment: datetime) -> int:
        found = queries.round_outline(returning.desk(moment).actor, self.round_id)
        return found.sections[1].id

    def _chase(self, returning: Returning, moment: datetime) -> None:
        rows = returning.rows(self.round_id, moment).values()
        late = tuple(row.id for row in rows if row.is_late and row.state in ("open", "drafted"))
        actions.chase(
            returning.desk(moment),
            return_ids=late,
            channel="notice",
            words="Đề nghị đơn vị gửi báo cáo trong ngày mai để kịp tổng hợp.",
        )

    def _learn_later(self, moment: datetime) -> None:
        """Recorded after the report was closed, about a day of its window: a correction."""
        outreach.record_output(
            self.clock.act(self.offices.posts["sotuphap"], moment),
            channel="print",
            title="Tờ gấp hỏi đáp về vay vốn, in bổ sung tháng 6 (minh họa)",
            held_on=date(2026, 6, 9),
            audience="returned",
            reach=450,
            link="https://bao.example/lai-chau",
        )
