"""Those who asked the same: one answer for all, each other's words for nobody."""

from __future__ import annotations

import pytest

from hoanhap.pure.kernel.refusals import NotAllowed, NotVisible
from hoanhap.work.oversight.queries import obstacle, obstacle_history
from tests.oversight.asked import Asked
from tests.world import TODAY, build_world

pytestmark = pytest.mark.django_db


@pytest.fixture
def asked(db: None) -> Asked:
    return Asked(build_world())


HEADS_TITLE, MEMBERS_TITLE = "Bản Nà Bỏ chưa có ai nhận", "Hai người ở bản Phiêng Lót"


def _grouped(asked: Asked) -> tuple[int, int]:
    head = asked.raised("a1.clerk", title=HEADS_TITLE)
    member = asked.raised("a2.clerk", title=MEMBERS_TITLE)
    asked.do("group_obstacles", "a.desk", head, member_ids=(member,))
    asked.do("answer_obstacle", "a.desk", head, answer="Theo Điều 3", answered_on=TODAY)
    return head, member


def _told(asked: Asked, post: str, pk: int) -> str:
    lines = obstacle_history(asked.world.actor(post), pk)
    return " | ".join(f"{line.sentence.vi} {line.sentence.en} {line.reason}" for line in lines)


def test_the_history_of_a_member_names_neither_the_head_nor_why_another_office_asked_again(
    asked: Asked,
) -> None:
    head, member = _grouped(asked)
    asked.do("reopen", "a1.clerk", head, reason="Ông Lò Văn Minh Họa vẫn chưa vay được")
    told = _told(asked, "a2.clerk", member)
    assert HEADS_TITLE not in told and "Minh Họa" not in told
    assert told.count("ý kiến chung của nhóm") == 3
    assert MEMBERS_TITLE in told
    assert HEADS_TITLE in _told(asked, "a1.clerk", head)


def test_the_history_of_a_head_does_not_name_the_member_that_was_taken_out(asked: Asked) -> None:
    head, member = _grouped(asked)
    asked.do("ungroup", "a.desk", member, reason="Hai người này ở xã khác")
    told = _told(asked, "a1.clerk", head)
    assert MEMBERS_TITLE not in told and "Hai người này" not in told
    assert MEMBERS_TITLE in _told(asked, "a2.clerk", member)


def test_who_follows_the_province_reads_every_title_and_reason(asked: Asked) -> None:
    head, member = _grouped(asked)
    asked.do("reopen", "a1.clerk", head, reason="Chưa rõ")
    for post in ("a.desk", "a.reader"):
        told = _told(asked, post, member)
        assert HEADS_TITLE in told and "Chưa rõ" in told


def test_all_who_asked_read_why_their_group_was_closed(asked: Asked) -> None:
    head, member = _grouped(asked)
    asked.do("close_obstacle", "a.desk", head, reason="Mẫu đã sửa trong toàn tỉnh")
    assert "Mẫu đã sửa trong toàn tỉnh" in _told(asked, "a2.clerk", member)


def test_a_history_is_read_only_by_who_sees_the_row(asked: Asked) -> None:
    head, _ = _grouped(asked)
    with pytest.raises(NotVisible):
        obstacle_history(asked.world.actor("a2.clerk"), head)


def test_who_raised_one_does_not_close_it_for_others_that_wait_in_it(asked: Asked) -> None:
    head, member = _grouped(asked)
    with pytest.raises(NotAllowed):
        asked.do("close_obstacle", "a1.clerk", head, reason="Đã tự xử lý")
    shown = obstacle(asked.world.actor("a1.clerk"), head, TODAY).row
    assert "oversight.close_obstacle" not in shown.actions
    assert "oversight.reopen" in shown.actions
    asked.do("ungroup", "a.desk", member, reason="Việc khác")
    shown = obstacle(asked.world.actor("a1.clerk"), head, TODAY).row
    assert "oversight.close_obstacle" in shown.actions
    asked.do("close_obstacle", "a1.clerk", head, reason="Đã tự xử lý")
    assert asked.row(head).state == "closed"
