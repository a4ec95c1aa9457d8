"""Figures of a report, counted for its province whoever looks, as known at its moment."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
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
from hoanhap.work.reports.correcting import CodeCells
from hoanhap.work.reports.keeping import value_back
from hoanhap.work.reports.marks import WHICH, mark_of, marks_in
from hoanhap.work.reports.types import PlacedValue

Named = tuple[str, str, Span]
"""A figure a text names: code, which (marks.WHICH), and the window of the text."""


def span_of(which: str, span: Span) -> Span:
    """The window of a figure: the report's own, the one before it, or the same a year earlier."""
    return {"now": span, "before": before(span), "last_year": last_year(span)}[which]


def named_values(
    actor: Actor, named: Iterable[Named], known_at: datetime
) -> dict[Named, PlacedValue]:
    """The value of each figure named, unknown codes left out. What several windows reckon from is
    read once for all of them.
    """
    wanted = {
        one: span_of(one[1], one[2]) for one in named if one[0] in MEASURES and one[1] in WHICH
    }
    if not wanted:
        return {}
    codes = dict.fromkeys(code for code, _, _ in wanted)
    found = measures.values_beside(actor, codes, list(dict.fromkeys(wanted.values())), known_at)
    return {
        (code, which, window): PlacedValue(
            code=code,
            which=which,
            mark=mark_of(code, which),
            title=MEASURES[code].title,
            value=found[span][code],
            span=span,
        )
        for (code, which, window), span in wanted.items()
    }


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
