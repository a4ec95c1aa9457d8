"""What the plans put on a post's first page."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from hoanhap.pure.kernel.today import TodayBlocks
from hoanhap.work.plans.actions.chase import chase
from hoanhap.work.plans.stepping_doing import shortened
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
        ("tháng 10/2026, Kế hoạch số 12/KH-UBND", "web:occurrence", late.pk),
        ("tháng 11/2026, Kế hoạch số 12/KH-UBND", "web:occurrence", near.pk),
    ]
    assert [item.days_left for item in blocks.due] == [-10, (SOON - TODAY).days]
    assert said(blocks, "came_back") == [("bị trả lại: Thiếu dấu", "web:occurrence", back.pk)]
    assert said(blocks, "waiting") == [("gửi ngày 03/11/2026", "web:chase", done.id)]


def test_the_desk_finds_late_agencies_and_what_waits_for_it(doing: Doing) -> None:
    finance, culture = doing.duty(), doing.duty("a.culture")
    front = doing.duty("a.front", bond="requested")
    doing.due(finance, period="1", due_on=PAST)
    doing.due(culture, period="1", due_on=PAST - timedelta(days=5))
    doing.due(culture, period="2", due_on=PAST, state="reported", done_on=PAST)
    later = doing.due(culture, period="3", due_on=SOON, asked_due_on=SOON + timedelta(days=9))
    doing.due(front, period="1", due_on=PAST, state="answered")
    blocks = today_of(doing.world.actor("a.desk"), TODAY)
    assert [item.title.vi for item in blocks.due] == [
        "Sở Văn hóa, Thể thao và Du lịch A: 1 việc quá hạn",
        "Sở Tài chính A: 1 việc quá hạn",
    ]
    assert {(item.title.vi, item.url_id, item.url_query) for item in blocks.waiting} == {
        ("1 báo cáo chờ xác nhận hoàn thành", doing.plan.pk, "stage=reported"),
        ("1 trả lời phối hợp chờ cảm ơn", doing.plan.pk, "stage=answered"),
        (shortened(later.duty.title, 90), later.pk, ""),
    }
    assert today_of(doing.world.actor("b.desk"), TODAY) == TodayBlocks()


def test_the_committees_office_judges_the_standing_agency_and_finds_what_was_taken_higher(
    doing: Doing,
) -> None:
    doing.due(doing.duty("a.police"), due_on=PAST, state="reported", done_on=PAST)
    late = doing.due(due_on=PAST, escalated_to="committee", escalated_on=TODAY)
    blocks = today_of(doing.world.actor("a.office"), TODAY)
    assert {(item.url_name, item.url_id) for item in blocks.waiting} == {
        ("web:plan_occurrences", doing.plan.pk),
        ("web:occurrence", late.pk),
    }
    assert [item.url_id for item in today_of(doing.world.actor("a.desk"), TODAY).waiting] == []


def test_a_body_that_is_asked_finds_the_request_and_nothing_late(doing: Doing) -> None:
    row = doing.due(doing.duty("a.front", bond="requested"), due_on=PAST, state="asked")
    blocks = today_of(doing.world.actor("a.front"), TODAY)
    assert (blocks.due, [item.url_id for item in blocks.waiting]) == ((), [row.pk])


def test_a_post_without_part_in_plans_finds_nothing(doing: Doing) -> None:
    doing.due(doing.duty("a.bank"), due_on=PAST)
    assert today_of(doing.world.actor("a.accountant"), TODAY) == TodayBlocks()
    assert len(today_of(doing.world.actor("a.officer"), TODAY).due) == 1


def test_the_desks_page_names_five_late_agencies_and_counts_the_others(doing: Doing) -> None:
    names = (
        "a.finance",
        "a.culture",
        "a.branch",
        "a1.police",
        "a1.committee",
        "a2.police",
        "a.org",
    )
    for place, name in enumerate(names):
        doing.due(doing.duty(name), due_on=PAST - timedelta(days=place))
    due = today_of(doing.world.actor("a.desk"), TODAY).due
    assert [item.days_left for item in due] == [-16, -15, -14, -13, -12, None]
    assert due[-1].title.vi == "và 2 đơn vị nữa có việc quá hạn"
    assert (due[-1].url_name, due[-1].url_id) == ("web:plan_standing", doing.plan.pk)
