"""Which review or report an outline point goes to. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

REVIEWS: Final = ("reporting", "conference")
"""Kinds of point an outline can belong to."""


def belongings(points: Sequence[tuple[int, str, str]]) -> dict[int, int]:
    """For each outline point its review, by id, from (id, path, kind) in the plan's order.

    The point that stands over it in the numbering comes first; then the nearest report before or
    after it that shares most of its path; then, in the whole plan, the next one, else the last.
    """
    homes = [
        (number, pk, path) for number, (pk, path, kind) in enumerate(points) if kind in REVIEWS
    ]
    found: dict[int, int] = {}
    for number, (pk, path, kind) in enumerate(points):
        if kind == "outline" and homes:
            found[pk] = min(homes, key=lambda home: _distance(number, path, home))[1]
    return found


def _distance(number: int, path: str, home: tuple[int, int, str]) -> tuple[int, int, int, int]:
    place, _, its_path = home
    parts, its_parts = _parts(path), _parts(its_path)
    shared = _shared(parts, its_parts)
    is_over = shared == len(its_parts)
    return (not is_over, -shared, place < number, abs(place - number))


def _parts(path: str) -> list[str]:
    return [part for part in path.split(".") if part != "end"]


def _shared(one: Sequence[str], other: Sequence[str]) -> int:
    count = 0
    for left, right in zip(one, other, strict=False):
        if left != right:
            break
        count += 1
    return count
