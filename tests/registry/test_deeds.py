"""Deeds on a person: corrections, moves, numbers that come, attestations, help."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any
from uuid import uuid4

import pytest

from hoanhap.ground.audit.models import AuditEntry
from hoanhap.ground.audit.queries import history_of
from hoanhap.ground.audit.spine import DEEDS, Done
from hoanhap.ground.orgs import access
from hoanhap.ground.registry.models import Attestation, HelpTask, Person, Residence
from hoanhap.pure.kernel.refusals import BadInput, NotAllowed, NotVisible, Stale, WrongState
from tests.lists.ready import Lists, facts
from tests.world import NOON, TODAY, World

CORRECTION = {
    "full_name": "lò văn bê", "birth_year": 1991, "born_on": None, "sex": "male",
    "phone": "0911111111", "reason": "Sai so với giấy khai sinh",
}  # fmt: skip
Ready = Callable[[World, Person], tuple[str, dict[str, Any]]]


def of_person(post: str, **inputs: Any) -> Ready:
    return lambda _, person: (post, {"person_id": person.pk, "version": person.version, **inputs})


def move(world: World, person: Person) -> tuple[str, dict[str, Any]]:
    return of_person(
        "a1.drafter", commune_id=world.units["a2"].pk, residence="Bản Xa", moved_on=TODAY
    )(world, person)


def help_task(_: World, person: Person) -> tuple[str, dict[str, Any]]:
    task = HelpTask.objects.create(
        person=person, kind="certificate", opened_on=TODAY, opened_at=NOON
    )
    return "a1.clerk", {"task_id": task.pk, "version": 1, "outcome": "Đã xin cấp lại"}


READY: dict[str, Ready] = {
    "registry.correct_person": of_person("a1.drafter", **CORRECTION),
    "registry.move_residence": move,
    "registry.record_identity": of_person("a1.drafter", identity_number="012090999999"),
    "registry.attest_conduct": of_person("a1.signer", obeys_law=True, attested_on=TODAY),
    "registry.close_help_task": help_task,
}
OTHER_COMMUNE = {"a1.drafter": "a2.drafter", "a1.clerk": "a2.clerk", "a1.signer": "a2.signer"}


def run(world: World, deed: str, post: str, inputs: dict[str, Any]) -> Done:
    return DEEDS[deed].run(world.act(post), **inputs)


def test_every_deed_of_the_registry_about_a_person_has_a_ready_call() -> None:
    of_people = {name for name in DEEDS if name.startswith("registry.")}
    assert set(READY) == of_people - {"registry.record_employer", "registry.correct_employer"}


@pytest.mark.parametrize("deed", sorted(READY))
def test_a_deed_leaves_one_trace_and_is_done_once(deed: str, world: World, person: Person) -> None:
    post, inputs = READY[deed](world, person)
    before = AuditEntry.objects.count()
    request_id = uuid4()
    for _ in range(2):
        DEEDS[deed].run(world.act(post, request_id=request_id), **inputs)
    assert AuditEntry.objects.count() == before + 1
    line = history_of([("registry.Person", person.pk)])[0]
    assert (line.deed, line.sentence.vi.startswith(line.who)) == (deed, True)


@pytest.mark.parametrize("deed", sorted(READY))
def test_a_deed_is_for_its_roles_in_its_commune_at_this_version(
    deed: str, world: World, person: Person
) -> None:
    post, inputs = READY[deed](world, person)
    with pytest.raises(NotAllowed):
        run(world, deed, "a.officer", inputs)
    with pytest.raises(NotVisible):
        run(world, deed, OTHER_COMMUNE[post], inputs)
    with pytest.raises(Stale):
        run(world, deed, post, {**inputs, "version": inputs["version"] + 1})


def test_a_correction_keeps_both_sides_and_leaves_old_lists_alone(
    world: World, person: Person
) -> None:
    post, inputs = READY["registry.correct_person"](world, person)
    done = run(world, "registry.correct_person", post, inputs)
    person.refresh_from_db()
    assert (person.full_name, person.name_skeleton, person.birth_year) == (
        "Lò Văn Bê", "lo van be", 1991,
    )  # fmt: skip
    line = history_of([("registry.Person", person.pk)])[0]
    assert set(done.notes["changed"]) == set(line.before) == set(line.after)
    assert line.before["birth_year"] == 1990


@pytest.mark.parametrize(
    "wrong",
    [{"full_name": ""}, {"birth_year": 2020}, {"born_on": date(1980, 1, 1)}, {"sex": "x"},
     {"reason": " "}],
)  # fmt: skip
def test_a_correction_that_cannot_be_is_refused(
    world: World, person: Person, wrong: dict[str, Any]
) -> None:
    post, inputs = READY["registry.correct_person"](world, person)
    with pytest.raises(BadInput):
        run(world, "registry.correct_person", post, {**inputs, **wrong})


def test_moving_closes_the_earlier_residence_and_hands_the_person_over(
    world: World, person: Person
) -> None:
    post, inputs = move(world, person)
    run(world, "registry.move_residence", post, inputs)
    old, new = Residence.objects.filter(person=person).order_by("starts_on")
    assert (old.ends_on, new.starts_on, new.ends_on) == (TODAY, TODAY, None)
    assert not access.visible(world.actor("a1.drafter"), Person).exists()
    assert access.visible(world.actor("a2.drafter"), Person).exists()


@pytest.mark.parametrize(
    "wrong",
    [{"residence": " "}, {"commune_id": 10**6}, {"moved_on": TODAY + timedelta(days=1)},
     {"moved_on": date(2020, 1, 1)}],
)  # fmt: skip
def test_a_move_that_cannot_be_is_refused(
    world: World, person: Person, wrong: dict[str, Any]
) -> None:
    post, inputs = move(world, person)
    with pytest.raises(BadInput):
        run(world, "registry.move_residence", post, {**inputs, **wrong})


def test_a_number_that_comes_closes_the_task_and_never_enters_the_trace(world: World) -> None:
    lists = Lists(world)
    row = lists.started()
    lists.on(row, "lists.add_entry", "drafter", facts=facts(1, identity_number=""))
    person = Person.objects.get()
    inputs = {"person_id": person.pk, "version": 1, "identity_number": "012 090 999 999"}
    run(world, "registry.record_identity", "a1.drafter", inputs)
    person.refresh_from_db()
    task = HelpTask.objects.get()
    assert (person.identity_kind, task.closed_on) == ("cccd", TODAY)
    assert b"012090999999" not in bytes(person.identity_sealed)
    entry = AuditEntry.objects.latest("id")
    assert "012090999999" not in str((entry.before, entry.after, entry.params))


@pytest.mark.parametrize("number", ["", "123", "999090999999", "012190999999", "012085999999"])
def test_a_number_of_wrong_form_or_that_does_not_fit_is_refused(
    world: World, person: Person, number: str
) -> None:
    inputs = {"person_id": person.pk, "version": person.version, "identity_number": number}
    with pytest.raises(BadInput):
        run(world, "registry.record_identity", "a1.drafter", inputs)


def test_a_number_of_someone_else_is_refused(world: World) -> None:
    Lists(world).drafted(2)
    first = Person.objects.order_by("id")[0]
    number = facts(2).identity_number
    inputs = {"person_id": first.pk, "version": first.version, "identity_number": number}
    with pytest.raises(BadInput):
        run(world, "registry.record_identity", "a1.drafter", inputs)


def test_attestations_are_added_and_never_changed(world: World, person: Person) -> None:
    for obeys, day in ((True, TODAY - timedelta(days=30)), (False, TODAY)):
        inputs = {"person_id": person.pk, "version": person.version, "obeys_law": obeys,
                  "attested_on": day}  # fmt: skip
        run(world, "registry.attest_conduct", "a1.signer", inputs)
    assert list(Attestation.objects.order_by("id").values_list("obeys_law", flat=True)) == [
        True, False,
    ]  # fmt: skip
    tomorrow = {"person_id": person.pk, "version": person.version, "obeys_law": True,
                "attested_on": TODAY + timedelta(days=1)}  # fmt: skip
    with pytest.raises(BadInput):
        run(world, "registry.attest_conduct", "a1.signer", tomorrow)


def test_a_task_is_closed_once_and_says_what_came_of_it(world: World, person: Person) -> None:
    post, inputs = help_task(world, person)
    with pytest.raises(BadInput):
        run(world, "registry.close_help_task", post, {**inputs, "outcome": " "})
    done = run(world, "registry.close_help_task", post, inputs)
    with pytest.raises(WrongState):
        run(world, "registry.close_help_task", post, {**inputs, "version": done.version})
