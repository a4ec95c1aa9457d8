"""The figures of a span beside those of the window before and of the same days last year."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from itertools import groupby
from types import MappingProxyType
from urllib.parse import urlencode

from django.urls import reverse

from hoanhap.doors.web.figures.picking import SECTION
from hoanhap.doors.web.figures.spans import Chosen
from hoanhap.doors.web.figures.values import Value, shown, signed
from hoanhap.pure.kernel.act import Actor
from hoanhap.pure.kernel.days import Span
from hoanhap.pure.kernel.words import Words
from hoanhap.work.measures import queries
from hoanhap.work.measures.catalogue import SECTIONS
from hoanhap.work.measures.types import Column, ComparedFigure, HalfYear
from hoanhap.work.measures.windows import SERIES, before, last_year

HEADLINES = frozenset(
    {
        "I.10", "I.2", "I.3", "I.6", "II.7", "II.1", "II.12", "II.2", "II.3", "II.6", "III.1",
        "III.4", "IV.2", "IV.5", "IV.6", "V.2", "V.6", "V.7", "VI.1", "VI.3", "VII.1", "VII.4",
        "VIII.3", "IX.5",
    }
)  # fmt: skip
"""What a half-year is first asked about; the others are one click away in their section."""

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
    """The measures of one section of the catalogue; `url` has all of them by commune."""

    code: str
    words: Words
    lines: tuple[Line, ...]
    url: str


@dataclass(frozen=True, slots=True)
class Compared:
    """The three windows and the headlines by section; `columns` are all measures to choose from."""

    now: Span
    before: Span
    last_year: Span
    sections: tuple[Section, ...]
    columns: tuple[Column, ...]

    @property
    def lines(self) -> tuple[Line, ...]:
        """The headlines, in the order of the report."""
        return tuple(line for section in self.sections for line in section.lines)


def half_year(actor: Actor, chosen: Chosen, code: str, day: date) -> tuple[Compared, HalfYear]:
    """The headlines over the three windows, and what the reads say of one measure by commune of
    today.

    Raises NotVisible for a measure the post does not read.
    """
    series = SERIES.get(_SERIES_OF.get(chosen.code, ""))
    spans = (chosen.span, before(chosen.span, series), last_year(chosen.span))
    found = queries.half_year(
        actor, spans[0], chosen.known_at, spans[1], spans[2], code, bounds=day
    )
    headlines = [one for one in found.compared if one.column.code in HEADLINES]
    sections = groupby(headlines, key=lambda figure: figure.column.section)
    shown_sections = tuple(_section(code, tuple(f), spans, chosen) for code, f in sections)
    columns = tuple(one.column for one in found.compared)
    return Compared(*spans, shown_sections, columns), found


def _section(
    code: str,
    figures: tuple[ComparedFigure, ...],
    spans: tuple[Span, Span, Span],
    chosen: Chosen,
) -> Section:
    return Section(
        code,
        SECTIONS[code],
        tuple(_line(figure, spans, chosen) for figure in figures),
        f"{reverse('web:figures')}?{urlencode({**chosen.parameters, SECTION: code})}",
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
