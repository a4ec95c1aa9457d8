"""Duties, documents and plans sent in, counted slowly."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from tests.measures.properties.raw import Count, Counted, Slow

STILL_OWED = ("open", "acknowledged", "returned", "asked")
VIETNAM = timedelta(hours=7)
CATEGORY = {"coordination-document": "coordination", "legal-review": "reviewed"}


@dataclass(frozen=True)
class Due:
    """Something due, the unit of who owes it, and the day it was met."""

    row: Any
    duty: Any
    unit_id: int
    met_on: date | None


def due(slow: Slow) -> list[Due]:
    """Everything due with a day that counts."""
    if "due" not in slow.memo:
        slow.memo["due"] = list(_due(slow))
    found: list[Due] = slow.memo["due"]
    return found


def _due(slow: Slow) -> Iterator[Due]:
    for row, unit_id in slow.of_agencies("Occurrence"):
        duty = slow.raw.get("Duty", row.duty_id)
        left_open = duty.state != "open" and row.state in STILL_OWED
        if row.due_on is None or row.state == "excused" or left_open:
            continue
        ends = ("accepted",) if duty.bond == "assigned" else ("answered", "thanked")
        met_on = row.done_on if row.state in ends else None
        yield Due(row, duty, unit_id, met_on or _fact_on(slow, row, duty))


def _fact_on(slow: Slow, row: Any, duty: Any) -> date | None:
    """The first day of a fact of the period: from its first day to before the next one's."""
    days = sorted(FACTS[duty.fact_kind](slow, row, duty)) if duty.fact_kind in FACTS else []
    if duty.fact_kind == "list_transmitted":
        return days[0] if days else None
    later = [
        one.starts_on
        for one in slow.raw.all("Occurrence")
        if one.duty_id == duty.id and one.starts_on > row.starts_on
    ]
    before = min(later, default=date.max)
    return next((day for day in days if row.starts_on <= day < before), None)


def _lists(slow: Slow, row: Any, duty: Any) -> Iterator[date]:
    month = date.fromisoformat(f"{row.period[:7]}-01")
    for one in slow.raw.all("MonthlyList"):
        is_theirs = row.agency_id in (one.police_id, one.committee_id)
        if is_theirs and one.month == month and one.addition_no == 0 and one.transmitted_on:
            yield one.transmitted_on


def _outputs(slow: Slow, row: Any, duty: Any) -> Iterator[date]:
    for one in slow.raw.all("Output"):
        if one.agency_id == row.agency_id and one.withdrawn_at is None:
            yield one.held_on


def _inspections(slow: Slow, row: Any, duty: Any) -> Iterator[date]:
    for one in slow.raw.all("Inspection"):
        if one.agency_id == row.agency_id and one.withdrawn_at is None:
            yield one.inspected_on


def _sessions(slow: Slow, row: Any, duty: Any) -> Iterator[date]:
    for one in slow.raw.all("TrainingSession"):
        if one.agency_id == row.agency_id and one.withdrawn_at is None and came_to(slow, one):
            yield one.held_on


def _plans(slow: Slow, row: Any, duty: Any) -> Iterator[date]:
    for one in slow.raw.all("Plan"):
        theirs = (duty.plan_id, row.agency_id, "adopted")
        if (one.parent_id, one.agency_id, one.state) == theirs:
            yield sent_on(one)


def _documents(slow: Slow, row: Any, duty: Any) -> Iterator[date]:
    for one in slow.raw.all("PolicyDocument"):
        parties = {
            party.agency_id
            for party in slow.raw.all("DocumentParty")
            if party.document_id == one.id
        }
        wanted = CATEGORY.get(duty.topic, one.category)
        is_theirs = row.agency_id in {one.agency_id, one.led_by_id, *parties}
        if one.withdrawn_at is None and one.issued_on and one.category == wanted and is_theirs:
            yield one.issued_on


FACTS: dict[str, Callable[[Slow, Any, Any], Iterator[date]]] = {
    "list_transmitted": _lists,
    "output": _outputs,
    "inspection": _inspections,
    "session": _sessions,
    "own_plan": _plans,
    "document": _documents,
}


def sent_on(plan: Any) -> date:
    """The day in Vietnam on which a plan was sent in."""
    day: date = (plan.adopted_at + VIETNAM).date()
    return day


def came_to(slow: Slow, session: Any) -> list[tuple[Any, int]]:
    """The seats of a session from which somebody came, with how many."""
    found = []
    for seat in slow.raw.all("SessionUnit"):
        if seat.session_id != session.id or seat.removed_at is not None:
            continue
        for note in slow.raw.all("Attendance"):
            if note.seat_id == seat.id and note.superseded_at is None and note.came > 0:
                found.append((seat, note.came))
    return found


def of_span(bond: str, fits: Callable[[Slow, Due], bool]) -> Count:
    def count(slow: Slow) -> Iterator[Counted]:
        for one in due(slow):
            in_span = slow.first <= one.row.due_on <= slow.day
            if one.duty.bond == bond and in_span and fits(slow, one):
                yield Counted(one.unit_id)

    return count


def is_met(slow: Slow, one: Due) -> bool:
    return one.met_on is not None and one.met_on <= slow.day


def overdue(slow: Slow) -> Iterator[Counted]:
    for one in due(slow):
        if one.duty.bond == "assigned" and one.row.due_on < slow.day and not is_met(slow, one):
            yield Counted(one.unit_id)


def in_force(slow: Slow) -> Iterator[Counted]:
    for duty, unit_id in slow.of_agencies("Duty"):
        if duty.bond != "assigned" or duty.starts_on > slow.day:
            continue
        last = duty.ends_on or date.max
        if duty.state != "open":
            last -= timedelta(days=1)
        if slow.day <= last:
            yield Counted(unit_id)


def chases(slow: Slow) -> Iterator[Counted]:
    for row, unit_id in slow.of_agencies("Chase"):
        if row.channel != "reminder" and slow.holds(row.sent_on):
            yield Counted(unit_id)


def own_plans(slow: Slow) -> Iterator[Counted]:
    for row, unit_id in slow.of_agencies("Plan"):
        if row.parent_id and row.state != "dropped" and slow.holds(sent_on(row)):
            yield Counted(unit_id)


def documents(category: str) -> Count:
    def count(slow: Slow) -> Iterator[Counted]:
        for row, unit_id in slow.of_agencies("PolicyDocument"):
            if row.category == category and row.withdrawn_at is None and slow.holds(row.issued_on):
                yield Counted(unit_id)

    return count


SLOW: dict[str, Count] = {
    "V.1": in_force,
    "V.2": of_span("assigned", lambda slow, one: True),
    "V.3": of_span("assigned", is_met),
    "V.4": of_span(
        "assigned", lambda slow, one: one.met_on is not None and one.met_on <= one.row.due_on
    ),
    "V.5": of_span("assigned", lambda slow, one: not is_met(slow, one)),
    "V.7": overdue,
    "V.8": of_span("requested", lambda slow, one: True),
    "V.9": of_span("requested", is_met),
    "V.10": chases,
    "V.11": own_plans,
    "VIII.1": documents("coordination"),
    "VIII.2": documents("reviewed"),
    "VIII.3": documents("guidance"),
    "VIII.4": documents("incentive"),
}
