"""Obstacles behind figures: an answer counts for everybody who asked, from when they asked."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from hoanhap.pure.kernel.days import Span
from hoanhap.work.measures.queries import values
from tests.oversight.asked import LONG_AGO, Asked
from tests.world import NOON, TODAY, build_world

YESTERDAY = TODAY - timedelta(days=1)


@pytest.fixture
def asked(db: None) -> Asked:
    return Asked(build_world())


def figures(asked: Asked, first: date, last: date) -> dict[str, object]:
    return dict(
        values(asked.world.actor("a.desk"), ("VII.1", "VII.2", "VII.4"), Span(first, last), NOON)
    )


def test_who_asks_what_was_answered_before_is_answered_on_the_day_they_ask(asked: Asked) -> None:
    head = asked.raised(now=LONG_AGO)
    asked.do("answer_obstacle", "a.desk", head, answer="Đã có mẫu", answered_on=YESTERDAY)
    member = asked.raised("a2.clerk")
    asked.do("group_obstacles", "a.desk", head, member_ids=(member,))
    assert figures(asked, YESTERDAY, YESTERDAY) == {"VII.1": 0, "VII.2": 1, "VII.4": 0}
    assert figures(asked, TODAY, TODAY) == {"VII.1": 1, "VII.2": 1, "VII.4": 0}
    assert figures(asked, LONG_AGO.date(), TODAY) == {"VII.1": 2, "VII.2": 2, "VII.4": 0}
