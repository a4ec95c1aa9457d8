"""Every deed of the lists desk: once well, twice with one id, without the grant, from elsewhere."""

from __future__ import annotations

from uuid import uuid4

import pytest

from hoanhap.ground.audit.models import AuditEntry
from hoanhap.ground.audit.spine import DEEDS
from hoanhap.pure.kernel.refusals import NotAllowed, NotVisible, ReusedRequest, Stale
from tests.lists.ready import ready
from tests.world import World

NAMES_NO_ROW = {"lists.set_days"}
"""Deeds on the actor's own province; tests/lists/test_set_days.py holds them to it."""

DEEDS_OF_LISTS = sorted(name for name in DEEDS if name.startswith("lists."))


def test_every_deed_of_the_desk_has_a_ready_call(world: World) -> None:
    # lists.apply_form_01 has its own file, since it starts from a workbook.
    assert sorted({*ready(world), "lists.apply_form_01"}) == DEEDS_OF_LISTS


@pytest.fixture(params=[name for name in DEEDS_OF_LISTS if name != "lists.apply_form_01"])
def deed(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def test_a_deed_leaves_one_trace_and_twice_with_one_id_is_once(deed: str, world: World) -> None:
    post, inputs = ready(world)[deed]()
    before = AuditEntry.objects.count()
    request_id = uuid4()
    first = DEEDS[deed].run(world.act(post, request_id=request_id), **inputs)
    again = DEEDS[deed].run(world.act(post, request_id=request_id), **inputs)
    assert AuditEntry.objects.count() == before + 1
    assert AuditEntry.objects.latest("id").deed == deed
    assert (again.id, again.version, again.is_repeat) == (first.id, first.version, True)


def test_a_deed_asked_twice_with_other_input_is_refused(deed: str, world: World) -> None:
    post, inputs = ready(world)[deed]()
    request_id = uuid4()
    DEEDS[deed].run(world.act(post, request_id=request_id), **inputs)
    other = {**inputs, "version" if "version" in inputs else "commune_id": 999}
    with pytest.raises(ReusedRequest):
        DEEDS[deed].run(world.act(post, request_id=request_id), **other)


def test_a_deed_is_closed_to_posts_without_the_grant(deed: str, world: World) -> None:
    _, inputs = ready(world)[deed]()
    with pytest.raises(NotAllowed):
        DEEDS[deed].run(world.act("a.reader"), **inputs)


def test_a_deed_does_not_reach_into_another_commune(deed: str, world: World) -> None:
    if deed in NAMES_NO_ROW:
        pytest.skip("names no row, so none of another place")
    post, inputs = ready(world)[deed]()
    elsewhere = f"a2.{post[3:]}" if post.startswith("a1.") else f"b.{post[2:]}"
    with pytest.raises(NotVisible):
        DEEDS[deed].run(world.act(elsewhere), **inputs)


def test_a_deed_on_an_older_version_is_refused(deed: str, world: World) -> None:
    post, inputs = ready(world)[deed]()
    if "version" not in inputs:
        pytest.skip("skipped: this deed makes a row and has no version to compare")
    with pytest.raises(Stale):
        DEEDS[deed].run(world.act(post), **{**inputs, "version": inputs["version"] + 1})
