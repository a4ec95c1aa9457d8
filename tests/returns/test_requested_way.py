"""A body that is only requested: asked, answered, thanked; never sent back."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from hoanhap.pure.kernel.refusals import NotAllowed, NotReady, WrongState
from hoanhap.work.returns import queries
from tests.returns.story import ReturnStory

FRONT = "a.front"


def test_it_writes_and_answers_by_itself_and_is_thanked(story: ReturnStory) -> None:
    story.write("a.front", FRONT, "I", "Đã vận động hội viên.")
    assert story.row(FRONT).state == "asked"
    story.do("record_answer", "a.front", FRONT, answered_on=story.day, number="3/MTTQ")
    story.do("thank", "a.desk", FRONT, words="Trân trọng cảm ơn")
    assert story.row(FRONT).state == "thanked"
    actor = story.world.actor("a.desk", story.day)
    found = queries.side_by_side(actor, story.round_id, story.section("I").pk)
    (mine,) = [one for one in found if one.agency_id == story.world.agencies[FRONT].pk]
    assert mine.text == "Đã vận động hội viên."


def test_an_answer_on_paper_is_recorded_by_the_desk(story: ReturnStory) -> None:
    words = "Văn bản trả lời kèm số liệu"
    story.do("record_answer", "a.desk", FRONT, answered_on=story.day, words=words)
    page = queries.return_page(
        story.world.actor("a.desk", story.day), story.row(FRONT).pk, story.day
    )
    assert (page.row.state, page.row.remarks, page.row.is_late) == ("answered", words, False)


def test_an_agency_that_has_to_report_does_not_answer(story: ReturnStory) -> None:
    row = story.row("a1.police")
    with pytest.raises(WrongState):
        story.do("record_answer", "a.desk", "a1.police", answered_on=story.day)
    row.state = "asked"
    row.save()
    with pytest.raises(NotReady):
        story.do("record_answer", "a.desk", "a1.police", answered_on=story.day)


@pytest.mark.parametrize(
    ("deed", "state", "inputs"),
    [
        ("return_with_remarks", "signed", {"remarks": "Sửa"}),
        ("accept", "signed", {}),
    ],
)
def test_it_is_never_judged(
    story: ReturnStory, deed: str, state: str, inputs: dict[str, Any]
) -> None:
    with pytest.raises(WrongState):
        story.do(deed, "a.desk", FRONT, **inputs)
    row = story.row(FRONT)
    row.state = state
    row.save()
    with pytest.raises(NotReady):
        story.do(deed, "a.desk", FRONT, **inputs)


def test_it_is_not_locked_for_the_desk(story: ReturnStory) -> None:
    story.on(date(2026, 9, 1))
    story.do("record_answer", "a.desk", FRONT, answered_on=story.day)
    assert story.row(FRONT).state == "answered"


def test_an_agency_that_has_to_report_is_not_thanked(story: ReturnStory) -> None:
    row = story.row("a1.police")
    row.state = "answered"
    row.save()
    with pytest.raises(NotReady):
        story.do("thank", "a.desk", "a1.police")


def test_the_desk_does_not_write_into_its_sections(story: ReturnStory) -> None:
    with pytest.raises(NotAllowed):
        story.write("a.desk", FRONT, "I", "Viết hộ.")
