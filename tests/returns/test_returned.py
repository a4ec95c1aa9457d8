"""A return that comes back: remarks at the place, only these parts open again."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from hoanhap.pure.kernel.refusals import BadInput, NotAllowed, NotReady, NotVisible, WrongState
from hoanhap.work.returns import queries
from hoanhap.work.returns.models import Sending
from hoanhap.work.returns.types_filling import SectionRemark
from tests.returns.story import DUE_ON, SIGNED, ReturnStory

POLICE = "a1.police"


def come_back(story: ReturnStory, **changes: object) -> None:
    """The desk sends the sent return back over section II."""
    remark = SectionRemark(story.section("II").pk, "Nêu lý do chưa xác nhận")
    inputs = {"sections": (remark,), **changes}
    story.do("return_with_remarks", "a.desk", POLICE, **inputs)


def test_only_the_sections_named_open_again(story: ReturnStory) -> None:
    story.sent()
    come_back(story)
    story.write("a1.drafter", POLICE, "II", "Đã nêu lý do.")
    with pytest.raises(NotReady):
        story.write("a1.drafter", POLICE, "I", "Không được.")


def test_the_remark_stands_at_its_section(story: ReturnStory) -> None:
    story.sent()
    come_back(story, remarks="Nhìn chung tốt")
    actor = story.world.actor("a1.drafter", story.day)
    page = queries.return_page(actor, story.row(POLICE).pk, story.day)
    assert [one.remark for one in page.sections] == ["", "Nêu lý do chưa xác nhận"]
    assert [one.is_open for one in page.sections] == [False, True]
    assert {one.text for one in page.remarks} == {"Nêu lý do chưa xác nhận", "Nhìn chung tốt"}


def test_figures_of_sections_that_stay_shut_stay_as_they_were_sent(story: ReturnStory) -> None:
    story.sent()
    sent_at = story.figure(POLICE, "I.1").known_at
    remark = SectionRemark(story.section("I").pk, "Ghi số văn bản")
    story.do("return_with_remarks", "a.desk", POLICE, sections=(remark,))
    story.on(story.day + timedelta(days=1))
    story.do("submit", "a1.submitter", POLICE)
    figure = story.figure(POLICE, "I.1")
    assert (figure.known_at, figure.is_frozen) == (sent_at, True)


def test_it_is_signed_again_and_both_sendings_are_kept(story: ReturnStory) -> None:
    story.sent()
    come_back(story)
    story.write("a1.drafter", POLICE, "II", "Đã nêu lý do.")
    story.do("submit", "a1.submitter", POLICE)
    story.do("sign", "a1.signer", POLICE, **{**SIGNED, "number": "13/BC"})
    texts = [
        one.texts[str(story.section("II").pk)]
        for one in Sending.objects.filter(of_return=story.row(POLICE)).order_by("nth")
    ]
    assert texts == ["Đã lập danh sách đủ 6 tháng.", "Đã nêu lý do."]
    assert story.row(POLICE).first_sent_on == date(2026, 6, 10)


def test_one_to_be_mended_is_late_only_after_its_own_day_and_not_locked_before(
    story: ReturnStory,
) -> None:
    story.sent()
    mend_by = date(2026, 7, 20)
    story.on(DUE_ON)
    come_back(story, mend_by=mend_by)
    story.on(mend_by)
    actor = story.world.actor("a1.drafter", story.day)
    row = queries.return_page(actor, story.row(POLICE).pk, story.day).row
    assert (row.stage, row.is_late, row.is_locked) == ("returned", False, False)
    story.write("a1.drafter", POLICE, "II", "Sửa kịp.")


def test_an_accepted_one_may_still_come_back(story: ReturnStory) -> None:
    story.sent()
    story.do("accept", "a.desk", POLICE)
    come_back(story)
    assert story.row(POLICE).state == "returned"


def test_who_judges_is_another_agency(story: ReturnStory) -> None:
    for post in ("a.desk",):
        story.write(post, "a.police", "I", "Công an tỉnh đã thực hiện.")
        story.do("submit", post, "a.police")
        signed = {**SIGNED, "signed_on": story.day}
        story.do("sign", post, "a.police", **signed)
        with pytest.raises(NotAllowed):
            story.do("accept", post, "a.police")
    story.do("accept", "a.office", "a.police")
    assert story.row("a.police").state == "accepted"


def test_nothing_said_or_a_day_past_is_refused(story: ReturnStory) -> None:
    story.sent()
    with pytest.raises(BadInput):
        story.do("return_with_remarks", "a.desk", POLICE, remarks=" ")
    with pytest.raises(BadInput):
        come_back(story, mend_by=date(2026, 6, 1))
    with pytest.raises(NotVisible):
        come_back(story, sections=(SectionRemark(story.section("III").pk, "Không có mục này"),))


def test_sent_back_inside_it_is_written_again(story: ReturnStory) -> None:
    story.submitted()
    story.do("send_back", "a1.signer", POLICE, remarks="Xem lại")
    story.write("a1.drafter", POLICE, "I", "Đã sửa.")
    with pytest.raises(WrongState):
        story.do("sign", "a1.signer", POLICE, **{**SIGNED, "signed_on": story.day})
