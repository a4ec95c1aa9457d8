"""What happens to a whole plan, rarely: an agency ends and hands over, a later plan takes the place
of one, a workbook of returns comes back.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from hoanhap.ground.audit.spine import Done
from hoanhap.ground.documents.excel import Sheet, SheetColumn, workbook
from hoanhap.ground.orgs import roles
from hoanhap.ground.orgs.models import Agency, AgencyTerritory, Posting, User
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.planreader.types import Item
from hoanhap.work.plans.models import Duty, Occurrence, Plan
from hoanhap.work.plans.returns_lines import HEADS
from tests.measures.properties.doers import Offices
from tests.plans.story import PlanStory
from tests.world import START, World

ENDING, FOLLOWING = "a.culture", "a.culture2"


def another_office(world: World) -> None:
    """The office that will come after one of province a."""
    province = world.units["a"]
    agency = Agency.objects.create(
        name="Sở Văn hóa và Du lịch A", kind=roles.DEPARTMENT, unit=province, province=province,
        starts_on=START, symbol="TH",
    )  # fmt: skip
    AgencyTerritory.objects.create(agency=agency, unit=province, starts_on=START)
    user = User.objects.create(username=FOLLOWING, full_name="Người kế thừa")
    world.agencies[FOLLOWING] = agency
    world.postings[FOLLOWING] = Posting.objects.create(
        user=user, agency=agency, role=roles.DEPARTMENT_OFFICER, title="", starts_on=START
    )


class LatePlan(PlanStory):
    """A plan whose deeds are done at the moment of a step."""

    offices: Offices

    def act(self) -> Act:
        """An act of the desk at that moment."""
        return self.offices.act(f"{self.province}.desk")


class Turns:
    """Turns in the life of plans, done through the offices' posts."""

    def __init__(self, offices: Offices, points: tuple[Item, ...]) -> None:
        self.offices = offices
        self.points = points

    def plan(self, **wanted: Any) -> Plan | None:
        """A plan in force."""
        found: Plan | None = self.offices.one(
            Plan.objects.filter(parent=None, state="adopted", **wanted)
        )
        return found

    def hand_over(self) -> Done | None:
        """An agency ends; what it owes under a plan goes to the one that came after it."""
        offices, agency = self.offices, self.offices.world.agencies[ENDING]
        if ENDING not in offices.followed:
            if offices.random.random() < 0.5:
                return None
            offices.do(
                "orgs.end_agency", "a.desk", agency_id=agency.pk, ended_on=self.today,
                successor_id=offices.world.agencies[FOLLOWING].pk,
            )  # fmt: skip
            offices.followed[ENDING] = FOLLOWING
        owed = Duty.objects.filter(agency=agency, state="open")
        plan = self.plan(pk__in=owed.values("plan"))
        if plan is None:
            return None
        return offices.do(
            "plans.hand_over", "a.desk", plan_id=plan.pk, version=plan.version, agency_id=agency.pk
        )

    def replace_plan(self) -> Done | None:
        """Once in a province a plan without some of the points takes the place of the first."""
        letter = self.offices.random.choice("ab")
        province = self.offices.world.units[letter]
        plan = self.plan(province=province)
        if plan is None or Plan.objects.filter(parent=None, province=province).count() > 1:
            return None
        story = LatePlan(self.offices.world, letter, content=f"Kế hoạch mới {letter}".encode())
        story.offices = self.offices
        story.receive().read(self.points[:-3]).check_all()
        story.adopt(number="99/KH-UBND", issued_on=self.today, follows_from=self.today)
        return self.offices.do(
            "plans.replace_plan", f"{letter}.desk", plan_id=plan.pk,
            version=Plan.objects.get(pk=plan.pk).version, by_plan_id=story.plan_id,
            replaced_on=self.today,
        )  # fmt: skip

    def import_returns(self) -> Done | None:
        """A workbook tells of up to five of what is due."""
        plan = self.plan()
        if plan is None:
            return None
        letter = "a" if plan.province_id == self.offices.world.units["a"].pk else "b"
        due = Occurrence.objects.filter(duty__plan=plan, state__in=("open", "asked"))
        ids = list(due.order_by("due_on", "pk").values_list("pk", flat=True)[:12])
        told = sorted(self.offices.random.sample(ids, min(5, len(ids))))
        rows = tuple((str(pk), self.offices.some_day(), "Đã làm", "") for pk in told)
        columns = tuple(
            SheetColumn(head, "date" if name == "done_on" else "text")
            for name, head in HEADS.items()
        )
        return self.offices.do(
            "plans.import_returns", f"{letter}.desk", plan_id=plan.pk, version=plan.version,
            name="bc.xlsx", content=workbook([Sheet("Báo cáo", columns, rows, title="BÁO CÁO")]),
        )  # fmt: skip

    @property
    def today(self) -> date:
        """The day of the step."""
        return self.offices.today
