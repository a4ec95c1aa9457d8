"""What the calendar does by itself: rounds open on their day, reminders go out once a day."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest

from hoanhap.ground.audit.models import AuditEntry
from hoanhap.pure.kernel.act import VIETNAM
from hoanhap.pure.kernel.refusals import BadInput
from hoanhap.work.returns import actions as returns
from hoanhap.work.returns import queries
from hoanhap.work.returns.models import CalendarLine, Return, ReturnChase, Round
from hoanhap.work.returns.nightly import Night, run_nightly
from hoanhap.work.returns.types import Asked
from tests.returns.story import DUE_ON, SECTIONS, ReturnStory
from tests.world import World

NOBODY = Night()


def at(day: date) -> datetime:
    """Three in the morning."""
    return datetime(day.year, day.month, day.day, 3, tzinfo=VIETNAM)


def with_line(world: World, letter: str = "a", **changes: object) -> ReturnStory:
    """The half-year's line is in the calendar."""
    story = ReturnStory(world, letter).outline()
    inputs = {
        "outline_id": story.outline_id,
        "code": "6-thang",
        "title": "Báo cáo 6 tháng đầu năm",
        "window_first": "12-15",
        "window_last": "06-14",
        "due_by": "06-15",
        "lock_days": 30,
        "starts_on": date(2026, 1, 1),
        "addressees": ("UBND tỉnh (qua PC10)",),
        **changes,
    }
    returns.set_calendar_line(story.act(f"{letter}.desk"), **inputs)  # type: ignore[arg-type]  # a table
    return story


def test_a_round_opens_on_its_day_for_whom_the_line_asks(world: World) -> None:
    with_line(world, asked=Asked(kinds=("commune_police",)))
    assert run_nightly(at(date(2026, 4, 29))).opened == 0
    assert run_nightly(at(date(2026, 4, 30))).opened == 1
    made = Round.objects.get()
    assert (made.window_first, made.window_last) == (date(2025, 12, 15), date(2026, 6, 14))
    assert (made.due_on, made.locks_on) == (DUE_ON, date(2026, 7, 14))
    assert made.agency_id == world.agencies["a.police"].pk
    assert set(Return.objects.values_list("agency__name", flat=True)) == {
        "Công an xã A1",
        "Công an xã A2",
    }


def test_two_runs_on_one_day_do_nothing_twice(world: World) -> None:
    with_line(world)
    run_nightly(at(date(2026, 4, 30)))
    entries = AuditEntry.objects.count()
    run_nightly(at(date(2026, 4, 30)))
    assert AuditEntry.objects.count() == entries
    assert Round.objects.count() == 1


def test_both_provinces_are_opened_each_with_its_own_offices(world: World) -> None:
    with_line(world)
    with_line(world, "b")
    run_nightly(at(date(2026, 5, 1)))
    for letter in ("a", "b"):
        made = Round.objects.get(province=world.units[letter])
        assert made.agency_id == world.agencies[f"{letter}.police"].pk
        assert set(made.returns.values_list("province_id", flat=True)) == {made.province_id}


def test_a_line_set_anew_does_not_open_the_period_that_is_open_once_more(world: World) -> None:
    story = with_line(world)
    run_nightly(at(date(2026, 5, 1)))
    story.on(date(2026, 5, 2))
    inputs = {
        "outline_id": story.outline_id, "code": "6-thang", "title": "Báo cáo 6 tháng",
        "window_first": "12-15", "window_last": "06-13", "due_by": "06-16",
        "starts_on": story.day,
    }  # fmt: skip
    line = returns.set_calendar_line(story.act("a.desk"), **inputs)  # type: ignore[arg-type]  # a table
    assert run_nightly(at(date(2026, 5, 3))).opened == 0
    made = Round.objects.get()
    rows = queries.calendar(story.world.actor("a.desk", story.day), story.day)
    assert [row.round_id for row in rows] == [made.pk]
    with pytest.raises(BadInput):
        returns.open_round(
            story.act("a.desk"),
            **{**story.round_inputs(), "line_id": line.id, "kind": "periodic"},
        )
    assert run_nightly(at(date(2027, 5, 3))).opened == 1


def test_a_new_edition_of_the_outline_is_what_a_line_opens_that_is_to_end_later(
    world: World,
) -> None:
    story = with_line(world)
    run_nightly(at(date(2026, 5, 1)))
    story.on(date(2026, 5, 2))
    row = CalendarLine.objects.get()
    returns.end_calendar_line(
        story.act("a.desk"), line_id=row.pk, version=row.version, ends_on=date(2028, 1, 1)
    )
    returns.change_outline(
        story.act("a.desk"), outline_id=story.outline_id, version=1, title="Đề cương mới",
        sections=SECTIONS,
    )  # fmt: skip
    assert run_nightly(at(date(2027, 5, 3))).opened == 1
    assert Round.objects.latest("pk").outline.title == "Đề cương mới"


