"""Chasing: one message an agency, by notice, e-mail or letter; courteous to who is only asked;
reminders before the day; what is late and was chased goes higher.
"""

from __future__ import annotations

from datetime import date, timedelta
from uuid import uuid4

import pytest

from hoanhap.ground.audit.models import OutboxMessage
from hoanhap.ground.audit.spine import Done
from hoanhap.ground.orgs.founding import system_actor
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.refusals import BadInput, NotAllowed, NotReady, NotVisible, WrongState
from hoanhap.work.plans.actions.chase import chase
from hoanhap.work.plans.actions.mark_seen import mark_seen
from hoanhap.work.plans.actions.record_letter import record_letter
from hoanhap.work.plans.actions.remind import remind
from hoanhap.work.plans.chase_papers import chase_page, chases, letter_data
from hoanhap.work.plans.mails import mail_of
from hoanhap.work.plans.models import Chase, Occurrence, SteeringMember
from hoanhap.work.plans.owed import occurrence_page, owed_by
from hoanhap.work.reports.forms.chase_letter import chase_letter_document
from hoanhap.work.reports.plan_papers import chase_letter
from tests.plans.duties import Doing, at
from tests.world import NOON, START, TODAY, build_world

pytestmark = pytest.mark.django_db
PAST = TODAY - timedelta(days=10)


@pytest.fixture
def doing(db: None) -> Doing:
    return Doing(build_world())


def chased(doing: Doing, *rows: Occurrence, channel: str = "notice", words: str = "") -> Done:
    """The desk chases these."""
    ids = tuple(row.pk for row in rows)
    return chase(doing.world.act("a.desk"), occurrence_ids=ids, channel=channel, words=words)


def member(
    doing: Doing, agency: str = "a.finance", part: str = "focal", email: str = "dm@stc.example"
) -> None:
    SteeringMember.objects.create(
        province=doing.world.units["a"], agency=doing.world.agencies[agency], part=part,
        full_name="Nguyễn Đầu Mối", email=email, starts_on=START,
    )  # fmt: skip


def test_many_are_chased_at_once_with_one_message_an_agency(doing: Doing) -> None:
    finance, culture = doing.duty(), doing.duty("a.culture")
    rows = [doing.due(finance, period=str(n), due_on=PAST) for n in range(3)]
    done = chased(doing, *rows, doing.due(culture, due_on=PAST), words="Gấp")
    assert (done.notes["agencies"], done.notes["occurrences"]) == (2, 4)
    (mine,) = owed_by(doing.world.actor("a.finance"), None, TODAY).messages
    assert (mine.occurrences, mine.channel, mine.words) == (3, "notice", "Gấp")
    page = chase_page(doing.world.actor("a.finance"), mine.id, TODAY)
    assert [row.chased_times for row in page.about] == [1, 1, 1]
    assert len(chases(doing.world.actor("a.desk"), plan_id=doing.plan.pk)) == 2
    assert occurrence_page(doing.world.actor("a.desk"), rows[0].pk, TODAY).chases[0].id == mine.id


def test_the_agency_notes_that_it_saw_the_message(doing: Doing) -> None:
    done = chased(doing, doing.due(due_on=PAST))
    with pytest.raises(NotAllowed):
        mark_seen(doing.world.act("a.desk"), chase_id=done.id, version=1)
    with pytest.raises(NotVisible):
        mark_seen(doing.world.act("a.culture"), chase_id=done.id, version=1)
    mark_seen(doing.world.act("a.finance"), chase_id=done.id, version=1)
    assert owed_by(doing.world.actor("a.finance"), None, TODAY).messages == ()
    with pytest.raises(WrongState):
        mark_seen(doing.world.act("a.finance"), chase_id=done.id, version=2)


def test_what_is_done_meanwhile_is_not_chased_and_nothing_of_the_others_either(
    doing: Doing,
) -> None:
    duty = doing.duty()
    late = doing.due(duty, period="1", due_on=PAST)
    done = doing.due(duty, period="2", due_on=PAST, state="reported")
    with pytest.raises(WrongState):
        chased(doing, late, done)
    elsewhere = Doing(doing.world, "b")
    with pytest.raises(NotVisible):
        chased(doing, late, elsewhere.due(elsewhere.duty("b.finance"), due_on=PAST))
    with pytest.raises(BadInput):
        chased(doing, late, channel="reminder")
    with pytest.raises(NotAllowed):
        chased(doing, late, doing.due(doing.duty("a.police"), due_on=PAST))
    assert not Chase.objects.exists()


def test_by_email_the_message_waits_in_the_outbox_for_the_focal_point(doing: Doing) -> None:
    row = doing.due(due_on=PAST)
    with pytest.raises(NotReady):
        chased(doing, row, channel="email")
    member(doing, part="member", email="tv@stc.example")
    member(doing)
    chased(doing, row, channel="email", words="Đề nghị gửi trong tuần")
    (message,) = OutboxMessage.objects.filter(kind="plans.mail")
    mail = mail_of(message.payload, TODAY)
    assert mail is not None
    assert mail.to == ("dm@stc.example", "tv@stc.example")
    assert mail.subject == "Đôn đốc: 1 nhiệm vụ của kế hoạch tái hòa nhập cộng đồng"
    assert "hạn 24/10/2026, quá hạn 10 ngày" in mail.body
    assert "Đề nghị gửi trong tuần" in mail.body
    assert "Đầu Mối" not in mail.body


