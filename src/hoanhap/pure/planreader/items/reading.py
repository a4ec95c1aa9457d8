"""One point of the plan read as an item: who, with whom, when, what kind, how sure."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from hoanhap.pure.planreader.folding import Folded, squeezed
from hoanhap.pure.planreader.items.kinds import kind_of
from hoanhap.pure.planreader.items.pick import Chosen
from hoanhap.pure.planreader.items.topics import topic_of
from hoanhap.pure.planreader.notes import BAD_SCAN, TIMING_FROM_ABOVE
from hoanhap.pure.planreader.points import LABEL_WHEN, SECTION, PlanContext, Point
from hoanhap.pure.planreader.scans.restoring import restored
from hoanhap.pure.planreader.targets import find_targets
from hoanhap.pure.planreader.timings.find import find_timings
from hoanhap.pure.planreader.types import Item, Place, Target, Timing
from hoanhap.pure.planreader.whose.answer import whose

_ADDED = re.compile(r"\*+|\\(?=[^\w\s])|^#+\s+", re.M)
DOUBTFUL_MOST = 70
INHERITED = 60


def read_item(source: str, chosen: Chosen, context: PlanContext) -> tuple[Item, list[Target]]:
    """The item of a chosen point, and the numbers to reach that it sets."""
    point = chosen.point
    kind, kind_sure = kind_of(chosen)
    owners = whose(point, context)
    timings, notes = _timings(point, context)
    sureness = {
        "kind": kind_sure,
        "timings": min([timing.sureness for timing in timings], default=90),
        **owners.sureness,
    }
    item = Item(
        path=point.path,
        section=_section(source, point),
        text=_text(source, point.place),
        place=point.place,
        kind=kind,
        bond=owners.bond,
        lead=owners.lead,
        together_with=owners.together_with,
        performers=owners.performers,
        timings=timings,
        text_of_timing=_words_of(source, timings),
        topic=topic_of(point.words.text, kind),
        sureness=_lowered(sureness) if context.is_doubtful_scan else sureness,
        notes=(*owners.notes, *notes, *((BAD_SCAN,) if context.is_doubtful_scan else ())),
    )
    if context.is_doubtful_scan:
        item = replace(item, restored=restored(source, point.words))
    return item, _targets(point)


def _timings(point: Point, context: PlanContext) -> tuple[tuple[Timing, ...], tuple[str, ...]]:
    found = _found(point.words, context, is_labelled=False)
    for labelled in point.labelled:
        if labelled.label == LABEL_WHEN:
            found += _found(labelled.words, context, is_labelled=True)
    if found:
        return _once(found), ()
    above = _from_above(point, context)
    notes = (TIMING_FROM_ABOVE,) if above else ()
    return above, notes


def _from_above(point: Point, context: PlanContext) -> tuple[Timing, ...]:
    """The labelled time of the point above, where it speaks for all the points under it."""
    for above in point.above():
        for labelled in above.labelled:
            if labelled.label == LABEL_WHEN:
                found = _found(labelled.words, context, is_labelled=True)
                return tuple(replace(t, sureness=min(t.sureness, INHERITED)) for t in found)
    return ()


def _found(words: Folded, context: PlanContext, *, is_labelled: bool) -> list[Timing]:
    timings = find_timings(words.text, context.issued_on, is_labelled=is_labelled)
    return [replace(t, place=words.place(t.place.begin, t.place.end)) for t in timings]


def _once(timings: list[Timing]) -> tuple[Timing, ...]:
    seen: dict[Timing, Timing] = {}
    for timing in timings:
        seen.setdefault(replace(timing, place=Place(0, 0), sureness=0), timing)
    return tuple(seen.values())


def _words_of(source: str, timings: tuple[Timing, ...]) -> str:
    stretches = dict.fromkeys(squeezed(source[slice(*timing.place)]) for timing in timings)
    return "; ".join(stretches)


def _targets(point: Point) -> list[Target]:
    words = point.words
    return [
        replace(t, path=point.path, place=words.place(t.place.begin, t.place.end))
        for t in find_targets(words.text)
    ]


def _text(source: str, place: Place) -> str:
    return squeezed(_ADDED.sub("", source[place.begin : place.end]))


def _section(source: str, point: Point) -> str:
    """The titles over the item, from the section down ("III. ... / 1. Công an tỉnh")."""
    over = [p for p in (point, *point.above()) if p.heading.text]
    titles = [f"{_number(p)}{_text(source, _heading_place(p))}" for p in reversed(over)]
    return " / ".join(titles)


def _number(point: Point) -> str:
    if point.kind == SECTION or point.label[:1].isdigit():
        return f"{point.label}. "
    return f"{point.label}) " if len(point.label) == 1 else ""


def _heading_place(point: Point) -> Place:
    return point.heading.place(0, len(point.heading.text))


def _lowered(sureness: Mapping[str, int]) -> dict[str, int]:
    return {field: min(sure, DOUBTFUL_MOST) for field, sure in sureness.items()}
