"""A plan's text as the paths of its points, for tests."""

from __future__ import annotations

from hoanhap.pure.planreader.points import ROOT, Point
from hoanhap.pure.planreader.read import outline_of


def paths(text: str) -> list[str]:
    """The paths of all points in order."""
    return [point.path for point in outline_of(text).walk() if point.kind != ROOT]


def point_at(text: str, path: str) -> Point:
    """The one point with this path."""
    (found,) = [point for point in outline_of(text).walk() if point.path == path]
    return found


def own_words(text: str, path: str) -> str:
    """A point's own words, folded, on one line."""
    return " ".join(point_at(text, path).words.text.split())
