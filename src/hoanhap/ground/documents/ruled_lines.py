"""Straight lines, level and upright, of which tables are made: pieces of one put together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import NamedTuple

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


def together(rules: list[Rule]) -> list[Rule]:
    """Pieces on one line that touch, made one. Neighbouring pieces of a line that lies a little
    askew differ by less than its ends do."""
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
        if line and rule.at - line[-1].at > NEAR:
            yield sorted(line, key=lambda piece: piece.begin)
            line = []
        line.append(rule)
    if line:
        yield sorted(line, key=lambda piece: piece.begin)


def distinct(places: Iterable[float]) -> list[float]:
    """The places in order, those that are nearly the same once."""
    ordered = sorted(places)
    return ordered[:1] + [b for a, b in pairwise(ordered) if b - a > NEAR]
