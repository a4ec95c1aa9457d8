"""The database under the tests is the one an installation has: a file or PostgreSQL, append-only
where it says so, and clean before each test.
"""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path
from uuid import uuid4

import pytest
from django.apps import apps
from django.db import DatabaseError, connection, transaction
from django.db.models import Model

MOMENT = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)
whole = pytest.mark.django_db(transaction=True, serialized_rollback=True)


def _entry() -> Model:
    request = apps.get_model("audit", "ActRequest").objects.create(
        request_id=uuid4(), deed="house.test", posting_id=1, input_digest="", recorded_at=MOMENT
    )
    return apps.get_model("audit", "AuditEntry").objects.create(
        deed="house.test",
        request=request,
        posting_id=1,
        who="Kiểm thử",
        agency_id=1,
        agency_name="Kiểm thử",
        subject_kind="house",
        subject_id=1,
        occurred_on=date(2026, 11, 21),
        recorded_at=MOMENT,
    )


@pytest.mark.django_db
def test_the_embedded_database_of_the_tests_is_a_file() -> None:
    if connection.vendor != "sqlite":
        pytest.skip("skipped: only SQLite lives in a file of its own")
    assert Path(str(connection.settings_dict["NAME"])).is_file()


@whole
@pytest.mark.parametrize("time", ["first", "again"])
def test_a_test_of_whole_transactions_starts_clean_with_what_migrations_loaded(time: str) -> None:
    entries = apps.get_model("audit", "AuditEntry").objects
    assert entries.count() == 0
    assert apps.get_model("programmes", "Programme").objects.filter(code="qd-22-2023").exists()
    _entry()
    assert entries.count() == 1


@whole
@pytest.mark.parametrize("time", ["first", "again"])
def test_a_trace_can_neither_be_changed_nor_deleted_in_the_database_itself(time: str) -> None:
    entry = _entry()
    rows = type(entry)._default_manager.filter(pk=entry.pk)
    with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
        rows.update(who="ai khác")
    with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
        rows._raw_delete(rows.db)
    assert rows.values_list("who", flat=True).get() == "Kiểm thử"
