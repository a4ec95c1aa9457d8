"""An adopted plan with duties made straight in the tables, for tests of carrying it out."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any
from uuid import uuid4

from hoanhap.ground.audit.spine import DEEDS, Done
from hoanhap.pure.kernel.act import VIETNAM
from hoanhap.work.plans.models import Duty, Occurrence, Plan, PlanItem
from tests.world import NOON, World

PDF = b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n"
ISSUED = date(2026, 1, 5)


def at(day: date) -> datetime:
    """Noon of a day."""
    return datetime(day.year, day.month, day.day, 12, 0, tzinfo=VIETNAM)


@dataclass
class Doing:
    """A province's adopted plan and what falls due under it."""

    world: World
    letter: str = "a"
    plan: Plan = field(init=False)
    number: int = 0

    def __post_init__(self) -> None:
        self.plan = Plan.objects.create(
            province=self.world.units[self.letter],
            agency=self.world.agencies[f"{self.letter}.police"],
            title="Kế hoạch tái hòa nhập cộng đồng năm 2026",
            number="12/KH-UBND",
            issued_on=ISSUED,
            starts_on=ISSUED,
            ends_on=date(2026, 12, 31),
            state="adopted",
            adopted_at=at(ISSUED),
            recorded_by=1,
            recorded_at=at(ISSUED),
        )

    def duty(self, agency: str = "a.finance", **more: Any) -> Duty:
        """A duty of an agency by its short name."""
        self.number += 1
        given = {
            "path": f"II.{self.number}",
            "section": "II. Nhiệm vụ",
            "title": "Tham mưu bố trí vốn ủy thác qua Ngân hàng Chính sách xã hội",
            "kind": "task",
            "bond": "assigned",
            "starts_on": ISSUED,
            "opened_at": at(ISSUED),
            **more,
        }
        item = PlanItem.objects.create(
            plan=self.plan,
            position=self.number,
            path=given["path"],
            section=given["section"],
            text=given["title"],
            kind=given["kind"],
        )
        return Duty.objects.create(
            plan=self.plan,
            item=item,
            province=self.plan.province,
            agency=self.world.agencies[agency],
            **given,
        )

    def due(
        self,
        duty: Duty | None = None,
        *,
        period: str = "2026-11",
        starts_on: date = date(2026, 11, 1),
        due_on: date | None = date(2026, 11, 14),
        **more: Any,
    ) -> Occurrence:
        """What falls due once under a duty (a new one of the finance department by default)."""
        of = duty or self.duty()
        return Occurrence.objects.create(
            duty=of,
            province=of.province,
            agency=of.agency,
            led_by=of.led_by,
            period=period,
            starts_on=starts_on,
            due_on=due_on,
            **{"opened_at": of.opened_at, **more},
        )

    def do(
        self, name: str, post: str, row: Occurrence | int, on: date | None = None, **inputs: Any
    ) -> Done:
        """Do a deed on what is due by a post, with its version of now."""
        pk = row if isinstance(row, int) else row.pk
        version = Occurrence.objects.get(pk=pk).version
        act = self.world.act(post, now=at(on) if on else NOON, request_id=uuid4())
        return DEEDS[f"plans.{name}"].run(act, occurrence_id=pk, version=version, **inputs)

    def state(self, row: Occurrence) -> str:
        """The state it is in now."""
        return Occurrence.objects.get(pk=row.pk).state
