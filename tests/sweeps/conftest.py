"""Two provinces with something at every stage, as each kind of post sees them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from django.db import transaction

from tests.sweeps.oracle import POSTS, Looking, Tables, looking
from tests.sweeps.oracle_doing import plant_doing
from tests.sweeps.oracle_needs import plant_needs
from tests.sweeps.oracle_obstacles import plant_obstacles
from tests.sweeps.oracle_plans import plant_plans
from tests.sweeps.oracle_reports import plant_reports
from tests.sweeps.oracle_returns import plant_returns
from tests.sweeps.oracle_sessions import plant_sessions
from tests.sweeps.two_provinces import Provinces, build


@pytest.fixture(scope="module")
def provinces(django_db_setup: None, django_db_blocker: Any) -> Iterator[Provinces]:
    """Both provinces, built once for a file and given back at its end."""
    with django_db_blocker.unblock(), transaction.atomic():
        made = build()
        plant_plans(made.world)
        plant_doing(made.world)
        plant_obstacles(made.world)
        plant_needs(made.world)
        plant_sessions(made.world)
        plant_returns(made.world)
        plant_reports(made.world)
        Tables.read()
        yield made
        transaction.set_rollback(True)


@pytest.fixture(scope="module")
def lookers(provinces: Provinces) -> list[Looking]:
    """Every kind of post, in both provinces."""
    return [looking(provinces, post) for post in POSTS]
