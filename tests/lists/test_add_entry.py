"""lists.add_entry: a person searched before made, and put on the list."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest

from hoanhap.ground.audit.models import AuditEntry
from hoanhap.ground.registry.models import HelpTask, Person, Residence
from hoanhap.pure.kernel.refusals import BadInput, NotVisible, WrongState
from tests.lists.ready import Lists, facts
from tests.world import World


def test_a_new_person_has_release_residence_and_no_help_task(lists: Lists) -> None:
    row = lists.drafted(1)
    person = Person.objects.get()
    assert person.releases.get().certificate_number == "1/GCN"
    home = Residence.objects.get(person=person)
    assert (home.starts_on, home.ends_on, home.text) == (facts().released_on, None, "Bản 1")
    assert not HelpTask.objects.exists()
    assert lists.entries(row)[0].change == "new"


def test_not_yet_opens_a_task_to_help_for_each_paper(lists: Lists) -> None:
    row = lists.started()
    lists.on(
        row, "lists.add_entry", "drafter",
        facts=facts(1, identity_number="", certificate_number="", certificate_on=None),
    )  # fmt: skip
    assert set(HelpTask.objects.values_list("kind", flat=True)) == {"identity_card", "certificate"}


def test_the_same_number_is_the_same_person_whatever_the_list(world: World, lists: Lists) -> None:
    lists.drafted(1)
    Lists(world, "a2").drafted(1)
    assert Person.objects.count() == 1


def test_nobody_is_twice_on_one_list(lists: Lists) -> None:
    row = lists.drafted(1)
    with pytest.raises(BadInput):
        lists.on(row, "lists.add_entry", "drafter", facts=facts(1))


def test_between_two_of_one_name_the_officer_chooses(lists: Lists) -> None:
    row = lists.started()
    same: dict[str, Any] = {"full_name": "Lò Văn Pan", "born_on": None}
    for number in (1, 2):
        lists.on(row, "lists.add_entry", "drafter", facts=facts(number, **same))
    lists.on(row, "lists.submit", "submitter")
    december = lists.started(date(2026, 12, 1))
    for entry in lists.entries(december):
        entry.delete()
    unsure = facts(3, **{**same, "identity_number": ""})
    with pytest.raises(BadInput) as refused:
        lists.on(december, "lists.add_entry", "drafter", facts=unsure)
    candidates = dict(refused.value.details)["candidates"]  # type: ignore[call-overload]  # pairs
    assert set(candidates) == set(Person.objects.values_list("pk", flat=True))
    lists.on(december, "lists.add_entry", "drafter", facts=unsure, person_id=candidates[0])
    assert lists.entries(december)[0].person_id == candidates[0]
    assert Person.objects.count() == 2


def test_someone_of_another_commune_cannot_be_chosen(world: World, lists: Lists) -> None:
    Lists(world, "a2").drafted(1)
    row = lists.started()
    with pytest.raises(NotVisible):
        lists.on(
            row, "lists.add_entry", "drafter", facts=facts(2), person_id=Person.objects.get().pk
        )


@pytest.mark.parametrize(
    ("field", "changes"),
    [
        ("full_name", {"full_name": " "}),
        ("residence", {"residence": "x" * 201}),
        ("birth_year", {"birth_year": 2020, "born_on": None, "identity_number": ""}),
        ("born_on", {"born_on": date(1991, 1, 1)}),
        ("identity_number", {"identity_number": "01209000001"}),
        ("identity_number", {"identity_number": "012190000001"}),
        ("identity_number", {"identity_number": "012085000001"}),
        ("release_kind", {"release_kind": "conditional"}),
        ("released_on", {"released_on": date(2027, 1, 1)}),
        ("certificate_on", {"certificate_on": date(2027, 1, 1)}),
        ("purpose", {"purpose": "house"}),
        ("amount_vnd", {"amount_vnd": 0}),
        ("sex", {"sex": "x", "identity_number": ""}),
    ],
)
def test_each_wrong_field_is_named(lists: Lists, field: str, changes: dict[str, Any]) -> None:
    row = lists.started()
    with pytest.raises(BadInput) as refused:
        lists.on(row, "lists.add_entry", "drafter", facts=facts(1, **changes))
    assert field in [name for name, _ in refused.value.details]  # type: ignore[misc]  # pairs
    assert not Person.objects.exists()


def test_no_name_is_added_after_submission(lists: Lists) -> None:
    row = lists.submitted()
    with pytest.raises(WrongState):
        lists.on(row, "lists.add_entry", "drafter", facts=facts(9))


def test_no_identity_number_comes_into_the_trace(lists: Lists) -> None:
    lists.drafted(2)
    for entry in AuditEntry.objects.all():
        text = json.dumps([entry.before, entry.after, entry.params, entry.reason])
        assert facts(1).identity_number not in text
