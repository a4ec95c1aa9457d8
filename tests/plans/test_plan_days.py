"""A province sets the days of its periodic returns, and whether days off move what falls due."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from hoanhap.pure.kernel.refusals import BadInput
from hoanhap.work.plans import actions as plans
from hoanhap.work.plans.models import Occurrence
from hoanhap.work.plans.queries import plan_days
from tests.plans.story import PlanStory, adopted
from tests.world import World, build_world

pytestmark = pytest.mark.django_db


@pytest.fixture
def world() -> World:
    return build_world()


def set_days(world: World, **changes: Any) -> None:
    """From 2027 on, by 20/6 and 20/11, the days themselves in time."""
    inputs: dict[str, Any] = {
        "from_year": 2027, "return_days": ("11-20", "06-20"), "is_inclusive": True,
        "moves_for_holidays": True, "citation": "Công văn 12/UBND",
    }  # fmt: skip
    plans.set_plan_days(world.act("a.desk"), **{**inputs, **changes})


def test_the_years_own_days_hold_from_that_year_on_and_move_off_week_ends(world: World) -> None:
    story = adopted(world)
    set_days(world)
    story.day = date(2026, 12, 2)
    plans.open_year(story.act(), plan_id=story.plan_id, version=story.version, year=2027)
    rows = Occurrence.objects.filter(duty__path="II.3", agency=world.agencies["a.finance"])
    days = list(rows.order_by("due_on").values_list("due_on", flat=True))
    # 20/6/2027 is a Sunday, 20/11/2027 a Saturday.
    assert days == [date(2026, 6, 14), date(2026, 12, 14), date(2027, 6, 21), date(2027, 11, 22)]


def test_what_is_set_is_shown_to_the_province_and_no_other(world: World) -> None:
    set_days(world)
    before = plan_days(world.actor("a.desk"), date(2026, 12, 31))
    after = plan_days(world.actor("a.finance"), date(2027, 1, 1))
    other = plan_days(world.actor("b.desk"), date(2027, 1, 1))
    assert before.return_days == other.return_days == ("06-15", "12-15")
    assert (after.return_days, after.is_inclusive, after.may_set) == (
        ("06-20", "11-20"), True, False,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("return_days", ()),
        ("return_days", ("13-01",)),
        ("return_days", ("hè",)),
        ("from_year", 2025),
        ("citation", " "),
    ],
)
def test_a_day_there_is_not_a_year_past_or_no_paper_is_refused(
    world: World, field: str, value: Any
) -> None:
    with pytest.raises(BadInput) as caught:
        set_days(world, **{field: value})
    assert [detail[0] for detail in caught.value.details] == [field]  # type: ignore[index]  # pairs


def test_a_plan_already_opened_keeps_the_days_it_was_opened_with(world: World) -> None:
    set_days(world, from_year=2026)
    story: PlanStory = adopted(world)
    set_days(world, from_year=2026, return_days=("03-01",))
    plans.open_year(world.act("a.desk"), plan_id=story.plan_id, version=story.version, year=2026)
    kept = Occurrence.objects.filter(duty__path="II.3").values_list("period", flat=True)
    assert sorted(set(kept)) == ["2026-06-20", "2026-11-20"]
