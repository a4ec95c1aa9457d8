"""Rows that change in place, as they stood at a moment: rolled back by the `before` of the trace.

A deed that changes such rows says in `before` what its subject was, and under "rows" what every
further row was: {"rows": {"plans.Occurrence": {"12": {"state": "open"}}}}.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.apps import apps
from django.db.models import Case, F, Model, Q, QuerySet, Value, When
from django.db.models.expressions import Combinable

from hoanhap.ground.audit.models import AuditEntry

ROWS = "rows"
Columns = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Then:
    """A room as known at a moment: by kind of row and id, what was different then about rows that
    deeds have changed since.

    Rows that nobody touched since are not in it, and of those that are, the columns not named
    stand as they are. Columns go by their attribute names, values as the table holds them. Whether
    a row was there at all is for the caller to know, by the moment it was recorded.
    """

    known_at: datetime
    changed: Mapping[str, Mapping[int, Columns]]

    def of(self, kind: str) -> Mapping[int, Columns]:
        """By id, what was different about rows of this kind ("plans.Occurrence")."""
        return self.changed.get(kind, {})

    def column(self, kind: str, name: str) -> Combinable:
        """A column of this kind as it was then, for a query."""
        by_value: dict[Any, list[int]] = {}
        for pk, columns in self.of(kind).items():
            if name in columns:
                by_value.setdefault(columns[name], []).append(pk)
        field = type(apps.get_model(kind)._meta.get_field(name))()
        changed = [When(pk__in=ids, then=Value(value)) for value, ids in by_value.items()]
        return Case(*changed, default=F(name), output_field=field)


def then(rooms: Iterable[str], known_at: datetime) -> Then:
    """These rooms ("plans") as known at a moment. One query, which finds little where the moment
    is close to now. A room's rows are changed by its own deeds alone, on whatever subject of it.
    """
    theirs = Q()
    for room in rooms:
        theirs |= Q(subject_kind__startswith=f"{room}.")
    entries = AuditEntry.objects.filter(theirs, recorded_at__gt=known_at).exclude(before={})
    changed: dict[str, dict[int, Columns]] = {}
    # Newest first: what the oldest deed since then found is what stood then.
    for kind, pk, before in entries.order_by("-id").values_list(
        "subject_kind", "subject_id", "before"
    ):
        for row_kind, row_id, columns in _changed(kind, pk, before):
            row = changed.setdefault(row_kind, {}).setdefault(row_id, {})
            row.update(_as_held(apps.get_model(row_kind), columns))
    return Then(known_at, changed)


def rolled_back(
    kind: str, known_at: datetime, ids: Iterable[int] | None = None
) -> dict[int, Columns]:
    """By id, what was different at `known_at` about rows of this kind that deeds have changed
    since, as in `Then`. One query.
    """
    changed = then([kind.partition(".")[0]], known_at).of(kind)
    wanted = changed.keys() if ids is None else frozenset(ids)
    return {pk: columns for pk, columns in changed.items() if pk in wanted}


def rows_before(rows: QuerySet[Any], columns: Iterable[str]) -> dict[str, Columns]:
    """By id, these columns of the rows as they stand, for "rows" in a trace. One query."""
    return {str(row.pop("pk")): row for row in rows.order_by("pk").values("pk", *columns)}


def _changed(
    kind: str, pk: int, before: Mapping[str, Any]
) -> Iterator[tuple[str, int, Mapping[str, Any]]]:
    yield kind, pk, {name: value for name, value in before.items() if name != ROWS}
    for row_kind, rows in before.get(ROWS, {}).items():
        for row_id, columns in rows.items():
            yield row_kind, int(row_id), columns


def _as_held(model: type[Model], columns: Mapping[str, Any]) -> Columns:
    return {name: _value(model, name, value) for name, value in columns.items()}


def _value(model: type[Model], name: str, value: Any) -> Any:
    """The trace's JSON as the column holds it; what is no column stays as it was written."""
    for field in model._meta.concrete_fields:
        if field.attname == name:
            return getattr(field, "target_field", field).to_python(value)
    return value
