"""One world and one open round for tests of returns."""

from __future__ import annotations

import pytest

from tests.returns.story import ReturnStory
from tests.world import World, build_world


@pytest.fixture
def world(db: None) -> World:
    """Two provinces with all their offices."""
    return build_world()


@pytest.fixture
def story(world: World) -> ReturnStory:
    """A round of province a that was just opened."""
    return ReturnStory(world).open()
