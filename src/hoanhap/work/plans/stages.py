"""Where something due stands on a day. Pure; pages, tallies and papers all ask here."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from hoanhap.pure.kernel.days import ONE_DAY

PENDING = frozenset({"open", "acknowledged", "returned", "asked"})
"""States in which nothing has been reported or answered yet."""


@dataclass(frozen=True, slots=True)
class Stage:
    """A stage (codes_doing.STAGES), the day it was done by, and since when it is late.

    `late_days` counts to today while it is owed, to the day it was done after that; a body that is
    only requested is never late.
    """

    code: str
    done_on: date | None = None
    late_since: date | None = None
    late_days: int = 0

    @property
    def is_late(self) -> bool:
        """Whether it is owed past its last day, or was done after it."""
        return self.late_days > 0


def stage_of(
    state: str,
    bond: str,
    today: date,
    *,
    due_on: date | None,
    done_on: date | None = None,
    fact_on: date | None = None,
) -> Stage:
    """The stage of something due; a fact of the system (`fact_on`) meets it without a report."""
    if state == "excused":
        return Stage("excused")
    if bond != "assigned":
        return _requested(state, done_on, fact_on)
    if state == "accepted" or fact_on is not None:
        day = done_on if state == "accepted" and done_on is not None else fact_on
        return _with_lateness("done", due_on, day)
    if state == "reported":
        return _with_lateness("reported", due_on, done_on)
    if due_on is None:
        return Stage("no_day")
    if due_on < today:
        return Stage("late", None, due_on + ONE_DAY, (today - due_on).days)
    return Stage("waiting")


def _requested(state: str, done_on: date | None, fact_on: date | None) -> Stage:
    if state == "thanked":
        return Stage("thanked", done_on)
    if state == "answered" or fact_on is not None:
        return Stage("answered", done_on or fact_on)
    return Stage("asked" if state == "asked" else "to_ask")


def _with_lateness(code: str, due_on: date | None, done_on: date | None) -> Stage:
    if due_on is None or done_on is None or done_on <= due_on:
        return Stage(code, done_on)
    late = "done_late" if code == "done" else code
    return Stage(late, done_on, due_on + ONE_DAY, (done_on - due_on).days)
