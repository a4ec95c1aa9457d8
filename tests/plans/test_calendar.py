"""An agency's year: on the page, as a calendar file, and by a signed address without sign-in."""

from __future__ import annotations

from datetime import date

import pytest
from icalendar import Calendar

from hoanhap.ground.calendar.load_holidays import load_holidays
from hoanhap.pure.kernel.refusals import NotVisible
from hoanhap.work.plans.calendar_of import calendar_ics, calendar_of, feed_token, ics_of_token
from hoanhap.work.plans.models import Occurrence
from tests.plans.duties import Doing
from tests.world import TODAY, build_world

pytestmark = pytest.mark.django_db


@pytest.fixture
def doing(db: None) -> Doing:
    return Doing(build_world())


def filled(doing: Doing) -> list[Occurrence]:
    duty = doing.duty(title="Báo cáo kết quả; tổng hợp, đề xuất")
    return [
        doing.due(duty, period="2026-06-15", due_on=date(2026, 6, 14), state="accepted"),
        doing.due(duty, period="2026-12-15", due_on=date(2026, 12, 14)),
        doing.due(duty, period="2027-06-15", due_on=date(2027, 6, 14)),
        doing.due(duty, period="scheduled", due_on=None),
    ]


def test_a_year_month_by_month_with_tet_shown_and_nothing_moved(doing: Doing) -> None:
    filled(doing)
    load_holidays([2026])
    year = calendar_of(doing.world.actor("a.finance"), None, 2026, TODAY)
    assert [month.month.month for month in year.months if month.rows] == [6, 12]
    assert [row.period for row in year.no_day] == ["scheduled"]
    february = year.months[1]
    assert any("Tết" in one.name or "Nguyên Đán" in one.name for one in february.days_off)


def test_another_agency_does_not_look_at_it_and_a_follower_does(doing: Doing) -> None:
    filled(doing)
    finance = doing.world.agencies["a.finance"].pk
    assert calendar_of(doing.world.actor("a.desk"), finance, 2026, TODAY).agency_id == finance
    for post in ("a.culture", "b.desk"):
        for look in (
            lambda a: calendar_of(a, finance, 2026, TODAY),
            lambda a: calendar_ics(a, finance, 2026, TODAY),
            lambda a: feed_token(a, finance),
        ):
            with pytest.raises(NotVisible):
                look(doing.world.actor(post))


def test_the_file_is_read_back_with_its_days_and_texts(doing: Doing) -> None:
    rows = filled(doing)
    text = calendar_ics(doing.world.actor("a.finance"), None, 2026, TODAY)
    assert text.startswith("BEGIN:VCALENDAR\r\n")
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))
    events = Calendar.from_ical(text).walk("VEVENT")
    assert [event["uid"] for event in events] == [f"due-{row.pk}@hoanhap" for row in rows[:2]]
    assert [event.decoded("dtstart") for event in events] == [date(2026, 6, 14), date(2026, 12, 14)]
    assert str(events[0]["summary"]) == "Hạn: Báo cáo kết quả; tổng hợp, đề xuất"


def test_the_signed_address_opens_the_feed_of_its_agency_alone(doing: Doing) -> None:
    rows = filled(doing)
    other = doing.due(doing.duty("a.culture"), due_on=date(2026, 12, 1))
    token = feed_token(doing.world.actor("a.finance"), None)
    text = ics_of_token(token, TODAY)
    assert [f"due-{row.pk}@" in text for row in rows] == [True, True, True, False]
    assert f"due-{other.pk}@" not in text
    forged = token.replace(token.partition("~")[0], str(doing.world.agencies["a.culture"].pk), 1)
    for bad in (forged, "1~x", "", token + "a"):
        with pytest.raises(NotVisible):
            ics_of_token(bad, TODAY)


def test_the_feed_holds_no_word_about_who_or_how_late(doing: Doing) -> None:
    rows = filled(doing)
    Occurrence.objects.filter(pk=rows[1].pk).update(
        report="Ông Lò Văn A chậm", remarks="Bị trả lại", escalated_to="committee"
    )
    text = ics_of_token(feed_token(doing.world.actor("a.finance"), None), TODAY)
    for word in ("Lò Văn", "trả lại", "committee", "Người"):
        assert word not in text
