"""The text of a plan cut where points begin and end, so that a page can light them up. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from hoanhap.work.plans.types import Segment


def segments_of(text: str, places: Iterable[tuple[int, int, int]]) -> tuple[Segment, ...]:
    """The whole text in stretches, each with the ids of the points it belongs to.

    `places` are (id, begin, end), which may lie in one another: a split point and its parts.
    """
    inside = [(pk, begin, min(end, len(text))) for pk, begin, end in places if begin < end]
    cuts = sorted({0, len(text), *(b for _, b, _ in inside), *(e for _, _, e in inside)})
    return tuple(
        Segment(
            begins=begin,
            ends=end,
            text=text[begin:end],
            item_ids=tuple(pk for pk, first, last in inside if first <= begin and end <= last),
        )
        for begin, end in pairwise(cuts)
        if begin < end
    )
