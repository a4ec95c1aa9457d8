"""Rows of any kind as bare facts: of which kind, whose, on which day; nothing else about them."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from django.db.models import CharField, F, Q, QuerySet, Value
from django.db.models.expressions import Combinable
from django.db.models.functions import Cast

DatedRow = tuple[str, int, date, int, str]
"""Kind, whose, day, id, and a mark by which the facts of a kind are told apart ("" for none)."""


def dated(
    rows: QuerySet[Any], kind: str, *, whose: str, on: str | Combinable, mark: str = ""
) -> QuerySet[Any, DatedRow]:
    """The query of these rows as facts, so shaped that queries of several kinds can be joined into
    one by `union`. `whose` and `mark` are columns; `on` is a column or what makes a day of one.
    """
    text = CharField()
    columns = {
        "fact_of": Value(kind, output_field=text),
        "fact_whose": F(whose),
        "fact_on": F(on) if isinstance(on, str) else on,
        "fact_id": F("pk"),
        "fact_mark": Cast(mark, text) if mark else Value("", output_field=text),
    }
    facts: QuerySet[Any, DatedRow] = rows.order_by().annotate(**columns).values_list(*columns)
    return facts


def standing(
    known_at: datetime | None = None, *, since: str = "recorded_at", until: str = "withdrawn_at"
) -> Q:
    """Rows that stand, as known at a moment: on record by then and not taken back by then; today's
    without one. `since` and `until` are columns of moments.
    """
    if known_at is None:
        return Q(**{f"{until}__isnull": True})
    was_not_taken_back = Q(**{f"{until}__isnull": True}) | Q(**{f"{until}__gt": known_at})
    return Q(**{f"{since}__lte": known_at}) & was_not_taken_back
