"""Frozen rows of duties that facts of the house meet."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from hoanhap.pure.kernel.words import Words


@dataclass(frozen=True, slots=True)
class MetDuty:
    """Something due that a fact counts for. `is_the_first`: by this fact it is met; else it was met
    on `met_on` already (None: not met, where the fact itself does not count).
    """

    occurrence_id: int
    plan_name: str
    path: str
    title: str
    period_words: Words
    due_on: date | None
    met_on: date | None
    is_the_first: bool


@dataclass(frozen=True, slots=True)
class QuarterDuty:
    """A duty of one quarter: which kind of fact meets it ("output", "session"), its stage."""

    kind: str
    stage: str
    stage_words: Words
    occurrence_id: int
