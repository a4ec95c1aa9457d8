"""Reminders of a survey that is due soon: in stages, to who is behind, by e-mail too."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from hoanhap.ground.audit.models import OutboxMessage
from hoanhap.ground.orgs import roles
from hoanhap.work.needs.models import SurveyReminder
from hoanhap.work.needs.nightly import run_nightly
from hoanhap.work.needs.queries import survey_history, today_of
from hoanhap.work.needs.reminding import MAIL
from hoanhap.work.plans.models import SteeringMember
from hoanhap.work.plans.survey_mails import mail_of
from tests.needs.asking import DUE, NO_NEED, Asking, person
from tests.world import NOON, TODAY, World, build_world

pytestmark = pytest.mark.django_db


@pytest.fixture
def world(db: None) -> World:
    return build_world()


@pytest.fixture
def asking(world: World) -> Asking:
    person(world, "Lò Văn An")
    person(world, "Vàng Thị Cúc", commune="a2")
    found = Asking(world)
    found.open()
    return found


def nights(*days_before: int) -> list[int]:
    return [run_nightly(NOON + (DUE - TODAY) - timedelta(days=days)) for days in days_before]


def told_on(asking: Asking, office: str = "a1.police") -> list[date]:
    rows = SurveyReminder.objects.filter(agency=asking.world.agencies[office])
    return list(rows.order_by("reminded_on").values_list("reminded_on", flat=True))


def test_four_reminders_go_out_and_none_on_other_days(asking: Asking) -> None:
    nights(*range(23, -3, -1))
    for office in ("a1.police", "a2.police"):
        assert told_on(asking, office) == [DUE - timedelta(days=days) for days in (21, 14, 7, 1)]


@pytest.mark.parametrize("days", [22, -1])
def test_before_the_first_and_after_the_last_day_nobody_is(asking: Asking, days: int) -> None:
    assert nights(days) == [0]


def test_a_missed_one_goes_out_once_in_the_next_run_and_a_night_run_twice_sends_none_more(
    asking: Asking,
) -> None:
    assert nights(20, 20, 19, 15) == [2, 2, 0, 0]
    assert told_on(asking) == [DUE - timedelta(days=20)]


def test_who_said_they_were_through_is_left_out_until_they_take_it_back(asking: Asking) -> None:
    asking.answer(_line(asking), NO_NEED)
    asking.do("report_finished", "a1.drafter")
    assert nights(21) == [1]
    assert told_on(asking) == []
    asking.do("take_back_finish", "a1.drafter", reason="Còn sót")
    assert nights(14) == [2]


def test_an_office_with_nobody_to_ask_is_not_reminded(world: World) -> None:
    person(world, "Lò Văn An")
    asking = Asking(world)
    asking.open()
    assert nights(21) == [1]
    assert told_on(asking, "a2.police") == []


def test_where_one_office_of_a_commune_is_through_the_other_is_not_reminded(world: World) -> None:
    person(world, "Lò Văn An")
    asking = Asking(world)
    asking.open(asker_kinds=(roles.COMMUNE_POLICE, roles.COMMUNE_COMMITTEE))
    asking.answer(_line(asking), NO_NEED)
    assert nights(21) == [2]
    asking.do("report_finished", "a1.drafter")
    assert nights(14) == [0]


def test_the_bank_is_reminded_while_anybody_is_left(world: World) -> None:
    person(world, "Lò Văn An")
    asking = Asking(world)
    asking.open(asker_kinds=(roles.COMMUNE_POLICE, roles.VBSP_OFFICE))
    assert nights(21) == [2]
    assert told_on(asking, "a.bank") == [DUE - timedelta(days=21)]
    asking.answer(_line(asking), NO_NEED)
    asking.do("report_finished", "a1.drafter")
    assert nights(14) == [0]


def test_a_closed_survey_reminds_nobody(asking: Asking) -> None:
    asking.do("close_survey")
    assert nights(21) == [0]


def test_one_sent_by_hand_on_the_day_stands_for_that_days(asking: Asking) -> None:
    police = asking.world.agencies["a1.police"]
    day = NOON + (DUE - TODAY) - timedelta(days=21)
    asking.do("remind", now=day, agency_ids=(police.pk,), note="Sắp hết hạn")
    assert nights(21) == [1]
    assert len(told_on(asking)) == 1


def test_it_stands_on_the_offices_first_page_and_in_the_openers_history(asking: Asking) -> None:
    nights(21)
    day = DUE - timedelta(days=21)
    (item,) = today_of(asking.world.actor("a1.drafter"), day).due
    assert f"{day:%d/%m/%Y}" in item.detail.vi
    lines = survey_history(asking.world.actor("a.desk"), asking.survey_id)
    assert lines[0].deed == "needs.remind_due" and "2 cơ quan" in lines[0].sentence.vi


def test_it_goes_by_e_mail_to_who_has_an_address_and_says_nothing_once_they_are_through(
    asking: Asking,
) -> None:
    police = asking.world.agencies["a1.police"]
    SteeringMember.objects.create(
        agency=police, part="focal", full_name="Cán bộ", email="cax@example.vn", starts_on=TODAY,
        province=asking.world.units["a"],
    )  # fmt: skip
    nights(21)
    sent = {one.to_agency_id: one.payload for one in OutboxMessage.objects.filter(kind=MAIL)}
    day = DUE - timedelta(days=21)
    mail = mail_of(sent[police.pk], day)
    assert mail is not None and mail.to == ("cax@example.vn",)
    assert "30/11/2026" in mail.body and "Lò Văn An" not in mail.body
    assert mail_of(sent[asking.world.agencies["a2.police"].pk], day) is None
    asking.answer(_line(asking), NO_NEED)
    asking.do("report_finished", "a1.drafter")
    assert mail_of(sent[police.pk], day) is None
    person(asking.world, "Lò Văn Mới")
    asking.do("renew_frame")
    assert mail_of(sent[police.pk], day) is not None


def _line(asking: Asking) -> int:
    rows = asking.survey.lines.filter(commune=asking.world.units["a1"])
    return int(rows.get().pk)
