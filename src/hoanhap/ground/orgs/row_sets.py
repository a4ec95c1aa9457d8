"""A figure's rows: a lazy, frozen set that can be counted, summed, split by unit and opened page
by page.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import Any, Generic, Protocol, TypeVar

from django.db.models import Aggregate, Count, F, Model, QuerySet, Sum

from hoanhap.ground.orgs.lineage import NO_LINEAGE, Lineage
from hoanhap.pure.kernel.act import VIETNAM, Actor
from hoanhap.pure.kernel.days import Span
from hoanhap.pure.kernel.words import Words

M = TypeVar("M", bound=Model)
T = TypeVar("T")

PAGE_ROWS = 50


@dataclass(frozen=True, slots=True)
class Asked:
    """What a figure is asked for: by whom, over which days, as known at which moment.

    `beside` are further spans of the same page, and `memo` keeps what figures of one page reckon
    from, so that it is read once for all of them; a memo belongs to one actor and one moment.
    The actor's territory has the communes of today and those of old that `lineage` names.
    """

    actor: Actor
    span: Span
    known_at: datetime
    beside: tuple[Span, ...] = ()
    memo: dict[tuple[Any, ...], Any] = field(default_factory=dict, compare=False, repr=False)
    lineage: Lineage = NO_LINEAGE

    @property
    def known_on(self) -> date:
        """The day in Vietnam of the moment of knowledge."""
        return self.known_at.astimezone(VIETNAM).date()

    @property
    def communes(self) -> frozenset[int]:
        """The communes of today of the territory."""
        return self.actor.territory - self.lineage.before

    @property
    def day(self) -> date:
        """The day on which a stock stands: the span's last, never one that had not come yet."""
        return min(self.span.last, self.known_on)

    @property
    def is_ahead(self) -> bool:
        """Whether the span had not begun on the day of knowledge: nothing is known of it then, not
        even that a stock will be as it stood.
        """
        return self.span.first > self.known_on

    @property
    def days(self) -> tuple[date, ...]:
        """That day for each span of the page, in order."""
        spans = (self.span, *self.beside)
        return tuple(sorted({min(span.last, self.known_on) for span in spans}))

    @property
    def around(self) -> Span:
        """From the first to the last day of all spans of the page."""
        spans = (self.span, *self.beside)
        return Span(min(span.first for span in spans), max(span.last for span in spans))

    def at(self, span: Span) -> Asked:
        """The same question for another span of the page."""
        others = dict.fromkeys((self.span, *self.beside))
        others.pop(span, None)
        return replace(self, span=span, beside=tuple(others))

    def once(self, name: str, reckon: Callable[[], T]) -> T:
        """What `reckon` answers, reckoned once for these days and this moment."""
        return self._once((name, self.span, self.known_at), reckon)

    def once_around(self, name: str, reckon: Callable[[], T]) -> T:
        """What `reckon` answers, reckoned once for all spans of the page."""
        return self._once((name, self.around, self.days, self.known_at), reckon)

    def _once(self, key: tuple[Any, ...], reckon: Callable[[], T]) -> T:
        if key not in self.memo:
            self.memo[key] = reckon()
        found: T = self.memo[key]
        return found


@dataclass(frozen=True, slots=True)
class FigureRow:
    """One row behind a figure. Names and sums are None where the actor may not see them.

    `url_name` and `url_id` name the page on which the row itself opens; "" where it opens nowhere.
    What a row adds to a sum stands in one of the three amounts: of a loan, of a need, of anything
    else. Of what somebody did, `detail` says who and what: `whose` and `what` apart.
    """

    url_name: str
    url_id: int
    unit_id: int
    day: date
    full_name: str | None
    detail: Words
    loan_amount_vnd: int | None = None
    amount_vnd: int | None = None
    amount: int | None = None
    whose: str = ""
    what: Words | None = None


@dataclass(frozen=True, slots=True)
class KeyedRow:
    """One row behind a figure by its id, with its unit and what it adds to the value."""

    id: int
    unit_id: int
    amount: int


