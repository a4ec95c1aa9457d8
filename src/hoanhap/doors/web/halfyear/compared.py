"""The figures of a span beside those of the window before and of the same days last year."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from types import MappingProxyType
from urllib.parse import urlencode

from django.urls import reverse

from hoanhap.doors.web.figures.spans import Chosen
from hoanhap.doors.web.halfyear.values import Value, shown, signed
from hoanhap.pure.kernel.act import Actor
from hoanhap.pure.kernel.days import Span
from hoanhap.pure.kernel.words import Words
from hoanhap.work.measures import queries
from hoanhap.work.measures.types import Column, ComparedFigure
from hoanhap.work.measures.windows import SERIES, before, last_year

_SERIES_OF = MappingProxyType(
    {"month": "calendar_month", "half": "half", "half_2": "half", "year": "year"}
)
"""Of which windows a span chosen by name is the beginning."""


@dataclass(frozen=True, slots=True)
class ShownValue:
    """A value as written, and the page of its rows; "" where there is none to open."""

    text: str
    url: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """One measure: now, before, last year, and the difference to last year."""

    code: str
    title: Words
    unit: Words
    now: ShownValue
    before: ShownValue
    last_year: ShownValue
    difference: str


@dataclass(frozen=True, slots=True)
class Section:
    """The measures of one section of the catalogue."""

    name: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Compared:
    """The three windows and the measures by section."""

    now: Span
    before: Span
    last_year: Span
    sections: tuple[Section, ...]

    @property
    def lines(self) -> tuple[Line, ...]:
        """All measures, in the order of the report."""
        return tuple(line for section in self.sections for line in section.lines)


def compared(actor: Actor, chosen: Chosen) -> Compared:
    """All measures this post reads, over the three windows. Raises NotVisible without any."""
    series = SERIES.get(_SERIES_OF.get(chosen.code, ""))
    spans = (chosen.span, before(chosen.span, series), last_year(chosen.span))
    found = queries.compared(actor, spans[0], chosen.known_at, spans[1], spans[2])
    sections = groupby(found, key=lambda figure: figure.column.section)
    return Compared(
        *spans,
        tuple(
            Section(name, tuple(_line(figure, spans, chosen) for figure in figures))
            for name, figures in sections
        ),
    )


def _line(figure: ComparedFigure, spans: tuple[Span, Span, Span], chosen: Chosen) -> Line:
    column = figure.column
    now, earlier, year = (
        ShownValue(shown(value, column.unit), rows_url(column, span, chosen) if value else "")
        for value, span in zip((figure.now, figure.before, figure.last_year), spans, strict=True)
    )
    difference = signed(_difference(figure.now, figure.last_year), column.unit)
    return Line(column.code, column.title, column.unit, now, earlier, year, difference)


def _difference(now: Value, last: Value) -> Value:
    return None if now is None or last is None else now - last


def rows_url(column: Column, span: Span, chosen: Chosen, **further: str) -> str:
    """The page of the rows behind a figure; of a stock, the rows as they stood on the last day."""
    given = chosen.parameters | {"first": span.first.isoformat(), "last": span.last.isoformat()}
    return f"{reverse('web:figure_rows', args=[column.code])}?{urlencode(given | further)}"
