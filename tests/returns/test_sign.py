"""Signing sends a return: texts and figures stand as they were submitted."""

from __future__ import annotations

from datetime import date, timedelta
from uuid import uuid4

import pytest

from hoanhap.pure.kernel.refusals import BadInput, NotAllowed, NotReady, Stale, WrongState
from hoanhap.work.returns import actions as returns
from hoanhap.work.returns.models import Sending
from tests.returns.story import SIGNED, WINDOW, ReturnStory

POLICE = "a1.police"
SIGNED_ON = date(2026, 6, 10)


def test_a_signed_return_keeps_texts_figures_and_the_paper_it_came_with(story: ReturnStory) -> None:
    story.sent()
    row = story.row(POLICE)
    assert (row.state, row.number, row.signer_name) == ("signed", "12/BC", "Nguyễn Văn Ký")
    assert story.part(POLICE, "I").sent_text == "Đã ban hành kế hoạch."
    assert all(row.figures.values_list("is_frozen", flat=True))
    kept = Sending.objects.get(of_return=row)
    assert kept.nth == 1
    assert kept.texts[str(story.section("II").pk)] == "Đã lập danh sách đủ 6 tháng."
    assert {one["code"]: one["num"] for one in kept.figures} == {"I.1": None, "I.2": None}


def test_figures_stand_as_known_when_it_was_submitted(story: ReturnStory) -> None:
    story.submitted()
    known_at = story.row(POLICE).known_at
    story.do("sign", "a1.signer", POLICE, **{**SIGNED, "signed_on": story.day})
    assert story.row(POLICE).known_at == known_at


def test_neither_drafter_nor_submitter_signs(story: ReturnStory) -> None:
    story.submitted()
    signer = story.world.postings["a1.signer"]
    for maker in ("a1.drafter", "a1.submitter"):
        signer.user = story.world.postings[maker].user
        signer.save()
        with pytest.raises(NotAllowed):
            story.do("sign", "a1.signer", POLICE, **{**SIGNED, "signed_on": story.day})


def test_a_paper_of_a_day_to_come_is_refused(story: ReturnStory) -> None:
    story.submitted()
    with pytest.raises(BadInput):
        story.do("sign", "a1.signer", POLICE, **SIGNED)


def test_a_paper_older_than_the_round_is_refused(story: ReturnStory) -> None:
    story.submitted()
    first = WINDOW.first
    with pytest.raises(BadInput) as refused:
        before = {**SIGNED, "signed_on": first - timedelta(days=1)}
        story.do("sign", "a1.signer", POLICE, **before)
    assert refused.value.details[0][0] == "signed_on"  # type: ignore[index]  # details are pairs
    story.do("sign", "a1.signer", POLICE, **{**SIGNED, "signed_on": first})


def test_a_return_sent_twice_is_sent_once(story: ReturnStory) -> None:
    story.submitted()
    story.on(SIGNED_ON)
    row, request_id = story.row(POLICE), uuid4()
    for _ in range(2):
        act = story.world.act("a1.signer", now=story.act("a1.signer").now, request_id=request_id)
        done = returns.sign(act, return_id=row.pk, version=row.version, **SIGNED)
    assert done.is_repeat
    with pytest.raises(Stale):
        returns.sign(story.act("a1.signer"), return_id=row.pk, version=row.version, **SIGNED)
    with pytest.raises(WrongState):
        story.do("sign", "a1.signer", POLICE, **SIGNED)
    assert Sending.objects.filter(of_return=row).count() == 1


def test_after_the_lock_a_return_is_not_sent_until_the_desk_gives_a_later_day(
    story: ReturnStory,
) -> None:
    story.submitted()
    story.on(date(2026, 7, 20))
    with pytest.raises(NotReady) as caught:
        story.do("sign", "a1.signer", POLICE, **SIGNED)
    assert "gia hạn" in caught.value.words.vi
    story.do("extend", "a.desk", POLICE, due_on=date(2026, 7, 25), reason="Đường dây hỏng")
    story.do("sign", "a1.signer", POLICE, **SIGNED)
    assert story.row(POLICE).state == "signed"
