"""A plan through its years: years opened, agencies that end, plans replaced and ended."""

from __future__ import annotations

from datetime import date

import pytest

from hoanhap.ground.calendar.models import Holiday, ProvincialParameter
from hoanhap.ground.orgs import roles
from hoanhap.ground.orgs.actions import end_agency
from hoanhap.ground.orgs.models import Agency
from hoanhap.pure.kernel.refusals import BadInput, NotReady, NotVisible, WrongState
from hoanhap.work.plans import actions as plans
from hoanhap.work.plans.models import Duty, DutySupporter, Occurrence, PlanItem
from tests.plans.readings import items
from tests.plans.story import PlanStory, adopted
from tests.world import World, build_world

pytestmark = pytest.mark.django_db

MERGED_ON = date(2026, 7, 1)


@pytest.fixture
def world() -> World:
    return build_world()


def open_year(story: PlanStory, year: int) -> int:
    """Open a year; how many fell due."""
    done = plans.open_year(
        story.act(), plan_id=story.plan_id, version=story.plan().version, year=year
    )
    return int(done.notes["occurrences"])


def new_police(world: World) -> Agency:
    """The police of a commune made of two."""
    return Agency.objects.create(
        name="Công an xã Mới", kind=roles.COMMUNE_POLICE, unit=world.units["a2"],
        province=world.units["a"], starts_on=date(2026, 6, 1),
    )  # fmt: skip


def end(world: World, story: PlanStory, name: str, successor: Agency | None) -> None:
    end_agency(
        story.act(), agency_id=world.agencies[name].pk, ended_on=MERGED_ON,
        successor_id=successor.pk if successor else None,
    )  # fmt: skip


def hand_over(story: PlanStory, agency: Agency) -> dict[str, int]:
    done = plans.hand_over(
        story.act(), plan_id=story.plan_id, version=story.plan().version, agency_id=agency.pk
    )
    return dict(done.notes)


def test_the_next_year_is_opened_once_and_what_is_on_record_stays(world: World) -> None:
    story = adopted(world)
    story.day = date(2026, 12, 5)
    count = open_year(story, 2027)
    assert count == 2 * 12 + 2 + 2 * 2 + 1 * 2 + 2 * 2
    assert open_year(story, 2027) == 0
    assert open_year(story, 2026) == 0
    with pytest.raises(BadInput):
        open_year(story, 2028)
    with pytest.raises(BadInput):
        open_year(story, 2025)


def test_a_plan_with_a_last_day_opens_nothing_past_it(world: World) -> None:
    story = adopted(world, ends_on=date(2026, 12, 31))
    story.day = date(2026, 12, 5)
    assert open_year(story, 2027) == 0


def test_a_province_that_moves_for_days_off_has_its_days_moved_and_tet_with_them(
    world: World,
) -> None:
    for key, value in (("plans.moves_for_holidays", True),):
        ProvincialParameter.objects.create(
            province_id=world.units["a"].pk, key=key, value=value, starts_on=date(2025, 1, 1),
            citation="QĐ 01",
        )  # fmt: skip
    for day in (5, 6):
        Holiday.objects.create(day=date(2026, 2, day), name="Tết")
    adopted(world)
    adopted(world, "b")
    days = Occurrence.objects.filter(duty__path="II.1", period="2026-02")
    assert set(days.filter(province=world.units["a"]).values_list("due_on", flat=True)) == {
        date(2026, 2, 9)
    }
    assert set(days.filter(province=world.units["b"]).values_list("due_on", flat=True)) == {
        date(2026, 2, 5)
    }


def test_a_provinces_own_return_days_are_when_continuous_duties_are_accounted_for(
    world: World,
) -> None:
    ProvincialParameter.objects.create(
        province_id=world.units["a"].pk, key="plans.return_days", value=["11-20"],
        starts_on=date(2025, 1, 1), citation="QĐ 01",
    )  # fmt: skip
    adopted(world)
    found = Occurrence.objects.filter(is_account=True).values_list("due_on", flat=True)
    assert set(found) == {date(2026, 11, 19)}


