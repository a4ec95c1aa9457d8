"""Reads of the desk of figures: figures by unit, beside other periods, and the rows each opens
into.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime

from hoanhap.ground.orgs.places import place_of
from hoanhap.ground.orgs.row_sets import Asked
from hoanhap.ground.orgs.row_unions import by_day_of
from hoanhap.pure.kernel.act import Actor
from hoanhap.pure.kernel.days import Month, Span
from hoanhap.pure.kernel.refusals import NotVisible
from hoanhap.work.measures.bounds import bounds_of, moved, with_parts
from hoanhap.work.measures.catalogue import MEASURES
from hoanhap.work.measures.catalogue.measure import Measure
from hoanhap.work.measures.cells import cells_and_rows
from hoanhap.work.measures.lines import lines_of
from hoanhap.work.measures.reading import (
    ByUnit,
    asked_of,
    over_spans,
    part_values,
    whole_values,
)
from hoanhap.work.measures.sight import codes_for
from hoanhap.work.measures.telling import column_of
from hoanhap.work.measures.types import (
    Cell,
    Column,
    ComparedFigure,
    FigureTable,
    HalfYear,
    MonthFigure,
    PartCount,
    SplitFigures,
    Value,
)

__all__ = ["cells_and_rows"]


def columns(actor: Actor) -> tuple[Column, ...]:
    """The measures this post reads, in words, in the order of the report."""
    return tuple(column_of(code, actor) for code in codes_for(actor))


def figures(
    actor: Actor,
    span: Span,
    known_at: datetime,
    codes: Sequence[str] | None = None,
    *,
    bounds: date | None = None,
    with_splits: bool = True,
) -> FigureTable:
    """These measures (all the post reads where not named) for the span, by commune of the actor's
    territory and in all, and split where they can be; codes the post does not read are left out.

    Communes stand as they were on their rows' days, or as they stood on the day of `bounds`.
    Raises NotVisible where none is left.
    """
    wanted = readable(actor, codes)
    asked = asked_of(actor, span, known_at)
    above = actor.province_id or actor.unit_id
    lines = lines_of(asked, wanted, bounds, above)
    return FigureTable(
        province_name=lines.names.get(above, actor.agency_name),
        span=span,
        known_at=known_at,
        columns=tuple(column_of(code, actor) for code in wanted),
        rows=lines.rows,
        totals=tuple(Cell(code, lines.whole[code]) for code in wanted),
        splits=_splits(asked, wanted, lines.whole) if with_splits else (),
        elsewhere=lines.elsewhere,
        bounds=bounds,
        undivided=lines.undivided,
    )


def compared(
    actor: Actor,
    span: Span,
    known_at: datetime,
    before: Span,
    last_year: Span,
    codes: Sequence[str] | None = None,
) -> tuple[ComparedFigure, ...]:
    """Each measure in all: in the span, in the period before and in the same one a year earlier."""
    wanted = readable(actor, codes)
    asked = asked_of(actor, span, known_at, before, last_year)
    return _compared(actor, wanted, over_spans(asked, wanted), (span, before, last_year))


def half_year(
    actor: Actor,
    span: Span,
    known_at: datetime,
    before: Span,
    last_year: Span,
    code: str,
    *,
    bounds: date | None = None,
) -> HalfYear:
    """Each measure the post reads beside two other spans, and one of them by commune of the
    territory, now and a year earlier; on the `bounds` of a day where some row names a commune of
    old, for else both are the same. Raises NotVisible for a code the post does not read.
    """
    wanted = readable(actor, None)
    if code not in wanted:
        raise NotVisible
    asked = asked_of(actor, span, known_at, before, last_year)
    found = over_spans(asked, wanted, with_parts([code]))
    beside = _compared(actor, wanted, found, (span, before, last_year))
    if bounds is None or not asked.lineage.named:
        return HalfYear(beside, found[span].units[code], found[last_year].units[code])
    on_day = bounds_of(asked, bounds)
    put = moved(asked, [code], {one: found[one] for one in (span, last_year)}, on_day)
    return HalfYear(
        compared=beside,
        now=put[span][code],
        last_year=put[last_year][code],
        bounds=bounds,
        places=tuple(place_of(version) for version in on_day.versions.values()),
        undivided=tuple(on_day.undivided.values()),
    )


def _compared(
    actor: Actor,
    codes: Iterable[str],
    found: Mapping[Span, ByUnit],
    spans: tuple[Span, Span, Span],
) -> tuple[ComparedFigure, ...]:
    now, then, earlier = (found[span].whole for span in spans)
    return tuple(
        ComparedFigure(column_of(code, actor), now[code], then[code], earlier[code])
        for code in codes
    )


def values(
    actor: Actor,
    codes: Iterable[str],
    span: Span,
    known_at: datetime,
    *,
    unit_id: int | None = None,
    agency_id: int | None = None,
) -> dict[str, Value]:
    """These measures in all, or of one unit of the territory, or of what one agency did (where
    rows are somebody's doing; others stay whole). None for a code the post does not read.

    Raises NotVisible for a unit outside the territory.
    """
    found = values_beside(actor, codes, (span,), known_at, unit_id=unit_id, agency_id=agency_id)
    return found[span]


def values_beside(
    actor: Actor,
    codes: Iterable[str],
    spans: Sequence[Span],
    known_at: datetime,
    *,
    unit_id: int | None = None,
    agency_id: int | None = None,
) -> dict[Span, dict[str, Value]]:
    """The same over several spans, with what they share read once. Raises NotVisible as `values`
    does, ValueError without a span.
    """
    if not spans:
        raise ValueError("no span is asked for")
    if unit_id is not None and not actor.covers(unit_id):
        raise NotVisible
    wanted, read = tuple(codes), frozenset(codes_for(actor))
    asked = asked_of(actor, spans[0], known_at, *(s for s in spans if s != spans[0]))
    found = whole_values(
        asked, [code for code in wanted if code in read], unit_id=unit_id, agency_id=agency_id
    )
    return {span: dict.fromkeys(wanted) | found[span] for span in spans}


def month_figures(
    actor: Actor, codes: Sequence[str], day: date, known_at: datetime
) -> tuple[MonthFigure, ...]:
    """Figures of the month up to `day` beside those of the whole month before. Two queries.

    Each value is the measure's own for that span: the same rows, split by their day.
    """
    month = Month.of(day)
    before = Span(month.previous().first, month.previous().last)
    now = Span(month.first, day)
    asked = asked_of(actor, Span(before.first, now.last), known_at)
    by_day = by_day_of({code: MEASURES[code].rows_of(asked) for code in codes})
    return tuple(
        MonthFigure(
            column_of(code, actor),
            now=now,
            value=sum(figure for on, figure in found.items() if on in now),
            before=before,
            value_before=sum(figure for on, figure in found.items() if on in before),
        )
        for code, found in by_day.items()
    )


def readable(actor: Actor, codes: Sequence[str] | None) -> tuple[str, ...]:
    """Those of the codes that the post reads, in the order of the report. Raises NotVisible where
    none is left.
    """
    wanted = tuple(code for code in codes_for(actor) if codes is None or code in codes)
    if not wanted:
        raise NotVisible
    return wanted


def _splits(
    asked: Asked, codes: Iterable[str], values: Mapping[str, Value]
) -> tuple[SplitFigures, ...]:
    pairs = [(code, split) for code in codes for split in MEASURES[code].splits]
    if not pairs:
        return ()
    whole = dict(values)
    missing = [code for code, _ in pairs for code in _below(MEASURES[code]) if code not in whole]
    whole |= whole_values(asked, missing)[asked.span] if missing else {}
    found = part_values(asked, pairs, whole)
    return tuple(
        SplitFigures(
            code=code,
            split=split.name,
            title=split.title,
            parts=tuple(
                PartCount(code, split.name, part, words, found[code, split.name][part])
                for part, words in split.parts_of(found[code, split.name])
                if found[code, split.name].get(part)
            ),
        )
        for code, split in pairs
    )


def _below(measure: Measure) -> tuple[str, ...]:
    return measure.ratio[1:] if measure.ratio is not None else ()
