"""However many figures a page has, it asks few queries."""

from __future__ import annotations

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from hoanhap.pure.kernel.days import Span
from hoanhap.work.measures.catalogue import MEASURES
from hoanhap.work.measures.queries import compared, figures, half_year, values, values_beside
from hoanhap.work.measures.windows import before, last_year
from tests.measures.rows import LATER, WINDOW, figure, resident
from tests.world import World, build_world

DAYS = (before(WINDOW), last_year(WINDOW))


@pytest.fixture
def world(db: None) -> World:
    return build_world()


def test_all_measures_of_three_periods_and_one_by_commune(world: World) -> None:
    actor = world.actor("a.desk")
    with CaptureQueriesContext(connection) as queries:
        found = half_year(actor, WINDOW, LATER, *DAYS, "I.6")
    assert len(queries) <= 8, [query["sql"][:90] for query in queries]
    assert len(found.compared) == len(MEASURES)


def test_a_half_year_says_what_its_parts_say(world: World) -> None:
    actor = world.actor("a.desk")
    beside = compared(actor, WINDOW, LATER, *DAYS)
    assert half_year(actor, WINDOW, LATER, *DAYS, "I.1").compared == beside
    for released_on in (WINDOW.first, WINDOW.last, DAYS[0].first, DAYS[1].last):
        resident(world.units["a1"], released_on)
    for code in ("I.5", "I.6", "I.10", "II.3", "III.1", "III.3", "V.1", "IX.1"):
        found = half_year(actor, WINDOW, LATER, *DAYS, code)
        (line,) = (one for one in found.compared if one.column.code == code)
        assert line.now == figure(world, code)
        assert (line.before, line.last_year) == tuple(figure(world, code, span) for span in DAYS)
        table = figures(actor, WINDOW, LATER, [code], with_splits=False)
        for row in table.rows:
            assert found.now.get(row.unit_id) == row.cells[0].value
        table = figures(actor, DAYS[1], LATER, [code], with_splits=False)
        for row in table.rows:
            assert found.last_year.get(row.unit_id) == row.cells[0].value


def test_two_periods_that_are_the_same_days_are_read_once(world: World) -> None:
    span = Span(date(2026, 1, 1), date(2026, 12, 31))
    resident(world.units["a1"], date(2026, 5, 1))
    (found,) = compared(world.actor("a.desk"), span, LATER, span, span, ["III.1"])
    assert (found.now, found.before, found.last_year) == (1, 1, 1)


def test_values_of_several_periods_are_the_values_of_each(world: World) -> None:
    actor = world.actor("a.desk")
    resident(world.units["a1"], WINDOW.first)
    codes, spans = ["I.6", "II.2", "III.1", "III.2", "IX.1"], (WINDOW, *DAYS)
    with CaptureQueriesContext(connection) as queries:
        found = values_beside(actor, codes, spans, LATER)
    assert len(queries) <= 5
    assert found == {span: values(actor, codes, span, LATER) for span in spans}


def test_values_for_a_return_cost_few_queries_too(world: World) -> None:
    actor = world.actor("a1.drafter")
    with CaptureQueriesContext(connection) as queries:
        values(actor, list(MEASURES), WINDOW, LATER, unit_id=world.units["a1"].pk)
    assert len(queries) <= 8, [query["sql"][:90] for query in queries]


def test_the_table_of_a_part_of_the_report_with_its_splits(world: World) -> None:
    actor = world.actor("a.desk")
    for section in ("I", "II", "III", "V", "IX"):
        codes = [code for code in MEASURES if MEASURES[code].section == section]
        with CaptureQueriesContext(connection) as queries:
            figures(actor, WINDOW, LATER, codes)
        assert len(queries) <= 7, [query["sql"][:90] for query in queries]
