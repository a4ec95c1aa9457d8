"""Items that say the same: the second of two is marked as perhaps the same duty."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from hoanhap.pure.kernel.vietnamese import skeleton
from hoanhap.pure.planreader.notes import SAME_AS
from hoanhap.pure.planreader.types import Item

FEWEST_WORDS = 8
ALIKE = 75  # hundredths of the words of both that stand in both


def with_echoes(items: Sequence[Item]) -> tuple[Item, ...]:
    """The items; one that nearly repeats an earlier one of the same lead has a note of it."""
    seen: list[tuple[Item, frozenset[str]]] = []
    out: list[Item] = []
    for item in items:
        words = frozenset(skeleton(item.text).split())
        first = next((i for i, other in seen if _is_echo(item, words, i, other)), None)
        seen.append((item, words))
        note = (f"{SAME_AS}:{first.path}",) if first else ()
        out.append(replace(item, notes=(*item.notes, *note)) if note else item)
    return tuple(out)


def _is_echo(item: Item, words: frozenset[str], other: Item, theirs: frozenset[str]) -> bool:
    if len(words) < FEWEST_WORDS or item.kind != other.kind or item.lead != other.lead:
        return False
    return len(words & theirs) * 100 >= len(words | theirs) * ALIKE
