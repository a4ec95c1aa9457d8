"""Figures of a report, counted for its province whoever looks, as known at its moment."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime

from hoanhap.ground.orgs.row_sets import Asked
from hoanhap.pure.kernel.act import Actor
from hoanhap.pure.kernel.days import Span
from hoanhap.pure.kernel.words import Words
from hoanhap.work.measures import queries as measures
from hoanhap.work.measures.catalogue import MEASURES
from hoanhap.work.measures.cells import cells_asked
from hoanhap.work.measures.types import CellsAndRows
from hoanhap.work.measures.windows import before, last_year
from hoanhap.work.reports.correcting import CodeCells, Value
from hoanhap.work.reports.keeping import value_back
from hoanhap.work.reports.marks import WHICH, mark_of, marks_in
from hoanhap.work.reports.types import PlacedValue

Named = tuple[str, str]
"""A figure a text names: code, and which (marks.WHICH)."""


def span_of(which: str, span: Span) -> Span:
    """The window of a figure: the report's own, the one before it, or the same a year earlier."""
    return {"now": span, "before": before(span), "last_year": last_year(span)}[which]


def named_values(
    actor: Actor, named: Iterable[Named], span: Span, known_at: datetime
) -> tuple[PlacedValue, ...]:
    """The value of each figure named, unknown codes left out."""
    wanted = [(code, which) for code, which in named if code in MEASURES and which in WHICH]
    values = _values(actor, wanted, span, known_at)
    return tuple(
        PlacedValue(
            code=code,
            which=which,
            mark=mark_of(code, which),
            title=MEASURES[code].title,
            value=values[code, which],
            span=span_of(which, span),
        )
        for code, which in wanted
    )


def _values(
    actor: Actor, wanted: Sequence[Named], span: Span, known_at: datetime
) -> dict[Named, Value]:
    """By code and which. What several windows reckon from is read once for all of them."""
    codes = list(dict.fromkeys(code for code, _ in wanted))
    if all(which == "now" for _, which in wanted):
        found = measures.values(actor, codes, span, known_at)
        return {(code, "now"): found[code] for code in codes}
    spans = span_of("before", span), span_of("last_year", span)
    compared = {
        one.column.code: {"now": one.now, "before": one.before, "last_year": one.last_year}
        for one in measures.compared(actor, span, known_at, *spans, codes)
    }
    return {(code, which): compared.get(code, {}).get(which) for code, which in wanted}


def kept_figures(kept: Mapping[str, int | str | None], span: Span) -> tuple[PlacedValue, ...]:
    """The figures of one section of a closed report, by their marks, as they were kept."""
    found = {named: mark for mark in kept for named in marks_in([mark])}
    return tuple(
        PlacedValue(
            code=code,
            which=which,
            mark=mark,
            title=MEASURES[code].title if code in MEASURES else Words(vi=code, en=code),
            value=value_back(kept[mark]),
            span=span_of(which, span),
        )
        for (code, which), mark in found.items()
    )


def cells_of(
    actor: Actor, codes: Iterable[str], span: Span, known_at: datetime
) -> Mapping[str, CodeCells]:
    """Each figure by unit and in all, with the rows behind it."""
    return _code_cells(measures.cells_and_rows(actor, list(codes), span, known_at))


def cells_asked_for(actor: Actor, asked: Asked, codes: Iterable[str]) -> Mapping[str, CodeCells]:
    """The same of a question that was put already, so that what it read serves again."""
    return _code_cells(cells_asked(asked, actor, list(codes)))


def _code_cells(found: Iterable[CellsAndRows]) -> Mapping[str, CodeCells]:
    return {
        one.code: CodeCells(
            one.value,
            dict(one.by_unit),
            tuple((row.id, row.unit_id, row.amount) for row in one.rows),
        )
        for one in found
    }
