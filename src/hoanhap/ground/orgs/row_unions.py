"""Many figures at once: the values of all row sets in one query, whole, by unit, by part or by day.

Rows that are reckoned are there already and cost none.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeVar

from django.db.models import BigIntegerField, CharField, F, IntegerField, QuerySet, Value
from django.db.models.functions import Cast

from hoanhap.ground.orgs.row_sets import KeyedRow, Rows, RowSet

K = TypeVar("K", bound=Hashable)

_PARTS_MAX = 250
_VALUES_MAX = 30_000
"""Parts and values in one query: SQLite as it is usually built takes 500 parts of a union and
32,766 values."""
_VALUES_A_PART = 20


def totals_and_units_of(
    totals: Mapping[K, Rows], units: Mapping[K, Rows]
) -> tuple[dict[K, int], dict[K, dict[int, int]]]:
    """The value of some figures, and of some the value of each unit. One query for all."""
    whole, split = _row_sets(totals), _row_sets(units)
    asked = {("whole", key): rows for key, rows in whole.items()}
    asked |= {("units", key): rows for key, rows in split.items()}
    names = {f"{place}": key[0] for place, key in enumerate(asked)}
    found = _united(
        asked,
        lambda name, rows: (
            _whole(name, rows)
            if names[name] == "whole"
            else _grouped(name, rows, F(rows.unit_path))
        ),
    )
    summed = {key: rows.value() for key, rows in totals.items() if key not in whole}
    summed |= {key: sum(found["whole", key].values()) for key in whole}
    by_unit = {key: rows.by_unit() for key, rows in units.items() if key not in split}
    return summed, by_unit | {key: found["units", key] for key in split}


def totals_of(figures: Mapping[K, Rows]) -> dict[K, int]:
    """The value of each figure. One query for all."""
    nothing: dict[K, Rows] = {}
    return totals_and_units_of(figures, nothing)[0]


def by_unit_of(figures: Mapping[K, Rows]) -> dict[K, dict[int, int]]:
    """By figure the value of each unit that has rows. One query for all."""
    found = {key: rows.by_unit() for key, rows in figures.items() if not isinstance(rows, RowSet)}
    asked = _row_sets(figures)
    return found | _united(asked, lambda name, rows: _grouped(name, rows, F(rows.unit_path)))


def by_part_of(figures: Mapping[tuple[K, str], Rows]) -> dict[tuple[K, str], dict[str, int]]:
    """By (figure, path) the value of each part as text. One query for all."""
    found = {
        (key, path): {str(part): value for part, value in rows.by(path).items()}
        for (key, path), rows in figures.items()
        if not isinstance(rows, RowSet)
    }
    paths = {f"{place}": path for place, (_, path) in enumerate(_row_sets(figures))}
    return found | _united(
        _row_sets(figures),
        lambda name, rows: _grouped(name, rows, Cast(F(paths[name]), CharField())),
    )


def by_day_of(figures: Mapping[K, Rows]) -> dict[K, dict[date, int]]:
    """By figure the value of each day that has rows. One query for all of them.

    Raises TypeError where a figure declares no day.
    """
    asked = _row_sets(figures)
    if len(asked) < len(figures) or not all(rows.day_path for rows in asked.values()):
        raise TypeError("the rows of this figure have no day")
    return _united(asked, lambda name, rows: _grouped(name, rows, F(rows.day_path)))


@dataclass(frozen=True, slots=True)
class KeyedFigure:
    """A figure with every row behind it by its id: its value in all, and of each unit."""

    rows: tuple[KeyedRow, ...]
    value: int
    by_unit: Mapping[int, int]


def keyed_of(figures: Mapping[K, Rows]) -> dict[K, KeyedFigure]:
    """Each figure with the ids, units and amounts of its rows. One query for all."""
    asked = _row_sets(figures)
    named = {f"{place}": key for place, key in enumerate(asked)}
    found: dict[K, list[tuple[KeyedRow, str]]] = {key: [] for key in asked}
    at_once = _at_once(asked.values())
    queries = [_keyed(name, asked[key]) for name, key in named.items()]
    for start in range(0, len(queries), at_once):
        for name, pk, unit_id, amount, thing in _union(queries[start : start + at_once]):
            found[named[name]].append((KeyedRow(pk, unit_id, amount or 0), thing))
    keyed = {key: _keyed_figure(rows, asked[key]) for key, rows in found.items()}
    return {
        key: keyed[key] if key in keyed else KeyedFigure(one.keyed(), one.value(), one.by_unit())
        for key, one in figures.items()
    }


def _keyed_figure(found: list[tuple[KeyedRow, str]], of: RowSet[Any]) -> KeyedFigure:
    rows = sorted(found, key=lambda one: one[0].id)
    units: dict[int, list[tuple[KeyedRow, str]]] = {}
    for one in rows:
        units.setdefault(one[0].unit_id, []).append(one)
    return KeyedFigure(
        tuple(row for row, _ in rows),
        _value_of(rows, of),
        {unit_id: _value_of(some, of) for unit_id, some in units.items()},
    )


def _value_of(rows: list[tuple[KeyedRow, str]], of: RowSet[Any]) -> int:
    if of.distinct_path:
        return len({thing for _, thing in rows})
    return sum(row.amount for row, _ in rows)


def _keyed(name: str, rows: RowSet[Any]) -> QuerySet[Any, Any]:
    amount = F(rows.amount_path) if rows.amount_path is not None else Value(1)
    named = rows.queryset.order_by().annotate(
        figure_name=Value(name, output_field=CharField()),
        figure_amount=Cast(amount, BigIntegerField()),
        figure_thing=Cast(F(rows.distinct_path or "pk"), CharField()),
    )
    keyed: QuerySet[Any, Any] = named.values_list(
        "figure_name", "pk", rows.unit_path, "figure_amount", "figure_thing"
    )
    return keyed


def _row_sets(figures: Mapping[K, Rows]) -> dict[K, RowSet[Any]]:
    return {key: rows for key, rows in figures.items() if isinstance(rows, RowSet)}


def _united(asked: Mapping[K, RowSet[Any]], query: Any) -> dict[K, dict[Any, int]]:
    """The answers of `query(name, rows)`, each row a (name, group, value)."""
    found: dict[K, dict[Any, int]] = {key: {} for key in asked}
    named = {f"{place}": key for place, key in enumerate(asked)}
    queries = [query(name, asked[key]) for name, key in named.items()]
    at_once = _at_once(asked.values())
    for start in range(0, len(queries), at_once):
        for name, group, value in _union(queries[start : start + at_once]):
            found[named[name]][group] = int(value or 0)
    return found


def _union(queries: Sequence[QuerySet[Any, Any]]) -> QuerySet[Any, Any]:
    return queries[0].union(*queries[1:], all=True)


def _at_once(asked: Iterable[RowSet[Any]]) -> int:
    """How many parts one query may have: each may name the actor's communes twice."""
    communes = max((len(rows.actor.territory) for rows in asked), default=0)
    return max(1, min(_PARTS_MAX, _VALUES_MAX // (2 * communes + _VALUES_A_PART)))


def _whole(name: str, rows: RowSet[Any]) -> QuerySet[Any, Any]:
    return _grouped(name, rows, Value(0, output_field=IntegerField()))


def _grouped(name: str, rows: RowSet[Any], group: Any) -> QuerySet[Any, Any]:
    named = rows.queryset.order_by().annotate(
        figure_name=Value(name, output_field=CharField()), figure_group=group
    )
    grouped: QuerySet[Any] = named.values("figure_name", "figure_group")
    valued: QuerySet[Any, Any] = grouped.annotate(figure=rows.measure()).values_list(
        "figure_name", "figure_group", "figure"
    )
    return valued
