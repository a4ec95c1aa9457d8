"""Every deed there is: done well once, and refused for each reason the house knows, with nothing
changed in any table by a refusal.
"""

from __future__ import annotations

import inspect
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any
from uuid import uuid4

import pytest
from django.db import transaction

from hoanhap.ground.audit.models import AuditEntry
from hoanhap.ground.audit.spine import DEEDS, Deed, Done
from hoanhap.ground.intake.models import ReceivedFile
from hoanhap.ground.orgs import access
from hoanhap.pure.kernel.refusals import (
    NotAllowed,
    NotVisible,
    Refused,
    ReusedRequest,
    Stale,
    WrongState,
)
from hoanhap.pure.kernel.steps import StepTable, step_table
from hoanhap.pure.kernel.words import Words
from hoanhap.work.lists.models import MonthlyList
from hoanhap.work.lists.states import TABLE as LISTS
from hoanhap.work.loans.models import Loan
from hoanhap.work.loans.states import TABLE as LOANS
from hoanhap.work.needs.models import Survey
from hoanhap.work.needs.states import TABLE as NEEDS_TABLE
from hoanhap.work.oversight.models import Obstacle
from hoanhap.work.oversight.states import OBSTACLE_TABLE
from hoanhap.work.plans.models import Occurrence, Plan
from hoanhap.work.plans.states import OCCURRENCE_TABLE, PLAN_TABLE
from hoanhap.work.reports.models import Report
from hoanhap.work.reports.states import REPORT_TABLE
from hoanhap.work.returns.models import Outline, Return, Round
from hoanhap.work.returns.states import OUTLINE_TABLE, RETURN_TABLE, ROUND_TABLE
from tests.sweeps.call import Ready
from tests.sweeps.places import (
    at_home,
    digest_of_all_tables,
    of_role,
    same_post_elsewhere,
    wide_world,
)
from tests.sweeps.ready import (
    MAY_DO_IT_TOO,
    NEW_ROWS,
    NOWHERE_ELSE,
    OTHER_HANDS,
    READY,
)
from tests.world import World

pytestmark = pytest.mark.django_db

FILES = step_table(
    {name: Words(vi="", en="") for name in ("staged", "applied", "dropped")},
    [("intake.drop_file", "staged", "dropped")],
)
"""A received file has three states and no table of its own; its refusal doesn't name them."""

STEPS: dict[type[Any], StepTable] = {
    Survey: NEEDS_TABLE,
    MonthlyList: LISTS, Loan: LOANS, ReceivedFile: FILES, Plan: PLAN_TABLE,
    Occurrence: OCCURRENCE_TABLE, Obstacle: OBSTACLE_TABLE, Outline: OUTLINE_TABLE,
    Round: ROUND_TABLE, Return: RETURN_TABLE, Report: REPORT_TABLE,
}  # fmt: skip
STATUS = {
    NotAllowed: 403, NotVisible: 404, ReusedRequest: 409, Stale: 409, WrongState: 409,
}  # fmt: skip


@dataclass
class Set:
    """A deed with its ready call, in a world where it can be done."""

    deed: Deed
    world: World
    ready: Ready

    def do(self, by: str = "", /, *, request_id: Any = None, **changes: Any) -> Done:
        """Do it as ready, or by another post, or with some other inputs."""
        act = self.world.act(
            by or self.ready.post, now=self.ready.now, request_id=request_id or uuid4()
        )
        return self.deed.run(act, **{**self.ready.inputs, **changes})

    def refused(self, how: type[Refused], by: str = "", /, **changes: Any) -> Refused:
        """It is refused in this way, with the right status and words in both languages."""
        with pytest.raises(Refused) as caught:
            self.do(by, **changes)
        refusal = caught.value
        assert (type(refusal), refusal.status) == (how, STATUS[how]), refusal.words.en
        assert refusal.words.vi
        assert refusal.words.en
        return refusal


@contextmanager
def nothing_changed() -> Iterator[None]:
    """No row of any table is another afterwards."""
    before = digest_of_all_tables()
    yield
    assert digest_of_all_tables() == before


