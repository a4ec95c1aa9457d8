"""What returns put on the first page of each post."""

from __future__ import annotations

from datetime import date

from django.db import connection
from django.test.utils import CaptureQueriesContext

from hoanhap.pure.kernel.today import TodayBlocks
from hoanhap.work.returns import queries
from hoanhap.work.returns.types import ReturnFilter
from tests.returns.story import DUE_ON, SIGNED, ReturnStory

POLICE = "a1.police"
SOON = date(2026, 6, 1)


def blocks(story: ReturnStory, post: str, day: date = SOON) -> TodayBlocks:
    """The blocks of a post."""
    return queries.today_of(story.world.actor(post, day), day)


def test_who_writes_sees_what_is_due_and_how_long_is_left(story: ReturnStory) -> None:
    (item,) = blocks(story, "a1.drafter").due
    assert (item.url_id, item.due_on, item.days_left) == (story.row(POLICE).pk, DUE_ON, 13)


def test_nothing_is_due_long_before(story: ReturnStory) -> None:
    assert blocks(story, "a1.drafter", date(2026, 5, 10)) == TodayBlocks()


def test_who_signs_sees_what_waits_for_the_signature(story: ReturnStory) -> None:
    assert blocks(story, "a1.signer").waiting == ()
    story.submitted()
    (item,) = blocks(story, "a1.signer").waiting
    assert item.url_id == story.row(POLICE).pk


def test_what_came_back_says_how_many_sections_to_mend(story: ReturnStory) -> None:
    story.sent()
    story.do("return_with_remarks", "a.desk", POLICE, remarks="Sửa")
    (item,) = blocks(story, "a1.drafter", story.day).came_back
    assert "2 mục" in item.detail.vi


def test_the_desk_sees_what_waits_to_be_accepted_and_how_many_are_late(story: ReturnStory) -> None:
    story.sent()
    found = blocks(story, "a.desk", date(2026, 6, 20))
    assert [item.title.vi for item in found.waiting] == ["1 báo cáo chờ tiếp nhận"]
    assert any("quá hạn" in item.title.vi for item in found.due)


def test_the_desk_counts_as_late_what_the_page_behind_the_count_shows(story: ReturnStory) -> None:
    story.sent()
    story.do("return_with_remarks", "a.desk", POLICE, remarks="Sửa")
    story.submitted("a2")
    late = date(2026, 6, 20)
    story.on(late).do("sign", "a2.signer", "a2.police", **{**SIGNED, "signed_on": late})
    due = blocks(story, "a.desk", late).due
    (item,) = (one for one in due if one.url_name == "web:round")
    actor = story.world.actor("a.desk", late)
    shown = queries.round_page(
        actor, story.round_id, late, ReturnFilter(is_owed_late_only=True)
    ).returns
    assert item.title.vi == f"{len(shown)} cơ quan quá hạn"
    assert {"Công an xã A1", "Công an xã A2"}.isdisjoint(row.agency_name for row in shown)


def test_a_body_that_is_asked_is_asked_and_not_reminded_of_a_day(story: ReturnStory) -> None:
    found = blocks(story, "a.front")
    assert found.due == ()
    (item,) = found.waiting
    assert item.due_on is None


def test_it_takes_two_queries(story: ReturnStory) -> None:
    story.sent()
    story.do("return_with_remarks", "a.desk", POLICE, remarks="Sửa")
    actor = story.world.actor("a1.drafter", SOON)
    with CaptureQueriesContext(connection) as asked:
        queries.today_of(actor, SOON)
    assert len(asked) <= 2
