"""Figures that bodies declare: each with its paper, none counted twice."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from hoanhap.pure.kernel.days import Span
from hoanhap.work.measures.declaring import declare, take_back
from hoanhap.work.measures.models import Declaration
from hoanhap.work.measures.opening import figure_rows
from hoanhap.work.measures.queries import figures
from tests.measures.rows import FIRST, LAST, LATER, WINDOW, figure, noon
from tests.world import World, build_world

HALVES = (Span(date(2025, 6, 15), date(2025, 12, 14)), WINDOW)
BOTH = Span(HALVES[0].first, LAST)


@pytest.fixture
def world(db: None) -> World:
    return build_world()


def say(
    world: World,
    agency: str,
    value: int,
    window: Span = WINDOW,
    code: str = "IX.1",
    day: date = LAST,
) -> int | None:
    """An agency declares a figure of its own unit."""
    found = world.agencies[agency]
    return declare(
        world.act("a.desk", now=noon(day)),
        agency_id=found.pk,
        unit_id=found.unit_id,
        code=code,
        window=window,
        value=value,
        paper_number="12/BC",
        paper_on=day,
        source=("returns.Return", value),
    )


def test_what_nobody_declared_is_not_known(world: World) -> None:
    assert figure(world, "IX.1") is None
    say(world, "a1.police", 0)
    assert figure(world, "IX.1") == 0
    table = figures(world.actor("a.desk"), WINDOW, LATER, ["IX.1"])
    assert {row.name: row.cells[0].value for row in table.rows} == {"Xã A1": 0, "Xã A2": None}


def test_a_statement_counts_when_its_days_lie_in_the_span(world: World) -> None:
    for window in (
        WINDOW,
        Span(FIRST - timedelta(1), LAST - timedelta(1)),
        Span(FIRST + timedelta(1), LAST + timedelta(1)),
    ):
        say(world, "a1.police", 7, window)
    assert figure(world, "IX.1") == 7


def test_a_newer_statement_of_the_same_days_supersedes_and_the_old_one_is_still_known(
    world: World,
) -> None:
    say(world, "a1.police", 5)
    say(world, "a1.police", 8, day=LAST + timedelta(5))
    assert figure(world, "IX.1", known_at=noon(LAST)) == 5
    assert figure(world, "IX.1") == 8
    assert Declaration.objects.count() == 2


def test_two_half_years_add_up_and_a_statement_of_the_whole_counts_instead(world: World) -> None:
    for window, value in zip(HALVES, (3, 4), strict=True):
        say(world, "a1.police", value, window)
    assert figure(world, "IX.1", BOTH) == 7
    say(world, "a1.police", 9, BOTH)
    assert figure(world, "IX.1", BOTH) == 9


def test_of_a_stock_the_newest_statement_counts(world: World) -> None:
    for window, value in zip(HALVES, (3, 4), strict=True):
        say(world, "a1.police", value, window, code="IX.3")
    assert figure(world, "IX.3", BOTH) == 4


def test_where_the_province_speaks_for_all_its_communes_are_not_added(world: World) -> None:
    say(world, "a1.police", 3)
    say(world, "a2.police", 4)
    assert figure(world, "IX.1") == 7
    say(world, "a.finance", 10)
    assert figure(world, "IX.1") == 10
    table = figures(world.actor("a.desk"), WINDOW, LATER, ["IX.1"])
    assert [row.cells[0].value for row in table.rows] == [None, None]
    assert [row.cells[0].value for row in table.elsewhere] == [10]
    assert figure(world, "IX.1", post="a1.clerk") == 3


def test_a_return_sent_back_takes_its_statements_with_it(world: World) -> None:
    say(world, "a1.police", 5)
    assert take_back(world.act("a.desk", now=noon(LAST + timedelta(1))), ("returns.Return", 5)) == 1
    assert figure(world, "IX.1", known_at=noon(LAST)) == 5
    assert figure(world, "IX.1") is None


def test_a_code_that_is_no_declared_measure_is_kept_by_its_return_alone(world: World) -> None:
    assert say(world, "a1.police", 5, code="X.1") is None
    assert say(world, "a1.police", 5, code="I.1") is None
    assert not Declaration.objects.exists()


def test_its_rows_name_the_body_and_its_paper(world: World) -> None:
    say(world, "a.finance", 10)
    found = figure_rows(world.actor("a.desk"), "IX.1", WINDOW, LATER)
    assert found.value == 10 and found.rows[0].amount == 10
    assert "Sở Tài chính A" in found.rows[0].detail.vi and "12/BC" in found.rows[0].detail.vi
