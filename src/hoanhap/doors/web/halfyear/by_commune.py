"""One measure by commune: the sentence it makes, its bars, its map, its table."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from hoanhap.doors.web.figures.spans import Chosen
from hoanhap.doors.web.halfyear.bars import Bar, UnitValue, bars
from hoanhap.doors.web.halfyear.bubbles import BubbleMap, bubble_map
from hoanhap.doors.web.halfyear.compared import rows_url
from hoanhap.doors.web.halfyear.findings import finding
from hoanhap.doors.web.halfyear.values import Value, shown
from hoanhap.ground.orgs.places import unit_places
from hoanhap.pure.kernel.act import Actor
from hoanhap.pure.kernel.days import Span
from hoanhap.pure.kernel.words import Words
from hoanhap.work.measures import queries
from hoanhap.work.measures.types import Column, FigureTable
from hoanhap.work.measures.windows import last_year


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


def by_commune(actor: Actor, code: str, chosen: Chosen, day: date) -> ByCommune:
    """The measure over the span beside the same days last year, by commune of the territory."""
    now = queries.figures(actor, chosen.span, chosen.known_at, [code])
    then = _by_unit(queries.figures(actor, last_year(chosen.span), chosen.known_at, [code]))
    column = now.columns[0]
    values = tuple(
        _unit(column, row.unit_id, row.name, row.cells[0].value, then.get(row.unit_id), chosen)
        for row in now.rows
    )
    return ByCommune(
        column.code,
        column.title,
        column.unit,
        finding(column.title, values),
        values,
        bars(values),
        bubble_map(values, unit_places(actor.territory, day)),
    )


def _by_unit(table: FigureTable) -> dict[int, Value]:
    return {row.unit_id: row.cells[0].value for row in table.rows}


def _unit(
    column: Column, unit_id: int, name: str, value: Value, then: Value, chosen: Chosen
) -> UnitValue:
    span: Span = chosen.span
    url = rows_url(column, span, chosen, unit=str(unit_id)) if value else ""
    return UnitValue(
        unit_id, name, value, then, shown(value, column.unit), shown(then, column.unit), url
    )
