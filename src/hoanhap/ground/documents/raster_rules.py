"""The straight lines of a scanned page, level and upright, found in its shades of grey."""

from __future__ import annotations

import re

from hoanhap.ground.documents.ruled_lines import Rule, together

_DARK = bytes(value < 160 for value in range(256))
_SHORTEST_INCH = 0.3
"""Longer than any stroke of a letter; a line that lies askew comes in pieces of that length."""

_MOST_PIECES = 8000


def raster_rules(
    width: int, height: int, rows: bytes, dots_per_inch: float
) -> tuple[list[Rule], list[Rule]]:
    """The level and the upright lines of a grey picture, in points; heights count downwards from 0
    and are negative, so that the uppermost is the greatest. A dark photograph has none."""
    dark = rows.translate(_DARK)
    point = 72 / dots_per_inch
    shortest = max(8, round(dots_per_inch * _SHORTEST_INCH))
    piece, run = b"\x01" * shortest, re.compile(b"\x01{%d,}" % shortest)
    level: list[Rule] = []
    upright: list[Rule] = []
    for y in range(height):
        row = dark[y * width : (y + 1) * width]
        if piece in row:
            level += [
                Rule(-y * point, *(place * point for place in found.span()))
                for found in run.finditer(row)
            ]
    for x in range(width):
        column = dark[x::width]
        if piece in column:
            upright += [
                Rule(x * point, -found.end() * point, -found.start() * point)
                for found in run.finditer(column)
            ]
    if len(level) + len(upright) > _MOST_PIECES:
        return [], []
    return together(level), together(upright)
