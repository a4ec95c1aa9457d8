"""Rows rolled back to a moment by the trace."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from uuid import uuid4

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from hoanhap.ground.audit.as_known import rolled_back
from hoanhap.ground.audit.models import AuditEntry
from hoanhap.work.plans import actions as plans
from hoanhap.work.plans.evidence import NewEvidence
from hoanhap.work.plans.kept import OCCURRENCE_COLUMNS
from hoanhap.work.plans.models import Duty, Occurrence
from tests.plans.duties import Doing, at
from tests.world import TODAY, World, build_world

LINK = NewEvidence("link", url="https://tinh.example/bao-cao")
KIND = "plans.Occurrence"


@pytest.fixture
def doing(db: None) -> Doing:
    return Doing(build_world())


def held() -> dict[int, dict[str, object]]:
    """What the table holds of everything due."""
    return {row["pk"]: row for row in Occurrence.objects.values("pk", *OCCURRENCE_COLUMNS)}


def as_known(known_at: datetime, there: set[int]) -> dict[int, dict[str, object]]:
    """What it held then, of the rows that were there."""
    back = rolled_back(KIND, known_at)
    return {
        pk: {name: back.get(pk, {}).get(name, value) for name, value in row.items()}
        for pk, row in held().items()
        if pk in there
    }


def test_something_due_rolls_back_through_each_of_its_deeds(doing: Doing) -> None:
    row, day = doing.due(), date(2026, 11, 1)
    kept = [(at(day) - timedelta(hours=1), held())]

    def did(name: str, post: str, **inputs: object) -> None:
        nonlocal day
        day += timedelta(days=1)
        doing.do(name, post, row, on=day, **inputs)
        kept.append((at(day), held()))

    report = {"report": "Đã làm", "evidence": (LINK,)}
    did("acknowledge", "a.finance")
    did("ask_extension", "a.finance", due_on=date(2026, 12, 1), reason="Chờ số liệu")
    did("decide_extension", "a.desk", is_granted=True)
    did("report_done", "a.finance", done_on=day, **report)
    did("return_report", "a.desk", remarks="Thiếu số liệu")
    did("set_day", "a.desk", due_on=date(2026, 12, 20), reason="Gia hạn chung")
    did("report_done", "a.finance", done_on=day, **report)
    did("take_back_report", "a.finance")
    did("report_done", "a.finance", done_on=day, **report)
    did("accept", "a.desk")
    assert len({str(what) for _, what in kept}) > 8
    for moment, what in kept:
        assert as_known(moment, {row.pk}) == what


def test_what_a_plan_s_end_closed_and_excused_rolls_back(doing: Doing) -> None:
    rows = {doing.due().pk, doing.due(due_on=date(2026, 12, 31)).pk}
    duties = set(Duty.objects.values_list("pk", "state"))
    before, known_at = held(), at(date(2026, 11, 2))
    done = plans.end_plan(
        doing.world.act("a.desk"), plan_id=doing.plan.pk, version=1, ended_on=TODAY, reason="Hết"
    )
    assert done.notes == {"closed": 2, "excused": 2}
    assert held() != before
    assert as_known(known_at, rows) == before
    back = rolled_back("plans.Duty", known_at)
    assert {(pk, row["state"]) for pk, row in back.items()} == duties


def test_only_the_rows_asked_for_come_back_and_now_costs_one_query(doing: Doing) -> None:
    first, second = doing.due(), doing.due()
    known_at = at(date(2026, 10, 1))
    for row in (first, second):
        doing.do("acknowledge", "a.finance", row)
    assert rolled_back(KIND, known_at, [second.pk]).keys() == {second.pk}
    with CaptureQueriesContext(connection) as asked:
        assert rolled_back(KIND, at(TODAY)) == {}
    assert len(asked) == 1


def test_a_column_comes_back_as_the_table_holds_it_and_other_keys_as_written(
    world: World,
) -> None:
    request = plans_entry(world, {"due_on": "2026-11-14", "duty_id": 7, "told": {"a": 1}})
    assert request
    back = rolled_back(KIND, at(date(2026, 1, 1)))
    assert back == {5: {"due_on": date(2026, 11, 14), "duty_id": 7, "told": {"a": 1}}}


@pytest.fixture
def world(db: None) -> World:
    return build_world()


def plans_entry(world: World, before: dict[str, object]) -> AuditEntry:
    """An entry on a plan that holds what one thing due was."""
    from hoanhap.ground.audit.models import ActRequest

    actor = world.actor("a.desk")
    asked = ActRequest.objects.create(
        request_id=uuid4(), deed="plans.end_plan", posting_id=actor.posting_id,
        input_digest="", recorded_at=at(TODAY),
    )  # fmt: skip
    return AuditEntry.objects.create(
        deed="plans.end_plan", request=asked, posting_id=actor.posting_id, who="Bàn điều phối",
        agency_id=actor.agency_id or 0, agency_name="Công an tỉnh", subject_kind="plans.Plan",
        subject_id=1, occurred_on=TODAY, recorded_at=at(TODAY),
        before={"rows": {KIND: {"5": before}}},
    )  # fmt: skip