def test_an_agency_that_ended_hands_its_duties_to_its_successor_on_that_day(world: World) -> None:
    story = adopted(world)
    old = world.agencies["a1.police"]
    done = Occurrence.objects.filter(agency=old, period="2026-02").get()
    done.state = "accepted"
    done.save()
    story.day = date(2026, 7, 2)
    new = new_police(world)
    end(world, story, "a1.police", new)
    notes = hand_over(story, old)
    assert notes["duties"] == 1
    assert notes["moved"] == 10
    before = Duty.objects.get(agency=old)
    after = Duty.objects.get(agency=new)
    assert (before.state, before.handed_to, before.ends_on) == ("handed_over", after, MERGED_ON)
    assert (after.state, after.starts_on, after.led_by) == (
        "open", MERGED_ON, world.agencies["a.police"],
    )  # fmt: skip
    assert list(before.occurrences.values_list("period", flat=True)) == ["2026-02"]
    assert set(after.occurrences.values_list("agency_id", flat=True)) == {new.pk}
    assert DutySupporter.objects.filter(duty=after).count() == 1
    assert hand_over(story, old)["duties"] == 0


def test_a_successor_with_the_same_duty_keeps_its_own_and_takes_what_it_lacks(
    world: World,
) -> None:
    story = adopted(world)
    story.day = date(2026, 7, 2)
    old, new = world.agencies["a1.police"], world.agencies["a2.police"]
    Occurrence.objects.filter(agency=new, period="2026-12").delete()
    end(world, story, "a1.police", new)
    notes = hand_over(story, old)
    assert (notes["moved"], notes["excused"]) == (1, 10)
    assert Duty.objects.filter(agency=new).count() == 1
    excused = Occurrence.objects.filter(agency=old, state="excused").first()
    assert excused is not None
    assert new.name in excused.remarks


def test_what_an_ended_agency_led_or_worked_with_goes_to_its_successor(world: World) -> None:
    story = adopted(world)
    story.day = date(2026, 7, 2)
    end(world, story, "a1.committee", world.agencies["a2.committee"])
    hand_over(story, world.agencies["a1.committee"])
    helpers = DutySupporter.objects.filter(duty__agency=world.agencies["a1.police"])
    assert [row.agency for row in helpers] == [world.agencies["a2.committee"]]


def test_an_agency_that_stands_or_that_nobody_came_after_hands_nothing_over(world: World) -> None:
    story = adopted(world)
    with pytest.raises(NotReady):
        hand_over(story, world.agencies["a1.police"])
    end(world, story, "a1.police", None)
    story.day = date(2026, 7, 2)
    with pytest.raises(NotReady):
        hand_over(story, world.agencies["a1.police"])
    with pytest.raises(NotVisible):
        hand_over(story, world.agencies["b1.police"])


def test_an_agency_ends_once_after_it_began_and_its_posts_end_with_it(world: World) -> None:
    story = PlanStory(world)
    posting = world.postings["a1.drafter"]
    call = {"agency_id": world.agencies["a1.police"].pk}
    with pytest.raises(BadInput):
        end_agency(story.act(), ended_on=date(2025, 7, 1), **call)
    with pytest.raises(BadInput):
        end_agency(
            story.act(), ended_on=MERGED_ON, successor_id=world.agencies["b1.police"].pk, **call
        )
    with pytest.raises(NotVisible):
        end_agency(world.act("b.desk"), ended_on=MERGED_ON, **call)
    end_agency(story.act(), ended_on=MERGED_ON, **call)
    posting.refresh_from_db()
    assert posting.ends_on == MERGED_ON
    with pytest.raises(NotReady):
        end_agency(story.act(), ended_on=MERGED_ON, **call)


def replaced(world: World) -> tuple[PlanStory, PlanStory]:
    """A plan of January that one of August replaces, which lacks publicity."""
    old = adopted(world)
    new = PlanStory(world, content=b"Ke hoach moi", day=date(2026, 8, 3)).receive()
    new.read([one for one in items() if one.path != "II.2"]).check_all()
    new.adopt(number="88/KH-UBND", issued_on=date(2026, 8, 1))
    old.day = new.day
    plans.replace_plan(
        old.act(), plan_id=old.plan_id, version=old.plan().version, by_plan_id=new.plan_id,
        replaced_on=date(2026, 8, 1),
    )  # fmt: skip
    return old, new


def test_a_replaced_plan_hands_its_open_duties_to_the_same_duties_of_the_new_one(
    world: World,
) -> None:
    old, new = replaced(world)
    assert (old.plan().state, old.plan().replaced_by_id) == ("replaced", new.plan_id)
    police = world.agencies["a1.police"]
    before = Duty.objects.get(plan_id=old.plan_id, agency=police)
    after = Duty.objects.get(plan_id=new.plan_id, agency=police)
    assert before.handed_to == after
    moved = list(after.occurrences.order_by("due_on").values_list("period", flat=True))
    assert moved == [f"2026-{month:02d}" for month in range(2, 13)]
    still = before.occurrences.values_list("period", "state")
    assert set(still) == {(f"2026-{month:02d}", "excused") for month in range(8, 13)}


