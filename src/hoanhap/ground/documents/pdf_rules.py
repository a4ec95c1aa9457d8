"""The straight lines drawn on a PDF page, level and upright, as far as tables are made of them."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator

import pypdfium2 as pdfium
from pypdfium2 import raw

from hoanhap.ground.documents.ruled_lines import Rule, together

_MOST_PATHS = 4000
_MOST_POINTS = 20_000
_SLANT = 1.5
_SHORTEST = 4.0
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
    return together(level), together(upright)


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
