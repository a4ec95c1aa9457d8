"""A plan carried on by the deeds of its desk, a day a step."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from hoanhap.ground.audit.spine import Done
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.planreader.types import Item
from hoanhap.work.plans import actions as plans
from hoanhap.work.plans.models import Plan, PlanItem
from tests.plans.readings import TEXT, reading
from tests.stories import at
from tests.world import World

ISSUED = date(2026, 1, 12)


@dataclass
class PlanStory:
    """One plan of a province, from its file to what falls due."""

    world: World
    province: str = "a"
    content: bytes = TEXT.encode()
    plan_id: int = 0
    file_id: int = 0
    version: int = 0
    day: date = field(default=date(2026, 1, 15))
    post: str = "desk"

    def receive(self, **changes: Any) -> PlanStory:
        """The file comes in."""
        inputs = {"name": "ke-hoach.txt", "content": self.content, **changes}
        done = plans.receive_file(self.act(), **inputs)
        self.file_id = int(done.notes["file_id"])
        return self._at(done)

    def read(self, points: Iterable[Item] | None = None) -> PlanStory:
        """It is read."""
        return self._at(
            plans.record_reading(
                self.act(),
                plan_id=self.plan_id,
                version=self.version,
                file_id=self.file_id,
                text=TEXT,
                reading=reading(points),
                file_kind="text",
            )
        )

    def check_all(self) -> PlanStory:
        """Someone looks at every doubtful point and finds it right."""
        for item in PlanItem.objects.filter(plan_id=self.plan_id, is_checked=False, state="open"):
            done = plans.check_item(self.act(), item_id=item.pk, version=item.version)
            self.version = int(done.notes["plan_version"])
        return self

    def adopt(self, **changes: Any) -> Done:
        """It is adopted with the number and day of the signed paper."""
        inputs = {
            "plan_id": self.plan_id,
            "version": self.version,
            "number": "15/KH-UBND",
            "issued_on": ISSUED,
            **changes,
        }
        done = plans.adopt(self.act(), **inputs)
        self._at(done)
        return done

    def item(self, path: str) -> PlanItem:
        """The open point of this number."""
        return PlanItem.objects.get(plan_id=self.plan_id, path=path, state="open")

    def plan(self) -> Plan:
        """The plan's row."""
        return Plan.objects.get(pk=self.plan_id)

    def act(self) -> Act:
        """An act of the desk on the story's day."""
        return self.world.act(f"{self.province}.{self.post}", now=at(self.day))

    def _at(self, done: Done) -> PlanStory:
        self.plan_id, self.version = done.id, done.version
        return self


def adopted(world: World, province: str = "a", **changes: Any) -> PlanStory:
    """A plan received, read, looked at and adopted in January 2026."""
    story = PlanStory(world, province).receive().read().check_all()
    story.adopt(**changes)
    return story
