"""What the plans put on a post's first page."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from hoanhap.pure.kernel.today import TodayBlocks
from hoanhap.work.plans.actions.chase import chase
from hoanhap.work.plans.today import today_of
from tests.plans.duties import Doing
from tests.world import TODAY, build_world

pytestmark = pytest.mark.django_db
PAST, SOON = TODAY - timedelta(days=10), TODAY + timedelta(days=10)


@pytest.fixture
def doing(db: None) -> Doing:
    return Doing(build_world())


def said(blocks: TodayBlocks, block: str) -> list[tuple[str, str, int]]:
    return [(item.detail.vi, item.url_name, item.url_id) for item in getattr(blocks, block)]


def test_an_agency_finds_what_is_late_what_is_near_what_came_back_and_who_wrote(
    doing: Doing,
) -> None:
    duty = doing.duty()
    late = doing.due(duty, period="2026-10", due_on=PAST)
    near = doing.due(duty, period="2026-11", due_on=SOON)
    back = doing.due(duty, period="2026-09", due_on=SOON, state="returned", remarks="Thiếu dấu")
    doing.due(duty, period="2026-12", due_on=TODAY + timedelta(days=30))
    done = chase(doing.world.act("a.desk"), occurrence_ids=(late.pk,), channel="notice")
    with CaptureQueriesContext(connection) as asked:
        blocks = today_of(doing.world.actor("a.finance"), TODAY)
    assert len(asked) <= 9
    assert said(blocks, "due") == [
        ("quá hạn 10 ngày (tháng 10/2026)", "web:occurrence", late.pk),
        ("sắp đến hạn (tháng 11/2026)", "web:occurrence", near.pk),
    ]
    assert said(blocks, "came_back") == [("bị trả lại: Thiếu dấu", "web:occurrence", back.pk)]
    assert said(blocks, "waiting") == [("gửi ngày 03/11/2026", "web:chase", done.id)]


def test_the_desk_finds_late_agencies_and_what_waits_for_it(doing: Doing) -> None:
    finance, culture = doing.duty(), doing.duty("a.culture")
    front = doing.duty("a.front", bond="requested")
    doing.due(finance, period="1", due_on=PAST)
    doing.due(culture, period="1", due_on=PAST - timedelta(days=5))
    reported = doing.due(culture, period="2", due_on=PAST, state="reported", done_on=PAST)
    later = doing.due(culture, period="3", due_on=SOON, asked_due_on=SOON + timedelta(days=9))
    answered = doing.due(front, period="1", due_on=PAST, state="answered")
    blocks = today_of(doing.world.actor("a.desk"), TODAY)
    assert [item.title.vi for item in blocks.due] == [
        "Sở Văn hóa, Thể thao và Du lịch A: 1 việc quá hạn",
        "Sở Tài chính A: 1 việc quá hạn",
    ]
    assert {item.url_id for item in blocks.waiting} == {reported.pk, later.pk, answered.pk}
    assert today_of(doing.world.actor("b.desk"), TODAY) == TodayBlocks()


def test_the_committees_office_judges_the_standing_agency_and_finds_what_was_taken_higher(
    doing: Doing,
) -> None:
    own = doing.due(doing.duty("a.police"), due_on=PAST, state="reported", done_on=PAST)
    late = doing.due(due_on=PAST, escalated_to="committee", escalated_on=TODAY)
    blocks = today_of(doing.world.actor("a.office"), TODAY)
    assert {item.url_id for item in blocks.waiting} == {own.pk, late.pk}
    assert [item.url_id for item in today_of(doing.world.actor("a.desk"), TODAY).waiting] == []


def test_a_body_that_is_asked_finds_the_request_and_nothing_late(doing: Doing) -> None:
    row = doing.due(doing.duty("a.front", bond="requested"), due_on=PAST, state="asked")
    blocks = today_of(doing.world.actor("a.front"), TODAY)
    assert (blocks.due, [item.url_id for item in blocks.waiting]) == ((), [row.pk])


def test_a_post_without_part_in_plans_finds_nothing(doing: Doing) -> None:
    doing.due(doing.duty("a.bank"), due_on=PAST)
    assert today_of(doing.world.actor("a.accountant"), TODAY) == TodayBlocks()
    assert len(today_of(doing.world.actor("a.officer"), TODAY).due) == 1
