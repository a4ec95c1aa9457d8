"""What the rules' finders are given and what they answer."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from hoanhap.ground.documents.decree_30_parts import Parts
from hoanhap.ground.documents.decree_30_reading import Line, ReadPaper

Answer = tuple[bool | None, str]
"""Met, not met, or None: it can't be told; and what was seen, in words."""

ABSENT = "văn bản không có phần này, hoặc không nhận ra được"
NOT_THERE: Answer = (None, "")
_SHOWN = 50


@dataclass(frozen=True, slots=True)
class Found:
    """A file as read, and which line of it is what."""

    paper: ReadPaper
    parts: Parts


Finder = Callable[[Found], Answer]


def shown(line: Line) -> str:
    """The beginning of a line, quoted."""
    text = " ".join(line.text.split())
    return f"“{text[:_SHOWN]}…”" if len(text) > _SHOWN else f"“{text}”"


def all_of(lines: Sequence[Line], wrong: Callable[[Line], str]) -> Answer:
    """Met where `wrong` has nothing to say of any line; else it names the first and how many."""
    if not lines:
        return NOT_THERE
    faults = [(line, said) for line in lines if (said := wrong(line))]
    if not faults:
        return True, f"đúng ở cả {len(lines)} dòng" if len(lines) > 1 else shown(lines[0])
    line, said = faults[0]
    more = f"; {len(faults)} trong {len(lines)} dòng" if len(lines) > 1 else ""
    return False, f"{shown(line)}: {said}{more}"
