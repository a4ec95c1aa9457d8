"""Loans, counted slowly: file by file, event by event."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from tests.measures.properties.raw import Count, Counted, Slow


def loans(slow: Slow) -> Iterator[Any]:
    """Loans in communes of the province."""
    communes = slow.communes()
    return (row for row in slow.raw.all("Loan") if row.commune_id in communes)


def of_day(*days: str, state: str = "") -> Count:
    """Files with one of these days in the span."""

    def count(slow: Slow) -> Iterator[Counted]:
        for row in loans(slow):
            if state in ("", row.state) and any(slow.holds(getattr(row, day)) for day in days):
                yield Counted(row.commune_id)

    return count


def decided(slow: Slow) -> Iterator[Counted]:
    for row in loans(slow):
        is_refused = row.state == "refused" and slow.holds(row.closed_on)
        if slow.holds(row.approved_on) or is_refused:
            yield Counted(row.commune_id)


def moved(kind: str, column: str) -> Count:
    """Entries of a kind in the span, less those of them reversed in it."""

    def count(slow: Slow) -> Iterator[Counted]:
        here = {row.id: row.commune_id for row in loans(slow)}
        for event in slow.raw.all("LoanEvent"):
            if event.loan_id not in here or not slow.holds(event.occurred_on):
                continue
            if event.kind == kind:
                yield Counted(here[event.loan_id], getattr(event, column))
            elif event.kind == "reversal":
                first = slow.raw.get("LoanEvent", event.reverses_id)
                if first.kind == kind:
                    yield Counted(here[event.loan_id], -getattr(first, column))

    return count


@dataclass(frozen=True)
class Owed:
    """What is owed on a loan on the day, and the day it falls due at last."""

    loan: Any
    principal_vnd: int
    matures_on: date


def owed(slow: Slow) -> Iterator[Owed]:
    for row in loans(slow):
        entries = [
            one
            for one in slow.raw.all("LoanEvent")
            if one.loan_id == row.id and one.occurred_on <= slow.day
        ]
        undone = {one.reverses_id for one in entries if one.kind == "reversal"}
        standing = [one for one in entries if one.kind != "reversal" and one.id not in undone]
        principal = sum(
            one.amount_vnd if one.kind == "payout" else -one.principal_vnd for one in standing
        )
        if principal:
            first = min(one.occurred_on for one in standing if one.kind == "payout")
            yield Owed(row, principal, months_on(first, row.approved_term_months or 0))


def months_on(day: date, months: int) -> date:
    """The same date so many months later, or that month's last day."""
    count = day.year * 12 + day.month - 1 + months
    year, month = count // 12, count % 12 + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def balance(amount_of: Callable[[Owed], int], *, is_overdue: bool = False) -> Count:
    def count(slow: Slow) -> Iterator[Counted]:
        for one in owed(slow):
            if slow.day > one.matures_on or not is_overdue:
                yield Counted(one.loan.commune_id, amount_of(one))

    return count


def standing_payouts(slow: Slow) -> list[Any]:
    """Payouts of all loans up to the day that are not reversed by then, oldest first."""
    events = list(slow.raw.all("LoanEvent"))
    undone = {
        one.reverses_id for one in events if one.kind == "reversal" and one.occurred_on <= slow.day
    }
    found = [
        one
        for one in events
        if one.kind == "payout" and one.occurred_on <= slow.day and one.id not in undone
    ]
    return sorted(found, key=lambda one: (one.occurred_on, one.id))


def borrowers(slow: Slow) -> dict[int, Any]:
    """By person the first payout that stands."""
    first: dict[int, Any] = {}
    for event in standing_payouts(slow):
        first.setdefault(slow.raw.get("Loan", event.loan_id).beneficiary_id, event)
    return first


def first_time(slow: Slow) -> Iterator[Counted]:
    here = {row.id: row.commune_id for row in loans(slow)}
    for event in borrowers(slow).values():
        if event.loan_id in here and slow.holds(event.occurred_on):
            yield Counted(here[event.loan_id])


def _sum(one: Owed) -> int:
    return one.principal_vnd


def _one(one: Owed) -> int:
    del one
    return 1


SLOW: dict[str, Count] = {
    "II.1": of_day("approved_on"),
    "II.2": moved("payout", "amount_vnd"),
    "II.3": balance(_sum),
    "II.4": balance(_one),
    "II.5": balance(_sum, is_overdue=True),
    "II.7": of_day("applied_on"),
    "II.8": of_day("closed_on", state="refused"),
    "II.9": of_day("closed_on", state="withdrawn"),
    "II.10": decided,
    "II.12": first_time,
    "II.13": moved("payment", "principal_vnd"),
    "II.14": moved("payment", "interest_vnd"),
    "II.15": balance(_one, is_overdue=True),
}