def test_the_letter_names_plan_duty_day_and_lateness_and_gets_its_number_from_the_paper(
    doing: Doing,
) -> None:
    done = chased(doing, doing.due(due_on=PAST), channel="letter", words="Báo cáo gấp.")
    desk = doing.world.actor("a.desk")
    letter = chase_letter_document(letter_data(desk, done.id))
    said = str(letter.blocks)
    assert (
        letter.abstract == "đôn đốc thực hiện nhiệm vụ theo Kế hoạch số 12/KH-UBND ngày 05/01/2026"
    )
    assert "Kính gửi: Sở Tài chính A" in said
    assert "Quá hạn 10 ngày" in said and "24/10/2026" in said and "Báo cáo gấp." in said
    assert chase_letter(desk, done.id).content[:2] == b"PK"
    act = doing.world.act("a.desk")
    record_letter(
        act, chase_id=done.id, version=1, number="45/CAT-THAHS", signed_on=TODAY,
        signer_name="Đại tá Lê Văn A",
    )  # fmt: skip
    after = chase_letter_document(letter_data(desk, done.id))
    assert (after.number, after.day, after.signatures[0].name) == (
        "45/CAT-THAHS", TODAY, "Đại tá Lê Văn A",
    )  # fmt: skip
    with pytest.raises(WrongState):
        record_letter(
            doing.world.act("a.desk"), chase_id=done.id, version=2, number="46", signed_on=TODAY,
            signer_name="X",
        )  # fmt: skip


def test_the_letter_to_who_is_only_asked_is_courteous_and_tells_no_lateness(doing: Doing) -> None:
    row = doing.due(doing.duty("a.front", bond="requested", title="Giám sát"), due_on=PAST)
    done = chased(doing, row, channel="letter")
    letter = chase_letter_document(letter_data(doing.world.actor("a.desk"), done.id))
    said = str(letter.blocks) + letter.abstract
    assert "kính đề nghị Quý cơ quan quan tâm phối hợp" in said
    assert "trân trọng cảm ơn" in said
    for reproach in ("hạn", "đôn đốc", "chậm"):
        assert reproach not in said.lower().replace("thời hạn", "")


def test_a_notice_is_no_letter(doing: Doing) -> None:
    done = chased(doing, doing.due(due_on=PAST))
    with pytest.raises(NotVisible):
        letter_data(doing.world.actor("a.desk"), done.id)
    with pytest.raises(WrongState):
        record_letter(
            doing.world.act("a.desk"), chase_id=done.id, version=1, number="1", signed_on=TODAY,
            signer_name="X",
        )  # fmt: skip


def test_only_what_is_late_and_was_chased_goes_higher(doing: Doing) -> None:
    row = doing.due(due_on=PAST)
    with pytest.raises(NotReady):
        doing.do("escalate", "a.desk", row, to="committee", reason="Không trả lời")
    chased(doing, row)
    with pytest.raises(BadInput):
        doing.do("escalate", "a.desk", row, to="nobody", reason="x")
    doing.do("escalate", "a.desk", row, to="committee", reason="Không trả lời")
    shown = occurrence_page(doing.world.actor("a.office"), row.pk, TODAY).row
    assert (shown.escalated_on, shown.stage) == (TODAY, "late")
    soon = doing.due(doing.duty(), due_on=TODAY)
    chased(doing, soon)
    with pytest.raises(NotReady):
        doing.do("escalate", "a.desk", soon, to="committee", reason="x")


def reminded(doing: Doing, day: date = TODAY) -> Done:
    actor = system_actor(doing.world.units["a"].pk, START)
    return remind(Act(actor, uuid4(), at(day)))


def test_reminders_go_out_from_21_days_before_to_the_last_and_count_as_no_chase(
    doing: Doing,
) -> None:
    duty = doing.duty()
    rows = {
        days: doing.due(duty, period=str(days), due_on=TODAY + timedelta(days=days))
        for days in (-1, 0, 1, 7, 14, 20, 21, 22)
    }
    member(doing)
    assert reminded(doing).notes == {"agencies": 1, "occurrences": 6}
    (one,) = Chase.objects.all()
    assert one.channel == "reminder"
    about = set(one.chased.values_list("occurrence_id", flat=True))
    assert about == {rows[days].pk for days in (0, 1, 7, 14, 20, 21)}
    assert OutboxMessage.objects.count() == 1
    page = occurrence_page(doing.world.actor("a.finance"), rows[7].pk, TODAY)
    assert (page.row.chased_times, len(page.chases)) == (0, 1)


def test_a_reminder_that_waited_says_only_what_is_still_owed(doing: Doing) -> None:
    kept, done = (doing.due(due_on=TODAY + timedelta(days=7), period=str(n)) for n in (1, 2))
    member(doing)
    reminded(doing)
    payload = OutboxMessage.objects.get().payload
    Occurrence.objects.filter(pk=done.pk).update(state="accepted")
    mail = mail_of(payload, TODAY)
    assert mail is not None
    assert "1 nhiệm vụ" in mail.subject
    Occurrence.objects.filter(pk=kept.pk).update(state="accepted")
    assert mail_of(payload, TODAY) is None


def test_what_is_done_or_met_or_only_asked_is_not_reminded(doing: Doing) -> None:
    from hoanhap.work.outreach.actions.record_output import record_output

    soon = TODAY + timedelta(days=7)
    doing.due(due_on=soon, state="accepted")
    doing.due(doing.duty("a.front", bond="requested"), due_on=soon)
    doing.due(doing.duty("a.culture", fact_kind="output"), due_on=soon)
    record_output(
        doing.world.act("a.culture", now=NOON), channel="meeting", title="Họp", held_on=TODAY
    )
    assert reminded(doing).notes == {"agencies": 0, "occurrences": 0}