@contextmanager
def given_back() -> Iterator[None]:
    """Whatever is written inside is gone afterwards."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


@pytest.fixture(scope="module")
def world(django_db_setup: None, django_db_blocker: Any) -> Iterator[World]:
    """One world for all deeds, given back at the end."""
    with django_db_blocker.unblock(), given_back():
        yield wide_world()


@pytest.fixture(scope="module", params=sorted(READY))
def set_up(request: pytest.FixtureRequest, world: World) -> Iterator[Set]:
    """Each deed in turn, ready to be done."""
    with given_back():
        name = request.param
        yield Set(DEEDS[name], world, READY[name](world))


@pytest.fixture
def ready(set_up: Set, db: None) -> Set:
    """The deed ready to be done, as if no test had touched it before."""
    return set_up


def test_every_deed_has_a_ready_call() -> None:
    assert sorted(READY) == sorted(DEEDS)


def test_a_deed_is_one_function_of_its_own_name() -> None:
    for name, deed in DEEDS.items():
        module = sys.modules[deed.run.__module__]
        assert name.partition(".")[2] == deed.run.__name__ == module.__name__.rpartition(".")[2]
        assert module.__name__.split(".")[2] == name.partition(".")[0]


def test_a_deed_done_well_leaves_exactly_one_trace(ready: Set) -> None:
    before = AuditEntry.objects.count()
    ready.do()
    assert AuditEntry.objects.count() == before + 1
    entry = AuditEntry.objects.latest("id")
    assert entry.deed == ready.deed.name
    assert entry.posting_id == ready.world.postings[ready.ready.post].pk
    assert entry.recorded_at == ready.ready.now


def test_every_role_that_holds_the_grant_can_use_it(ready: Set) -> None:
    for role in sorted(ready.deed.grants):
        with given_back():
            post = at_home(ready.world, role)
            if post in ready.ready.not_here:
                ready.refused(NotAllowed, post)
            else:
                ready.do(post, **ready.ready.also.get(post, {}))


def test_a_deed_done_twice_with_one_id_is_done_once(ready: Set) -> None:
    request_id = uuid4()
    first = ready.do(request_id=request_id)
    after = digest_of_all_tables()
    again = ready.do(request_id=request_id)
    assert digest_of_all_tables() == after
    assert not first.is_repeat
    assert again.is_repeat
    assert (again.id, again.version) == (first.id, first.version)
    assert AuditEntry.objects.filter(request_id=request_id).count() == 1


def test_a_request_id_is_not_used_again_with_any_other_input(ready: Set) -> None:
    request_id = uuid4()
    ready.do(request_id=request_id)
    with nothing_changed():
        for name, value in ready.ready.inputs.items():
            other = 0 if value is None else None
            ready.refused(ReusedRequest, request_id=request_id, **{name: other})


def test_a_request_id_is_not_used_again_by_another_post(ready: Set) -> None:
    request_id = uuid4()
    ready.do(request_id=request_id)
    with nothing_changed():
        for post in same_post_elsewhere(ready.ready.post):
            ready.refused(ReusedRequest, post, request_id=request_id)


def test_a_deed_is_closed_to_every_post_without_the_grant(ready: Set) -> None:
    with nothing_changed():
        for post in of_role(ready.world, ready.deed.grants, inside=False):
            ready.refused(NotAllowed, post)


def test_a_deed_does_not_reach_into_another_place(ready: Set) -> None:
    with nothing_changed():
        for post in _elsewhere(ready):
            ready.refused(NotVisible, post)


def test_a_row_that_is_not_there_is_answered_like_one_that_is_not_theirs(ready: Set) -> None:
    for post in _elsewhere(ready):
        key = next(key for key in ready.ready.inputs if key.endswith(("_id", "_ids")))
        nowhere = (10**9,) if key.endswith("_ids") else 10**9
        with nothing_changed():
            absent = ready.refused(NotVisible, **{key: nowhere})
            assert ready.refused(NotVisible, post).words == absent.words


def _elsewhere(ready: Set) -> list[str]:
    """The same post where the deed's row is out of its sight."""
    if ready.deed.name in NOWHERE_ELSE:
        return []
    free = MAY_DO_IT_TOO.get(ready.deed.name, ())
    return [post for post in same_post_elsewhere(ready.ready.post) if post not in free]


def test_a_deed_on_another_version_is_refused(ready: Set) -> None:
    has_version = "version" in inspect.signature(ready.deed.run).parameters
    assert has_version is (ready.deed.name not in NEW_ROWS)
    if has_version:
        version = ready.ready.inputs["version"]
        with nothing_changed():
            for other in (version - 1, version + 1):
                ready.refused(Stale, version=other)


def test_a_deed_is_refused_from_every_state_its_table_does_not_allow(ready: Set) -> None:
    if ready.ready.steps_on is None:
        assert not any(ready.deed.name in table.steps for table in STEPS.values())
        return
    model, pk = ready.ready.steps_on
    table = STEPS[model]
    for state in set(table.states) - table.steps[ready.deed.name].from_:
        with given_back():
            model.objects.filter(pk=pk).update(state=state)
            actor = ready.world.act(ready.ready.post, now=ready.ready.now).actor
            with nothing_changed():
                if access.visible(actor, model).filter(pk=pk).exists():
                    words = ready.refused(WrongState).words
                    assert table.states[state].vi in words.vi
                    assert table.states[state].en in words.en
                else:
                    ready.refused(NotVisible)


def test_who_did_an_earlier_step_cannot_do_the_step_that_asks_for_other_hands(ready: Set) -> None:
    source = inspect.getsource(sys.modules[ready.deed.run.__module__])
    makers = OTHER_HANDS.get(ready.deed.name, ())
    assert bool(makers) is ("other_hands(" in source)
    posting = ready.world.postings[ready.ready.post]
    own = posting.user
    try:
        for maker in makers:
            with given_back():
                posting.user = ready.world.postings[maker].user
                posting.save()
                with nothing_changed():
                    ready.refused(NotAllowed)
    finally:
        posting.user = own
