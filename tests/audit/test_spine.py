"""The spine: role, request id, one trace, all or nothing."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from uuid import uuid4

import pytest
from django.db import DatabaseError, connection, transaction

from hoanhap.ground.audit.models import ActRequest, AuditEntry, DailySeal
from hoanhap.ground.audit.seal import broken_seals, seal_day
from hoanhap.ground.audit.spine import DEEDS, Done, TraceError, action, input_digest, made, record
from hoanhap.ground.orgs import roles
from hoanhap.ground.orgs.actions import found_agency
from hoanhap.ground.orgs.founding import system_actor
from hoanhap.ground.orgs.models import Agency
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.refusals import BadInput, NotAllowed, ReusedRequest
from hoanhap.pure.kernel.words import Words
from tests.world import NOON, START, World, build_world

SAID = Words(vi="{who} thử", en="{who} tried")


@pytest.fixture
def world(db: None) -> World:
    return build_world()


@pytest.fixture
def act(world: World) -> Act:
    return Act(
        actor=system_actor(world.units["a"].pk, START), request_id=uuid4(), now=NOON, purpose="test"
    )


@pytest.fixture
def trial() -> Iterator[str]:
    """The name of a deed that lives only in this test."""
    yield "trial.deed"
    DEEDS.pop("trial.deed", None)


def found(act: Act, world: World, name: str = "Cơ quan mới") -> Done:
    """The ready call of one real deed."""
    return found_agency(
        act,
        name=name,
        kind=roles.PROVINCE_POLICE,
        unit_id=world.units["a"].pk,
        province_id=world.units["a"].pk,
        covers=(world.units["a"].pk,),
        starts_on=START,
    )


def test_a_deed_done_twice_with_one_id_is_done_once_and_answers_the_same(
    act: Act, world: World
) -> None:
    before = Agency.objects.count()
    first, second = found(act, world), found(act, world)
    assert (second.id, second.version) == (first.id, first.version)
    assert not first.is_repeat
    assert second.is_repeat
    assert Agency.objects.count() == before + 1
    assert AuditEntry.objects.filter(request_id=act.request_id).count() == 1


def test_an_id_used_with_other_input_is_refused_and_changes_nothing(act: Act, world: World) -> None:
    found(act, world)
    count = Agency.objects.count()
    with pytest.raises(ReusedRequest):
        found(act, world, name="Tên khác")
    assert Agency.objects.count() == count


def test_an_id_used_by_another_post_is_refused(act: Act, world: World) -> None:
    found(act, world)
    other = Act(
        actor=world.act("a1.drafter").actor.__class__(
            **{
                **{f: getattr(act.actor, f) for f in act.actor.__slots__},
                "posting_id": act.actor.posting_id + 1000,
            }
        ),
        request_id=act.request_id,
        now=NOON,
    )
    with pytest.raises(ReusedRequest):
        found(other, world)


def test_a_post_without_the_grant_is_refused_before_its_id_is_taken(world: World) -> None:
    asked = world.act("a1.drafter")
    with pytest.raises(NotAllowed):
        found(asked, world)
    assert not ActRequest.objects.filter(pk=asked.request_id).exists()


def test_a_refused_deed_leaves_its_id_free_to_try_again(act: Act, world: World) -> None:
    with pytest.raises(BadInput):
        found_agency(
            act,
            name="X",
            kind="no_such_kind",
            unit_id=world.units["a"].pk,
            province_id=world.units["a"].pk,
            covers=(world.units["a"].pk,),
            starts_on=START,
        )
    assert not ActRequest.objects.filter(pk=act.request_id).exists()
    assert found(act, world).id


@pytest.mark.parametrize("traces", [0, 2])
def test_a_deed_that_leaves_no_trace_or_two_is_rolled_back(
    act: Act, trial: str, traces: int
) -> None:
    @action(trial, grants=(roles.SYSTEM_LOADER,), sentence=SAID)
    def deed(act: Act) -> Done:
        for _ in range(traces):
            record(act, deed=trial, subject=("orgs.Agency", 1), occurred_on=date(2026, 1, 1))
        return Done(id=1)

    actor = system_actor(act.actor.unit_id, START)
    asked = Act(actor=actor, request_id=uuid4(), now=NOON)
    with pytest.raises((TraceError, DatabaseError)):
        deed(asked)
    assert not ActRequest.objects.filter(pk=asked.request_id).exists()
    assert not AuditEntry.objects.filter(deed=trial).exists()


def test_a_deed_inside_a_deed_is_a_mistake(act: Act, world: World, trial: str) -> None:
    @action(trial, grants=(roles.SYSTEM_LOADER,), sentence=SAID)
    def outer(act: Act) -> Done:
        return found(Act(actor=act.actor, request_id=uuid4(), now=act.now), world)

    asked = Act(actor=system_actor(world.units["a"].pk, START), request_id=uuid4(), now=NOON)
    with pytest.raises(TraceError):
        outer(asked)


def test_two_deeds_cannot_bear_one_name() -> None:
    with pytest.raises(ValueError, match="two deeds"):
        action("orgs.found_agency", grants=(), sentence=SAID)(lambda act: Done(id=1))


@pytest.mark.parametrize("what", ["UPDATE audit_auditentry SET who = 'x'", "DELETE FROM {}"])
def test_the_database_itself_refuses_to_change_the_trace(act: Act, world: World, what: str) -> None:
    found(act, world)
    statement = what.format("audit_auditentry")
    with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement)
    assert AuditEntry.objects.filter(request_id=act.request_id).exists()


def test_a_seal_breaks_when_an_entry_of_its_day_is_slipped_in(act: Act, world: World) -> None:
    found(act, world)
    seal = seal_day(NOON.date())
    assert seal.entries == 1
    assert broken_seals() == ()
    assert seal_day(NOON.date()).pk == seal.pk
    found(Act(actor=act.actor, request_id=uuid4(), now=NOON), world, name="Chen vào sau")
    assert broken_seals() == (NOON.date(),)
    assert DailySeal.objects.count() == 1


def test_the_digest_of_an_input_ignores_order_and_tells_types_apart() -> None:
    assert input_digest({"a": 1, "b": date(2026, 1, 1)}) == input_digest(
        {"b": date(2026, 1, 1), "a": 1}
    )
    assert input_digest({"a": 1}) != input_digest({"a": "1"})
    assert input_digest({"a": b"x"}) != input_digest({"a": b"y"})
    with pytest.raises(TypeError):
        input_digest({"a": object()})


def test_what_a_deed_makes_before_it_writes_is_made_once_a_request(
    world: World, trial: str
) -> None:
    asked: list[int] = []

    def makes(act: Act, *, number: int) -> int:
        asked.append(number)
        return number * 2

    @action(trial, grants=(roles.SYSTEM_LOADER,), sentence=SAID, makes=makes)
    def deed(act: Act, *, number: int) -> Done:
        record(act, deed=trial, subject=("orgs.Agency", number), occurred_on=START)
        return Done(id=number, notes={"made": made()})

    actor = system_actor(world.units["a"].pk, START)
    act = Act(actor=actor, request_id=uuid4(), now=NOON)
    first, second = deed(act, number=4), deed(act, number=4)
    assert first.notes["made"] == second.notes["made"] == 8
    assert second.is_repeat
    assert asked == [4]
    assert made() is None
    with pytest.raises(ReusedRequest):
        deed(act, number=5)
    assert asked == [4]


def test_nothing_is_made_for_who_may_not_do_the_deed(act: Act, trial: str) -> None:
    asked: list[int] = []

    @action(trial, grants=(roles.COMMUNE_POLICE,), sentence=SAID, makes=lambda _: asked.append(1))
    def deed(act: Act) -> Done:
        return Done(id=1)

    with pytest.raises(NotAllowed):
        deed(act)
    assert asked == []
