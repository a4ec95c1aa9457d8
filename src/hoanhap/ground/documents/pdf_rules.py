"""The straight lines drawn on a PDF page, level and upright, as far as tables are made of them."""

from __future__ import annotations

import ctypes
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import NamedTuple

import pypdfium2 as pdfium
from pypdfium2 import raw

_MOST_PATHS = 4000
_MOST_POINTS = 20_000
_SLANT = 1.5
_SHORTEST = 4.0
NEAR = 3.0
"""Lines nearer than this, in points, are one; so are the two edges of a line drawn as a bar."""


class Rule(NamedTuple):
    """A line at `at` (its height, or its distance from the left), from `begin` to `end`."""

    at: float
    begin: float
    end: float

    def covers(self, place: float) -> bool:
        """Whether it passes there."""
        return self.begin - NEAR <= place <= self.end + NEAR


Point = tuple[float, float]


def rules_of(page: pdfium.PdfPage) -> tuple[list[Rule], list[Rule]]:
    """The level and the upright lines of the page, pieces of one line put together. A drawing of
    thousands of lines is no table: none then."""
    level: list[Rule] = []
    upright: list[Rule] = []
    points_left = _MOST_POINTS
    for count, path in enumerate(page.get_objects(filter=[raw.FPDF_PAGEOBJ_PATH], max_depth=4)):
        points_left -= raw.FPDFPath_CountSegments(path.raw)
        if count >= _MOST_PATHS or points_left < 0:
            return [], []
        for (x, y), (to_x, to_y) in _strokes(path):
            if abs(y - to_y) <= _SLANT and abs(x - to_x) >= _SHORTEST:
                level.append(Rule((y + to_y) / 2, min(x, to_x), max(x, to_x)))
            elif abs(x - to_x) <= _SLANT and abs(y - to_y) >= _SHORTEST:
                upright.append(Rule((x + to_x) / 2, min(y, to_y), max(y, to_y)))
    return _together(level), _together(upright)


def _strokes(path: pdfium.PdfObject) -> Iterator[tuple[Point, Point]]:
    """The straight strokes of one path, where they stand on the page."""
    matrix = path.get_matrix()
    start: Point | None = None
    last: Point | None = None
    x, y = ctypes.c_float(), ctypes.c_float()
    for number in range(raw.FPDFPath_CountSegments(path.raw)):
        segment = raw.FPDFPath_GetPathSegment(path.raw, number)
        raw.FPDFPathSegment_GetPoint(segment, x, y)
        here: Point = matrix.on_point(x.value, y.value)
        kind = raw.FPDFPathSegment_GetType(segment)
        if kind == raw.FPDF_SEGMENT_MOVETO:
            start = here
        elif kind == raw.FPDF_SEGMENT_LINETO and last is not None:
            yield last, here
        last = here
        if start is not None and raw.FPDFPathSegment_GetClose(segment):
            yield here, start
            last = start


def _together(rules: list[Rule]) -> list[Rule]:
    """Pieces on one line that touch, made one."""
    out: list[Rule] = []
    for line in _lines(rules):
        at = sum(rule.at for rule in line) / len(line)
        begin, end = line[0].begin, line[0].end
        for rule in line[1:]:
            if rule.begin > end + NEAR:
                out.append(Rule(at, begin, end))
                begin, end = rule.begin, rule.end
            end = max(end, rule.end)
        out.append(Rule(at, begin, end))
    return out


def _lines(rules: list[Rule]) -> Iterator[list[Rule]]:
    """Pieces that lie on one line, each line's from its beginning on."""
    ordered = sorted(rules)
    line: list[Rule] = []
    for rule in ordered:
        if line and rule.at - line[0].at > NEAR:
            yield sorted(line, key=lambda piece: piece.begin)
            line = []
        line.append(rule)
    if line:
        yield sorted(line, key=lambda piece: piece.begin)


def distinct(places: Iterable[float]) -> list[float]:
    """The places in order, those that are nearly the same once."""
    ordered = sorted(places)
    return ordered[:1] + [b for a, b in pairwise(ordered) if b - a > NEAR]
