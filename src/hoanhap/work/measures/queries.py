"""Reads of the reports desk: figures by commune, and the rows each opens into."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from hoanhap.ground.calendar.parameters import days_off, parameters
from hoanhap.ground.orgs.names import unit_names
from hoanhap.ground.orgs.row_sets import PAGE_ROWS, by_day_of
from hoanhap.pure.kernel.act import Actor
from hoanhap.pure.kernel.days import Month, Span
from hoanhap.pure.kernel.refusals import NotVisible
from hoanhap.work.lists.deadlines import step_days
from hoanhap.work.lists.figures import communes_heard_from, exempt_months
from hoanhap.work.measures.catalogue import MEASURES, ON_TIME, REFUSED, Measure
from hoanhap.work.measures.types import (
    Cell,
    Column,
    FigureRows,
    FigureTable,
    MonthFigure,
    ReasonCount,
    UnitFigures,
)


def figures(actor: Actor, span: Span, known_at: datetime) -> FigureTable:
    """All measures for the span, by commune of the actor's territory and in all.

    Communes stand as they were on their rows' days.
    """
    above = actor.province_id or actor.unit_id
    names = unit_names({*actor.territory, above})
    communes = {pk: name for pk, name in names.items() if pk in actor.territory}
    refused = REFUSED.rows(actor, span, known_at).by_unit_and(REFUSED.reason_path)
    by_measure = {
        code: measure.rows(actor, span, known_at).by_unit()
        for code, measure in MEASURES.items()
        if measure is not REFUSED
    }
    by_measure[REFUSED.code] = _summed(refused, 0)
    expected = _expected(actor, list(communes), span)
    heard = communes_heard_from(actor, span, known_at)
    rows = tuple(
        UnitFigures(pk, name, _cells(by_measure, expected, pk, is_heard=pk in heard))
        for pk, name in communes.items()
    )
    totals = tuple(
        Cell(
            code,
            sum(by_measure[code].values()),
            sum(expected.values()) if code == ON_TIME.code else None,
        )
        for code in MEASURES
    )
    return FigureTable(
        province_name=names.get(above, actor.agency_name),
        span=span,
        known_at=known_at,
        columns=tuple(_column(measure) for measure in MEASURES.values()),
        rows=rows,
        totals=totals,
        reasons=_reasons(_summed(refused, 1)),
    )


def month_figures(
    actor: Actor, codes: Sequence[str], day: date, known_at: datetime
) -> tuple[MonthFigure, ...]:
    """Figures of the month up to `day` beside those of the whole month before. One query.

    Each value is the measure's own for that span: the same rows, split by their day.
    """
    month = Month.of(day)
    before = Span(month.previous().first, month.previous().last)
    now = Span(month.first, day)
    both = Span(before.first, now.last)
    by_day = by_day_of({code: MEASURES[code].rows(actor, both, known_at) for code in codes})
    return tuple(
        MonthFigure(
            _column(MEASURES[code]),
            now=now,
            value=sum(figure for on, figure in found.items() if on in now),
            before=before,
            value_before=sum(figure for on, figure in found.items() if on in before),
        )
        for code, found in by_day.items()
    )


def figure_rows(
    actor: Actor,
    code: str,
    span: Span,
    known_at: datetime,
    *,
    unit_id: int | None = None,
    reason: str = "",
    page: int = 1,
) -> FigureRows:
    """The rows behind one figure, by the very call that made it. Raises NotVisible for an unknown
    measure, commune or reason.
    """
    measure = MEASURES.get(code)
    if measure is None:
        raise NotVisible
    rows = measure.rows(actor, span, known_at)
    if unit_id is not None:
        if not actor.covers(unit_id):
            raise NotVisible
        rows = rows.within([unit_id])
    if reason:
        if reason not in dict(measure.reasons):
            raise NotVisible
        rows = rows.where(**{measure.reason_path: reason})
    count = rows.count()
    pages = max(1, -(-count // PAGE_ROWS))
    page = min(max(page, 1), pages)
    shown = rows.page(page)
    names = unit_names([unit_id, *(row.unit_id for row in shown)])
    return FigureRows(
        column=_column(measure),
        unit_id=unit_id,
        unit_name=names.get(unit_id or 0, ""),
        reason=dict(measure.reasons).get(reason),
        count=count,
        value=rows.value(),
        rows=shown,
        unit_names=names,
        page=page,
        pages=pages,
    )


def _summed(counts: dict[tuple[int, Any], int], place: int) -> dict[Any, int]:
    """Counts by (commune, reason), added up by the one at `place`."""
    summed: dict[Any, int] = {}
    for key, count in counts.items():
        summed[key[place]] = summed.get(key[place], 0) + count
    return summed


def _cells(
    by_measure: dict[str, dict[int, int]], expected: dict[int, int], unit_id: int, *, is_heard: bool
) -> tuple[Cell, ...]:
    owed = expected.get(unit_id, 0)
    return tuple(
        Cell(
            code,
            by_measure[code].get(unit_id, 0),
            owed if code == ON_TIME.code else None,
            is_missing=code == ON_TIME.code and owed > 0 and not is_heard,
        )
        for code in MEASURES
    )


def _expected(actor: Actor, commune_ids: list[int], span: Span) -> dict[int, int]:
    """How many lists each commune owed in the span: one a month by its day, exempt months apart."""
    months = _months_due(actor.province_id or actor.unit_id, span)
    if not months:
        return {}
    exempt = exempt_months(actor, months[0].first, months[-1].first)
    return {pk: sum(1 for month in months if (pk, month.first) not in exempt) for pk in commune_ids}


def _months_due(province_id: int, span: Span) -> list[Month]:
    """The months whose list had to be at the bank in the span, by the province's own settings."""
    settings = parameters(province_id, span.last)
    off = days_off(span.first, Month.of(span.last).last)
    months: list[Month] = []
    month = Month.of(span.first)
    while month.first <= span.last:
        if step_days(month, settings, off).at_bank_on in span:
            months.append(month)
        month = month.next()
    return months


def _reasons(counts: dict[Any, int]) -> tuple[ReasonCount, ...]:
    return tuple(
        ReasonCount(code, words, counts[code]) for code, words in REFUSED.reasons if code in counts
    )


def _column(measure: Measure) -> Column:
    return Column(measure.code, measure.title, measure.unit, measure.definition, measure.basis)
