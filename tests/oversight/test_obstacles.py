"""Obstacles and proposals: raised by anyone, grouped, given to an owner, answered to all who asked,
taken up, closed and opened again; who sees which.
"""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from hoanhap.ground.audit.queries import history_of
from hoanhap.ground.documents.workbook_in import open_here
from hoanhap.pure.kernel.refusals import BadInput, NotAllowed, NotVisible, WrongState
from hoanhap.work.oversight.actions.raise_obstacle import Place
from hoanhap.work.oversight.models import Obstacle
from hoanhap.work.oversight.queries import (
    group_candidates,
    obstacle,
    obstacles,
    obstacles_workbook,
    open_obstacles,
    owner_choices,
    today_of,
)
from hoanhap.work.oversight.types_obstacles import ObstacleFilter
from tests.oversight.asked import LONG_AGO, Asked
from tests.world import NOON, TODAY, World, build_world

pytestmark = pytest.mark.django_db


@pytest.fixture
def world(db: None) -> World:
    return build_world()


@pytest.fixture
def asked(world: World) -> Asked:
    return Asked(world)


def titles(asked: Asked, post: str, **wanted: Any) -> list[str]:
    found = obstacles(asked.world.actor(post), TODAY, wanted=ObstacleFilter(**wanted))
    assert found.count == len(found.rows)
    return [row.title for row in found.rows]


def test_whoever_raises_it_the_standing_agency_is_asked_unless_another_is(asked: Asked) -> None:
    first = asked.raised("a1.drafter")
    second = asked.raised("a.reader", owner_id=asked.agency("a.finance"))
    assert asked.row(first).owner_id == asked.agency("a.police")
    assert asked.row(second).owner_id == asked.agency("a.finance")
    with pytest.raises(NotVisible):
        asked.raised(owner_id=asked.agency("b.finance"))


def test_the_place_one_stood_in_is_kept_without_what_was_searched_for_there(asked: Asked) -> None:
    place = Place("/con-nguoi/7/?q=Lo+Van+A", "person", "registry.Person", 7)
    row = asked.row(asked.raised(place=place))
    kept = (row.place_path, row.place_name, row.subject_kind, row.subject_id)
    assert kept == ("/con-nguoi/7/", "person", "registry.Person", 7)


@pytest.mark.parametrize("number", ["012188000001", "0121 8800 0001", "012.188.000.001"])
def test_a_text_with_an_identity_number_is_refused_at_its_field(asked: Asked, number: str) -> None:
    for field in ("title", "text"):
        with pytest.raises(BadInput) as caught:
            asked.raised(**{field: f"Anh có số {number} chưa được vay"})
        assert [detail[0] for detail in caught.value.details] == [field]
    assert Obstacle.objects.count() == 0


def test_sums_and_numbers_of_papers_are_no_identity_numbers(asked: Asked) -> None:
    asked.raised(text="Thiếu 105.000.000.000 đồng, theo văn bản 0123456789012/UBND")
    assert Obstacle.objects.count() == 1


@pytest.mark.parametrize("wrong", [{"kind": "?"}, {"topic": "?"}, {"title": " "}, {"text": ""}])
def test_codes_and_texts_that_are_missing_are_refused(asked: Asked, wrong: dict[str, Any]) -> None:
    with pytest.raises(BadInput):
        asked.raised(**wrong)


def test_it_is_seen_by_who_asked_by_who_answers_and_by_the_followers_only(asked: Asked) -> None:
    pk = asked.raised("a1.clerk", owner_id=asked.agency("a.finance"))
    for post in ("a1.chair", "a.finance", "a.desk", "a.reader", "a.office"):
        assert obstacle(asked.world.actor(post), pk, TODAY).row.id == pk
    for post in ("a1.drafter", "a2.clerk", "a.culture", "a.front", "b.desk", "b1.clerk"):
        with pytest.raises(NotVisible):
            obstacle(asked.world.actor(post), pk, TODAY)
        assert titles(asked, post) == []


