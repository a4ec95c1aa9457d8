"""Obstacles raised in the small world, and deeds done to them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from hoanhap.ground.audit.spine import DEEDS, Done
from hoanhap.work.oversight.models import Obstacle
from tests.world import NOON, World

LONG_AGO = NOON - timedelta(days=100)
GIVEN: dict[str, Any] = {
    "kind": "obstacle",
    "topic": "lists",
    "title": "Danh sách chậm",
    "text": "Chưa có mẫu xác nhận cho người chuyển nơi cư trú",
}


@dataclass
class Asked:
    """Raises and handles, at the world's noon unless told otherwise."""

    world: World

    def agency(self, name: str) -> int:
        """The id of an agency by its short name."""
        return int(self.world.agencies[name].pk)

    def raised(self, post: str = "a1.clerk", *, now: datetime = NOON, **more: Any) -> int:
        """A new one."""
        act = self.world.act(post, now=now)
        return DEEDS["oversight.raise_obstacle"].run(act, **{**GIVEN, **more}).id

    def group(self, *, now: datetime = NOON) -> tuple[int, int]:
        """One of commune a1 with one of commune a2 grouped into it."""
        head, member = self.raised("a1.clerk", now=now), self.raised("a2.clerk", now=now)
        self.do("group_obstacles", "a.desk", head, member_ids=(member,))
        return head, member

    def outcome(self, pk: int, on: date) -> Done:
        """What a ministry said."""
        return self.do(
            "record_outcome", "a.desk", pk, outcome="granted", outcome_text="Sẽ sửa mẫu",
            outcome_on=on,
        )  # fmt: skip

    def do(self, deed: str, post: str, pk: int, **inputs: Any) -> Done:
        """A deed on the version there is."""
        act = self.world.act(post)
        version = self.row(pk).version
        return DEEDS[f"oversight.{deed}"].run(act, obstacle_id=pk, version=version, **inputs)

    def row(self, pk: int) -> Obstacle:
        """The row as it is now."""
        return Obstacle.objects.get(pk=pk)
