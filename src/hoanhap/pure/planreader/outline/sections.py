"""Section numbers that a scan has lost strokes of, put right by the sections around them.

"III." read as "II." or "I." stands after section II and before section IV, or is the last. A
number that is typed twice, with the count going on after it, stays as it is typed.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from hoanhap.pure.planreader.outline.paragraphs import Paragraph
from hoanhap.pure.planreader.points import ANNEX, PART, SECTION
from hoanhap.pure.planreader.roman import roman, roman_value

_STROKES_ONLY = (1, 2, 3)


def put_sections_right(paragraphs: Sequence[Paragraph], is_bad_scan: bool) -> None:
    """Give sections whose number goes back the number that their place tells."""
    run: list[Paragraph] = []
    for paragraph in paragraphs:
        kind = paragraph.label.kind if paragraph.label else ""
        if kind == SECTION:
            run.append(paragraph)
        elif kind in (PART, ANNEX) or paragraph.is_closing:
            _put_right(run, is_bad_scan)
            run = []
    _put_right(run, is_bad_scan)


def _put_right(run: Sequence[Paragraph], is_bad_scan: bool) -> None:
    read = [roman_value(paragraph.label.text) or 0 for paragraph in run if paragraph.label]
    for paragraph, was, value in zip(run, read, mended_numbers(read, is_bad_scan), strict=True):
        if paragraph.label and value != was:
            paragraph.label = replace(paragraph.label, text=roman(value))


def mended_numbers(read: Sequence[int], is_bad_scan: bool = False) -> list[int]:
    """The numbers of a row of sections, those that went back to fewer strokes put right.

    In a bad scan nothing speaks for a number typed twice.
    """
    out: list[int] = []
    for value in read:
        goes_back = bool(out) and value <= out[-1] and value in _STROKES_ONLY
        out.append(out[-1] + 1 if goes_back else value)
    changed = [at for at, (new, old) in enumerate(zip(out, read, strict=True)) if new != old]
    is_open_end = bool(changed) and changed[-1] == len(read) - 1
    if not is_bad_scan and is_open_end and len(changed) > 1 and changed[-2] == changed[-1] - 1:
        return list(read)
    return out
