"""Figures with the ids of all their rows, read in one query: what each rows' own answers say."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from hoanhap.ground.orgs.row_unions import keyed_of
from hoanhap.work.measures.catalogue import MEASURES
from hoanhap.work.measures.reading import asked_of, rows_by_code
from tests.measures.rows import LATER, WINDOW, resident
from tests.stories import LoanStory, at_bank, facts
from tests.world import build_world


@pytest.mark.django_db
def test_all_rows_read_together_are_what_each_figure_says_alone() -> None:
    world = build_world()
    first, *_ = at_bank(world, facts(1), facts(2))
    LoanStory(world, first).to_contract().pay_out(40_000_000)
    resident(world.units["a1"], WINDOW.first)
    resident(world.units["a2"], WINDOW.last)
    asked = asked_of(world.actor("a.desk"), WINDOW, LATER)
    rows = rows_by_code(asked, MEASURES)
    with CaptureQueriesContext(connection) as queries:
        found = keyed_of(rows)
    assert len(queries) == 1
    assert any(one.value for one in found.values())
    for code, one in found.items():
        assert one.rows == rows[code].keyed(), code
        assert one.value == rows[code].value(), code
        assert one.by_unit == rows[code].by_unit(), code
