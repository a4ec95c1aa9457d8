"""The world of two provinces and its lists desk."""

from __future__ import annotations

import pytest

from tests.lists.ready import Lists
from tests.world import World, build_world


@pytest.fixture
def world(db: None) -> World:
    """Two provinces, three communes, every post."""
    return build_world()


@pytest.fixture
def lists(world: World) -> Lists:
    """The lists desk of commune a1."""
    return Lists(world)
