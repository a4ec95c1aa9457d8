"""Monthly lists, counted slowly: the lists as they stand, entry by entry."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from tests.measures.properties.raw import Count, Counted, Slow

SIGNED = ("signed", "confirmed", "transmitted", "received")
CONFIRMED = ("confirmed", "transmitted", "received")


def lists(slow: Slow, states: tuple[str, ...], day_of: str) -> Iterator[Any]:
    """Lists of the province past a state, with that day in the span."""
    communes = slow.communes()
    for row in slow.raw.all("MonthlyList"):
        if row.commune_id in communes and row.state in states and slow.holds(getattr(row, day_of)):
            yield row


def names(slow: Slow, states: tuple[str, ...], day_of: str) -> Iterator[tuple[Any, int]]:
    """Their names; who left is no name."""
    for row in lists(slow, states, day_of):
        for entry in slow.raw.all("ListEntry"):
            if entry.list_id == row.id and entry.change != "left":
                yield entry, row.commune_id


def listed(slow: Slow) -> Iterator[Counted]:
    for entry, unit_id in names(slow, SIGNED, "signed_on"):
        yield Counted(unit_id, 1, entry.person_id)


def decided(*verdicts: str) -> Count:
    def count(slow: Slow) -> Iterator[Counted]:
        for entry, unit_id in names(slow, CONFIRMED, "confirmed_on"):
            if entry.verdict in verdicts:
                yield Counted(unit_id)

    return count


def wanting(slow: Slow) -> Iterator[Counted]:
    for entry, unit_id in names(slow, SIGNED, "signed_on"):
        if entry.amount_vnd:
            yield Counted(unit_id, entry.amount_vnd)


def wanting_names(slow: Slow) -> Iterator[Counted]:
    for one in wanting(slow):
        yield Counted(one.unit_id)


def nil(slow: Slow) -> Iterator[Counted]:
    for row in lists(slow, SIGNED, "signed_on"):
        if row.is_nil and row.addition_no == 0:
            yield Counted(row.commune_id)


def exempt_months(slow: Slow) -> set[tuple[int, date]]:
    return {(row.commune_id, row.month) for row in slow.raw.all("ListExemption")}


def on_time(slow: Slow) -> Iterator[Counted]:
    for row in slow.raw.all("MonthlyList"):
        is_here = row.commune_id in slow.communes() and row.addition_no == 0
        sent_on = row.transmitted_on or date.max
        is_exempt = (row.commune_id, row.month) in exempt_months(slow)
        has_come = slow.first <= row.due_on <= slow.day
        if is_here and not is_exempt and has_come and sent_on <= row.due_on:
            yield Counted(row.commune_id)


def expected(slow: Slow) -> Iterator[Counted]:
    """One a commune a month, on day 05 (neither province has set another), exempt ones apart."""
    exempt = exempt_months(slow)
    year, month = slow.first.year, slow.first.month
    while date(year, month, 1) <= slow.day:
        if slow.first <= date(year, month, 5) <= slow.day:
            for unit_id in slow.communes():
                if (unit_id, date(year, month, 1)) not in exempt:
                    yield Counted(unit_id)
        year, month = (year + month // 12, month % 12 + 1)


SLOW: dict[str, Count] = {
    "I.1": listed,
    "I.2": decided("confirmed"),
    "I.3": decided("refused"),
    "I.4": on_time,
    "I.5": expected,
    "I.7": decided("confirmed", "refused"),
    "I.9": nil,
    "I.10": listed,
    "I.11": wanting_names,
    "I.12": wanting,
}
