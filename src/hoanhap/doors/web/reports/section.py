"""One section of a report: our own words, passages taken over, and what every agency sent."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from hoanhap.doors.web.clock import now
from hoanhap.doors.web.reports.pieces import Line, lines_of, rows_url
from hoanhap.doors.web.signed_in import actor_of
from hoanhap.ground.audit.queries import history_of
from hoanhap.pure.kernel.words import Words
from hoanhap.work.measures.queries import columns
from hoanhap.work.reports import queries
from hoanhap.work.reports.dropped import dropped_in
from hoanhap.work.reports.forms.measures_table import value_words
from hoanhap.work.reports.marks import WHICH, mark_of, without_marks
from hoanhap.work.reports.types import PassageRow, PlacedValue, ReportRow, SectionRow, TextNow
from hoanhap.work.returns import queries as returns
from hoanhap.work.returns.types_filling import BesideText

Typed = tuple[int, str, Words]
"""What was typed and not saved: the passage (0: the section's own words), the text, and why."""


@dataclass(frozen=True, slots=True)
class Box:
    """A text being written: what stands in the box, and after a clash what is on record."""

    text: str
    version: int
    why: Words | None = None
    record: TextNow | None = None


@dataclass(frozen=True, slots=True)
class ShownPassage:
    """A passage with its box and the way it will be read."""

    of: PassageRow
    box: Box
    lines: tuple[Line, ...]
    source: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class ShownSource:
    """What one agency sent, whether it is in the section, and whether it was taken out of it."""

    of: BesideText
    lines: tuple[Line, ...]
    is_taken: bool
    is_dropped: bool


@require_GET
def page(request: HttpRequest, report_section_id: int) -> HttpResponse:
    """The section to write, or to read where it can't be written."""
    return answer(request, report_section_id)


def answer(
    request: HttpRequest, section_id: int, typed: Typed | None = None, status: int = 200
) -> HttpResponse:
    """The section's page; `typed` is what could not be saved, shown again where it was typed."""
    actor = actor_of(request)
    row, section = queries.section(actor, section_id, now())
    sources = _sources(request, row, section)
    taken = {passage.part_id for passage in section.passages}
    history = history_of([("reports.ReportSection", section.id)])
    dropped = dropped_in(history)
    context: dict[str, Any] = {
        "row": row,
        "section": section,
        "may_write": "reports.write_section" in row.actions,
        "box": _box(section.text, section.version, typed, 0, section_id, request),
        "lines": _lines(section, section.text, row),
        "passages": [_passage(request, row, section, one, typed) for one in section.passages],
        "sources": [
            ShownSource(
                one,
                lines_of(without_marks(one.text), (), now(), now()),
                one.part_id in taken,
                one.part_id in dropped,
            )
            for one in sources
            if one.part_id is not None
        ],
        "missing": [one.agency_name for one in sources if one.part_id is None],
        "choices": _choices(request),
        "example": mark_of("I.1"),
        "figures": [_figure(one, row.known_at or now()) for one in section.figures],
        "history": history,
    }
    return render(request, "web/reports/section.html", context, status=status)


def _sources(request: HttpRequest, row: ReportRow, section: SectionRow) -> tuple[BesideText, ...]:
    if row.round_id is None or section.outline_section_id is None or row.state == "closed":
        return ()
    return returns.side_by_side(actor_of(request), row.round_id, section.outline_section_id)


def _passage(
    request: HttpRequest,
    row: ReportRow,
    section: SectionRow,
    one: PassageRow,
    typed: Typed | None,
) -> ShownPassage:
    return ShownPassage(
        of=one,
        box=_box(one.text, one.version, typed, one.id, section.id, request),
        lines=_lines(section, one.text, row),
        source=lines_of(without_marks(one.source_text), (), now(), now()),
    )


def _lines(section: SectionRow, text: str, row: ReportRow) -> tuple[Line, ...]:
    return lines_of(text, section.figures, row.known_at or now(), now())


def _box(
    text: str,
    version: int,
    typed: Typed | None,
    passage_id: int,
    section_id: int,
    request: HttpRequest,
) -> Box:
    if typed is None or typed[0] != passage_id:
        return Box(text, version)
    record = queries.text_now(actor_of(request), section_id, passage_id)
    is_other = record.text != typed[1]
    return Box(typed[1], record.version, typed[2], record if is_other else None)


@dataclass(frozen=True, slots=True)
class ShownFigure:
    """A figure that the section's texts name, as papers write it, with the page of its rows."""

    mark: str
    title: Words
    text: str
    first: date
    last: date
    url: str


def _figure(one: PlacedValue, known_at: datetime) -> ShownFigure:
    return ShownFigure(
        one.mark,
        one.title,
        value_words(one.value),
        one.span.first,
        one.span.last,
        rows_url(one.code, one.span, known_at),
    )


def _choices(request: HttpRequest) -> list[tuple[str, str | Words, list[tuple[str, Words]]]]:
    """The figures that can be placed: code, title, and each mark with the period it is of."""
    return [
        (one.code, one.title, [(mark_of(one.code, which), words) for which, words in WHICH.items()])
        for one in columns(actor_of(request))
    ]
