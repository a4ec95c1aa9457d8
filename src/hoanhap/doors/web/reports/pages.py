"""The list of reports, one whole, what has changed in a closed one, its files."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET

from hoanhap.doors.web.clock import now, today
from hoanhap.doors.web.downloads import save
from hoanhap.doors.web.figures.bounds import called
from hoanhap.doors.web.figures.spans import exact_moment
from hoanhap.doors.web.head import Button, Head, State, steps_bar
from hoanhap.doors.web.paging import paging_of
from hoanhap.doors.web.report_tabs import tabs_of
from hoanhap.doors.web.reports.pieces import Line, lines_of, rows_url
from hoanhap.doors.web.reports.wording import DEEDS, FIRST, SHAPES, TURNS
from hoanhap.doors.web.signed_in import actor_of
from hoanhap.ground.audit.queries import history_of
from hoanhap.pure.kernel.words import Words
from hoanhap.work.reports import queries
from hoanhap.work.reports.codes import FILE_KINDS
from hoanhap.work.reports.forms.measures_table import value_words
from hoanhap.work.reports.states import REPORT_STATES
from hoanhap.work.reports.types import ChangedFigure, Corrections, ReportPage, SectionRow
from hoanhap.work.returns import queries as returns

ORDER = ("drafted", "submitted", "signed", "closed")
KIND = Words(vi="Báo cáo của tỉnh", en="The province's report")


@dataclass(frozen=True, slots=True)
class ShownSection:
    """A section as it is read."""

    of: SectionRow
    lines: tuple[Line, ...]
    passages: tuple[tuple[Any, tuple[Line, ...]], ...]


@require_GET
def index(request: HttpRequest) -> HttpResponse:
    """The reports, and rounds that have none yet."""
    actor = actor_of(request)
    found = queries.reports(actor)
    taken = {row.round_id for row in found}
    may_open = actor.may("reports.open_report")
    rounds = returns.rounds(actor, today()) if may_open else ()
    context = {
        "lines": [(row, State(row.state_words, SHAPES[row.state])) for row in found],
        "rounds": [row for row in rounds if row.id not in taken],
        "may_open": may_open,
        **tabs_of(actor, "reports"),
    }
    return render(request, "web/reports/index.html", context)


@require_GET
def one(request: HttpRequest, report_id: int) -> HttpResponse:
    """One report whole."""
    at = now()
    page = queries.report(actor_of(request), report_id, at)
    context = {
        "page": page,
        "row": page.row,
        "head": _head(page),
        "sections": [_shown(page, section, at) for section in page.sections],
        "may_write": "reports.write_section" in page.row.actions,
        "may_send": "reports.note_sent" in page.row.actions,
        "may_pack": "reports.pack" in page.row.actions,
        "has_obstacles": page.snapshot is None or page.obstacles is not None,
        "is_packed": page.snapshot is not None and page.snapshot.file("zip") is not None,
        "kinds": [kind for kind in FILE_KINDS.items() if page.row.state != "closed"],
        "corrected_at": _asked_at(page.row.known_at),
        "has_changed": any(f.is_another_today for one in page.sections for f in one.figures),
        "history": history_of([("reports.Report", report_id)]),
    }
    return render(request, "web/reports/report.html", context)


@require_GET
def obstacles(request: HttpRequest, report_id: int) -> HttpResponse:
    """The annex of obstacles and proposals, each opening into its own page."""
    row, found = queries.report_obstacles(actor_of(request), report_id, now())
    return render(request, "web/reports/obstacles.html", {"row": row, "found": found})


@require_GET
def corrections(request: HttpRequest, report_id: int) -> HttpResponse:
    """The figures of a closed report that are others now."""
    row, found = queries.changed_figures(actor_of(request), report_id, _moment(request))
    context = {
        "found": found,
        "figures": [_changed(found, one) for one in found.figures],
        "asked_at": _asked_at(found.now_at) if "at" in request.GET else "",
    }
    return render(request, "web/reports/corrections.html", {"row": row, **context})


@require_GET
def correction(request: HttpRequest, report_id: int, code: str) -> HttpResponse:
    """The rows that make one of these figures another."""
    row, found = queries.changed_figure(actor_of(request), report_id, code, _moment(request))
    figure = _changed(found, found.figures[0])
    paging = paging_of(request, len(figure.of.rows))
    shown = [
        (one, called(one.unit_name, found.ended.get(one.unit_id)))
        for one in figure.of.rows[paging.offset : paging.last]
    ]
    context = {"row": row, "found": found, "figure": figure, "rows": shown, "paging": paging}
    return render(request, "web/reports/correction.html", context)


def _moment(request: HttpRequest) -> datetime:
    """As known at the moment an address names, that of the report which tells them; else now."""
    return exact_moment(request.GET.get("at", "")) or now()


def _asked_at(known_at: datetime | None) -> str:
    """The query of an address that names this moment."""
    return f"?{urlencode({'at': known_at.isoformat()})}" if known_at is not None else ""


@require_GET
def file(request: HttpRequest, report_id: int, file_kind: str) -> HttpResponse:
    """The report as a file: of a closed one the very bytes kept."""
    return save(queries.report_file(actor_of(request), report_id, file_kind, now()))


def _shown(page: ReportPage, section: SectionRow, at: datetime) -> ShownSection:
    def lines(text: str) -> tuple[Line, ...]:
        return lines_of(text, section.figures, page.row.known_at or at, at)

    return ShownSection(
        section,
        lines(section.text),
        tuple((passage, lines(passage.text)) for passage in section.passages),
    )


def _head(page: ReportPage) -> Head:
    row = page.row
    buttons = {
        deed: Button(words, reverse(f"web:{name}", args=[row.id]))
        for deed, (words, name) in DEEDS.items()
        if deed in row.actions
    }
    first = next((deed for deed in FIRST if deed in buttons), "")
    primary = buttons.pop(first, None)
    return Head(
        kind=KIND,
        name=row.title,
        unit=row.issuer_name,
        state=State(row.state_words, SHAPES[row.state]),
        steps=steps_bar(REPORT_STATES, ORDER, row.state),
        turn=TURNS.get(row.state),
        primary=primary,
        others=tuple(buttons.values()),
    )


@dataclass(frozen=True, slots=True)
class ShownChange:
    """A figure that differs, its values as papers write them (a share has its sign already: no
    `unit`), with links to the rows of then and of now.
    """

    of: ChangedFigure
    then: str
    now: str
    difference: str
    unit: Words | None
    then_url: str
    now_url: str
    cells: tuple[tuple[str | Words, str, str, str], ...]


def _changed(found: Corrections, figure: ChangedFigure) -> ShownChange:
    return ShownChange(
        of=figure,
        then=value_words(figure.whole.then),
        now=value_words(figure.whole.now),
        difference=_signed(figure.whole.difference),
        unit=None if value_words(figure.whole.now).endswith("%") else figure.unit,
        then_url=rows_url(figure.code, found.span, found.then_at),
        now_url=rows_url(figure.code, found.span, found.now_at),
        cells=tuple(
            (
                called(
                    found.unit_names.get(cell.unit_id or 0, ""), found.ended.get(cell.unit_id or 0)
                ),
                value_words(cell.then),
                value_words(cell.now),
                _signed(cell.difference),
            )
            for cell in figure.cells
        ),
    )


def _signed(value: Any) -> str:
    """A difference with its sign."""
    if value is None:
        return value_words(None)
    if value < 0:
        return f"−{value_words(-value)}"
    return f"+{value_words(value)}" if value else "0"
