"""Deeds that lean on the law refuse with its findings on the first day it says no, and the wrong
turns that no table of states shows.
"""

from __future__ import annotations

import inspect
import sys
from collections.abc import Callable, Mapping
from typing import Any

import pytest

from hoanhap.ground.audit.spine import DEEDS
from hoanhap.pure.kernel.refusals import NotVisible, RuleNotMet, WrongState
from hoanhap.pure.law.finding import Finding
from hoanhap.work.lists.models import ListEntry, MonthlyList
from tests.sweeps.call import Ready
from tests.sweeps.places import digest_of_all_tables, wide_world
from tests.sweeps.ready import AGAINST_THE_LAW, READY
from tests.world import World

pytestmark = pytest.mark.django_db


@pytest.fixture
def world(db: None) -> World:
    return wide_world()


def run(world: World, name: str, ready: Ready) -> None:
    DEEDS[name].run(world.act(ready.post, now=ready.now), **ready.inputs)


def test_every_deed_that_asks_the_law_is_brought_to_where_it_says_no() -> None:
    asking = set()
    for name, deed in DEEDS.items():
        source = inspect.getsource(sys.modules[deed.run.__module__])
        if "refuse_unless(" in source or "RuleNotMet(" in source:
            asking.add(name)
    assert asking == set(AGAINST_THE_LAW)


@pytest.mark.parametrize("name", sorted(AGAINST_THE_LAW))
def test_the_law_says_no_with_findings_and_nothing_changes(name: str, world: World) -> None:
    against = AGAINST_THE_LAW[name](world)
    before = digest_of_all_tables()
    with pytest.raises(RuleNotMet) as caught:
        run(world, name, against)
    assert caught.value.status == 422
    assert digest_of_all_tables() == before
    findings = [_as_kept(finding) for finding in caught.value.details]
    assert any(finding["met"] is False for finding in findings)
    assert all(finding["clause"] and finding["why"]["vi"] for finding in findings)


def _as_kept(finding: Any) -> Mapping[str, Any]:
    """A finding of the law, or the same as the trace keeps it."""
    if isinstance(finding, Finding):
        why = {"vi": finding.why.vi, "en": finding.why.en}
        return {"met": finding.met, "clause": str(finding.clause), "why": why}
    kept: Mapping[str, Any] = finding
    return kept


def again(world: World, name: str) -> Ready:
    """The deed has been done; the same is asked once more."""
    ready = READY[name](world)
    run(world, name, ready)
    return ready


def again_on_the_row(world: World, name: str) -> Ready:
    """The same, by someone who has seen the row as it now is."""
    ready = again(world, name)
    version = ready.inputs["version"] + 1
    return Ready(ready.post, {**ready.inputs, "version": version}, ready.now)


def with_an_addition_under_way(world: World) -> Ready:
    ready = again(world, "lists.start_addition")
    main = MonthlyList.objects.get(addition_no=0)
    return Ready(ready.post, {**ready.inputs, "version": main.version}, ready.now)


def a_name_that_left(world: World) -> Ready:
    ready = READY["lists.decide_entry"](world)
    ListEntry.objects.filter(pk=ready.inputs["entry_id"]).update(change="left")
    return ready


def before_the_bank_has_the_list(world: World) -> Ready:
    ready = READY["loans.apply"](world)
    ListEntry.objects.filter(pk=ready.inputs["entry_id"]).update(verdict="refused")
    return Ready("a1.clerk", ready.inputs, ready.now)


WRONG_TURNS: dict[str, Callable[[World], Ready]] = {
    "lists.start": lambda world: again(world, "lists.start"),
    "lists.exempt_month": lambda world: again(world, "lists.exempt_month"),
    "lists.drop_entry": lambda world: again_on_the_row(world, "lists.drop_entry"),
    "lists.start_addition": with_an_addition_under_way,
    "lists.decide_entry": a_name_that_left,
    "loans.apply": before_the_bank_has_the_list,
    "registry.close_help_task": lambda world: again_on_the_row(world, "registry.close_help_task"),
    "intake.drop_file": lambda world: again_on_the_row(world, "intake.drop_file"),
}


@pytest.mark.parametrize("name", sorted(WRONG_TURNS))
def test_a_wrong_turn_outside_the_table_of_states_is_refused(name: str, world: World) -> None:
    wrong = WRONG_TURNS[name](world)
    before = digest_of_all_tables()
    with pytest.raises(WrongState) as caught:
        run(world, name, wrong)
    assert caught.value.status == 409
    assert digest_of_all_tables() == before


def test_a_file_is_not_sent_for_the_list_of_another_commune(world: World) -> None:
    ready = READY["intake.receive_form_01"](world)
    before = digest_of_all_tables()
    elsewhere = {**ready.inputs, "commune_id": world.units["a2"].pk}
    with pytest.raises(NotVisible):
        run(world, "intake.receive_form_01", Ready("a2.drafter", elsewhere, ready.now))
    assert digest_of_all_tables() == before