def test_the_answer_to_a_group_reaches_everyone_in_it_but_not_each_others_words(
    asked: Asked,
) -> None:
    head, member = asked.group()
    asked.do("answer_obstacle", "a.desk", head, answer="Theo Điều 3", answered_on=TODAY)
    shown = obstacle(asked.world.actor("a2.clerk"), member, TODAY)
    assert (shown.row.stage, shown.row.answer, shown.row.answered_on) == (
        "answered", "Theo Điều 3", TODAY,
    )  # fmt: skip
    assert (shown.row.group_id, shown.members) == (None, ())
    with pytest.raises(NotVisible):
        obstacle(asked.world.actor("a2.clerk"), head, TODAY)
    own = obstacle(asked.world.actor("a1.clerk"), head, TODAY)
    assert (own.row.asked, own.members) == (2, ())
    desk = obstacle(asked.world.actor("a.desk"), head, TODAY)
    assert [one.id for one in desk.members] == [member]
    deeds = [line.deed for line in history_of([("oversight.Obstacle", member)])]
    assert deeds[0] == "oversight.answer_obstacle"


def test_a_group_waits_since_its_first_and_is_one_line_of_the_list(asked: Asked) -> None:
    old = asked.raised("a2.clerk", title="Cũ", now=LONG_AGO)
    head = asked.raised("a1.clerk", title="Mới")
    asked.do("group_obstacles", "a.desk", head, member_ids=(old,))
    assert titles(asked, "a.desk") == ["Mới"]
    assert titles(asked, "a2.clerk") == ["Cũ"]
    assert titles(asked, "a.desk", is_each=True) == ["Cũ", "Mới"]
    row = obstacle(asked.world.actor("a.desk"), head, TODAY).row
    assert (row.waiting_since, row.waited_days) == (LONG_AGO.date(), 100)
    asked.do("ungroup", "a.desk", old, reason="Việc khác")
    assert obstacle(asked.world.actor("a.desk"), head, TODAY).row.waited_days == 0
    assert asked.row(old).state == "raised"


def test_only_what_waits_and_holds_no_others_is_grouped(asked: Asked) -> None:
    head, member = asked.group()
    third = asked.raised("a.culture")
    with pytest.raises(WrongState):
        asked.do("group_obstacles", "a.desk", third, member_ids=(head,))
    with pytest.raises(WrongState):
        asked.do("group_obstacles", "a.desk", third, member_ids=(member,))
    for nothing in ((), (third,)):
        with pytest.raises(BadInput):
            asked.do("group_obstacles", "a.desk", third, member_ids=nothing)
    candidates = group_candidates(asked.world.actor("a.desk"), head, TODAY)
    assert [row.id for row in candidates] == [third]


def test_an_owner_groups_what_it_owns_and_nothing_it_does_not(asked: Asked) -> None:
    finance = asked.agency("a.finance")
    own, also = asked.raised(owner_id=finance), asked.raised("a2.clerk", owner_id=finance)
    hidden, others = asked.raised("a.culture"), asked.raised("a.finance")
    with pytest.raises(NotVisible):
        asked.do("group_obstacles", "a.finance", own, member_ids=(also, hidden))
    with pytest.raises(NotAllowed):
        asked.do("group_obstacles", "a.finance", own, member_ids=(also, others))
    asked.do("group_obstacles", "a.finance", own, member_ids=(also,))
    assert asked.row(also).grouped_into_id == own
    assert [row.id for row in group_candidates(asked.world.actor("a.finance"), own, TODAY)] == []


def test_the_owner_is_changed_by_who_follows_or_by_the_owner_itself(asked: Asked) -> None:
    pk = asked.raised("a1.clerk")
    finance, culture = asked.agency("a.finance"), asked.agency("a.culture")
    asked.do("assign_owner", "a.office", pk, owner_id=finance)
    asked.do("assign_owner", "a.finance", pk, owner_id=culture, reason="Không thuộc Sở")
    with pytest.raises(NotVisible):
        asked.do("assign_owner", "a.finance", pk, owner_id=finance)
    with pytest.raises(NotAllowed):
        asked.do("assign_owner", "a1.clerk", pk, owner_id=finance)
    with pytest.raises(NotVisible):
        asked.do("assign_owner", "a.desk", pk, owner_id=asked.agency("b.finance"))
    assert asked.row(pk).owner_id == culture


