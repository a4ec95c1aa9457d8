"""Points run together in one paragraph, as some scans and converters give them, taken apart.

"... như sau: I. MỤC ĐÍCH 1. Cho vay đúng. 2. Thu nợ. - Bộ Công an" becomes a line a point. Only a
text with several such places is touched: in any other a number inside a line is a reference.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from hoanhap.pure.planreader.outline.lines import Line

_LABEL = r"(?:[IVXHLTl1]{1,5}\.|\d{1,2}(?:\.\d{1,2})*[.)]|[a-zđ]\)|[-+•–])"
_CAPITAL = r"(?=[\"'“(*]*[^\W\d_a-zà-ỹđ])"
# After a sentence's end, or after a title in capitals.
_AFTER_END = re.compile(rf"(?<=[.;:)])[ \t]+(?={_LABEL}[ \t]+{_CAPITAL})")
_BLOCKS = re.compile(
    r"(?<=[.;/])[ \t]+(?=N[oơ0][il][ \t]+nh[^\s]{1,3}[ \t]*:|(?:TM"
    r"|KT)\.[ \t]+[A-ZỦ])"
)
_AFTER_CAPITALS = re.compile(
    rf"(?<=[^\W\d_a-zà-ỹđ]{{2}})[ \t]+(?=(?:\d{{1,2}}\.|-)[ \t]+{_CAPITAL}\w+[ \t])"
)
_AFTER_NAME = re.compile(
    rf"(?<=[a-zà-ỹ])[ \t]+(?=[-–][ \t]+{_CAPITAL}(?:Ch|Ph|Th|T[ốôổ0-9eé]|X|H|Ra|L[ậaâ]p|Qu))"
)
_NAMED_POINT = re.compile(r"\d{1,2}\.[ \t]+[^.;:]{4,60}$")
FEWEST_PLACES = 3


def unflowed(cased: str, lines: Sequence[Line]) -> list[Line]:
    """The lines, those that hold several points taken apart. `cased` keeps each sign's case."""
    places = {line: _places(cased[line.begin : line.end]) for line in lines if not line.is_row}
    if sum(len(found) for found in places.values()) < FEWEST_PLACES:
        return list(lines)
    out: list[Line] = []
    for line in lines:
        out += _parts(line, places.get(line, []))
    return out


def _places(text: str) -> list[int]:
    """Where, within a line, further points begin."""
    found = {met.end() for met in (*_AFTER_END.finditer(text), *_BLOCKS.finditer(text))}
    if text[:1].isupper() or found:
        found |= {met.end() for met in _AFTER_CAPITALS.finditer(text)}
    for met in _AFTER_NAME.finditer(text):
        before = text[max((at for at in found if at < met.start()), default=0) : met.start()]
        if _NAMED_POINT.match(before):
            found.add(met.end())
    return sorted(found)


def _parts(line: Line, places: Sequence[int]) -> list[Line]:
    parts: list[Line] = []
    bounds = [0, *places, len(line.text)]
    for begin, end in pairwise(bounds):
        text = line.text[begin:end].rstrip()
        parts.append(Line(line.begin + begin, line.begin + begin + len(text), text))
    return parts
