"""Rows that change in place, as they stood at a moment: rolled back by the `before` of the trace.

A deed that changes such rows says in `before` what its subject was, and under "rows" what every
further row was: {"rows": {"plans.Occurrence": {"12": {"state": "open"}}}}.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from typing import Any

from django.apps import apps
from django.db.models import Model, QuerySet

from hoanhap.ground.audit.models import AuditEntry

ROWS = "rows"
Columns = dict[str, Any]


def rolled_back(
    kind: str, known_at: datetime, ids: Iterable[int] | None = None
) -> dict[int, Columns]:
    """By id, what was different at `known_at` about rows of this kind ("plans.Occurrence") that
    deeds have changed since; rows that nobody touched since are not in it, and of those that are
    the columns not named stand as they are.

    Columns go by their attribute names, their values as the table holds them. One query. Whether
    a row was there at all is for the caller to know, by the moment it was recorded.
    """
    wanted = None if ids is None else frozenset(ids)
    model = apps.get_model(kind)
    found: dict[int, Columns] = {}
    for entry_kind, pk, before in _entries_since(kind, known_at):
        for row_id, columns in _changed(kind, entry_kind, pk, before):
            if wanted is None or row_id in wanted:
                found.setdefault(row_id, {}).update(_as_held(model, columns))
    return found


def rows_before(rows: QuerySet[Any], columns: Iterable[str]) -> dict[str, Columns]:
    """By id, these columns of the rows as they stand, for "rows" in a trace. One query."""
    return {str(row.pop("pk")): row for row in rows.order_by("pk").values("pk", *columns)}


def _entries_since(kind: str, known_at: datetime) -> Iterator[tuple[str, int, Mapping[str, Any]]]:
    """Newest first. A room's rows are changed by its own deeds alone, on whatever subject."""
    room = kind.partition(".")[0]
    entries = AuditEntry.objects.filter(
        subject_kind__startswith=f"{room}.", recorded_at__gt=known_at
    ).exclude(before={})
    yield from entries.order_by("-id").values_list("subject_kind", "subject_id", "before")


def _changed(
    kind: str, entry_kind: str, pk: int, before: Mapping[str, Any]
) -> Iterator[tuple[int, Mapping[str, Any]]]:
    if entry_kind == kind:
        yield pk, {name: value for name, value in before.items() if name != ROWS}
    for row_id, columns in before.get(ROWS, {}).get(kind, {}).items():
        yield int(row_id), columns


def _as_held(model: type[Model], columns: Mapping[str, Any]) -> Columns:
    return {name: _value(model, name, value) for name, value in columns.items()}


def _value(model: type[Model], name: str, value: Any) -> Any:
    """The trace's JSON as the column holds it; what is no column stays as it was written."""
    for field in model._meta.concrete_fields:
        if field.attname == name:
            return getattr(field, "target_field", field).to_python(value)
    return value
