"""Passages that were taken out of a section, as its history still has them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from hoanhap.ground.audit.queries import HistoryLine


@dataclass(frozen=True, slots=True)
class DroppedPassage:
    """A passage as it was when it was taken out."""

    text: str
    agency_id: int
    source_label: str
    source_text: str


def dropped_in(history: Iterable[HistoryLine]) -> dict[int, DroppedPassage]:
    """By the part they came from, the last one taken out of each; history newest first."""
    found: dict[int, DroppedPassage] = {}
    for line in history:
        told = line.before
        if line.deed == "reports.drop_passage" and "part_id" in told:
            one = DroppedPassage(
                told["text"], told["agency_id"], told["source"], told["source_text"]
            )
            found.setdefault(told["part_id"], one)
    return found