def test_a_duty_the_new_plan_lacks_closes_and_what_was_due_before_stays_owed(
    world: World,
) -> None:
    old, _ = replaced(world)
    duty = Duty.objects.get(plan_id=old.plan_id, topic="publicity")
    assert (duty.state, duty.ends_on) == ("closed", date(2026, 8, 1))
    assert dict(duty.occurrences.values_list("period", "state")) == {
        "2026-H1": "open",
        "2026-H2": "excused",
    }


def test_a_plan_is_replaced_only_by_another_one_in_force(world: World) -> None:
    story = adopted(world)
    other = PlanStory(world, content=b"Ke hoach khac").receive()
    elsewhere = adopted(world, "b")
    call = {"plan_id": story.plan_id, "version": story.plan().version}
    for by in (story.plan_id, other.plan_id, elsewhere.plan_id):
        with pytest.raises(NotReady):
            plans.replace_plan(story.act(), by_plan_id=by, replaced_on=date(2026, 1, 15), **call)


def test_an_ended_plan_excuses_what_was_to_come_and_keeps_what_was_owed(world: World) -> None:
    story = adopted(world)
    story.day = date(2026, 7, 2)
    plans.end_plan(
        story.act(), plan_id=story.plan_id, version=story.plan().version,
        ended_on=date(2026, 7, 1), reason="Hết giai đoạn thí điểm",
    )  # fmt: skip
    listed = Occurrence.objects.filter(agency=world.agencies["a1.police"]).order_by("due_on")
    states = list(listed.values_list("state", flat=True))
    assert states == ["open"] * 5 + ["excused"] * 6
    with pytest.raises(WrongState):
        open_year(story, 2027)


def test_the_provinces_table_decides_whom_a_later_plan_reaches(world: World) -> None:
    first = adopted(world)
    plans.set_body_agencies(
        first.act(), code="so-ban-nganh", starts_on=date(2026, 1, 15),
        agency_ids=[world.agencies["a.culture"].pk, world.agencies["a.org"].pk],
    )  # fmt: skip
    later = PlanStory(world, content=b"Ke hoach sau").receive().read().check_all()
    later.adopt(number="16/KH-UBND")
    owners = Duty.objects.filter(plan_id=later.plan_id, path="III.1").order_by("id")
    assert [duty.agency for duty in owners] == [
        world.agencies["a.culture"], world.agencies["a.org"],
    ]  # fmt: skip
    plans.set_body_agencies(
        first.act(), code="so-ban-nganh", starts_on=date(2026, 1, 15), agency_ids=[]
    )
    again = PlanStory(world, content=b"Ke hoach nua").receive().read().check_all()
    again.adopt(number="17/KH-UBND")
    owners = Duty.objects.filter(plan_id=again.plan_id, path="III.1")
    assert {duty.agency for duty in owners} == {
        world.agencies["a.culture"], world.agencies["a.finance"],
    }  # fmt: skip


def test_a_body_means_only_agencies_of_the_province_and_codes_of_the_catalogue(
    world: World,
) -> None:
    story = PlanStory(world)
    with pytest.raises(NotVisible):
        plans.set_body_agencies(
            story.act(), code="so-noi-vu", starts_on=date(2026, 1, 1),
            agency_ids=[world.agencies["b.finance"].pk],
        )  # fmt: skip
    with pytest.raises(BadInput):
        plans.set_body_agencies(
            story.act(), code="so-khong-co", starts_on=date(2026, 1, 1), agency_ids=[]
        )


def test_a_set_agency_that_ended_means_the_one_that_came_after_it(world: World) -> None:
    story = PlanStory(world)
    plans.set_body_agencies(
        story.act(), code="so-noi-vu", starts_on=date(2026, 1, 1),
        agency_ids=[world.agencies["a.finance"].pk],
    )  # fmt: skip
    end_agency(
        story.act(), agency_id=world.agencies["a.finance"].pk, ended_on=date(2026, 1, 10),
        successor_id=world.agencies["a.culture"].pk,
    )  # fmt: skip
    points = [one for one in items() if one.path == "II.3"]
    story.receive().read(points)
    item = PlanItem.objects.get()
    item.lead = ["so-noi-vu"]
    item.save()
    story.adopt()
    assert Duty.objects.get().agency == world.agencies["a.culture"]
