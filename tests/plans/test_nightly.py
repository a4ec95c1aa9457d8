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
