"""A commune with one person on record, found through a list."""

from __future__ import annotations

import pytest

from hoanhap.ground.registry.models import Person
from tests.lists.ready import Lists
from tests.world import World, build_world


@pytest.fixture
def world(db: None) -> World:
    """Two provinces, three communes, every post."""
    return build_world()


@pytest.fixture
def person(world: World) -> Person:
    """One person who lives in a1."""
    Lists(world).drafted(1)
    return Person.objects.get()