def test_the_owner_answers_and_nobody_else(asked: Asked) -> None:
    pk = asked.raised("a1.clerk", owner_id=asked.agency("a.finance"))
    for post in ("a1.clerk", "a.desk"):
        with pytest.raises(NotAllowed):
            asked.do("answer_obstacle", post, pk, answer="x", answered_on=TODAY)
    for day in (TODAY - timedelta(days=1), TODAY + timedelta(days=1)):
        with pytest.raises(BadInput):
            asked.do("answer_obstacle", "a.finance", pk, answer="x", answered_on=day)
    asked.do("answer_obstacle", "a.finance", pk, answer="Đã rõ", answered_on=TODAY)
    with pytest.raises(WrongState):
        asked.do("answer_obstacle", "a.finance", pk, answer="Khác", answered_on=TODAY)


def test_each_who_asked_says_whether_the_answer_helped(asked: Asked) -> None:
    head, member = asked.group()
    with pytest.raises(WrongState):
        asked.do("mark_answer", "a2.clerk", member, mark="helpful")
    asked.do("answer_obstacle", "a.desk", head, answer="Theo Điều 3", answered_on=TODAY)
    asked.do("mark_answer", "a2.clerk", member, mark="unresolved", note="Chưa có mẫu")
    asked.do("mark_answer", "a1.chair", head, mark="helpful")
    with pytest.raises(NotAllowed):
        asked.do("mark_answer", "a.desk", head, mark="helpful")
    with pytest.raises(BadInput):
        asked.do("mark_answer", "a1.clerk", head, mark="?")
    row = obstacle(asked.world.actor("a.desk"), head, TODAY).row
    assert (row.helpful, row.unresolved) == (1, 1)
    back = today_of(asked.world.actor("a.desk"), TODAY).came_back
    assert [(item.url_id, item.detail.vi[:1]) for item in back] == [(head, "1")]


def test_what_was_taken_up_is_open_until_its_outcome_answers_all(asked: Asked) -> None:
    head, member = asked.group()
    asked.do(
        "take_up", "a.desk", head, taken_to="ministry", taken_to_name="Bộ Công an",
        number="12/CAT-PC10", taken_on=TODAY,
    )  # fmt: skip
    assert obstacle(asked.world.actor("a2.clerk"), member, TODAY).row.waited_days == 0
    with pytest.raises(BadInput):
        asked.outcome(head, TODAY - timedelta(days=1))
    asked.outcome(head, TODAY)
    taken = obstacle(asked.world.actor("a2.clerk"), member, TODAY).row.taken
    assert taken is not None
    assert (taken.name, taken.number, taken.outcome_text) == (
        "Bộ Công an", "12/CAT-PC10", "Sẽ sửa mẫu",
    )  # fmt: skip
    assert asked.row(head).state == "answered"
    asked.do("take_up", "a.desk", head, taken_to="committee", taken_on=TODAY)
    assert asked.row(head).outcome == ""


def test_it_is_closed_and_opened_again_with_a_reason_by_who_has_a_part_in_it(asked: Asked) -> None:
    head, member = asked.group()
    asked.do("answer_obstacle", "a.desk", head, answer="Theo Điều 3", answered_on=TODAY)
    asked.do("mark_answer", "a2.clerk", member, mark="unresolved")
    with pytest.raises(WrongState):
        asked.do("close_obstacle", "a2.clerk", member, reason="x")
    with pytest.raises(BadInput):
        asked.do("reopen", "a1.clerk", head, reason=" ")
    asked.do("reopen", "a1.clerk", head, reason="Còn vướng")
    assert {asked.row(pk).mark for pk in (head, member)} == {""}
    again = obstacle(asked.world.actor("a2.clerk"), member, TODAY).row
    assert (again.stage, again.answer, again.answered_on) == ("raised", "Theo Điều 3", None)
    asked.do("close_obstacle", "a.desk", head, reason="Mẫu đã sửa")
    assert obstacle(asked.world.actor("a2.clerk"), member, TODAY).row.stage == "closed"
    assert titles(asked, "a2.clerk", stage="open") == []


