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
from hoanhap.ground.orgs.unit_tree import bare_name, regroup, version_on
from hoanhap.pure.kernel.vietnamese import sort_key
from hoanhap.work.measures.catalogue import MEASURES
from hoanhap.work.measures.reading import by_unit, needed, quotient
from hoanhap.work.measures.types import Value


@dataclass(frozen=True, slots=True)
class Bounds:
    """The communes of a territory as they stood on a day, in the order of their names: by each the
    communes whose rows are in its figure. `undivided` are those that no rule can place.
    """

    names: Mapping[int, str]
    origins: Mapping[int, frozenset[int]]
    undivided: frozenset[int]

    def made_of(self, unit_id: int) -> frozenset[int]:
        """The communes whose rows are behind the figure of a line; none where there is no such
        line.
        """
        own = self.undivided & {unit_id}
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
    moved = regroup(tree, units & tree.versions.keys(), day)
    found = [version_on(tree, unit, day) for unit in moved.origins]
    versions = [version for version in found if version is not None]
    ordered = sorted(versions, key=lambda version: sort_key(bare_name(version)))
    return Bounds(
        {version.unit: version.name for version in ordered}, moved.origins, moved.undivided
    )


def on_bounds(asked: Asked, codes: Iterable[str], day: date) -> OnBounds:
    """Each measure by commune as it stood on a day, and in all. What belongs to no commune keeps
    its own line. Two queries, one more where different things are counted in merged communes.
    """
    wanted = tuple(codes)
    bounds = bounds_of(asked, day)
    parts = tuple(dict.fromkeys((*wanted, *needed(wanted))))
    found = by_unit(asked, parts, asked.communes)
    again = _counted_anew(asked, needed(wanted), bounds, found.units)
    units = {
        code: _moved(found.units[code], bounds, again.get(code, {})) for code in needed(wanted)
    }
    for code in wanted:
        ratio = MEASURES[code].ratio
        if ratio is not None:
            top, bottom = units[ratio[0]], units[ratio[1]]
            units[code] = {pk: quotient(top.get(pk), bottom.get(pk)) for pk in {*top, *bottom}}
    return OnBounds(bounds, units, found.whole)


def _moved(
    values: Mapping[int, Value], bounds: Bounds, again: Mapping[int, int]
) -> dict[int, Value]:
    """The values of communes put on the bounds; None only where nothing is known of any of them."""
    moved: dict[int, Value] = {}
    placed = {unit for units in bounds.origins.values() for unit in units}
    for place in bounds.names:
        known = [values.get(unit) for unit in bounds.origins[place]]
        told = [value for value in known if value is not None]
        moved[place] = again.get(place, sum(told)) if told else None
    moved |= {unit: value for unit, value in values.items() if unit not in placed}
    return moved


def _counted_anew(
    asked: Asked,
    codes: Iterable[str],
    bounds: Bounds,
    values: Mapping[str, Mapping[int, Value]],
) -> dict[str, dict[int, int]]:
    """By measure of different things its value in each place to which several communes bring some:
    who was named in two of them counts once. One query for all.
    """
    rows: dict[tuple[str, int], Rows] = {}
    for code in codes:
        if MEASURES[code].adding == "distinct":
            for place, units in bounds.origins.items():
                if sum(1 for unit in units if values[code].get(unit)) > 1:
                    rows[code, place] = MEASURES[code].rows_of(asked).within(units)
    again: dict[str, dict[int, int]] = {}
    for (code, place), value in (totals_of(rows) if rows else {}).items():
        again.setdefault(code, {})[place] = value
    return again
