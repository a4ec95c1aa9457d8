"""The lines of a table of figures: communes as they were on their rows' days, or as they stood on
one day.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from hoanhap.ground.orgs.lineage import Ended, ended
from hoanhap.ground.orgs.names import unit_names
from hoanhap.ground.orgs.row_sets import Asked
from hoanhap.work.measures.bounds import on_bounds
from hoanhap.work.measures.reading import by_unit
from hoanhap.work.measures.types import Cell, UnitFigures, Value


@dataclass(frozen=True, slots=True)
class Lines:
    """Communes; what belongs to none of them; what no rule can place; and the whole."""

    names: Mapping[int, str]
    rows: tuple[UnitFigures, ...]
    elsewhere: tuple[UnitFigures, ...]
    undivided: tuple[UnitFigures, ...]
    whole: Mapping[str, Value]


def lines_of(asked: Asked, codes: tuple[str, ...], bounds: date | None, above: int) -> Lines:
    """The lines of these measures; `above` is the unit over them, whose name is wanted too.

    As they were: the communes of today, then whatever else has rows. On the bounds of a day: the
    communes of that day, what belongs to no commune, then each that was divided since.
    """
    if bounds is None:
        return _as_they_were(asked, codes, above)
    found = on_bounds(asked, codes, bounds)
    units = {code: found.units[code] for code in codes}
    here = found.bounds.names
    beyond = _told(units) - here.keys()
    names = unit_names({above, *beyond}) | dict(here)
    undivided = found.bounds.undivided.keys()
    waiting = [pk for pk in names if pk in beyond & undivided]
    others = [pk for pk in names if pk in beyond - undivided]
    return Lines(
        names=names,
        rows=_lines(here, units, here),
        elsewhere=_lines(others, units, names),
        undivided=_lines(waiting, units, names, ended(waiting)),
        whole=found.whole,
    )


def _as_they_were(asked: Asked, codes: tuple[str, ...], above: int) -> Lines:
    found = by_unit(asked, codes, asked.communes)
    beyond = _told(found.units) - asked.communes
    names = unit_names({*asked.communes, above, *beyond})
    return Lines(
        names=names,
        rows=_lines([pk for pk in names if pk in asked.communes], found.units, names),
        elsewhere=_lines(
            [pk for pk in names if pk in beyond],
            found.units,
            names,
            ended(beyond & asked.lineage.before),
        ),
        undivided=(),
        whole=found.whole,
    )


def _told(units: Mapping[str, Mapping[int, Value]]) -> frozenset[int]:
    """The units of which one figure at least has something to tell."""
    return frozenset(
        pk for values in units.values() for pk, value in values.items() if value is not None
    )


def _lines(
    order: Iterable[int],
    units: Mapping[str, Mapping[int, Value]],
    names: Mapping[int, str],
    no_more: Mapping[int, Ended] | None = None,
) -> tuple[UnitFigures, ...]:
    gone = no_more or {}
    return tuple(
        UnitFigures(
            pk,
            names[pk],
            tuple(Cell(code, values.get(pk)) for code, values in units.items()),
            gone.get(pk),
        )
        for pk in order
    )
