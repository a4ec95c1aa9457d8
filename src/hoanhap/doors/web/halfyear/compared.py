"""The figures of a span beside those of the window before and of the same days last year."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlencode

from django.urls import reverse

from hoanhap.doors.web.figures.spans import Chosen
from hoanhap.doors.web.halfyear.beside import before, last_year
from hoanhap.doors.web.halfyear.values import Value, shown, signed
from hoanhap.ground.orgs.row_sets import by_day_of
from hoanhap.pure.kernel.act import Actor
from hoanhap.pure.kernel.days import Span
from hoanhap.pure.kernel.words import Words
from hoanhap.work.measures.catalogue import MEASURES


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
class Compared:
    """The three windows and a line a measure."""

    now: Span
    before: Span
    last_year: Span
    lines: tuple[Line, ...]


def compared(actor: Actor, codes: tuple[str, ...], chosen: Chosen) -> Compared:
    """All measures of these codes over the three windows."""
    spans = (chosen.span, before(chosen.span), last_year(chosen.span))
    whole = Span(min(span.first for span in spans), chosen.span.last)
    by_day = by_day_of({code: MEASURES[code].rows(actor, whole, chosen.known_at) for code in codes})
    lines = []
    for code in codes:
        values = [sum(v for on, v in by_day[code].items() if on in span) for span in spans]
        lines.append(_line(code, spans, values, chosen))
    return Compared(*spans, tuple(lines))


def _line(code: str, spans: tuple[Span, ...], values: list[int], chosen: Chosen) -> Line:
    measure = MEASURES[code]
    now, earlier, year = (
        ShownValue(shown(value, measure.unit), rows_url(code, span, chosen) if value else "")
        for value, span in zip(values, spans, strict=True)
    )
    difference = _difference(values[0], values[2])
    return Line(
        code, measure.title, measure.unit, now, earlier, year, signed(difference, measure.unit)
    )


def _difference(now: Value, last: Value) -> Value:
    return None if now is None or last is None else now - last


def rows_url(code: str, span: Span, chosen: Chosen, **further: str) -> str:
    """The page of the rows behind a figure."""
    given = chosen.parameters | {"first": span.first.isoformat(), "last": span.last.isoformat()}
    return f"{reverse('web:figure_rows', args=[code])}?{urlencode(given | further)}"
