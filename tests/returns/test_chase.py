"""Chasing returns: by notice, e-mail and letter."""

from __future__ import annotations

import io
import zipfile
from datetime import date, timedelta
from typing import Any

import pytest

from hoanhap.ground.audit.models import OutboxMessage
from hoanhap.ground.audit.spine import Done
from hoanhap.pure.kernel.refusals import BadInput, NotAllowed, NotReady, NotVisible, WrongState
from hoanhap.work.plans import actions as plans
from hoanhap.work.reports.return_papers import return_chase_letter
from hoanhap.work.returns import actions as returns
from hoanhap.work.returns import queries
from hoanhap.work.returns.mails import mail_of
from hoanhap.work.returns.models import ReturnChase
from hoanhap.work.returns.nightly import run_nightly
from tests.returns.story import DUE_ON, ReturnStory
from tests.returns.test_nightly import at

LATE = date(2026, 6, 20)


def chased(story: ReturnStory, *offices: str, post: str = "a.desk", **inputs: str) -> Done:
    """The desk chases the returns of these offices."""
    ids = tuple(story.row(office).pk for office in offices)
    return returns.chase(story.act(post), return_ids=ids, **{"channel": "notice", **inputs})


def with_focal_point(story: ReturnStory, office: str) -> None:
    """The office's focal point has an address."""
    plans.name_member(
        story.act("a.desk"),
        agency_id=story.world.agencies[office].pk,
        part="focal",
        full_name="Trần Thị Đầu Mối",
        email="dau.moi@example.org",
        starts_on=story.day,
    )


def test_one_message_an_agency_and_a_courteous_one_to_a_body_that_is_asked(
    story: ReturnStory,
) -> None:
    done = chased(story.on(LATE), "a1.police", "a2.police", "a.front")
    rows = ReturnChase.objects.filter(pk__in=done.notes["chase_ids"])
    assert {row.agency_id: row.is_courteous for row in rows} == {
        story.world.agencies["a1.police"].pk: False,
        story.world.agencies["a2.police"].pk: False,
        story.world.agencies["a.front"].pk: True,
    }


def test_it_is_counted_on_the_return_and_a_reminder_is_not(story: ReturnStory) -> None:
    run_nightly(at(DUE_ON))
    chased(story.on(LATE), "a1.police")
    row = queries.my_returns(story.world.actor("a1.drafter", story.day), story.day)[0]
    assert (row.chased_times, row.last_chased_on) == (1, LATE)
    assert ReturnChase.objects.filter(agency=row.agency_id).count() == 2


def test_a_letter_about_one_that_came_back_names_the_day_to_mend_it_by(story: ReturnStory) -> None:
    story.sent()
    story.on(DUE_ON)
    mend_by = DUE_ON + timedelta(days=8)
    story.do("return_with_remarks", "a.desk", "a1.police", remarks="Sửa", mend_by=mend_by)
    done = chased(story.on(LATE), "a1.police", channel="letter")
    (line,) = queries.letter_data(story.world.actor("a.desk", LATE), done.id).lines
    assert (line.due_on, line.late_days) == (mend_by, 0)
    done = chased(story.on(mend_by + timedelta(days=3)), "a1.police", channel="letter")
    (line,) = queries.letter_data(story.world.actor("a.desk", story.day), done.id).lines
    assert (line.due_on, line.late_days) == (mend_by, 3)


def test_one_sent_in_time_that_came_back_without_a_day_is_not_called_late(
    story: ReturnStory,
) -> None:
    story.sent()
    story.do("return_with_remarks", "a.desk", "a1.police", remarks="Sửa")
    done = chased(story.on(LATE), "a1.police", channel="letter")
    (line,) = queries.letter_data(story.world.actor("a.desk", LATE), done.id).lines
    assert (line.due_on, line.late_days) == (DUE_ON, 0)
    letter = return_chase_letter(story.world.actor("a.desk", LATE), done.id)
    with zipfile.ZipFile(io.BytesIO(letter.content)) as parts:
        assert "chờ gửi lại" in parts.read("word/document.xml").decode()


def test_a_reminder_that_waited_says_only_what_is_still_owed(story: ReturnStory) -> None:
    with_focal_point(story, "a1.police")
    run_nightly(at(DUE_ON - timedelta(days=7)))
    payload = OutboxMessage.objects.get(kind="returns.mail").payload
    mail = mail_of(payload, DUE_ON)
    assert mail is not None
    assert "hạn 14/06/2026" in mail.body
    story.sent()
    assert mail_of(payload, DUE_ON) is None


def test_the_letter_says_how_late_and_the_courteous_one_does_not(story: ReturnStory) -> None:
    done = chased(story.on(LATE), "a1.police", "a.front", channel="letter")
    texts = {}
    for pk in done.notes["chase_ids"]:
        letter = return_chase_letter(story.world.actor("a.desk", story.day), pk)
        with zipfile.ZipFile(io.BytesIO(letter.content)) as parts:
            texts[letter.name.split("-")[0]] = parts.read("word/document.xml").decode()
    assert "Quá hạn 6 ngày" in texts["don"]
    assert "quá hạn" not in texts["de"].lower()


def test_the_number_of_the_letter_comes_from_the_signed_paper(story: ReturnStory) -> None:
    done = chased(story.on(LATE), "a1.police", channel="letter")
    inputs: dict[str, Any] = {
        "chase_id": done.id, "signed_on": LATE, "signer_name": "Giám đốc",
    }  # fmt: skip
    returns.record_letter(story.act("a.desk"), version=1, number="77/CAT", **inputs)
    page = queries.chase_page(story.world.actor("a.desk", LATE), done.id, LATE)
    assert (page.row.number, page.row.actions) == ("77/CAT", ())
    with pytest.raises(WrongState):
        returns.record_letter(story.act("a.desk"), version=2, number="78/CAT", **inputs)


def test_an_e_mail_goes_to_the_focal_point_and_names_only_this_agency(story: ReturnStory) -> None:
    with_focal_point(story, "a1.police")
    done = chased(story.on(LATE), "a1.police", channel="email", words="Đề nghị gửi ngay.")
    waiting = OutboxMessage.objects.get(kind="returns.mail")
    mail = mail_of(waiting.payload, LATE)
    assert mail is not None
    assert mail.to == ("dau.moi@example.org",)
    assert "quá hạn 6 ngày" in mail.body
    assert "Đề nghị gửi ngay." in mail.body
    assert waiting.payload == {"chase_id": done.id}


def test_an_e_mail_without_an_address_is_not_sent_and_says_who(story: ReturnStory) -> None:
    with pytest.raises(NotReady) as caught:
        chased(story, "a1.police", channel="email")
    assert "Công an xã A1" in caught.value.words.vi


def test_what_was_sent_is_not_chased(story: ReturnStory) -> None:
    story.sent()
    with pytest.raises(WrongState):
        chased(story, "a1.police")


def test_what_was_closed_is_not_chased(story: ReturnStory) -> None:
    returns.close_round(story.act("a.desk"), round_id=story.round_id, version=1)
    with pytest.raises(WrongState):
        chased(story, "a1.police")


def test_an_agency_does_not_chase_itself_nor_another_province(story: ReturnStory) -> None:
    with pytest.raises(NotAllowed):
        chased(story, "a.police")
    with pytest.raises(NotVisible):
        chased(story, "a1.police", post="b.desk")
    with pytest.raises(BadInput):
        chased(story, "a1.police", channel="fax")
