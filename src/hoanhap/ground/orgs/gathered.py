"""Rows that hang on a row, in the query of that row: a column of JSON instead of a query more."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models import Aggregate, Func, JSONField, Model, OuterRef, QuerySet, Subquery
from django.db.models.sql.compiler import SQLCompiler


class _Row(Func):
    function = "JSON_ARRAY"
    output_field = JSONField()

    def as_postgresql(self, compiler: SQLCompiler, connection: BaseDatabaseWrapper) -> Any:
        return self.as_sql(compiler, connection, function="JSONB_BUILD_ARRAY")


class _Rows(Aggregate):
    function = "JSON_GROUP_ARRAY"
    output_field = JSONField()

    def as_postgresql(self, compiler: SQLCompiler, connection: BaseDatabaseWrapper) -> Any:
        return self.as_sql(compiler, connection, function="JSONB_AGG")


def gathered(
    rows: QuerySet[Any], hanging_on: str, columns: tuple[str, ...], ours: str = "pk"
) -> Subquery:
    """These columns of the rows whose `hanging_on` is our `ours`, in no order, for `dicts_of`. A
    day comes as ISO text.
    """
    found = rows.filter(**{hanging_on: OuterRef(ours)}).order_by().values(hanging_on)
    told = found.annotate(gathered=_Rows(_Row(*columns))).values("gathered")
    return Subquery(told, output_field=JSONField())


def dicts_of(row: Model, name: str, columns: tuple[str, ...]) -> Iterator[dict[str, Any]]:
    """What was gathered under this name, each row by its columns; none where there was none."""
    for values in getattr(row, name) or ():
        yield dict(zip(columns, values, strict=True))
