"""A return that is late and was chased in vain is taken higher."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from hoanhap.pure.kernel.refusals import BadInput, NotAllowed, NotReady, NotVisible, WrongState
from hoanhap.work.returns import actions as returns
from hoanhap.work.returns import queries
from hoanhap.work.returns.types import ReturnRow
from tests.returns.story import DUE_ON, SIGNED, ReturnStory

POLICE = "a1.police"
LATE = DUE_ON + timedelta(days=6)
HIGHER = {"to": "committee", "reason": "Đã đôn đốc, chưa trả lời."}


@pytest.fixture
def chased(story: ReturnStory) -> ReturnStory:
    """Six days late, and chased."""
    story.on(LATE)
    ids = (story.row(POLICE).pk, story.row("a.front").pk)
    returns.chase(story.act("a.desk"), return_ids=ids, channel="notice")
    return story


def shown(story: ReturnStory, post: str) -> ReturnRow:
    """The return as a post finds it."""
    actor = story.world.actor(post, story.day)
    return queries.return_page(actor, story.row(POLICE).pk, story.day).row


def waiting(story: ReturnStory, post: str) -> list[str]:
    """What waits for a post on its first page."""
    found = queries.today_of(story.world.actor(post, story.day), story.day)
    return [item.detail.vi for item in found.waiting]


def test_the_committees_office_finds_it_and_the_agency_reads_it(chased: ReturnStory) -> None:
    chased.do("escalate", "a.desk", POLICE, **HIGHER)
    found = shown(chased, "a1.drafter")
    assert found.escalated_to is not None
    assert (found.escalated_to.vi, found.escalated_on) == ("lãnh đạo Ủy ban nhân dân tỉnh", LATE)
    assert waiting(chased, "a.office") == ["Công an xã A1 quá hạn 6 ngày, đã báo cáo cấp trên"]
    assert waiting(chased, "a.desk") == []


def test_it_is_offered_once_it_is_late_and_was_chased(story: ReturnStory) -> None:
    assert "returns.escalate" not in shown(story.on(LATE), "a.desk").actions
    returns.chase(story.act("a.desk"), return_ids=(story.row(POLICE).pk,), channel="notice")
    assert "returns.escalate" in shown(story, "a.desk").actions
    assert "returns.escalate" not in shown(story.on(DUE_ON), "a.desk").actions
    assert "returns.escalate" not in shown(story.on(LATE), "a1.drafter").actions


def test_sent_at_last_it_waits_for_nobody_higher(chased: ReturnStory) -> None:
    chased.do("escalate", "a.desk", POLICE, **HIGHER)
    chased.submitted()
    chased.do("sign", "a1.signer", POLICE, **{**SIGNED, "signed_on": LATE})
    assert shown(chased, "a.office").escalated_to is None
    assert all("cấp trên" not in words for words in waiting(chased, "a.office"))


def test_one_that_was_never_chased_is_chased_first(story: ReturnStory) -> None:
    story.on(LATE)
    with pytest.raises(NotReady, match="đôn đốc"):
        story.do("escalate", "a.desk", POLICE, **HIGHER)


def test_on_the_last_day_it_is_not_late_yet(story: ReturnStory) -> None:
    story.on(DUE_ON)
    returns.chase(story.act("a.desk"), return_ids=(story.row(POLICE).pk,), channel="notice")
    with pytest.raises(NotReady, match="chưa quá hạn"):
        story.do("escalate", "a.desk", POLICE, **HIGHER)


def test_it_is_refused_for_what_is_only_asked_for_the_own_and_by_who_may_not(
    chased: ReturnStory,
) -> None:
    with pytest.raises(WrongState):
        chased.do("escalate", "a.desk", "a.front", **HIGHER)
    with pytest.raises(NotAllowed):
        chased.do("escalate", "a.desk", "a.police", **HIGHER)
    with pytest.raises(NotVisible):
        chased.do("escalate", "b.desk", POLICE, **HIGHER)


def test_the_place_is_one_of_three_and_the_reason_is_said(chased: ReturnStory) -> None:
    for inputs in ({**HIGHER, "to": "nobody"}, {**HIGHER, "reason": " "}):
        with pytest.raises(BadInput):
            chased.do("escalate", "a.desk", POLICE, **inputs)


def test_in_a_closed_round_nothing_is_taken_higher(chased: ReturnStory) -> None:
    row = chased.row(POLICE).round
    day = date(2026, 6, 30)
    returns.close_round(chased.on(day).act("a.desk"), round_id=row.pk, version=row.version)
    with pytest.raises(NotReady):
        chased.do("escalate", "a.desk", POLICE, **HIGHER)
