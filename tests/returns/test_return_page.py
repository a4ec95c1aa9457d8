"""One return as its agency sees it, and as who follows the province does."""

from __future__ import annotations

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from hoanhap.pure.kernel.refusals import NotVisible
from hoanhap.work.returns import queries
from hoanhap.work.returns.types_filling import ReturnPage
from tests.returns.story import ReturnStory

POLICE = "a1.police"
MOST_QUERIES = 13


def page(story: ReturnStory, post: str, of: str = POLICE) -> ReturnPage:
    """The page of an office's return for a post."""
    actor = story.world.actor(post, story.day)
    return queries.return_page(actor, story.row(of).pk, story.day)


def test_a_return_nobody_began_shows_its_sections_with_version_nought(story: ReturnStory) -> None:
    found = page(story, "a1.drafter")
    assert [(one.number, one.part_version, one.is_open) for one in found.sections] == [
        ("I", 0, True),
        ("II", 0, True),
    ]
    assert "returns.start" in found.row.actions


def test_each_agency_is_asked_its_own_sections_and_those_for_all(story: ReturnStory) -> None:
    assert [one.number for one in page(story, "a.culture", "a.culture").sections] == ["I", "III"]
    assert [one.number for one in page(story, "a1.clerk", "a1.committee").sections] == ["I"]


def test_the_desk_sees_nothing_of_a_draft_and_all_of_what_was_sent(story: ReturnStory) -> None:
    story.written()
    draft = page(story, "a.desk")
    assert not draft.has_content
    assert {one.text for one in draft.sections} == {""}
    story.sent()
    sent = page(story, "a.desk")
    assert [one.text for one in sent.sections] == [
        "Đã ban hành kế hoạch.",
        "Đã lập danh sách đủ 6 tháng.",
    ]


def test_what_is_mended_stays_the_agencys_until_it_is_sent_again(story: ReturnStory) -> None:
    story.sent()
    story.do("return_with_remarks", "a.desk", POLICE, remarks="Bổ sung số liệu")
    story.write("a1.drafter", POLICE, "I", "Đang sửa dở.")
    assert page(story, "a.desk").sections[0].text == "Đã ban hành kế hoạch."
    assert page(story, "a1.drafter").sections[0].text == "Đang sửa dở."


def test_remarks_inside_the_agency_are_not_the_desks(story: ReturnStory) -> None:
    story.submitted()
    story.do("send_back", "a1.signer", POLICE, remarks="Xem lại câu chữ")
    story.do("submit", "a1.submitter", POLICE)
    story.on(date(2026, 6, 10))
    story.do("sign", "a1.signer", POLICE, number="1", signed_on=story.day, signer_name="Người ký")
    assert [one.text for one in page(story, "a1.drafter").remarks] == ["Xem lại câu chữ"]
    assert page(story, "a.desk").remarks == ()


def test_another_commune_and_another_province_do_not_see_it(story: ReturnStory) -> None:
    for post in ("a2.drafter", "b1.drafter", "b.desk"):
        with pytest.raises(NotVisible):
            page(story, post)


def test_the_page_takes_few_queries(story: ReturnStory) -> None:
    story.sent()
    actor = story.world.actor("a1.drafter", story.day)
    pk = story.row(POLICE).pk
    with CaptureQueriesContext(
        connection,
    ) as asked:
        queries.return_page(actor, pk, story.day)
    assert len(asked) <= MOST_QUERIES
