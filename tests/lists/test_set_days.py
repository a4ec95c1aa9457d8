"""The province's own days: from a month to come, with a paper; started lists keep theirs."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

import pytest

from hoanhap.pure.kernel.act import VIETNAM
from hoanhap.pure.kernel.refusals import BadInput
from hoanhap.work.lists.actions import set_days, start
from hoanhap.work.lists.due import days_of
from hoanhap.work.lists.models import MonthlyList
from tests.world import World, build_world

DECEMBER = date(2026, 12, 1)


@pytest.fixture
def world(db: None) -> World:
    return build_world()


def put(world: World, **changes: Any) -> None:
    """Set the days, with changes."""
    given: dict[str, Any] = {
        "starts_on": DECEMBER,
        "day_submitted": 1,
        "day_signed": 2,
        "day_confirmed": 2,
        "day_at_bank": 3,
        "moves_for_holidays": False,
        "citation": "Kế hoạch 01/KH-UBND, mục III.1",
    }
    set_days(world.act("a.desk"), **{**given, **changes})


def test_the_days_hold_from_their_month_on_and_only_in_their_province(world: World) -> None:
    put(world)
    mine, theirs = world.units["a"].pk, world.units["b"].pk
    assert days_of(mine, date(2026, 11, 1)).at_bank_on == date(2026, 11, 5)
    assert days_of(mine, DECEMBER).at_bank_on == date(2026, 12, 3)
    assert days_of(mine, date(2027, 3, 1)).confirmed_on == date(2027, 3, 2)
    assert days_of(theirs, DECEMBER).at_bank_on == date(2026, 12, 5)


def test_a_list_already_started_keeps_the_day_it_was_started_with(world: World) -> None:
    commune = world.units["a1"].pk
    start(world.act("a1.drafter"), commune_id=commune, month=DECEMBER)
    put(world)
    assert MonthlyList.objects.get().due_on == date(2026, 12, 5)
    start(world.act("a2.drafter"), commune_id=world.units["a2"].pk, month=DECEMBER)
    assert MonthlyList.objects.get(commune_id=world.units["a2"].pk).due_on == date(2026, 12, 3)


def test_only_where_the_province_says_so_a_day_off_moves_the_day(world: World) -> None:
    # 05/12/2026 is a Saturday.
    at_bank = days_of(world.units["a"].pk, DECEMBER).at_bank_on
    assert (at_bank, at_bank.weekday()) == (date(2026, 12, 5), 5)
    put(world, day_at_bank=5, moves_for_holidays=True)
    assert days_of(world.units["a"].pk, DECEMBER).at_bank_on == date(2026, 12, 7)


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"starts_on": date(2026, 11, 1)}, "starts_on"),
        ({"starts_on": date(2026, 12, 2)}, "starts_on"),
        ({"day_signed": 4}, "day_at_bank"),
        ({"day_submitted": 0}, "day_at_bank"),
        ({"day_at_bank": 29}, "day_at_bank"),
        ({"citation": "  "}, "citation"),
    ],
)
def test_days_that_cannot_be_are_refused_at_their_field(
    world: World, changes: dict[str, Any], field: str
) -> None:
    with pytest.raises(BadInput) as refused:
        put(world, **changes)
    assert refused.value.details[0][0] == field
    assert days_of(world.units["a"].pk, DECEMBER).at_bank_on == date(2026, 12, 5)


def test_the_month_begins_when_vietnam_says(world: World) -> None:
    late = datetime(2026, 11, 30, 23, 30, tzinfo=VIETNAM)
    set_days(
        world.act("a.desk", now=late),
        starts_on=DECEMBER,
        day_submitted=1,
        day_signed=2,
        day_confirmed=3,
        day_at_bank=4,
        moves_for_holidays=False,
        citation="KH 01",
    )
    assert days_of(world.units["a"].pk, DECEMBER).at_bank_on == date(2026, 12, 4)
