"""A figure's rows: a lazy, frozen set that can be counted, summed, split by unit and opened page
by page.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Generic, TypeVar

from django.db.models import Aggregate, CharField, Count, F, Model, QuerySet, Sum, Value

from hoanhap.pure.kernel.act import Actor
from hoanhap.pure.kernel.words import Words

M = TypeVar("M", bound=Model)

PAGE_ROWS = 50


@dataclass(frozen=True, slots=True)
class FigureRow:
    """One row behind a figure. Names and sums are None where the actor may not see them.

    `url_name` and `url_id` name the page on which the row itself opens.
    """

    url_name: str
    url_id: int
    unit_id: int
    day: date
    full_name: str | None
    detail: Words
    loan_amount_vnd: int | None = None


@dataclass(frozen=True)
class RowSet(Generic[M]):
    """The rows of one figure as one actor may see them; nothing is read until it is asked for.

    `unit_path` leads to the commune of the row's own day; `amount_path`, where given, makes the
    value
    a sum in đồng, else it is a count. `to_rows` turns a page of rows into what is shown.
    `day_path`, where given, leads to the day on which a row counts.
    """

    actor: Actor
    queryset: QuerySet[M]
    unit_path: str
    to_rows: Callable[[Actor, list[M]], tuple[FigureRow, ...]]
    amount_path: str | None = None
    day_path: str = ""

    def value(self) -> int:
        """The figure itself: the sum of the rows' amounts, or their count."""
        return self.count() if self.amount_path is None else self.sum()

    def count(self) -> int:
        """How many rows."""
        return self.queryset.count()

    def sum(self) -> int:
        """The rows' amounts in đồng, added up. Raises TypeError for a figure that is a count."""
        if self.amount_path is None:
            raise TypeError("this figure counts rows; it has no sum")
        total: int | None = self.queryset.aggregate(total=Sum(self.amount_path))["total"]
        return total or 0

    def by_unit(self) -> dict[int, int]:
        """The value of each commune that has rows."""
        return self.by(self.unit_path)

    def day_values(self, name: str) -> QuerySet[Any, tuple[str, date, int]]:
        """The query of (name, day, value) of each day that has rows. Raises TypeError where no day
        was declared.
        """
        if not self.day_path:
            raise TypeError("the rows of this figure have no day")
        named = self.queryset.order_by().annotate(
            figure_name=Value(name, output_field=CharField()), figure_on=F(self.day_path)
        )
        grouped: QuerySet[Any] = named.values("figure_name", "figure_on")
        valued: QuerySet[Any, tuple[str, date, int]] = grouped.annotate(
            figure=self._measure()
        ).values_list("figure_name", "figure_on", "figure")
        return valued

    def by(self, path: str) -> dict[Any, int]:
        """The value split by any column of the rows."""
        grouped = self.queryset.order_by().values(path).annotate(figure=self._measure())
        return {row[path]: row["figure"] or 0 for row in grouped}

    def by_unit_and(self, path: str) -> dict[tuple[int, Any], int]:
        """The value split by commune and one more column, in one query."""
        grouped = (
            self.queryset.order_by().values(self.unit_path, path).annotate(figure=self._measure())
        )
        return {(row[self.unit_path], row[path]): row["figure"] or 0 for row in grouped}

    def _measure(self) -> Aggregate:
        return Count("pk") if self.amount_path is None else Sum(self.amount_path)

    def within(self, unit_ids: Iterable[int]) -> RowSet[M]:
        """Only the rows of these communes."""
        kept = self.queryset.filter(**{f"{self.unit_path}__in": list(unit_ids)})
        return replace(self, queryset=kept)

    def where(self, **conditions: Any) -> RowSet[M]:
        """Only the rows that fit."""
        return replace(self, queryset=self.queryset.filter(**conditions))

    def page(self, number: int, rows: int = PAGE_ROWS) -> tuple[FigureRow, ...]:
        """One page of the rows behind the figure, from 1."""
        start = (max(number, 1) - 1) * rows
        return self.to_rows(self.actor, list(self.queryset[start : start + rows]))


def by_day_of(figures: Mapping[str, RowSet[Any]]) -> dict[str, dict[date, int]]:
    """By name of each figure the value of each day that has rows. One query for all of them.

    Raises TypeError where a figure declares no day.
    """
    found: dict[str, dict[date, int]] = {name: {} for name in figures}
    queries = [rows.day_values(name) for name, rows in figures.items()]
    if queries:
        for name, on, value in queries[0].union(*queries[1:], all=True):
            found[name][on] = int(value or 0)
    return found
