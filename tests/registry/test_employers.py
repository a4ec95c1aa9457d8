"""Establishments on record: kept by the offices of their commune, shown by columns."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from hoanhap.ground.audit.models import AuditEntry
from hoanhap.ground.registry import queries
from hoanhap.ground.registry.actions import correct_employer, record_employer
from hoanhap.ground.registry.employing import EmployerFields
from hoanhap.ground.registry.models import Employer
from hoanhap.pure.kernel.refusals import BadInput, NotAllowed, NotVisible, Stale
from tests.world import TODAY, World, build_world

pytestmark = pytest.mark.django_db
FIELDS = EmployerFields(
    name="  Hợp tác xã   Chè  Bản Mẫu ",
    kind="cooperative",
    tax_code="0100000001",
    address="Bản Mẫu",
    contact_name="Lò Thị Chủ",
    phone="0211000001",
    workers_total=20,
    workers_returned=2,
)


@pytest.fixture
def world(db: None) -> World:
    return build_world()


def record(world: World, post: str = "a1.clerk", commune: str = "a1", **changes: Any) -> int:
    return record_employer(
        world.act(post), commune_id=world.units[commune].pk, fields=replace(FIELDS, **changes)
    ).id


def test_an_establishment_is_recorded_by_the_offices_of_its_commune(world: World) -> None:
    pk = record(world)
    row = queries.employer(world.actor("a1.drafter"), pk)
    assert (row.name, row.tax_code, row.phone) == (
        "Hợp tác xã Chè Bản Mẫu", "0100000001", "0211000001",
    )  # fmt: skip
    record(world, "a1.drafter", tax_code="")
    record(world, "a.officer", tax_code="", commune="a2")
    assert queries.employers(world.actor("a.officer")).total == 3
    assert queries.employers(world.actor("a2.clerk")).total == 1
    with pytest.raises(NotVisible):
        record(world, commune="a2")
    with pytest.raises(NotAllowed):
        record(world, "a.desk")


def test_the_contact_is_not_for_who_may_not_see_contacts(world: World) -> None:
    pk = record(world)
    row = queries.employer(world.actor("a.reader"), pk)
    assert (row.contact_name, row.phone, row.address) == (None, None, None)
    assert row.workers_total == 20
    for post in ("a.finance", "a.org", "b.desk", "a2.clerk"):
        with pytest.raises(NotVisible):
            queries.employer(world.actor(post), pk)


@pytest.mark.parametrize(
    ("odd", "field"),
    [
        ({"name": " "}, "name"),
        ({"name": "x" * 201}, "name"),
        ({"kind": "state"}, "kind"),
        ({"tax_code": "12345"}, "tax_code"),
        ({"address": "x" * 201}, "address"),
        ({"workers_total": -1, "workers_returned": None}, "workers_total"),
        ({"workers_returned": 21}, "workers_returned"),
        ({"ceased_on": date(2026, 11, 4)}, "ceased_on"),
    ],
)
def test_what_cannot_be_so_is_refused_at_its_field(
    world: World, odd: dict[str, Any], field: str
) -> None:
    with pytest.raises(BadInput) as refused:
        record(world, **odd)
    assert [detail[0] for detail in refused.value.details] == [field]  # type: ignore[index]  # pairs


@pytest.mark.parametrize("code", ["0100000001", "0100000001-001", "012088000001", ""])
def test_tax_codes_of_firms_branches_and_households_are_taken(world: World, code: str) -> None:
    assert record(world, tax_code=code)


def test_one_tax_code_is_one_establishment(world: World) -> None:
    first = record(world)
    with pytest.raises(BadInput):
        record(world)
    second = record(world, tax_code="")
    with pytest.raises(BadInput):
        correct(world, second, tax_code="0100000001")
    correct(world, first)


def correct(world: World, pk: int, *, version: int = 1, reason: str = "Sửa", **new: Any) -> Any:
    return correct_employer(
        world.act("a1.clerk"), employer_id=pk, version=version, fields=replace(FIELDS, **new),
        reason=reason,
    )  # fmt: skip


def test_a_correction_keeps_what_was_there_and_asks_why(world: World) -> None:
    pk = record(world)
    done = correct(world, pk, workers_total=25, ceased_on=TODAY)
    assert done.notes["changed"] == ["workers_total", "ceased_on"]
    entry = AuditEntry.objects.latest("pk")
    assert (entry.before["workers_total"], entry.after["workers_total"]) == (20, 25)
    assert Employer.objects.get().ceased_on == TODAY
    with pytest.raises(Stale):
        correct(world, pk)
    with pytest.raises(BadInput):
        correct(world, pk, version=2, reason=" ")
    lines = queries.employer_history(world.actor("a1.clerk"), pk)
    assert [line.deed for line in lines] == [
        "registry.correct_employer", "registry.record_employer",
    ]  # fmt: skip


def test_they_are_found_by_part_of_the_name_without_marks_and_by_tax_code(world: World) -> None:
    record(world)
    record(world, name="Xưởng mộc", tax_code="")
    actor = world.actor("a1.clerk")
    assert [row.name for row in queries.employers(actor, "che ban").rows] == [
        "Hợp tác xã Chè Bản Mẫu"
    ]
    assert queries.employers(actor, "0100000001").total == 1
    assert queries.employers(actor, "mộc").total == 1
    assert queries.employers(actor, commune_id=world.units["a2"].pk).total == 0
