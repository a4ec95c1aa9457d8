"""A loan's statement by the plainest way there is: every day walked, nothing clever.

Written from the fixed command's description alone, so that it can disagree with the program.
"""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from fractions import Fraction
from typing import Any

NO_LOAN: dict[str, Any] = {
    "principal_vnd": 0, "overdue_principal_vnd": 0, "interest_accrued_vnd": 0,
    "interest_paid_vnd": 0, "interest_unpaid_vnd": 0, "matures_on": None, "instalments": [],
    "frozen_until": None,
}  # fmt: skip
# 6.6 % a year on what is in time, 130 % of it on what is overdue, per day of 365.
IN_TIME_DAILY = Fraction(66, 1000 * 365)
NEEDS_PRINCIPAL = ("payment", "write_off", "misuse")
OVERDUE_DAILY = IN_TIME_DAILY * Fraction(13, 10)


class CannotBeError(Exception):
    """The history contradicts itself: bad input."""


def months_on(day: date, months: int) -> date:
    """The same day of the month so many months on, or that month's last day."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def statement_of(loan: dict[str, Any], on: date) -> dict[str, Any]:
    """What the statement must say on this day."""
    history = _standing(loan["events"], on)
    payouts = [day for day, event in history if event["kind"] == "payout"]
    if not payouts:
        if any(event["kind"] in NEEDS_PRINCIPAL for _, event in history):
            raise CannotBeError
        ends = [months_on(d, e["months"]) for d, e in history if e["kind"] == "freeze"]
        frozen = [end.isoformat() for end in ends if end > on]
        return {**NO_LOAN, "frozen_until": max(frozen, default=None)}
    walk = _Walk(loan["contract"]["term_months"], payouts[0])
    walk.through(history, on)
    paid = sum(e.get("interest_vnd") or 0 for _, e in history if e["kind"] == "payment")
    accrued = int((walk.interest + Fraction(1, 2)) // 1)
    return {
        "principal_vnd": walk.principal,
        "overdue_principal_vnd": walk.overdue(on),
        "interest_accrued_vnd": accrued,
        "interest_paid_vnd": paid,
        "interest_unpaid_vnd": accrued - paid,
        "matures_on": walk.matures_on.isoformat(),
        "instalments": _instalments(loan["contract"], history, walk.matures_on),
        "frozen_until": walk.frozen_until.isoformat() if walk.frozen_until > on else None,
    }


def _standing(events: list[dict[str, Any]], on: date) -> list[tuple[date, dict[str, Any]]]:
    """Events up to the day, in order, without those that a standing reversal undoes."""
    told = [(date.fromisoformat(e["on"]), place, e) for place, e in enumerate(events)]
    told = sorted((each for each in told if each[0] <= on), key=lambda each: each[:2])
    undone: set[int] = set()
    for day, place, event in reversed(told):
        if event["kind"] != "reversal":
            continue
        if (date.fromisoformat(events[event["of"]]["on"]), event["of"]) >= (day, place):
            raise CannotBeError
        if place not in undone:
            if event["of"] in undone:
                raise CannotBeError
            undone.add(event["of"])
    return [(d, e) for d, place, e in told if place not in undone and e["kind"] != "reversal"]


class _Walk:
    """The loan as it stands on the day the walk has come to."""

    def __init__(self, term_months: int, first_on: date) -> None:
        self.first_on = first_on
        self.months = term_months
        self.principal = self.misused = 0
        self.is_paid_out = False
        self.interest = Fraction(0)
        self.frozen_until = date.min

    @property
    def matures_on(self) -> date:
        return months_on(self.first_on, self.months)

    def overdue(self, day: date) -> int:
        return self.principal if day > self.matures_on else self.misused

    def through(self, history: list[tuple[date, dict[str, Any]]], on: date) -> None:
        left = list(history)
        day = left[0][0]
        while day <= on:
            while left and left[0][0] == day:
                self.take(day, left.pop(0)[1])
            if day >= self.frozen_until:
                late = self.overdue(day)
                self.interest += (self.principal - late) * IN_TIME_DAILY + late * OVERDUE_DAILY
            day += timedelta(days=1)

    def take(self, day: date, event: dict[str, Any]) -> None:
        kind = event["kind"]
        self.is_paid_out = self.is_paid_out or kind == "payout"
        if kind in NEEDS_PRINCIPAL and not self.is_paid_out:
            raise CannotBeError
        if kind == "payout":
            self.principal += event["amount_vnd"]
        elif kind in ("payment", "write_off"):
            self.lower(event["principal_vnd" if kind == "payment" else "amount_vnd"])
        elif kind == "extension":
            self.months += event["months"]
        elif kind == "freeze":
            self.frozen_until = max(self.frozen_until, months_on(day, event["months"]))
        elif event["amount_vnd"] > self.principal - self.overdue(day):
            raise CannotBeError
        else:
            self.misused += event["amount_vnd"]

    def lower(self, amount_vnd: int) -> None:
        if amount_vnd > self.principal:
            raise CannotBeError
        self.principal -= amount_vnd
        self.misused = max(0, self.misused - amount_vnd)


def _instalments(
    contract: dict[str, Any], history: list[tuple[date, dict[str, Any]]], last_on: date
) -> list[dict[str, Any]]:
    paid_out = [(d, e["amount_vnd"]) for d, e in history if e["kind"] == "payout"]
    first_on, total = paid_out[0][0], sum(amount for _, amount in paid_out)
    interval = contract.get("instalment_months") or contract["term_months"]
    parts = -(-contract["term_months"] // interval)
    each = total // parts // 1000 * 1000
    made = [
        {"due_on": months_on(first_on, n * interval).isoformat(), "principal_vnd": each}
        for n in range(1, parts)
    ]
    rest = total - each * (parts - 1)
    return [*made, {"due_on": last_on.isoformat(), "principal_vnd": rest}]
