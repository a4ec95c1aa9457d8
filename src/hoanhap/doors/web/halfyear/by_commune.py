"""One measure by commune: the sentence it makes, its bars, its map, its table."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from hoanhap.doors.web.figures.spans import Chosen
from hoanhap.doors.web.figures.values import Value, shown
from hoanhap.doors.web.halfyear.bars import Bar, UnitValue, bars
from hoanhap.doors.web.halfyear.bubbles import BubbleMap, bubble_map
from hoanhap.doors.web.halfyear.compared import rows_url
from hoanhap.doors.web.halfyear.findings import finding
from hoanhap.ground.orgs.places import Place, unit_places
from hoanhap.pure.kernel.act import Actor
from hoanhap.pure.kernel.words import Words
from hoanhap.work.measures.types import Column, HalfYear


@dataclass(frozen=True, slots=True)
class ByCommune:
    """One measure by commune."""

    code: str
    title: Words
    unit: Words
    finding: Words
    values: tuple[UnitValue, ...]
    bars: tuple[Bar, ...]
    map: BubbleMap | None


def by_commune(
    actor: Actor, column: Column, found: HalfYear, chosen: Chosen, day: date
) -> ByCommune:
    """The measure over the span beside the same days last year, by commune of the territory."""
    places = unit_places(actor.territory, day)
    values = tuple(
        _unit(column, place, found.now.get(place.unit_id), found, chosen) for place in places
    )
    return ByCommune(
        column.code,
        column.title,
        column.unit,
        finding(column.title, values),
        values,
        bars(values),
        bubble_map(values, places),
    )


def _unit(column: Column, place: Place, value: Value, found: HalfYear, chosen: Chosen) -> UnitValue:
    then = found.last_year.get(place.unit_id)
    url = rows_url(column, chosen.span, chosen, unit=str(place.unit_id)) if value else ""
    return UnitValue(
        place.unit_id,
        place.name,
        value,
        then,
        shown(value, column.unit),
        shown(then, column.unit),
        url,
    )
