"""Thousands of new rows in few statements, from plain tuples: for deeds that take in a whole file.

Django's own bulk insert builds an object and resolves an expression for every value, which takes
longer than the database does. Values go through the same adapters, the rows get the same ids.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime
from functools import cache
from typing import Any

from django.db import connection
from django.db.models import Model

MOST_VALUES = 30_000
"""In one statement: SQLite as it is usually built takes 32,766, PostgreSQL 65,535."""


def insert_many(
    model: type[Model], columns: Sequence[str], rows: Sequence[Sequence[Any]]
) -> list[int]:
    """Insert rows of `model` and give their ids in the rows' order; inside a transaction only.

    `columns` are attribute names ("commune_id"); every column the database gives no value must be
    named. No model's save, default or signal runs.
    """
    if not connection.in_atomic_block:
        raise RuntimeError("many rows go in within a deed's transaction")
    if not rows:
        return []
    by_name = {field.attname: field for field in model._meta.concrete_fields}
    quote = connection.ops.quote_name
    names = ", ".join(quote(str(by_name[name].column)) for name in columns)
    table = quote(model._meta.db_table)
    one = f"({', '.join(['%s'] * len(columns))})"
    adapt = _adapters(rows, columns)
    at_once = max(1, MOST_VALUES // len(columns))
    ids: list[int] = []
    with connection.cursor() as cursor:
        for start in range(0, len(rows), at_once):
            piece = rows[start : start + at_once]
            values = _flat(piece, adapt)
            cursor.execute(
                f"INSERT INTO {table} ({names}) VALUES {', '.join([one] * len(piece))} "  # noqa: S608 - names are the model's own, values go apart
                f"RETURNING {quote('id')}",
                values,
            )
            ids += [row[0] for row in cursor.fetchall()]
    return ids


Adapter = Callable[[Any], Any]


def _adapters(rows: Sequence[Sequence[Any]], columns: Sequence[str]) -> list[tuple[int, Adapter]]:
    """The columns whose values the database takes in another shape: days and moments, most of them
    the same in each row.
    """
    found: list[tuple[int, Adapter]] = []
    for place in range(len(columns)):
        value = next((row[place] for row in rows if row[place] is not None), None)
        if isinstance(value, datetime):
            found.append((place, cache(connection.ops.adapt_datetimefield_value)))
        elif isinstance(value, date):
            found.append((place, cache(connection.ops.adapt_datefield_value)))
    return found


def _flat(rows: Sequence[Sequence[Any]], adapt: Sequence[tuple[int, Adapter]]) -> list[Any]:
    values: list[Any] = []
    for row in rows:
        if adapt:
            shaped = list(row)
            for place, convert in adapt:
                if shaped[place] is not None:
                    shaped[place] = convert(shaped[place])
            values += shaped
        else:
            values += row
    return values
