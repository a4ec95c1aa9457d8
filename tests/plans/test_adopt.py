"""From the file of a plan to duties of real agencies and what falls due."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from hoanhap.ground.audit.models import AuditEntry
from hoanhap.pure.kernel.refusals import BadInput, NotReady, WrongState
from hoanhap.work.plans import actions as plans
from hoanhap.work.plans.models import Duty, DutySupporter, Occurrence, PlanItem, PlanTarget
from hoanhap.work.plans.reading import start_reading
from tests.plans.readings import items, timing
from tests.plans.story import ISSUED, PlanStory, adopted
from tests.world import World, build_world

pytestmark = pytest.mark.django_db
INVENTED = Path(__file__).parents[1] / "planreader" / "unseen"


@pytest.fixture
def world() -> World:
    return build_world()


def duties(path: str) -> list[tuple[str, str | None]]:
    """Who owes the point of this number, and who leads."""
    rows = Duty.objects.filter(path=path).select_related("agency", "led_by").order_by("agency_id")
    return [(row.agency.name, row.led_by.name if row.led_by else None) for row in rows]


def test_a_plan_received_read_and_adopted_has_what_falls_due_on_record(world: World) -> None:
    story = adopted(world)
    assert story.plan().state == "adopted"
    assert duties("II.1") == [
        ("Công an xã A1", "Công an tỉnh A"),
        ("Công an xã A2", "Công an tỉnh A"),
    ]
    listed = Occurrence.objects.filter(duty__path="II.1", agency=world.agencies["a1.police"])
    days = list(listed.order_by("due_on").values_list("period", "due_on"))
    assert days[0] == ("2026-02", date(2026, 2, 5))
    assert len(days) == 11
    assert set(listed.values_list("led_by__name", flat=True)) == {"Công an tỉnh A"}


def test_a_report_before_15_6_is_met_on_14_6_by_each_department(world: World) -> None:
    adopted(world)
    due = Occurrence.objects.filter(duty__path="III.1").values_list("agency__name", "due_on")
    assert sorted(due) == [
        ("Sở Tài chính A", date(2026, 6, 14)),
        ("Sở Tài chính A", date(2026, 12, 14)),
        ("Sở Văn hóa, Thể thao và Du lịch A", date(2026, 6, 14)),
        ("Sở Văn hóa, Thể thao và Du lịch A", date(2026, 12, 14)),
    ]


def test_a_continuous_duty_is_accounted_for_at_each_return(world: World) -> None:
    adopted(world)
    rows = Occurrence.objects.filter(duty__path="II.3", agency=world.agencies["a.finance"])
    assert list(rows.order_by("due_on").values_list("due_on", "is_account")) == [
        (date(2026, 6, 14), True),
        (date(2026, 12, 14), True),
    ]


def test_a_body_that_is_only_requested_is_asked_and_an_outline_owes_nothing(world: World) -> None:
    story = adopted(world)
    assert Duty.objects.get(path="II.4").bond == "requested"
    assert duties("III.2") == []
    assert story.item("III.2").belongs_to == story.item("III.1")


def test_a_point_that_names_nobody_in_particular_reaches_nobody_and_is_told(world: World) -> None:
    story = PlanStory(world).receive().read().check_all()
    done = story.adopt()
    assert duties("III.3") == []
    assert done.notes["without_agency"] == 2
    assert done.notes["duties"] == Duty.objects.count() == 8


def test_a_target_is_kept_as_a_number_to_reach(world: World) -> None:
    adopted(world)
    row = PlanTarget.objects.get()
    assert (row.number, row.unit, row.per, row.period) == (2, "loan case", "commune", "year")


def test_a_communes_police_works_with_its_own_committee(world: World) -> None:
    adopted(world)
    helpers = DutySupporter.objects.filter(duty__agency=world.agencies["a1.police"])
    assert [row.agency for row in helpers] == [world.agencies["a1.committee"]]


def test_doubtful_points_hold_adoption_up_and_are_listed(world: World) -> None:
    story = PlanStory(world).receive().read()
    with pytest.raises(NotReady) as caught:
        story.adopt()
    asked = story.item("II.2")
    (detail,) = caught.value.details
    assert isinstance(detail, tuple)
    assert detail[0] == asked.pk
    assert "II.2" in str(detail[1])
    assert Duty.objects.count() == 0


def test_a_doubtful_timing_alone_holds_adoption_up(world: World) -> None:
    points = [one for one in items() if one.path != "II.2"]
    unsure = PlanStory(world).receive().read(points)
    row = unsure.item("II.1")
    row.timing_details = [{"sureness": 50}]
    row.save()
    with pytest.raises(NotReady):
        unsure.adopt()


def test_adoption_needs_the_number_and_day_of_the_signed_paper(world: World) -> None:
    story = PlanStory(world).receive().read().check_all()
    with pytest.raises(BadInput) as caught:
        story.adopt(number=" ")
    assert caught.value.details[0][0] == "number"  # type: ignore[index]  # (field, words)
    with pytest.raises(BadInput):
        story.adopt(issued_on=date(2026, 1, 16))
    with pytest.raises(BadInput):
        story.adopt(ends_on=date(2026, 1, 1))


def test_what_was_due_before_following_began_is_not_opened(world: World) -> None:
    story = PlanStory(world).receive().read().check_all()
    story.day = date(2026, 11, 3)
    story.adopt(follows_from=date(2026, 11, 1))
    listed = Occurrence.objects.filter(duty__path="II.1").values_list("period", flat=True)
    assert sorted(set(listed)) == ["2026-11", "2026-12"]
    again = plans.open_year(story.act(), plan_id=story.plan_id, version=story.version, year=2026)
    assert again.notes["occurrences"] == 0


def test_a_plan_that_ends_owes_nothing_past_its_last_day(world: World) -> None:
    adopted(world, ends_on=date(2026, 6, 30))
    latest = Occurrence.objects.order_by("-due_on").first()
    assert latest is not None
    assert latest.due_on == date(2026, 6, 30)


def test_an_adopted_plan_is_not_read_or_adopted_again(world: World) -> None:
    story = adopted(world)
    with pytest.raises(WrongState):
        story.read()
    with pytest.raises(WrongState):
        story.adopt()


def test_adoption_is_one_trace_that_carries_whom_each_point_reached(world: World) -> None:
    story = adopted(world)
    entry = AuditEntry.objects.get(deed="plans.adopt")
    reached = entry.after["agencies"][str(story.item("II.1").pk)]
    assert reached == [world.agencies["a1.police"].pk, world.agencies["a2.police"].pk]


def test_the_same_file_sent_again_is_the_plan_it_already_is(world: World) -> None:
    story = PlanStory(world).receive()
    again = plans.receive_file(story.act(), name="ban-sao.txt", content=story.content)
    assert (again.id, again.notes["is_same_file"]) == (story.plan_id, True)
    other = plans.receive_file(world.act("b.desk"), name="ban-sao.txt", content=story.content)
    assert other.id != story.plan_id


def test_a_plan_read_again_has_the_new_reading_unless_someone_worked_on_it(world: World) -> None:
    story = PlanStory(world).receive().read()
    story.read(items()[:3])
    assert PlanItem.objects.filter(plan_id=story.plan_id).count() == 3
    story.check_all()
    with pytest.raises(NotReady):
        story.read()


def test_a_timing_that_is_no_day_makes_the_point_ask_and_breaks_nothing(world: World) -> None:
    (point,) = [one for one in items() if one.path == "II.3"]
    wrong = replace(point, timings=(timing("by", by_date="2026-13-45"), timing("quarterly")))
    story = PlanStory(world).receive().read([wrong])
    row = story.item("II.3")
    assert row.timings == [{"kind": "quarterly"}]
    assert (row.read or {})["timings"][0] == {"kind": "by", "date": "2026-13-45"}
    with pytest.raises(NotReady):
        story.adopt()
    assert story.check_all().adopt().notes["occurrences"] == 8


def test_every_invented_plan_is_read_looked_at_adopted_and_opened_for_the_next_year(
    world: World,
) -> None:
    files = sorted(INVENTED.glob("*.txt"))
    assert len(files) > 10
    for file in files:
        story = PlanStory(world, content=file.read_bytes(), day=date(2026, 11, 3)).receive()
        assert start_reading(story.act(), story.file_id), file.name
        story.version = story.plan().version
        story.check_all()
        done = story.adopt(issued_on=story.plan().issued_on or ISSUED)
        assert done.notes["duties"] > 0, file.name
        assert done.notes["occurrences"] > 0, file.name
        plans.open_year(story.act(), plan_id=story.plan_id, version=story.version, year=2027)