@pytest.mark.parametrize(("days", "age"), [(0, 0), (30, 0), (31, 1), (90, 1), (91, 2), (400, 2)])
def test_what_is_open_is_counted_by_age_and_the_figure_opens_its_rows(
    asked: Asked, days: int, age: int
) -> None:
    asked.raised(topic="capital", now=NOON - timedelta(days=days))
    asked.do("close_obstacle", "a1.clerk", asked.raised(), reason="Ghi nhầm")
    found = open_obstacles(asked.world.actor("a.desk"), TODAY)
    expected = tuple(int(n == age) for n in range(3))
    assert (found.by_age, found.count) == (expected, 1)
    assert [(one.topic, one.by_age) for one in found.topics] == [("capital", expected)]
    for code, n in zip(("new", "month", "quarter"), expected, strict=True):
        assert len(titles(asked, "a.desk", age=code)) == n


def test_filters_leave_what_they_name(asked: Asked) -> None:
    asked.raised("a1.clerk", title="Một", kind="proposal")
    asked.raised("a.finance", title="Hai", topic="law", owner_id=asked.agency("a.culture"))
    assert titles(asked, "a.desk", kind="proposal") == ["Một"]
    assert titles(asked, "a.desk", topic="law") == ["Hai"]
    assert titles(asked, "a.finance", whose="raised") == ["Hai"]
    assert titles(asked, "a.culture", whose="owned") == ["Hai"]
    assert titles(asked, "a.desk", whose="owned") == ["Một"]
    assert titles(asked, "a.desk", stage="answered") == []


def test_the_first_page_says_what_waits_for_the_owner_and_which_answers_came(asked: Asked) -> None:
    head, member = asked.group(now=LONG_AGO)
    waiting = today_of(asked.world.actor("a.desk"), TODAY).waiting
    assert [item.url_id for item in waiting] == [head]
    assert "100 ngày; 2 nơi" in waiting[0].detail.vi
    assert today_of(asked.world.actor("a2.clerk"), TODAY).waiting == ()
    asked.do("answer_obstacle", "a.desk", head, answer="Theo Điều 3", answered_on=TODAY)
    assert today_of(asked.world.actor("a.desk"), TODAY).waiting == ()
    for post, pk in (("a1.clerk", head), ("a2.chair", member)):
        came = today_of(asked.world.actor(post), TODAY).waiting
        assert [item.url_id for item in came] == [pk]
    asked.do("mark_answer", "a2.clerk", member, mark="helpful")
    assert today_of(asked.world.actor("a2.clerk"), TODAY).waiting == ()


def test_the_workbook_holds_the_list_as_it_stands(asked: Asked) -> None:
    head, _ = asked.group(now=LONG_AGO)
    asked.do(
        "take_up", "a.desk", head, taken_to="ministry", taken_to_name="Bộ Công an",
        number="12/CAT", taken_on=TODAY,
    )  # fmt: skip
    asked.outcome(head, TODAY)
    file = obstacles_workbook(asked.world.actor("a.desk"), TODAY)
    assert file.name == "vuong-mac-2026-11-03.xlsx"
    sheet = open_here(file.content)[0]
    cells = {str(cell) for row in sheet.rows for cell in row}
    assert {"Danh sách chậm", "Bộ Công an, 12/CAT ngày 03/11/2026"} <= cells
    assert "được chấp thuận: Sẽ sửa mẫu" in cells


def test_offices_that_can_be_asked_are_those_of_the_province(asked: Asked) -> None:
    names = {name for _, name in owner_choices(asked.world.actor("a1.drafter"), TODAY)}
    assert "Sở Tài chính A" in names
    assert not any(name.endswith(" B") for name in names)