def test_a_line_that_ended_opens_no_more(world: World) -> None:
    story = with_line(world)
    row = CalendarLine.objects.get()
    returns.end_calendar_line(
        story.act("a.desk"), line_id=row.pk, version=row.version, ends_on=date(2026, 6, 1)
    )
    assert run_nightly(at(date(2026, 5, 1))).opened == 0


@pytest.mark.parametrize("days", [21, 14, 7, 1])
def test_each_agency_is_reminded_once_on_these_days(story: ReturnStory, days: int) -> None:
    night = run_nightly(at(DUE_ON - timedelta(days=days)))
    owing = Return.objects.filter(state="open").values("agency_id").distinct().count()
    assert night.reminded == owing
    assert ReturnChase.objects.filter(channel="reminder").count() == owing


def nights(*days_before: int) -> list[int]:
    """How many agencies each night reminded, by its days before the last day on time."""
    return [run_nightly(at(DUE_ON - timedelta(days=days))).reminded for days in days_before]


def told_on(story: ReturnStory) -> list[date]:
    """The days on which one of the agencies was reminded."""
    police = story.world.agencies["a1.police"]
    days = ReturnChase.objects.filter(agency=police, channel="reminder").order_by("sent_on")
    return list(days.values_list("sent_on", flat=True))


def test_night_after_night_four_reminders_go_out_and_none_on_other_days(
    story: ReturnStory,
) -> None:
    nights(*range(23, -3, -1))
    assert told_on(story) == [DUE_ON - timedelta(days=days) for days in (21, 14, 7, 1)]


@pytest.mark.parametrize("days", [22, -1])
def test_before_the_first_and_after_the_last_day_on_time_nobody_is(
    story: ReturnStory, days: int
) -> None:
    assert nights(days) == [0]


@pytest.mark.parametrize("days", [20, 15, 13, 6, 2, 0])
def test_a_reminder_missed_goes_out_once_in_the_next_run(story: ReturnStory, days: int) -> None:
    nights(days)
    nights(days)
    assert told_on(story) == [DUE_ON - timedelta(days=days)]


def test_after_one_night_off_the_reminder_is_a_day_late_and_the_next_in_time(
    story: ReturnStory,
) -> None:
    nights(22, 20, 19, 15, 14, 13)
    assert told_on(story) == [DUE_ON - timedelta(days=days) for days in (20, 14)]


def test_after_ten_nights_off_only_the_nearest_missed_is_sent(story: ReturnStory) -> None:
    nights(22, 12, 11, 8, 7)
    assert told_on(story) == [DUE_ON - timedelta(days=days) for days in (12, 7)]


def test_off_until_after_the_last_day_nothing_is_made_good(story: ReturnStory) -> None:
    nights(22, -1, -2)
    assert told_on(story) == []


def test_a_later_day_given_brings_no_reminder_before_its_own(story: ReturnStory) -> None:
    nights(7)
    story.on(DUE_ON - timedelta(days=6))
    later = DUE_ON + timedelta(days=4)
    story.do("extend", "a.desk", "a1.police", due_on=later, reason="Mưa lũ")
    nights(5, 4, 3)
    assert told_on(story) == [DUE_ON - timedelta(days=7), later - timedelta(days=7)]


def test_two_returns_of_one_agency_are_one_message(story: ReturnStory) -> None:
    story.open(title="Kỳ hai")
    run_nightly(at(DUE_ON - timedelta(days=7)))
    police = story.world.agencies["a1.police"]
    (message,) = ReturnChase.objects.filter(agency=police)
    assert message.chased.count() == 2


def test_who_sent_and_who_is_only_asked_are_not_reminded(story: ReturnStory) -> None:
    story.on(date(2026, 6, 10)).sent()
    run_nightly(at(DUE_ON - timedelta(days=1)))
    told = set(ReturnChase.objects.values_list("agency__name", flat=True))
    assert "Công an xã A1" not in told
    assert not any(name.startswith("Ủy ban Mặt trận") for name in told)


def test_one_to_be_mended_is_reminded_of_that_day(story: ReturnStory) -> None:
    story.sent()
    story.on(DUE_ON)
    mend_by = DUE_ON + timedelta(days=8)
    story.do("return_with_remarks", "a.desk", "a1.police", remarks="Sửa", mend_by=mend_by)
    run_nightly(at(mend_by - timedelta(days=7)))
    assert ReturnChase.objects.filter(agency=story.world.agencies["a1.police"]).count() == 1


def test_where_nothing_is_asked_nothing_is_done(world: World) -> None:
    assert run_nightly(at(DUE_ON)) == NOBODY
    assert not AuditEntry.objects.exists()
