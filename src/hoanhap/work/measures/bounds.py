"""Figures on the bounds of a day: rows keep the commune of their own day, figures move.

What the communes of old that went as a whole into one other had is added there; what a divided one
had stays beside under its own name, and the whole never changes. Ratios are made anew of what
stands above and below, and different things are counted anew from the rows: neither adds up.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from hoanhap.ground.orgs.row_sets import Asked, Rows
from hoanhap.ground.orgs.row_unions import totals_of
from hoanhap.ground.orgs.stored_tree import tree_of
from hoanhap.ground.orgs.unit_tree import Version, bare_name, regroup, version_on
from hoanhap.pure.kernel.days import Span
from hoanhap.pure.kernel.vietnamese import sort_key
from hoanhap.work.measures.catalogue import MEASURES
from hoanhap.work.measures.reading import ByUnit, by_unit, needed, quotient
from hoanhap.work.measures.types import Value


@dataclass(frozen=True, slots=True)
class Bounds:
    """The communes of a territory as they stood on a day, in the order of their names: by each the
    communes whose rows are in its figure. `undivided` are those that no rule can place.
    """

    versions: Mapping[int, Version]
    origins: Mapping[int, frozenset[int]]
    undivided: Mapping[int, Version]

    @property
    def names(self) -> dict[int, str]:
        """Their names on the day."""
        return {unit: version.name for unit, version in self.versions.items()}

    def made_of(self, unit_id: int) -> frozenset[int]:
        """The communes whose rows are behind the figure of a line; none where there is no such
        line.
        """
        own = frozenset({unit_id} if unit_id in self.undivided else ())
        return self.origins.get(unit_id, own)


@dataclass(frozen=True, slots=True)
class OnBounds:
    """Measures on the bounds of a day: by line, and in all as they always were."""

    bounds: Bounds
    units: Mapping[str, Mapping[int, Value]]
    whole: Mapping[str, Value]


def bounds_of(asked: Asked, day: date) -> Bounds:
    """How the communes of today and of old stood on a day. One query."""
    units = asked.actor.territory | asked.lineage.before
    tree = tree_of(units, asked.lineage)
    found = regroup(tree, units & tree.versions.keys(), day)
    standing = (version_on(tree, unit, day) for unit in found.origins)
    versions = [version for version in standing if version is not None]
    ordered = sorted(versions, key=lambda version: sort_key(bare_name(version)))
    return Bounds(
        {one.unit: one for one in ordered},
        found.origins,
        {unit: tree.versions[unit][-1] for unit in found.undivided},
    )


def on_bounds(asked: Asked, codes: Iterable[str], day: date) -> OnBounds:
    """Each measure by commune as it stood on a day, and in all. What belongs to no commune keeps
    its own line. Two queries, one more where different things are counted in merged communes.
    """
    wanted = with_parts(codes)
    bounds = bounds_of(asked, day)
    found = by_unit(asked, wanted, asked.communes)
    units = moved(asked, wanted, {asked.span: found}, bounds)[asked.span]
    return OnBounds(bounds, units, found.whole)


def with_parts(codes: Iterable[str]) -> tuple[str, ...]:
    """These measures and those their ratios are made of."""
    wanted = tuple(codes)
    return tuple(dict.fromkeys((*wanted, *needed(wanted))))


def moved(
    asked: Asked, codes: Iterable[str], found: Mapping[Span, ByUnit], bounds: Bounds
) -> dict[Span, dict[str, Mapping[int, Value]]]:
    """Over each span these measures, with those their ratios are made of, put on the bounds. One
    query where different things are counted in merged communes.
    """
    wanted = tuple(codes)
    again = _counted_anew(asked, needed(wanted), found, bounds)
    return {
        span: _with_ratios(
            wanted,
            {
                code: _moved(values.units[code], bounds, again.get((span, code), {}))
                for code in needed(wanted)
            },
        )
        for span, values in found.items()
    }


def _with_ratios(
    codes: Iterable[str], units: dict[str, Mapping[int, Value]]
) -> dict[str, Mapping[int, Value]]:
    for code in codes:
        ratio = MEASURES[code].ratio
        if ratio is not None:
            top, bottom = units[ratio[0]], units[ratio[1]]
            units[code] = {pk: quotient(top.get(pk, 0), bottom.get(pk)) for pk in {*top, *bottom}}
    return units


def _moved(
    values: Mapping[int, Value], bounds: Bounds, again: Mapping[int, int]
) -> dict[int, Value]:
    """The values of communes put on the bounds; None only where nothing is known of any of them."""
    values_on: dict[int, Value] = {}
    placed = {unit for units in bounds.origins.values() for unit in units}
    for place in bounds.versions:
        known = [values.get(unit) for unit in bounds.origins[place]]
        told = [value for value in known if value is not None]
        values_on[place] = again.get(place, sum(told)) if told else None
    values_on |= {unit: value for unit, value in values.items() if unit not in placed}
    return values_on


def _counted_anew(
    asked: Asked, codes: Iterable[str], found: Mapping[Span, ByUnit], bounds: Bounds
) -> dict[tuple[Span, str], dict[int, int]]:
    """By measure of different things its value in each place to which several communes bring some:
    who was named in two of them counts once. One query for all.
    """
    distinct = [code for code in codes if MEASURES[code].adding == "distinct"]
    rows: dict[tuple[Span, str, int], Rows] = {}
    for code in distinct:
        for span, values in found.items():
            for place, units in bounds.origins.items():
                if sum(1 for unit in units if values.of(code, unit)) > 1:
                    whole = MEASURES[code].rows_of(asked.at(span))
                    rows[span, code, place] = whole.within(units)
    again: dict[tuple[Span, str], dict[int, int]] = {}
    for (span, code, place), value in (totals_of(rows) if rows else {}).items():
        again.setdefault((span, code), {})[place] = value
    return again
