"""Who opens what was recorded at a commune that is no more: the offices of what took its place.

Real communes of Lai Châu and Lạng Sơn before and after 1/7/2025: old Mường Than went whole into
Than Uyên, while the Mường Than of today was made of others; Bính Xá was divided.
"""

from __future__ import annotations

from datetime import date

import pytest
from django.db import connection
from django.db.models import Model
from django.test.utils import CaptureQueriesContext

from hoanhap.ground.orgs import access
from hoanhap.ground.orgs.land import land
from hoanhap.ground.orgs.lineage import lineage_of
from hoanhap.ground.orgs.models import AdminUnit, AgencyTerritory, UnitChange
from hoanhap.ground.registry import queries
from hoanhap.ground.registry.actions import move_residence
from hoanhap.ground.registry.models import Person
from hoanhap.pure.kernel.act import Actor
from hoanhap.pure.kernel.refusals import NotVisible
from hoanhap.work.lists.months import lists_of_commune
from tests.measures.merged import BEFORE, Merged, build_merged
from tests.measures.rows import loan, one_list, resident
from tests.orgs.dated import divide, merge, unit_until
from tests.world import START, TODAY

MARCH = date(2025, 3, 1)


@pytest.fixture
def merged(db: None) -> Merged:
    """The offices of invented a1 sit in today's Than Uyên, those of a2 in today's Mường Than."""
    merged = build_merged()
    merged.seat("a1", merged.unit("Xã Than Uyên"))
    merged.seat("a2", merged.unit("Xã Mường Than"))
    return merged


@pytest.fixture
def person(merged: Merged) -> Person:
    return resident(merged.unit("Xã Mường Than", old=True), MARCH)


def opens(actor: Actor, row: Model) -> bool:
    try:
        return access.get(actor, type(row), row.pk) == row
    except NotVisible:
        return False


def test_the_commune_that_took_its_place_and_the_province_open_it(
    merged: Merged, person: Person
) -> None:
    for post in ("a1.drafter", "a1.clerk", "a.desk", "a.reader"):
        assert opens(merged.world.actor(post), person), post


def test_a_neighbour_of_its_name_another_province_and_who_sees_no_people_do_not(
    merged: Merged, person: Person
) -> None:
    for post in (
        "a2.drafter",
        "a2.clerk",
        "b1.drafter",
        "b.desk",
        "a.finance",
        "a.officer",
        "a.org",
    ):
        assert not opens(merged.world.actor(post), person), post


def test_so_do_its_lists_and_loans_each_as_its_post_sees_them(
    merged: Merged, person: Person
) -> None:
    merged.commune("old", merged.unit("Xã Mường Than", old=True))
    row = one_list(merged.world, "old", date(2025, 4, 1))
    assert opens(merged.world.actor("a1.drafter"), row)
    assert opens(merged.world.actor("a.desk"), row)
    assert not opens(merged.world.actor("a2.drafter"), row)
    borrowed = loan(merged.world, person, MARCH, commune=merged.world.units["old"])
    assert opens(merged.world.actor("a1.clerk"), borrowed)
    assert not opens(merged.world.actor("a2.clerk"), borrowed)
    # The police of a commune sees no loan, of today or of before.
    assert not opens(merged.world.actor("a1.drafter"), borrowed)


def test_a_divided_one_is_the_provinces_and_no_part_holders(merged: Merged) -> None:
    old = merged.unit("Xã Bính Xá", "b", old=True)
    after = UnitChange.objects.filter(before=old).values("after")
    parts = list(AdminUnit.objects.filter(pk__in=after))
    assert len(parts) == 2
    person = resident(old, MARCH)
    assert opens(merged.world.actor("b.desk"), person)
    for part in parts:
        merged.seat("b1", part)
        assert not opens(merged.world.actor("b1.drafter"), person)
        own = resident(part, date(2025, 9, 1))
        assert opens(merged.world.actor("b1.drafter"), own)
    police = merged.world.agencies["b1.police"]
    AgencyTerritory.objects.create(agency=police, unit=parts[0], starts_on=START)
    assert opens(merged.world.actor("b1.drafter"), person)


def test_of_a_single_part_on_record_the_rest_is_nobodys(merged: Merged) -> None:
    cut = unit_until("Xã Cắt", date(2020, 1, 1), date(2025, 7, 1))
    divide(date(2025, 7, 1), cut, [merged.unit("Xã Than Uyên")])
    person = resident(cut, MARCH)
    assert not opens(merged.world.actor("a1.drafter"), person)
    assert not opens(merged.world.actor("a.desk"), person)


def test_mergers_one_after_the_other_lead_back_to_the_first_in_one_query(merged: Merged) -> None:
    unit = merged.unit("Xã Mường Than", old=True)
    for end in (date(2023, 1, 1), date(2022, 1, 1), date(2021, 1, 1)):
        earlier = unit_until(f"Xã Trước {end.year}", date(2018, 10, 10), end)
        merge(end, [earlier], unit)
        unit = earlier
    person = resident(unit, date(2020, 3, 1))
    with CaptureQueriesContext(connection) as made:
        land(merged.world.agencies["a1.police"].pk, TODAY)
    assert len(made) == 1
    assert opens(merged.world.actor("a1.drafter"), person) and opens(
        merged.world.actor("a.desk"), person
    )
    assert not opens(merged.world.actor("a2.drafter"), person)


def test_before_the_day_of_the_merger_nothing_is_of_old(merged: Merged, person: Person) -> None:
    assert merged.world.actor("a1.drafter", BEFORE).former == frozenset()
    assert not opens(merged.world.actor("a1.drafter", BEFORE), person)


def test_the_door_and_the_figures_agree_on_what_went_into_a_territory(merged: Merged) -> None:
    for post in ("a.desk", "b.desk", "a1.drafter", "a2.drafter"):
        actor = merged.world.actor(post)
        assert actor.former == lineage_of(actor.territory).before != frozenset()
        assert not actor.former & actor.territory


def test_its_work_is_carried_on_by_who_took_its_place(merged: Merged, person: Person) -> None:
    assert (
        "registry.move_residence"
        in queries.person(merged.world.actor("a1.drafter"), person.pk).actions
    )
    with pytest.raises(NotVisible):
        move(merged, "a2.drafter", person)
    move(merged, "a1.drafter", person)
    person.refresh_from_db()
    assert person.commune == merged.unit("Xã Than Uyên")


def test_its_months_are_read_to_its_last_list_and_no_list_is_missing_after(
    merged: Merged,
) -> None:
    merged.commune("old", merged.unit("Xã Mường Than", old=True))
    for month in (2, 4):
        one_list(merged.world, "old", date(2025, month, 1))
    pk = merged.world.units["old"].pk
    rows = lists_of_commune(merged.world.actor("a1.drafter"), pk, TODAY)
    assert [(row.month.month, row.state) for row in rows] == [
        (4, "drafted"), (3, "missing"), (2, "drafted"),
    ]  # fmt: skip
    assert not merged.world.actor("a1.drafter").covers(pk)
    with pytest.raises(NotVisible):
        lists_of_commune(merged.world.actor("a2.drafter"), pk, TODAY)


def move(merged: Merged, post: str, person: Person) -> None:
    move_residence(
        merged.world.act(post),
        person_id=person.pk,
        version=person.version,
        commune_id=merged.unit("Xã Than Uyên").pk,
        residence="Bản Mới",
        moved_on=date(2025, 7, 1),
    )
