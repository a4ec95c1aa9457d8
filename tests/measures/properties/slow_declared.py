"""Figures that bodies declare, counted slowly: which of their statements count, one by one."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

from tests.measures.properties.raw import Count, Counted, Slow


def statements(slow: Slow, code: str) -> list[Any]:
    """Those that stand, of days within the span, that the post sees."""
    return [
        row
        for row in slow.raw.all("Declaration")
        if row.code == code
        and row.superseded_at is None
        and row.province_id == slow.province_id
        and slow.first <= row.first_on <= row.last_on <= slow.last
        and slow.only_unit_id in (None, row.unit_id)
    ]


def days(row: Any) -> set[Any]:
    """Every day a statement is about."""
    count = (row.last_on - row.first_on).days + 1
    return {row.first_on + timedelta(days=n) for n in range(count)}


def declared(code: str, *, is_stock: bool = False) -> Count:
    def count(slow: Slow) -> Iterator[Counted]:
        rows = statements(slow, code)
        if is_stock:
            rows.sort(key=lambda row: (row.last_on, row.id), reverse=True)
        else:
            rows.sort(key=lambda row: (len(days(row)), row.id), reverse=True)
        kept: list[Any] = []
        for row in rows:
            same = [
                one for one in kept if (one.agency_id, one.unit_id) == (row.agency_id, row.unit_id)
            ]
            if not (same if is_stock else [one for one in same if days(one) & days(row)]):
                kept.append(row)
        whole = [row for row in kept if row.unit_id == slow.province_id]
        for row in kept:
            if row in whole or not any(days(row) & days(one) for one in whole):
                yield Counted(row.unit_id, row.value)

    return count


SLOW: dict[str, Count] = {
    f"IX.{number}": declared(f"IX.{number}", is_stock=number == 3) for number in range(1, 7)
}