class Rows(Protocol):
    """The rows behind a figure, whether a query finds them or they are reckoned."""

    def value(self) -> int: ...
    def count(self) -> int: ...
    def sum(self) -> int: ...
    def by_unit(self) -> dict[int, int]: ...
    def by(self, path: str) -> dict[Any, int]: ...
    def within(self, unit_ids: Iterable[int]) -> Rows: ...
    def of_agency(self, agency_id: int) -> Rows: ...
    def where(self, **conditions: Any) -> Rows: ...
    def page(self, number: int, rows: int = PAGE_ROWS) -> tuple[FigureRow, ...]: ...
    def keyed(self) -> tuple[KeyedRow, ...]: ...
    def described(self, ids: Iterable[int]) -> tuple[tuple[int, FigureRow], ...]: ...
    def seen_by(self, actor: Actor) -> Rows: ...


@dataclass(frozen=True)
class RowSet(Generic[M]):
    """The rows of one figure as one actor may see them; nothing is read until it is asked for.

    `unit_path` leads to the commune of the row's own day; `amount_path`, where given, makes the
    value a sum, and `distinct_path` a count of different things (a person named twice counts
    once); else it is a count of rows. `to_rows` turns a page of rows into what is shown.
    `day_path`, where given, leads to the day on which a row counts, `agency_path` to the agency
    whose doing it is.
    """

    actor: Actor
    queryset: QuerySet[M]
    unit_path: str
    to_rows: Callable[[Actor, list[M]], tuple[FigureRow, ...]]
    amount_path: str | None = None
    day_path: str = ""
    agency_path: str = ""
    distinct_path: str = ""

    def value(self) -> int:
        """The figure itself: the sum of the rows' amounts, or how many rows or different things."""
        total: int | None = self.queryset.order_by().aggregate(total=self.measure())["total"]
        return total or 0

    def count(self) -> int:
        """How many rows."""
        return self.queryset.count()

    def sum(self) -> int:
        """The rows' amounts added up. Raises TypeError for a figure that is a count."""
        if self.amount_path is None:
            raise TypeError("this figure counts rows; it has no sum")
        return self.value()

    def by_unit(self) -> dict[int, int]:
        """The value of each unit that has rows."""
        return self.by(self.unit_path)

    def by(self, path: str) -> dict[Any, int]:
        """The value split by any column of the rows."""
        grouped = self.queryset.order_by().values(path).annotate(figure=self.measure())
        return {row[path]: row["figure"] or 0 for row in grouped}

    def measure(self) -> Aggregate:
        """How rows make the value."""
        if self.amount_path is not None:
            return Sum(self.amount_path)
        return Count(self.distinct_path or "pk", distinct=bool(self.distinct_path))

    def within(self, unit_ids: Iterable[int]) -> RowSet[M]:
        """Only the rows of these units."""
        kept = self.queryset.filter(**{f"{self.unit_path}__in": list(unit_ids)})
        return replace(self, queryset=kept)

    def of_agency(self, agency_id: int) -> RowSet[M]:
        """Only what this agency did, where rows are somebody's doing; else all of them."""
        if not self.agency_path:
            return self
        return replace(self, queryset=self.queryset.filter(**{self.agency_path: agency_id}))

    def where(self, **conditions: Any) -> RowSet[M]:
        """Only the rows that fit, each once though it fit in several ways."""
        kept = self.queryset.filter(**conditions)
        return replace(self, queryset=kept.distinct() if self.distinct_path else kept)

    def page(self, number: int, rows: int = PAGE_ROWS) -> tuple[FigureRow, ...]:
        """One page of the rows behind the figure, from 1."""
        start = (max(number, 1) - 1) * rows
        return self.to_rows(self.actor, list(self.queryset[start : start + rows]))

    def keyed(self) -> tuple[KeyedRow, ...]:
        """Every row by its id, with its unit and what it adds."""
        columns = ("pk", self.unit_path)
        if self.amount_path is None:
            found = self.queryset.order_by("pk").values_list(*columns)
            return tuple(KeyedRow(pk, unit_id, 1) for pk, unit_id in found)
        summed = self.queryset.order_by("pk").values_list(*columns, F(self.amount_path))
        return tuple(KeyedRow(pk, unit_id, amount or 0) for pk, unit_id, amount in summed)

    def described(self, ids: Iterable[int]) -> tuple[tuple[int, FigureRow], ...]:
        """These rows as they are shown, each with its id."""
        found = list(self.queryset.filter(pk__in=list(ids)))
        shown = self.to_rows(self.actor, found)
        return tuple((one.pk, row) for one, row in zip(found, shown, strict=True))

    def seen_by(self, actor: Actor) -> RowSet[M]:
        """The same rows, shown as this actor may see their columns."""
        return replace(self, actor=actor)
