"""The world of two provinces and a report in it."""

from __future__ import annotations

import pytest

from tests.reports.papers import Papers
from tests.world import World, build_world


@pytest.fixture
def world(db: None) -> World:
    """Two provinces."""
    del db
    return build_world()


@pytest.fixture
def papers(world: World) -> Papers:
    """The report's deeds."""
    return Papers(world)
