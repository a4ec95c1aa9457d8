"""The night's work: reminders once a day, the next year opened once, duties handed on."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from hoanhap.ground.orgs.models import Agency
from hoanhap.work.plans.models import Chase, Duty, Occurrence
from hoanhap.work.plans.nightly import Night, run_nightly
from tests.plans.duties import Doing, at
from tests.world import NOON, TODAY, build_world

pytestmark = pytest.mark.django_db
DECEMBER = date(2026, 12, 2)


@pytest.fixture
def doing(db: None) -> Doing:
    return Doing(build_world())


def test_run_twice_on_a_day_it_reminds_once_and_again_the_next_time_it_is_due(
    doing: Doing,
) -> None:
    doing.due(due_on=TODAY + timedelta(days=7))
    assert run_nightly(NOON) == Night(reminded=1)
    run_nightly(NOON)
    assert Chase.objects.count() == 1
    run_nightly(at(TODAY + timedelta(days=6)))
    assert Chase.objects.count() == 2


def told_on() -> list[int]:
    """The days of the reminders, as days before the day of the story."""
    days = Chase.objects.filter(channel="reminder").order_by("sent_on")
    return [(on - TODAY).days for on in days.values_list("sent_on", flat=True)]


def nights(*days: int) -> None:
    """The server is up on these days only, counted from the day of the story."""
    for number in days:
        run_nightly(at(TODAY + timedelta(days=number)))


@pytest.mark.parametrize(
    ("up", "told"),
    [
        (range(24), [1, 8, 15, 21]),
        ((0, 2, 3, 8), [2, 8]),
        ((0, 11, 12, 14, 15), [11, 15]),
        ((0, 1, 22), [1, 22]),
        ((0, 23, 24), []),
    ],
    ids=["every night", "one off", "ten off", "up again on the last day", "up when it was past"],
)
def test_a_reminder_missed_is_made_good_until_the_next_falls_due(
    doing: Doing, up: tuple[int, ...], told: list[int]
) -> None:
    doing.due(due_on=TODAY + timedelta(days=22))
    nights(*up)
    assert told_on() == told


def test_who_takes_a_duty_over_is_reminded_though_the_other_was(doing: Doing) -> None:
    row = doing.due(due_on=TODAY + timedelta(days=7))
    nights(0)
    culture = doing.world.agencies["a.culture"].pk
    Occurrence.objects.filter(pk=row.pk).update(agency_id=culture)
    nights(1, 2)
    assert told_on() == [0, 1]
    assert Chase.objects.latest("sent_on").agency_id == culture


def test_in_december_the_next_year_is_opened_once(doing: Doing) -> None:
    doing.plan.ends_on = None
    doing.plan.save()
    doing.duty(timings=[{"kind": "quarterly"}])
    assert run_nightly(NOON).opened == 0
    assert run_nightly(at(DECEMBER)).opened == 1
    assert run_nightly(at(DECEMBER + timedelta(days=1))).opened == 0
    assert Occurrence.objects.filter(due_on__year=2027).count() == 4


def test_a_plan_that_ends_with_the_year_is_not_opened_further(doing: Doing) -> None:
    doing.duty(timings=[{"kind": "quarterly"}])
    assert run_nightly(at(DECEMBER)).opened == 0


def test_an_agency_that_ended_hands_its_duties_on(doing: Doing) -> None:
    duty = doing.duty("a.culture")
    doing.due(duty, due_on=date(2026, 12, 14))
    culture, finance = (doing.world.agencies[name].pk for name in ("a.culture", "a.finance"))
    Agency.objects.filter(pk=culture).update(ends_on=TODAY, successor_id=finance)
    night = run_nightly(NOON)
    assert (night.handed_over, night.refused) == (1, 0)
    duty.refresh_from_db()
    assert duty.state == "handed_over"
    assert Duty.objects.filter(state="open", agency_id=finance).count() == 1
    assert run_nightly(NOON).handed_over == 0


def test_where_no_plan_is_in_force_nothing_is_written(doing: Doing) -> None:
    doing.plan.state = "ended"
    doing.plan.save()
    assert run_nightly(NOON) == Night()
