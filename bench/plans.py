"""A plan of a province of 130 communes and 25 agencies: its year opened, and where it stands.

(a) Adoption as one deed: every point's duties, those who work with them, and all that falls due in
a year; and opening the next year. (b) How often "where the plan stands" asks the database at that
size. The plan has 43 points: eight that each commune's police or committee owes (one of them
monthly), four of all departments, thirty of one department each, one report of everybody. Times are
passing time of a quiet machine and processor time of this process; the file of the database lies in
a folder that is thrown away.
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
from datetime import date
from pathlib import Path
from time import perf_counter, process_time
from typing import Any

COMMUNES = 130
DEPARTMENTS = 20
AIM_YEAR_SECONDS = 1.0
AIM_STANDING_QUERIES = 15
ADOPTED_ON = date(2026, 1, 5)
STANDS_ON = date(2026, 11, 10)


def main() -> None:
    """Print one readable line and one line of JSON; 1 when an aim is broken."""
    with tempfile.TemporaryDirectory(prefix="hoanhap-bench-") as folder:
        _start_django(Path(folder) / "bench.sqlite3")
        answer = {**_year(), **_standing()}
        from django.db import connections

        connections.close_all()
    answer["aims"] = [AIM_YEAR_SECONDS, AIM_STANDING_QUERIES]
    sys.stdout.write(
        f"Plans, {COMMUNES} communes, {answer['agencies']} agencies: {answer['duties']:,} duties "
        f"and {answer['occurrences']:,} times due adopted in {answer['adopt_seconds']} s, the next "
        f"year's {answer['next_year']:,} opened in {answer['open_year_seconds']} s (aim under "
        f"{AIM_YEAR_SECONDS}); where the plan stands: {answer['standing_queries']} queries (aim "
        f"{AIM_STANDING_QUERIES}), {answer['standing_ms']} ms\n"
    )
    sys.stdout.write(json.dumps({"bench": "plans", **answer}) + "\n")
    slowest = max(answer["adopt_seconds"], answer["open_year_seconds"])
    if slowest >= AIM_YEAR_SECONDS or answer["standing_queries"] > AIM_STANDING_QUERIES:
        sys.exit(1)


def _start_django(file: Path) -> None:
    os.environ["DJANGO_SETTINGS_MODULE"] = "hoanhap.config.settings_test"
    os.environ["HOANHAP_DATABASE_URL"] = f"sqlite:///{file}"
    os.environ["HOANHAP_VAR"] = str(file.parent)
    import django
    from django.core.management import call_command

    django.setup()
    call_command("migrate", verbosity=0)


def _year() -> dict[str, Any]:
    """Adoption of the whole plan, and the next year opened."""
    from tests.plans.story import PlanStory

    from hoanhap.ground.orgs.offices import offices_of
    from hoanhap.work.plans import actions as plans

    world = _world()
    story = PlanStory(world, day=ADOPTED_ON).receive().read(_points())
    began, worked = perf_counter(), process_time()
    done = story.adopt(issued_on=ADOPTED_ON)
    adopted, spent = perf_counter() - began, process_time() - worked
    story.day = date(2026, 12, 2)
    act = story.act()
    began = perf_counter()
    opened = plans.open_year(act, plan_id=story.plan_id, version=story.version, year=2027)
    again = perf_counter() - began
    return {
        "agencies": sum(o.kind not in _COMMUNE for o in offices_of(world.units["a"].pk)),
        "duties": done.notes["duties"],
        "occurrences": done.notes["occurrences"],
        "adopt_seconds": round(adopted, 2),
        "adopt_cpu_seconds": round(spent, 2),
        "next_year": opened.notes["occurrences"],
        "open_year_seconds": round(again, 2),
    }


_COMMUNE = ("commune_police", "commune_committee")


def _standing() -> dict[str, Any]:
    """The page of the standing agency's desk, as its query makes it."""
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    from hoanhap.ground.orgs.acting import actor_for
    from hoanhap.ground.orgs.models import Posting
    from hoanhap.work.plans.models import Plan
    from hoanhap.work.plans.queries import standing

    desk = Posting.objects.get(user__username="a.desk")
    actor, plan = actor_for(desk, STANDS_ON), Plan.objects.get()
    with CaptureQueriesContext(connection) as asked:
        standing(actor, plan.pk, STANDS_ON)
    began = perf_counter()
    standing(actor, plan.pk, STANDS_ON)
    return {
        "standing_queries": len(asked),
        "standing_ms": round((perf_counter() - began) * 1000),
    }


def _world() -> Any:
    """Tests' province a, grown to its size."""
    from tests.world import START, build_world, unit

    from hoanhap.ground.orgs import roles
    from hoanhap.ground.orgs.models import Agency, AgencyTerritory

    world = build_world()
    province = world.units["a"]
    for number in range(3, COMMUNES + 1):
        commune = unit(f"Xã Số {number}", "commune", "xa", f"c{number}", province)
        for kind, name in (
            (roles.COMMUNE_POLICE, f"Công an xã Số {number}"),
            (roles.COMMUNE_COMMITTEE, f"UBND xã Số {number}"),
        ):
            agency = Agency.objects.create(
                name=name, kind=kind, unit=commune, province=province, starts_on=START
            )
            AgencyTerritory.objects.create(agency=agency, unit=commune, starts_on=START)
    for number in range(3, DEPARTMENTS + 1):
        Agency.objects.create(
            name=f"Ban số {number} của tỉnh", kind=roles.DEPARTMENT, unit=province,
            province=province, starts_on=START,
        )  # fmt: skip
    return world


def _points() -> list[Any]:
    """The plan's points, as its reader would answer."""
    from tests.plans.readings import timing

    from hoanhap.pure.planreader.types import Item, Place

    monthly = (timing("monthly", day=5, is_inclusive=True),)
    reports = (timing("yearly", days_by=("06-15", "12-15"), is_inclusive=False),)
    usual = {"section": "II", "place": Place(0, 1), "bond": "assigned", "text_of_timing": ""}

    def point(path: str, **more: Any) -> Item:
        given: dict[str, Any] = {
            **usual, "path": path, "text": f"Nội dung của mục {path} " * 12, "kind": "task",
            "lead": (), "together_with": ("so-ban-nganh",), "performers": (), "timings": (),
        }  # fmt: skip
        return Item(**{**given, **more})

    police = {"lead": ("cong-an-tinh",), "performers": ("cong-an-xa",)}
    return [
        point("II.1", **police, timings=monthly, topic="monthly-list", together_with=("ubnd-xa",)),
        point("II.2", **police, timings=(timing("quarterly"),), together_with=()),
        point("II.3", **police, timings=(timing("yearly", quarter=3),), together_with=()),
        *(point(f"II.{4 + n}", lead=("ubnd-xa",), together_with=()) for n in range(5)),
        *(point(f"III.{n}", lead=("so-ban-nganh",), timings=reports) for n in range(4)),
        *(point(f"IV.{n}", lead=("so-tai-chinh",), topic="publicity") for n in range(15)),
        *(point(f"V.{n}", lead=("so-vhtt",), timings=(timing("quarterly"),)) for n in range(15)),
        point("VI.1", kind="reporting", lead=("so-ban-nganh", "ubnd-xa"), timings=reports),
    ]


if __name__ == "__main__":
    main()
