"""A map of bubbles: each commune a circle where it lies, its area the value. Plain numbers for an
SVG that the server draws; no tiles, no script.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from math import cos, radians, sqrt

from hoanhap.doors.web.halfyear.bars import UnitValue
from hoanhap.ground.orgs.places import Place

WIDTH, MARGIN = 560, 48
LEAST_HEIGHT, MOST_HEIGHT = 280, 620
LARGEST, SMALLEST = 24, 4
LABELS, LETTER, LINE = 8, 9, 20
"""At most so many names; what a letter and a line take up, on a phone too."""


@dataclass(frozen=True, slots=True)
class Bubble:
    """A circle: where, how large, and its name where there is room for one (`label_x`, `_y`)."""

    of: UnitValue
    x: int
    y: int
    radius: int
    kind: str
    label_x: int = 0
    label_y: int = 0
    label: str = ""


@dataclass(frozen=True, slots=True)
class BubbleMap:
    """The drawing: its size in its own units, and the bubbles, largest first so that small ones
    lie on top.
    """

    width: int
    height: int
    bubbles: tuple[Bubble, ...]


def bubble_map(values: Sequence[UnitValue], places: Sequence[Place]) -> BubbleMap | None:
    """The map of these values; None where fewer than two communes have a known middle."""
    by_unit = {one.unit_id: one for one in values}
    placed = [
        (by_unit[place.unit_id], _in_units(place.longitude), _in_units(place.latitude))
        for place in places
        if place.latitude is not None and place.longitude is not None and place.unit_id in by_unit
    ]
    if len(placed) < 2:
        return None
    spots, height = _spots([(east, north) for _, east, north in placed])
    top = max((int(one.value) for one, _, _ in placed if one.value), default=0)
    drawn = [_bubble(one, spot, top) for (one, _, _), spot in zip(placed, spots, strict=True)]
    drawn.sort(key=lambda bubble: (-bubble.radius, bubble.y, bubble.x))
    return BubbleMap(WIDTH, height, _labelled(drawn))


def _spots(middles: Sequence[tuple[float, float]]) -> tuple[list[tuple[int, int]], int]:
    """Degrees to the drawing's units: a degree east is shorter than one north by the latitude."""
    shorter = cos(radians(sum(latitude for _, latitude in middles) / len(middles)))
    east = [longitude * shorter for longitude, _ in middles]
    north = [latitude for _, latitude in middles]
    wide, tall = max(east) - min(east), max(north) - min(north)
    inner, most = WIDTH - 2 * MARGIN, MOST_HEIGHT - 2 * MARGIN
    scale = min(inner / wide if wide else inner, most / tall if tall else inner)
    height = max(LEAST_HEIGHT, round(tall * scale) + 2 * MARGIN)
    left = (WIDTH - wide * scale) / 2
    above = (height - tall * scale) / 2
    spots = [
        (round(left + (x - min(east)) * scale), round(above + (max(north) - y) * scale))
        for x, y in zip(east, north, strict=True)
    ]
    return spots, height


def _in_units(degrees: Decimal) -> float:
    # Places on a drawing, not money and not law: a pixel is all that can be lost.
    return float(degrees)


def _bubble(one: UnitValue, spot: tuple[int, int], top: int) -> Bubble:
    kind = "unknown" if one.value is None else "some" if one.value else "none"
    share = int(one.value or 0) / top if top else 0
    radius = SMALLEST + round(sqrt(max(share, 0)) * (LARGEST - SMALLEST))
    return Bubble(one, *spot, radius, kind)


def _labelled(drawn: Sequence[Bubble]) -> tuple[Bubble, ...]:
    """Names for the largest ones, where they fit beside their circle and hide no other name."""
    taken: list[tuple[int, int, int, int]] = []
    labelled: list[Bubble] = []
    for bubble in drawn:
        box = _box(bubble)
        wanted = bubble.kind == "some" and len(taken) < LABELS
        if not wanted or box is None or any(_meet(box, other) for other in taken):
            labelled.append(bubble)
            continue
        taken.append(box)
        labelled.append(
            Bubble(
                bubble.of, bubble.x, bubble.y, bubble.radius, bubble.kind,
                box[0], box[1] + LINE - 5, _short(bubble),
            )
        )  # fmt: skip
    return tuple(labelled)


def _short(bubble: Bubble) -> str:
    name = str(bubble.of.name)
    for kind in ("Xã ", "Phường ", "Thị trấn ", "Đặc khu "):
        name = name.removeprefix(kind)
    return f"{name} {bubble.of.shown}"


def _box(bubble: Bubble) -> tuple[int, int, int, int] | None:
    """The place of the name: right of the circle, or left of it where the drawing ends."""
    wide = len(_short(bubble)) * LETTER
    left = bubble.x + bubble.radius + 4
    if left + wide > WIDTH:
        left = bubble.x - bubble.radius - 4 - wide
    top = bubble.y - LINE // 2
    return (left, top, left + wide, top + LINE) if left >= 0 else None


def _meet(one: tuple[int, int, int, int], other: tuple[int, int, int, int]) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
