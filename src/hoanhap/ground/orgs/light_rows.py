"""Rows of several rooms read in one query: few columns of fixed kinds, which each room fills as it
needs. For pages on which many rooms have little to say.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Generic, NamedTuple, TypeVar

from django.db.models import BigIntegerField, DateField, F, Field, QuerySet, TextField, Value
from django.db.models.expressions import Combinable
from django.db.models.functions import Cast

from hoanhap.pure.kernel.act import Actor
from hoanhap.pure.kernel.today import TodayBlocks

T = TypeVar("T")
Given = str | Combinable | None


class LightRow(NamedTuple):
    """One row of a room. What `words`, the days and the numbers say is the room's own."""

    room: str
    id: int
    title: str
    words: str
    first: date | None
    last: date | None
    due: date | None
    end: date | None
    whose: int | None
    number: int | None
    of: int | None


_FIELDS: Mapping[str, Field[Any, Any]] = {
    "id": BigIntegerField(),
    "title": TextField(),
    "words": TextField(),
    "first": DateField(),
    "last": DateField(),
    "due": DateField(),
    "end": DateField(),
    "whose": BigIntegerField(),
    "number": BigIntegerField(),
    "of": BigIntegerField(),
}
Query = QuerySet[Any, Any]


@dataclass(frozen=True, slots=True)
class LightToday:
    """A room's part of the first page: the query of its rows (None: this post has no part in it),
    and what they say.
    """

    room: str
    query: Callable[[Actor, date], Query | None]
    blocks: Callable[[Actor, date, list[LightRow]], TodayBlocks]

    def today_of(self, actor: Actor, today: date) -> TodayBlocks:
        """This room's part alone. One query."""
        return today_of_all([self], actor, today)


@dataclass(frozen=True, slots=True)
class LightPart(Generic[T]):
    """A room's part of any page: the queries of its rows on a day (none: this post has no part in
    it), and what they say. Parts of one page are read together by `rows_by_room`.
    """

    room: str
    queries: Callable[[Actor, date], list[Query]]
    said: Callable[[Actor, date, list[LightRow]], T]

    def now(self, actor: Actor, today: date) -> T:
        """This room's part alone. One query."""
        rows = rows_by_room(self.queries(actor, today))[self.room]
        return self.said(actor, today, rows)


def light(rows: QuerySet[Any, Any], room: str, **given: Given) -> Query:
    """The query of these rows as light rows: each column by its name or as an expression, those not
    named empty.
    """
    columns: dict[str, Combinable] = {"light_room": Cast(Value(room), TextField())}
    for name, field in _FIELDS.items():
        columns[f"light_{name}"] = Cast(_source(given.get(name)), field)
    found: Query = rows.order_by().annotate(**columns).values_list(*columns)
    return found


def _source(given: Given) -> Combinable:
    if given is None:
        return Value(None)
    return F(given) if isinstance(given, str) else given


def rows_by_room(queries: Iterable[Query]) -> dict[str, list[LightRow]]:
    """The light rows of these queries by their room. One query, none where none is given."""
    found: dict[str, list[LightRow]] = defaultdict(list)
    asked = list(queries)
    if asked:
        for row in asked[0].union(*asked[1:], all=True):
            found[row[0]].append(LightRow(*row))
    return found


def today_of_all(rooms: Iterable[LightToday], actor: Actor, today: date) -> TodayBlocks:
    """The parts of these rooms, in their order. One query for all of them."""
    asked = {one: one.query(actor, today) for one in rooms}
    found = rows_by_room(query for query in asked.values() if query is not None)
    blocks = TodayBlocks()
    for one, query in asked.items():
        if query is not None:
            blocks = blocks.joined(one.blocks(actor, today, found[one.room]))
    return blocks
