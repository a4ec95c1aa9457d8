"""Points that belong to the point above: a) what, b) who, c) when; the list of who attends."""

from __future__ import annotations

import re
from dataclasses import replace

from hoanhap.pure.planreader.folding import Folded
from hoanhap.pure.planreader.items.directives import is_title
from hoanhap.pure.planreader.items.zones import is_conference
from hoanhap.pure.planreader.outline.labelled import SAYS_WHO_OR_WHEN, label_at, labelled_parts
from hoanhap.pure.planreader.points import (
    BULLET,
    LABEL_LEAD,
    LABEL_TASK,
    LABEL_WHEN,
    LABEL_WHO,
    LETTER,
    NUMBER,
    PARAGRAPH,
    Labelled,
    Point,
)
from hoanhap.pure.planreader.types import Place

_OWNERS = frozenset({LABEL_LEAD, LABEL_WHO})
_ATTENDANCE = re.compile(
    r"(?:thanh\s+phan|dai\s+bieu|doi\s+tuong\s+(?:tham\s+du|tham\s+gia|tap\s+huan))\b[^.;]{0,60}$"
)
_ABSORBABLE = (LETTER, NUMBER, BULLET)


def absorb(root: Point) -> None:
    """Take into each point the points under it that only say who, when, or who attends."""
    for point in list(root.walk()):
        if not point.children:
            continue
        labels = [_label(child) for child in point.children]
        if _splits_a_task(point, labels):
            _take_all(point, labels)
        elif _lists_attendance(point):
            _take_list(point)
        elif not is_conference(point):
            _take_labelled(point, labels)


def _label(child: Point) -> str | None:
    if child.children and child.heading.text:
        met = label_at(child.heading.text) or label_at(child.heading.text + ":")
    else:
        met = label_at(child.words.text or child.heading.text)
    return met[0] if met else None


def _splits_a_task(point: Point, labels: list[str | None]) -> bool:
    """Every point under it opens with a label, and one of them says who does it."""
    kinds = {child.kind for child in point.children}
    named = [label for label in labels if label]
    return (
        kinds <= set(_ABSORBABLE)
        and len(named) == len(labels) >= 2
        and bool(_OWNERS & set(named))
        and len(set(named)) > 1
    )


def _take_all(point: Point, labels: list[str | None]) -> None:
    taken = list(point.labelled)
    words = point.words
    for child, label in zip(point.children, labels, strict=True):
        for part in _folded_parts(child):
            if label in (LABEL_TASK, "other") and not words.text:
                words = _after_label(part)
            else:
                taken += labelled_parts(part) or [Labelled(str(label), part)]
        taken += child.labelled
    if not words.text:
        words, point.heading = point.heading, point.heading.part(0, 0)
    point.words = words
    point.labelled = tuple(taken)
    _swallow(point, point.children)


def _take_labelled(point: Point, labels: list[str | None]) -> None:
    """Bullets that say who and when, beside bullets that say what."""
    who = [
        child
        for child, label in zip(point.children, labels, strict=True)
        if label in SAYS_WHO_OR_WHEN and not child.children and _is_of_the_task(child, label)
    ]
    if not who or not {_label(child) for child in who} & (_OWNERS | {LABEL_WHEN}):
        return
    if all(child.label.count(".") for child in who) and not {_label(c) for c in who} & _OWNERS:
        return
    taken = [part for child in who for part in labelled_parts(child.words)]
    point.labelled = (*point.labelled, *taken)
    if len(who) == len(point.children):
        if not point.words.text:
            point.words, point.heading = point.heading, point.heading.part(0, 0)
        _swallow(point, point.children)
    else:
        point.children = [child for child in point.children if child not in who]


def _is_of_the_task(child: Point, label: str | None) -> bool:
    if child.kind not in _ABSORBABLE:
        return False
    return label in _OWNERS or child.kind != NUMBER


def _lists_attendance(point: Point) -> bool:
    own = (point.words.text or point.heading.text).strip(" :*")
    return _ATTENDANCE.match(own) is not None and is_title(own)


def _take_list(point: Point) -> None:
    listed = [child for child in point.children if child.kind != PARAGRAPH]
    if not point.words.text:
        point.words, point.heading = point.heading, point.heading.part(0, 0)
    _swallow(point, listed)


def _swallow(point: Point, children: list[Point]) -> None:
    places = [p.place for child in children for p in child.walk() if p.place.end > p.place.begin]
    begin = point.place.begin if point.place.end else min(place.begin for place in places)
    point.place = Place(begin, max([point.place.end, *(place.end for place in places)]))
    point.children = [child for child in point.children if child not in children]


def _folded_parts(child: Point) -> list[Folded]:
    parts = [p.words for p in child.walk() if p.words.text]
    return parts or [child.heading]


def _after_label(words: Folded) -> Folded:
    met = label_at(words.text)
    return words.part(met[1], len(words.text)) if met else words


def with_labelled(point: Point, labelled: tuple[Labelled, ...]) -> Point:
    """The point with further labelled lines (those of the point above that speaks for all)."""
    return replace(point, labelled=(*point.labelled, *labelled))
