"""Where the plan stands: counted by hand, opened into the same rows, in few queries at any size."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from hoanhap.ground.orgs import roles
from hoanhap.ground.orgs.models import Agency
from hoanhap.pure.kernel.refusals import NotVisible
from hoanhap.work.plans.models import Duty, Occurrence
from hoanhap.work.plans.standing import occurrences, standing
from hoanhap.work.plans.types_doing import Tally
from tests.plans.duties import Doing
from tests.world import START, TODAY, build_world

pytestmark = pytest.mark.django_db
PAST, SOON = TODAY - timedelta(days=10), TODAY + timedelta(days=10)


@pytest.fixture
def doing(db: None) -> Doing:
    return Doing(build_world())


def filled(doing: Doing) -> None:
    """One of most stages, over two sections, three agencies and two months."""
    finance = doing.duty(section="II. Nhiệm vụ")
    culture = doing.duty("a.culture", section="III. Tổ chức")
    front = doing.duty("a.front", section="III. Tổ chức", bond="requested")
    doing.due(finance, period="1", due_on=PAST)
    doing.due(finance, period="2", due_on=SOON)
    doing.due(finance, period="3", due_on=PAST, state="accepted", done_on=PAST)
    doing.due(finance, period="4", due_on=None)
    doing.due(culture, period="1", due_on=PAST, state="accepted", done_on=TODAY)
    doing.due(culture, period="2", due_on=PAST, state="reported", done_on=PAST)
    doing.due(culture, period="3", due_on=PAST - timedelta(days=3))
    doing.due(culture, period="4", due_on=PAST - timedelta(days=4), state="returned")
    doing.due(front, period="1", due_on=PAST)
    doing.due(front, period="2", due_on=PAST, state="thanked", done_on=TODAY)


def test_each_number_is_what_one_counts_by_hand(doing: Doing) -> None:
    filled(doing)
    page = standing(doing.world.actor("a.desk"), doing.plan.pk, TODAY)
    assert page.totals == Tally(
        late=3, waiting=1, no_day=1, reported=1, done=1, done_late=1, to_ask=1, thanked=1
    )
    assert [(line.section, line.tally.total) for line in page.sections] == [
        ("II. Nhiệm vụ", 4),
        ("III. Tổ chức", 6),
    ]
    assert [(line.agency_name[:8], line.tally.late, line.since) for line in page.agencies] == [
        ("Sở Văn h", 2, PAST - timedelta(days=3)),
        ("Sở Tài c", 1, PAST + timedelta(days=1)),
    ]
    assert [line.tally for line in page.requested] == [Tally(to_ask=1, thanked=1)]
    assert [(f"{line.month:%m}", line.tally.total) for line in page.months] == [
        ("10", 8),
        ("11", 1),
    ]
    assert [(row.late_since, row.late_days) for row in page.late] == [
        (PAST - timedelta(days=3), 14),
        (PAST - timedelta(days=2), 13),
        (PAST + timedelta(days=1), 10),
    ]
    assert page.late[0].state == "returned"
    assert [row.stage for row in page.reported] == ["reported"]


def test_each_number_opens_into_its_own_rows(doing: Doing) -> None:
    filled(doing)
    desk = doing.world.actor("a.desk")
    page = standing(desk, doing.plan.pk, TODAY)
    for line in page.agencies:
        for stage in ("late", "done", "waiting"):
            opened = occurrences(
                desk, TODAY, plan_id=doing.plan.pk, agency_id=line.agency_id, stage=stage
            )
            assert opened.count == getattr(line.tally, stage)
    opened = occurrences(
        desk, TODAY, plan_id=doing.plan.pk, section="III. Tổ chức", month="2026-10"
    )
    assert opened.count == 6


def test_a_fact_counts_in_the_standing_without_a_report(doing: Doing) -> None:
    from tests.plans.test_facts import month_list

    police = doing.duty("a1.police", fact_kind="list_transmitted")
    doing.due(police, period="2026-10", starts_on=date(2026, 10, 1), due_on=date(2026, 10, 5))
    desk = doing.world.actor("a.desk")
    assert standing(desk, doing.plan.pk, TODAY).totals == Tally(late=1)
    row = month_list(doing, date(2026, 10, 1), date(2026, 10, 5))
    assert standing(desk, doing.plan.pk, TODAY).totals == Tally(done=1)
    row.transmitted_on = date(2026, 10, 6)
    row.save()
    assert standing(desk, doing.plan.pk, TODAY).totals == Tally(done_late=1)
    row.transmitted_on = None
    row.save()
    assert standing(desk, doing.plan.pk, TODAY).totals == Tally(late=1)


def test_what_a_replaced_duty_left_open_counts_no_more_and_what_was_done_does(doing: Doing) -> None:
    duty = doing.duty()
    doing.due(duty, period="1", due_on=PAST)
    doing.due(duty, period="2", due_on=PAST, state="accepted", done_on=PAST)
    Duty.objects.filter(pk=duty.pk).update(state="handed_over")
    assert standing(doing.world.actor("a.desk"), doing.plan.pk, TODAY).totals == Tally(done=1)


def test_what_was_left_undone_last_year_is_still_late_this_year(doing: Doing) -> None:
    duty = doing.duty()
    doing.due(duty, period="1", due_on=date(2025, 12, 31))
    doing.due(duty, period="2", due_on=date(2025, 12, 31), state="accepted", done_on=TODAY)
    page = standing(doing.world.actor("a.desk"), doing.plan.pk, TODAY)
    assert page.totals == Tally(late=1)
    assert page.years == (2025, 2026)
    before = standing(doing.world.actor("a.desk"), doing.plan.pk, TODAY, year=2025)
    assert before.totals == Tally(late=1, done_late=1)


def test_an_agency_sees_its_own_and_another_province_sees_nothing_due(doing: Doing) -> None:
    filled(doing)
    assert standing(doing.world.actor("a.finance"), doing.plan.pk, TODAY).totals.total == 4
    assert standing(doing.world.actor("b.desk"), doing.plan.pk, TODAY).totals.total == 0
    doing.plan.state = "read"
    doing.plan.save()
    with pytest.raises(NotVisible):
        standing(doing.world.actor("b.desk"), doing.plan.pk, TODAY)


def of_full_size(doing: Doing) -> None:
    """130 communes' police and committees, 25 departments; a year of lists, quarters, returns."""
    for number in range(130):
        for kind in (roles.COMMUNE_POLICE, roles.COMMUNE_COMMITTEE):
            _agency(doing, f"{kind}.{number}", kind)
    for number in range(25):
        _agency(doing, f"department.{number}", roles.DEPARTMENT)
    kinds = {
        roles.COMMUNE_POLICE: ("list_transmitted", ""),
        roles.COMMUNE_COMMITTEE: ("output", "own_plan", "", ""),
        roles.DEPARTMENT: ("output", "inspection", "document", "own_plan", *("",) * 8),
    }
    due: list[Occurrence] = []
    for name, agency in list(doing.world.agencies.items()):
        if not name.startswith(tuple(kinds)):
            continue
        for fact_kind in kinds[agency.kind]:
            duty = doing.duty(name, fact_kind=fact_kind)
            due += _year_of(duty)
    Occurrence.objects.bulk_create(due)


def _agency(doing: Doing, name: str, kind: str) -> None:
    province = doing.world.units["a"]
    doing.world.agencies[name] = Agency.objects.create(
        name=name, kind=kind, unit=province, province=province, starts_on=START
    )


def _year_of(duty: Duty) -> list[Occurrence]:
    months = range(1, 13) if duty.fact_kind == "list_transmitted" else (3, 6, 9, 12)
    common: dict[str, Any] = {
        "duty": duty, "province_id": duty.province_id, "agency_id": duty.agency_id,
    }  # fmt: skip
    return [
        Occurrence(
            **common,
            period=f"2026-{month:02d}",
            starts_on=date(2026, month, 1),
            due_on=date(2026, month, 5),
            opened_at=duty.opened_at,
        )
        for month in months
    ]


def test_at_full_size_the_page_takes_at_most_fifteen_queries(doing: Doing) -> None:
    of_full_size(doing)
    desk = doing.world.actor("a.desk")
    with CaptureQueriesContext(
        connection,
    ) as asked:
        page = standing(desk, doing.plan.pk, TODAY)
    assert page.totals.total == 130 * 12 + 130 * 4 + 130 * 4 * 4 + 25 * 12 * 4
    assert len(page.agencies) == 285
    assert len(asked) <= 14
