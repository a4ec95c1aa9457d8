"""A commune that sent nothing is missing; one that sent a nil list late is late, and says zero."""

from __future__ import annotations

from datetime import date

import pytest

from hoanhap.pure.kernel.days import Span
from hoanhap.work.lists import actions as lists
from hoanhap.work.measures.queries import figures
from tests.stories import ListStory, at
from tests.world import World, build_world


@pytest.fixture
def world(db: None) -> World:
    return build_world()


def test_a_late_nil_list_is_heard_of_and_a_missing_one_is_not(world: World) -> None:
    story = ListStory(world, "a1", day=date(2026, 10, 7)).start()
    done = lists.declare_nil(story.act("drafter"), list_id=story.list_id, version=story.version)
    story.version = done.version
    story.submit().sign().confirm().transmit()
    table = figures(
        world.actor("a.desk"), Span(date(2026, 10, 1), date(2026, 10, 31)), at(date(2026, 11, 1))
    )
    cells = {row.unit_id: {cell.code: cell.value for cell in row.cells} for row in table.rows}
    late, missing = cells[world.units["a1"].pk], cells[world.units["a2"].pk]
    assert (late["I.4"], late["I.5"], late["I.9"], late["I.1"]) == (0, 1, 1, 0)
    assert (missing["I.4"], missing["I.5"], missing["I.9"], missing["I.1"]) == (None, 1, None, None)
