"""The demo's review of the plan's first year: opened from the plan's own point, over the year in
which the demo began, with an outline of its own; its report corrects the half-year's.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from random import Random

from hoanhap.doors.demo.body_words import body_review
from hoanhap.doors.demo.clockwork import Clockwork, Doing
from hoanhap.doors.demo.halfyear import HalfYear
from hoanhap.doors.demo.offices import Offices
from hoanhap.doors.demo.planning import Planning
from hoanhap.doors.demo.return_words import REVIEW as COMMUNE_REVIEW
from hoanhap.doors.demo.return_words import commune_text
from hoanhap.doors.demo.returning import ASKED_KINDS, Office, Returning, for_offices
from hoanhap.doors.demo.summary_words import REVIEW
from hoanhap.doors.demo.summing_up import SummingUp
from hoanhap.pure.kernel.days import Span
from hoanhap.work.plans import queries as plans
from hoanhap.work.returns import actions
from hoanhap.work.returns.types import Asked, NewSection
from hoanhap.work.returns.usual_outline import codes_by_kind

SEED = 1_2024
WINDOW = Span(date(2025, 7, 1), date(2026, 6, 30))
POINT = "sơ kết 01 năm"
ADDRESSEES = ("Ủy ban nhân dân tỉnh", "Các sở, ban, ngành, đoàn thể tỉnh")
_TITLE = (
    "Sơ kết 01 năm thực hiện Kế hoạch đưa vốn vay theo Quyết định số 22/2023/QĐ-TTg đến người chấp "
    "hành xong án phạt tù trên địa bàn tỉnh Lai Châu"
)
_SECTIONS = (
    ("Công tác chỉ đạo, phân công, ban hành văn bản", ("V", "VIII"),
     "Nêu kế hoạch riêng, phân công, văn bản đã ban hành trong năm đầu."),
    ("Kết quả một năm", ("I", "II", "VI"),
     "Nêu kết quả từng phần việc được giao trong Kế hoạch, so với yêu cầu."),
    ("Tồn tại, hạn chế và nguyên nhân", ("VII",),
     "Nêu việc chưa làm được, nguyên nhân chủ quan, khách quan."),
    ("Bài học, đề xuất cho năm tiếp theo", (),
     "Nêu cách làm hay, đề xuất với tỉnh và trung ương."),
)  # fmt: skip
_ANSWERED = (13, 14, 15, 16, 17, 20, 21, 22, 23, 24)


@dataclass(slots=True)
class FirstYear:
    """The review from its opening to its closed report."""

    clock: Clockwork
    offices: Offices
    planning: Planning
    half_year: HalfYear
    draw: Random = field(default_factory=lambda: Random(SEED))  # noqa: S311 - invented data
    round_id: int = 0

    def plan(self) -> None:
        """Every step on its day."""
        returning = Returning.of(self.clock, self.offices, self.draw)
        at = self.clock.plan
        at(date(2026, 7, 7), lambda moment: self._open(returning, moment))
        for place, office in enumerate((*returning.communes, *returning.bodies)):
            day = date(2026, 7, _ANSWERED[place % len(_ANSWERED)])
            at(day, self._answers(returning, office))
        at(date(2026, 7, 28), lambda moment: returning.settle(self.round_id, moment))
        report = SummingUp(
            returning, _TITLE, ADDRESSEES, REVIEW, "634/BC-CAT-PC10", self.half_year.report
        )
        at(date(2026, 8, 10), lambda moment: report.write(self.round_id, moment))
        at(date(2026, 8, 13), report.sign)
        at(date(2026, 8, 14), report.close)

    def _open(self, returning: Returning, moment: datetime) -> None:
        outline = actions.write_outline(
            returning.desk(moment),
            title="Đề cương sơ kết 01 năm thực hiện Kế hoạch",
            kind="review",
            sections=tuple(
                for_offices(
                    NewSection(
                        title=title,
                        number=number,
                        help=asked,
                        codes=codes_by_kind(parts, ASKED_KINDS),
                    )
                )
                for number, (title, parts, asked) in zip(
                    ("I", "II", "III", "IV"), _SECTIONS, strict=True
                )
            ),
        )
        self.round_id = actions.open_round(
            returning.desk(moment),
            outline_id=outline.id,
            kind="review",
            title="Sơ kết 01 năm thực hiện Kế hoạch",
            window=WINDOW,
            due_on=date(2026, 7, 31),
            addressees=ADDRESSEES,
            asked=Asked(kinds=ASKED_KINDS),
            plan_item_id=self._point(returning, moment),
        ).id

    def _point(self, returning: Returning, moment: datetime) -> int:
        page = plans.review_page(returning.desk(moment).actor, self.planning.plan_id)
        return next(item.id for item in page.items if POINT in item.text)

    def _answers(self, returning: Returning, office: Office) -> Doing:
        def answer(moment: datetime) -> None:
            return_id = returning.return_of(self.round_id, office, moment)
            version = returning.write(office, return_id, self._words, moment)
            returning.send(office, return_id, version, moment)

        return answer

    def _words(self, username: str, number: str) -> str:
        if username:
            return body_review(username, number, self.draw)
        return commune_text(COMMUNE_REVIEW[number], self.draw)
