"""What the demo's offices find in their way and propose, and what the desk answers."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime

from hoanhap.doors.demo.clockwork import Clockwork, Doing
from hoanhap.doors.demo.offices import Offices
from hoanhap.doors.demo.planning import DESK
from hoanhap.work.oversight import actions

MOVED = "Người chuyển nơi cư trú trong tháng: xã nào lập danh sách?"
CAPITAL = "Vốn ủy thác địa phương chưa đủ cho nhu cầu quý IV"
_RAISED = (
    (date(2026, 4, 6), "lap.0", "obstacle", "lists", MOVED,
     "Người về xã này rồi chuyển sang xã khác trước ngày khóa danh sách: hai xã chờ nhau. Đề nghị "
     "hướng dẫn thống nhất."),
    (date(2026, 4, 13), "lap.1", "obstacle", "lists", "Chưa rõ xã lập danh sách khi đổi nơi ở",
     "Trong tháng có hai trường hợp chuyển đến, xã cũ chưa gửi thông tin."),
    (date(2026, 4, 20), "lap.2", "obstacle", "lists", "Người chuyển đến giữa tháng ghi vào đâu",
     "Đề nghị nói rõ ghi vào danh sách tháng này hay tháng sau."),
    (date(2026, 6, 9), "thamtra.3", "obstacle", "dossier", "Phương án sử dụng vốn khó ghi",
     "Hộ không biết chữ phải nhờ người ghi. Đề nghị có mẫu rút gọn, tổ trưởng ghi giúp."),
    (date(2026, 7, 14), "tindung.thanuyen", "obstacle", "capital", CAPITAL,
     "Nhu cầu đã khảo sát vượt nguồn được bổ sung trong năm."),
    (date(2026, 9, 22), "sonoivu", "proposal", "coordination", "Họp liên ngành mỗi quý một lần",
     "Để rà soát việc giới thiệu việc làm và học nghề cho người mới về."),
    (date(2026, 10, 27), "thamtra.4", "obstacle", "support", "Chưa có lớp nghề tại cụm xã",
     "Lớp gần nhất cách trung tâm xã 60 km. Đề nghị mở lớp lưu động."),
)  # fmt: skip
"""Day, post ("lap.0": of the first commune), kind, topic, title, text."""


@dataclass(slots=True)
class Difficulties:
    """Raised by communes and offices; some grouped and answered, one taken up, some still open."""

    clock: Clockwork
    offices: Offices
    ids: list[int] = field(default_factory=list)

    def plan(self) -> None:
        """Each on its day; three alike are grouped and answered, one is taken up."""
        for day, *given in _RAISED:
            self.clock.plan(day, self._raises(*given))
        self.clock.plan(date(2026, 4, 28), self._answer)
        self.clock.plan(date(2026, 5, 12), self._mark)
        self.clock.plan(date(2026, 7, 30), self._take_up)

    def _raises(self, post: str, kind: str, topic: str, title: str, text: str) -> Doing:
        def say(moment: datetime) -> None:
            act = self.clock.act(self._post(post), moment)
            done = actions.raise_obstacle(act, kind=kind, topic=topic, title=title, text=text)
            self.ids.append(done.id)

        return say

    def _post(self, name: str) -> int:
        head, _, number = name.partition(".")
        if number.isdecimal():
            name = f"{head}.{self.offices.communes[int(number)].slug}"
        return self.offices.posts[name]

    def _answer(self, moment: datetime) -> None:
        first, *others = self.ids[:3]
        desk = self.offices.posts[DESK]
        grouped = actions.group_obstacles(
            self.clock.act(desk, moment), obstacle_id=first, version=1, member_ids=tuple(others)
        )
        actions.answer_obstacle(
            self.clock.act(desk, moment),
            obstacle_id=first,
            version=grouped.version,
            answer="Xã nơi người đó cư trú vào ngày khóa danh sách thì lập; xã cũ ghi “chuyển đi” "
            "và báo cho xã mới trong ba ngày làm việc.",
            answered_on=moment.date(),
        )

    def _mark(self, moment: datetime) -> None:
        marks = (("lap.1", 1, "helpful", ""), ("lap.2", 2, "unresolved", "Chưa rõ với tạm trú"))
        for post, place, mark, note in marks:
            actions.mark_answer(
                self.clock.act(self._post(post), moment),
                obstacle_id=self.ids[place],
                version=2,
                mark=mark,
                note=note,
            )

    def _take_up(self, moment: datetime) -> None:
        actions.take_up(
            self.clock.act(self.offices.posts[DESK], moment),
            obstacle_id=self.ids[4],
            version=1,
            taken_to="committee",
            number="112/CAT-PC10",
            taken_on=moment.date(),
        )
