"""Many rows in few statements: the same values, ids in order, only inside a transaction."""

from __future__ import annotations

from datetime import timedelta

from django.db import connection
from django.test.utils import CaptureQueriesContext

from hoanhap.ground.audit.many_rows import insert_many
from hoanhap.ground.registry.models import HelpTask, Person
from tests.world import NOON, TODAY, World

COLUMNS = ("person_id", "kind", "opened_on", "opened_at", "closed_on", "outcome", "version")


def test_values_come_back_as_they_went_in_and_ids_in_order(world: World, person: Person) -> None:
    rows = [
        (person.pk, f"kind {n}", TODAY - timedelta(days=n), NOON, TODAY, "Đã xong", n)
        for n in range(7000)
    ]
    with CaptureQueriesContext(connection) as queries:
        ids = insert_many(HelpTask, COLUMNS, rows)
    assert len(queries) == 2
    kept = {task.pk: task for task in HelpTask.objects.all()}
    assert [
        (t.person_id, t.kind, t.opened_on, t.opened_at, t.closed_on, t.outcome, t.version)
        for t in (kept[pk] for pk in ids)
    ] == rows


def test_no_rows_are_no_statement(world: World) -> None:
    with CaptureQueriesContext(connection) as queries:
        assert insert_many(HelpTask, COLUMNS, []) == []
    assert len(queries) == 0


def test_a_blank_first_value_does_not_hide_the_days_below_it(world: World, person: Person) -> None:
    rows = [
        (person.pk, "a", TODAY, NOON, None, "", 1),
        (person.pk, "b", TODAY, NOON, TODAY, "", 1),
    ]
    first, second = insert_many(HelpTask, COLUMNS, rows)
    assert HelpTask.objects.get(pk=first).closed_on is None
    assert HelpTask.objects.get(pk=second).closed_on == TODAY


def test_a_moment_keeps_its_instant(world: World, person: Person) -> None:
    person.refresh_from_db()
    assert person.recorded_at == NOON
