"""People found, with or without marks or by number, and one person as each agency may see them."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from hoanhap.ground.registry.models import Person
from hoanhap.ground.registry.queries import open_help, people, person
from hoanhap.pure.kernel.refusals import NotVisible
from tests.lists.ready import Lists, facts
from tests.world import World


@pytest.fixture
def some(world: World) -> Lists:
    """Three people in a1: Đặng Thị Hòa without a number, Đào Văn Hoà, Lò Văn An."""
    lists = Lists(world)
    row = lists.started()
    for number, name in enumerate(("Đặng Thị Hòa", "Đào Văn Hoà", "Lò Văn An"), start=1):
        number_of = "" if number == 1 else facts(number).identity_number
        lists.on(
            row, "lists.add_entry", "drafter",
            facts=facts(number, full_name=name, identity_number=number_of, sex=""),
        )  # fmt: skip
    return lists


@pytest.mark.parametrize(
    ("search", "found"),
    [
        ("", ["Lò Văn An", "Đào Văn Hòa", "Đặng Thị Hòa"]),
        ("hoa", ["Đào Văn Hòa", "Đặng Thị Hòa"]),
        ("Hoà", ["Đào Văn Hòa", "Đặng Thị Hòa"]),
        ("HÒA ĐẶNG", ["Đặng Thị Hòa"]),
        ("dao hoa", ["Đào Văn Hòa"]),
        ("không có ai", []),
        ("012090000003", ["Lò Văn An"]),
        ("012 090 000 003", ["Lò Văn An"]),
        ("01209000000", []),
    ],
)
def test_people_are_found_with_or_without_marks_or_by_the_whole_number(
    world: World, some: Lists, search: str, found: list[str]
) -> None:
    page = people(world.actor("a1.clerk"), search)
    assert sorted(row.full_name or "" for row in page.rows) == sorted(found)
    assert page.total == len(found)


def test_people_come_in_the_order_of_given_names(world: World, some: Lists) -> None:
    names = [row.full_name for row in people(world.actor("a1.clerk")).rows]
    assert names == ["Lò Văn An", "Đào Văn Hòa", "Đặng Thị Hòa"]


def test_a_post_that_does_not_see_numbers_does_not_find_by_them(world: World, some: Lists) -> None:
    reader = world.actor("a.reader")
    assert people(reader, "012090000003").total == 0
    row = people(reader, "lo van an").rows[0]
    assert (row.full_name, row.identity_number, row.born_on, row.phone, row.residence) == (
        "Lò Văn An", None, None, None, None,
    )  # fmt: skip


def test_another_commune_and_the_bank_find_nobody_before_disclosure(
    world: World, some: Lists
) -> None:
    for post in ("a2.clerk", "a.officer", "a.org", "b.desk"):
        assert people(world.actor(post)).total == 0
        with pytest.raises(NotVisible):
            person(world.actor(post), Person.objects.latest("id").pk)


def test_one_person_shows_help_and_attestations_to_posts_of_the_record_only(
    world: World,
) -> None:
    lists = Lists(world)
    row = lists.transmitted(1)
    pk = lists.entries(row)[0].person_id
    clerk = person(world.actor("a1.clerk"), pk)
    assert clerk.attestations is not None
    assert [a.agency_name for a in clerk.attestations] == ["UBND xã A1"]
    assert clerk.has_record_columns
    bank = person(world.actor("a.officer"), pk)
    assert (bank.attestations, bank.help_tasks, bank.has_record_columns) == (None, None, False)
    assert bank.person.identity_number == facts(1).identity_number
    assert bank.releases[0].certificate_number == "1/GCN"
    assert bank.actions == ()


def test_one_person_takes_few_queries(world: World, some: Lists) -> None:
    actor = world.actor("a1.drafter")
    pk = Person.objects.latest("id").pk
    with CaptureQueriesContext(connection) as queries:
        person(actor, pk)
    assert len(queries) <= 7
    with CaptureQueriesContext(connection) as queries:
        people(actor, "hoa")
    assert len(queries) <= 3


def test_open_help_is_for_posts_of_the_record(world: World, some: Lists) -> None:
    assert [t.kind for t in open_help(world.actor("a1.drafter"))] == ["identity_card"]
    assert open_help(world.actor("a.reader")) == ()
    assert open_help(world.actor("a2.drafter")) == ()
