"""Obstacles for a report: which of them, told as one where grouped, as known at a moment."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from random import Random
from typing import Any

import pytest

from hoanhap.ground.audit.spine import DEEDS
from hoanhap.pure.kernel.days import Span
from hoanhap.pure.kernel.refusals import Refused
from hoanhap.work.oversight.models import Obstacle
from hoanhap.work.oversight.queries import obstacles_for_report
from hoanhap.work.oversight.types_obstacles import ObstacleReport
from tests.oversight.asked import LONG_AGO, Asked
from tests.world import NOON, TODAY, build_world

pytestmark = pytest.mark.django_db
HALF = Span(date(2026, 6, 15), date(2026, 12, 14))
BEFORE = Span(date(2025, 12, 15), date(2026, 6, 14))
ANSWER = {"answer": "Theo Điều 3", "answered_on": TODAY}


@pytest.fixture
def asked(db: None) -> Asked:
    return Asked(build_world())


def told(asked: Asked, post: str = "a.desk", span: Span = HALF, **more: Any) -> ObstacleReport:
    return obstacles_for_report(asked.world.actor(post), span, NOON, **more)


def test_a_group_is_told_once_with_all_who_asked_and_how_long_they_waited(asked: Asked) -> None:
    head, _ = asked.group(now=LONG_AGO)
    asked.raised("a1.drafter", topic="capital", title="Thiếu vốn")
    report = told(asked)
    assert [topic.topic for topic in report.topics] == ["lists", "capital"]
    first = report.rows[0]
    assert (first.id, first.askers, first.waited_days, first.is_open) == (
        head, ("UBND xã A1", "UBND xã A2"), 100, True,
    )  # fmt: skip
    assert (report.raised, report.answered, report.taken_up, report.still_open) == (3, 0, 0, 2)
    asked.do("answer_obstacle", "a.desk", head, **ANSWER)
    answered = told(asked).topics[0].rows[0]
    assert (answered.is_open, answered.answer, answered.waited_days) == (False, "Theo Điều 3", 100)
    assert told(asked).answered == 1


def test_a_report_tells_what_was_raised_answered_or_still_open_in_its_days(asked: Asked) -> None:
    old = asked.raised("a1.clerk", now=NOON - timedelta(days=300), title="Cũ")
    gone = asked.raised("a1.clerk", now=NOON - timedelta(days=300), title="Đã xong")
    Obstacle.objects.filter(pk=gone).update(
        state="answered", answer="Xong", answered_on=date(2026, 5, 1)
    )
    assert [row.title for row in told(asked).rows] == ["Cũ"]
    assert sorted(row.title for row in told(asked, span=BEFORE).rows) == ["Cũ", "Đã xong"]
    asked.do("close_obstacle", "a.desk", old, reason="Không còn")
    assert [row.is_open for row in told(asked).rows] == [False]


def test_what_was_answered_after_the_last_day_was_open_on_it_and_says_so(asked: Asked) -> None:
    pk = asked.raised("a1.clerk", now=NOON - timedelta(days=200))
    asked.do("answer_obstacle", "a.desk", pk, **ANSWER)
    (row,) = told(asked, span=BEFORE).rows
    assert (row.is_open, row.answered_on) == (True, TODAY)
    assert row.waited_days == (BEFORE.last - (TODAY - timedelta(days=200))).days


def test_each_office_is_told_what_it_sees_with_the_answer_that_is_for_all(asked: Asked) -> None:
    head, member = asked.group()
    asked.do("answer_obstacle", "a.desk", head, **ANSWER)
    (row,) = told(asked, "a2.clerk").rows
    assert (row.id, row.askers, row.answer) == (member, ("UBND xã A2",), "Theo Điều 3")
    assert told(asked, "b.desk").rows == ()


def test_by_topic_kind_and_only_what_is_open(asked: Asked) -> None:
    pk = asked.raised("a1.clerk", title="Một")
    asked.raised("a1.clerk", topic="law", kind="proposal", title="Hai")
    asked.do("answer_obstacle", "a.desk", pk, **ANSWER)
    for wanted, titles in (
        ({"topic": "law"}, ["Hai"]),
        ({"kind": "obstacle"}, ["Một"]),
        ({"is_open_only": True}, ["Hai"]),
    ):
        assert [row.title for row in told(asked, **wanted).rows] == titles, wanted


_STEPS: tuple[tuple[str, str, dict[str, Any]], ...] = (
    ("answer_obstacle", "a.desk", ANSWER),
    ("take_up", "a.desk", {"taken_to": "ministry", "taken_on": TODAY, "number": "12"}),
    ("record_outcome", "a.desk",
     {"outcome": "partly", "outcome_text": "Đang sửa", "outcome_on": TODAY}),
    ("assign_owner", "a.desk", {}),
    ("ungroup", "a.desk", {"reason": "khác"}),
    ("mark_answer", "a1.clerk", {"mark": "unresolved"}),
    ("close_obstacle", "a.desk", {"reason": "xong"}),
    ("reopen", "a.desk", {"reason": "còn vướng"}),
    ("group_obstacles", "a.desk", {}),
)  # fmt: skip


@pytest.mark.parametrize("seed", range(3))
def test_as_known_at_a_moment_it_says_what_it_said_at_that_moment(asked: Asked, seed: int) -> None:
    draw = Random(seed)
    pks = [asked.raised(post) for post in ("a1.clerk", "a2.clerk", "a1.clerk", "a.finance")]
    said: list[tuple[datetime, ObstacleReport]] = []
    did = 0
    for turn in range(1, 120):
        now = NOON + timedelta(minutes=turn)
        did += _some_deed(asked, draw, pks, now)
        said.append((now, obstacles_for_report(asked.world.actor("a.desk"), HALF, now)))
    assert did > 20
    for now, report in said:
        assert obstacles_for_report(asked.world.actor("a.desk"), HALF, now) == report


def _some_deed(asked: Asked, draw: Random, pks: list[int], now: datetime) -> bool:
    deed, post, inputs = draw.choice(_STEPS)
    row = asked.row(draw.choice(pks))
    given = dict(inputs)
    if deed == "assign_owner":
        given["owner_id"] = asked.agency(draw.choice(("a.police", "a.finance")))
    if deed == "group_obstacles":
        given["member_ids"] = tuple(draw.sample(pks, 2))
    try:
        DEEDS[f"oversight.{deed}"].run(
            asked.world.act(post, now=now), obstacle_id=row.pk, version=row.version, **given
        )
    except Refused:
        return False
    return True
