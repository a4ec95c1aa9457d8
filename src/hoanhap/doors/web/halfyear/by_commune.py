"""One measure by commune: the sentence it makes, its bars, its map, its table."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from hoanhap.doors.web.figures.bounds import UNDIVIDED, called
from hoanhap.doors.web.figures.spans import Chosen
from hoanhap.doors.web.figures.values import shown
from hoanhap.doors.web.halfyear.bars import Bar, UnitValue, bars
from hoanhap.doors.web.halfyear.bubbles import BubbleMap, bubble_map
from hoanhap.doors.web.halfyear.compared import rows_url
from hoanhap.doors.web.halfyear.findings import finding
from hoanhap.ground.orgs.lineage import Ended
from hoanhap.ground.orgs.places import unit_places
from hoanhap.ground.orgs.unit_tree import Version
from hoanhap.pure.kernel.act import Actor
from hoanhap.pure.kernel.days import ONE_DAY
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
    """The measure over the span beside the same days last year, by commune of today of the
    territory; what was divided since stands last, and on no map.
    """
    places = found.places or unit_places(actor.territory, day)
    values = tuple(_unit(column, place.unit_id, place.name, found, chosen) for place in places)
    undivided = tuple(
        one
        for one in (
            _unit(column, version.unit, _called(version), found, chosen)
            for version in found.undivided
        )
        if one.value or one.last_year
    )
    return ByCommune(
        column.code,
        column.title,
        column.unit,
        finding(column.title, values, is_share=column.kind == "ratio"),
        (*values, *undivided),
        bars(values),
        bubble_map(values, places),
    )


def _unit(
    column: Column, unit_id: int, name: str | Words, found: HalfYear, chosen: Chosen
) -> UnitValue:
    value, then = found.now.get(unit_id), found.last_year.get(unit_id)
    on_bounds = {"bounds": found.bounds.isoformat()} if found.bounds else {}
    url = rows_url(column, chosen.span, chosen, unit=str(unit_id), **on_bounds) if value else ""
    return UnitValue(
        unit_id,
        name,
        value,
        then,
        shown(value, column.unit),
        shown(then, column.unit),
        url,
    )


def _called(version: Version) -> Words:
    ended = Ended(version.ends_on - ONE_DAY, "") if version.ends_on else None
    return UNDIVIDED.format(name=called(version.name, ended))
