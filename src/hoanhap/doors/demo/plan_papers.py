"""What the demo's offices put beside the plan: own plans, documents, members, costs, outputs,
inspections.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from hoanhap.doors.demo.clockwork import Clockwork
from hoanhap.doors.demo.departments import BODIES
from hoanhap.doors.demo.offices import Offices
from hoanhap.doors.demo.planning import DESK, Planning
from hoanhap.ground.documents.word import to_docx
from hoanhap.ground.documents.word_parts import AdminDocument, Paragraph, Signature
from hoanhap.ground.orgs import roles
from hoanhap.pure.kernel.days import Month
from hoanhap.work.outreach import actions as outreach
from hoanhap.work.oversight import actions as oversight
from hoanhap.work.plans import actions as plans
from hoanhap.work.plans.registering import Party

NO_OWN_PLAN = frozenset({"daosan", "pacta", "sodantoc"})
"""Whose own plan has not come: the page shows who has and who has not."""

_MEMBERS = (
    ("ubndtinh", "chair", "Phó Chủ tịch Ủy ban nhân dân tỉnh", "Lò Văn Minh Họa"),
    (DESK, "deputy", "Phó Giám đốc Công an tỉnh", "Nguyễn Minh Họa"),
    ("chinhanh", "member", "Phó Giám đốc chi nhánh", "Vàng Thị Minh Họa"),
    ("sotaichinh", "member", "Phó Giám đốc Sở", "Trần Minh Họa"),
    ("sonoivu", "focal", "Trưởng phòng", "Giàng A Minh Họa"),
    ("sovanhoa", "focal", "Chuyên viên", "Phàn Thị Minh Họa"),
)
_COSTS = (
    (DESK, "Tập huấn cán bộ cấp xã", "province", 180_000_000, 150_000_000),
    ("sovanhoa", "Tuyên truyền trên báo, đài và loa truyền thanh", "province", 90_000_000, None),
    ("sonoivu", "Ngày hội việc làm", "own", 45_000_000, 45_000_000),
)
_OUTPUTS = (
    ("baolaichau", "broadcast", "Phóng sự về vốn vay cho người trở về", "public", 4200),
    ("sovanhoa", "portal", "Chuyên mục hỏi đáp về Quyết định 22", "public", 900),
    ("sotuphap", "print", "Tờ gấp hướng dẫn thủ tục vay", "returned", 600),
)


@dataclass(slots=True)
class PlanPapers:
    """The papers of Lai Châu's plan."""

    clock: Clockwork
    offices: Offices
    planning: Planning

    def plan(self, first: Month, last: Month) -> None:
        """Members and costs at the start, own plans in August, the rest quarter by quarter."""
        self.clock.plan(date(2025, 7, 10), self._begin)
        self.clock.plan(date(2025, 8, 12), self._own_plans)
        self.clock.plan(date(2025, 9, 18), self._agreement)
        month = first
        while month <= last:
            if month.month % 3 == 2:
                self.clock.plan(month.first.replace(day=17), self._put_out)
            if month.month in (4, 10):
                self.clock.plan(month.first.replace(day=21), self._inspect)
            month = month.next()

    def _agency_of(self, username: str) -> int:
        posting = self.offices.posts[username]
        return self.clock.act(posting, self.clock.until).actor.agency_id

    def _begin(self, moment: datetime) -> None:
        desk = self.offices.posts[DESK]
        for username, part, title, name in _MEMBERS:
            plans.name_member(
                self.clock.act(desk, moment),
                agency_id=self._agency_of(username),
                part=part,
                full_name=name,
                title=title,
                starts_on=moment.date(),
                email=f"{username}@laichau.example" if part == "focal" else "",
            )
        for username, what, source, estimated, allotted in _COSTS:
            plans.record_cost(
                self.clock.act(desk, moment),
                plan_id=self.planning.plan_id,
                year=2025,
                what=what,
                source=source,
                agency_id=self._agency_of(username),
                estimated_vnd=estimated,
                allotted_vnd=allotted,
            )

    def _own_plans(self, moment: datetime) -> None:
        named = {b.username: b.name for b in BODIES if b.kind == roles.DEPARTMENT}
        named |= {f"thamtra.{c.slug}": c.name for c in self.offices.communes}
        for number, (username, name) in enumerate(named.items(), start=20):
            if username.split(".")[-1] in NO_OWN_PLAN:
                continue
            title = f"Kế hoạch thực hiện Quyết định số 22/2023/QĐ-TTg của {name}"
            plans.send_sub_plan(
                self.clock.act(self.offices.posts[username], moment),
                plan_id=self.planning.plan_id,
                title=title,
                number=f"{number}/KH",
                issued_on=moment.date(),
                name=f"ke-hoach-{username}.docx",
                content=_own_plan(name, title, number, moment.date()),
            )

    def _agreement(self, moment: datetime) -> None:
        plans.register_document(
            self.clock.act(self.offices.posts[DESK], moment),
            category="coordination",
            title="Quy chế phối hợp cho vay, giám sát và thu hồi nợ (minh họa)",
            number="08/QCPH-CAT-NHCS",
            issued_on=moment.date(),
            parties=(Party(self._agency_of("chinhanh")),),
            duties="Trao đổi danh sách hằng tháng; cùng kiểm tra việc dùng vốn trong 30 ngày.",
            plan_id=self.planning.plan_id,
        )
        plans.register_document(
            self.clock.act(self.offices.posts["sotuphap"], moment),
            category="reviewed",
            title="Rà soát quy định của tỉnh về hỗ trợ học nghề (minh họa)",
            proposal="Bổ sung người chấp hành xong án phạt tù vào nhóm được hỗ trợ.",
        )

    def _put_out(self, moment: datetime) -> None:
        for username, channel, title, audience, reach in _OUTPUTS:
            outreach.record_output(
                self.clock.act(self.offices.posts[username], moment),
                channel=channel,
                title=f"{title}, quý {(moment.month + 2) // 3}/{moment.year} (minh họa)",
                held_on=moment.date(),
                audience=audience,
                reach=reach,
                link="https://bao.example/lai-chau",
            )

    def _inspect(self, moment: datetime) -> None:
        commune = self.offices.communes[moment.month % len(self.offices.communes)]
        oversight.record_inspection(
            self.clock.act(self.offices.posts[DESK], moment),
            subject="Lập danh sách và xác nhận ở xã",
            inspected_on=moment.date(),
            inspected_agency_id=self._agency_of(f"thamtra.{commune.slug}"),
            number=f"{moment.month:02d}/BB-KT",
            findings="Danh sách đúng hạn; cần lưu đủ biên bản (minh họa).",
            remedy="Bổ sung biên bản trong 10 ngày.",
        )


def _own_plan(agency: str, title: str, number: int, day: date) -> bytes:
    return to_docx(
        AdminDocument(
            issuer=agency,
            place="Lai Châu",
            day=day,
            number=str(number),
            symbol="KH",
            type_name="Kế hoạch",
            abstract=title,
            blocks=(Paragraph("Dữ liệu minh họa."),),
            signatures=(Signature("Thủ trưởng", "Minh Họa", ()),),
            recipients=("Công an tỉnh",),
        )
    )
