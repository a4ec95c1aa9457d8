"""Reports and their sections as they are handed out."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from hoanhap.ground.orgs.hands import own_postings
from hoanhap.pure.kernel.act import Actor
from hoanhap.pure.kernel.days import Span
from hoanhap.work.reports.marks import marks_in
from hoanhap.work.reports.models import Report, ReportSection
from hoanhap.work.reports.reckoning import kept_figures, named_values
from hoanhap.work.reports.sections import Fetched, writers_by_report, writers_of
from hoanhap.work.reports.states import REPORT_STATES, REPORT_TABLE
from hoanhap.work.reports.types import (
    PlacedValue,
    ReportRow,
    SectionRow,
)


def what_now(
    actor: Actor, row: Report, writers: Iterable[int], own: Container[int | None]
) -> tuple[str, ...]:
    """The deeds open to the actor on this report now; `own` are the actor's postings."""
    deeds = [deed for deed in REPORT_TABLE.deeds_from(row.state) if actor.may(deed)]
    if "reports.send_back" in deeds and row.submitted_by in own:
        deeds.remove("reports.send_back")
    if "reports.sign" in deeds and any(
        pk in own for pk in (row.drafted_by, row.submitted_by, *writers)
    ):
        deeds.remove("reports.sign")
    return tuple(deeds)


def report_rows(actor: Actor, rows: Iterable[Report]) -> tuple[ReportRow, ...]:
    """Reports fetched with their issuers. Two queries more where one of them is submitted."""
    found = list(rows)
    waiting = [row.pk for row in found if row.state == "submitted"]
    writers = writers_by_report(waiting)
    own = own_postings(actor) if waiting else frozenset()
    return tuple(_row(actor, row, writers.get(row.pk, ()), own) for row in found)


def report_row(actor: Actor, row: Report, fetched: Iterable[Fetched] | None = None) -> ReportRow:
    """A report fetched with its issuer; `fetched` are all its sections, where they are at hand."""
    if row.state != "submitted":
        return _row(actor, row, (), frozenset())
    writers = writers_of(row) if fetched is None else {pk for one in fetched for pk in one.hands}
    return _row(actor, row, writers, own_postings(actor))


def _row(
    actor: Actor, row: Report, writers: Iterable[int], own: Container[int | None]
) -> ReportRow:
    return ReportRow(
        id=row.pk,
        version=row.version,
        title=row.title,
        round_id=row.round_id,
        issuer_name=row.issuer.name,
        span=Span(row.window_first, row.window_last),
        state=row.state,
        state_words=REPORT_STATES[row.state],
        known_at=row.known_at,
        number=row.number,
        signed_on=row.signed_on,
        is_demo=row.is_demo,
        actions=what_now(actor, row, writers, own),
    )


def section_span(report: Report, section: ReportSection) -> Span:
    """The window of the figures in a section: its own where it has one, else the report's."""
    if section.window_first and section.window_last:
        return Span(section.window_first, section.window_last)
    return Span(report.window_first, report.window_last)


def section_rows(
    actor: Actor, report: Report, sections: Sequence[Fetched], known_at: datetime
) -> tuple[SectionRow, ...]:
    """These sections of a report, with the figures their texts name as known at a moment, looked up
    once for all.
    """
    spans = _spans(report, sections)
    return _rows(sections, spans, _figures(actor, sections, spans, known_at))


def kept_rows(
    actor: Actor,
    report: Report,
    sections: Sequence[Fetched],
    kept: Iterable[Mapping[str, Any]],
    now: datetime,
) -> tuple[SectionRow, ...]:
    """The same of a closed report: the figures that were kept, in the texts of its snapshot, each
    with what it is today where the actor reads that.
    """
    spans = _spans(report, sections)
    figures = {
        one["id"]: kept_figures(one["figures"], spans[one["id"]])
        for one in kept
        if one["id"] in spans
    }
    named = [(one.code, one.which, spans[pk]) for pk, placed in figures.items() for one in placed]
    today = named_values(actor, named, now)
    beside = {
        pk: tuple(
            replace(one, today=today[key].value)
            if (key := (one.code, one.which, spans[pk])) in today
            else one
            for one in placed
        )
        for pk, placed in figures.items()
    }
    return _rows(sections, spans, beside)


def _spans(report: Report, sections: Sequence[Fetched]) -> dict[int, Span]:
    return {one.section.pk: section_span(report, one.section) for one in sections}


def _rows(
    sections: Sequence[Fetched],
    spans: Mapping[int, Span],
    figures: Mapping[int, tuple[PlacedValue, ...]],
) -> tuple[SectionRow, ...]:
    return tuple(
        SectionRow(
            id=one.section.pk,
            version=one.section.version,
            outline_section_id=one.section.outline_section_id,
            number=one.section.number,
            title=one.section.title,
            text=one.section.text,
            span=spans[one.section.pk],
            corrected_id=one.section.corrected_id,
            saved_at=one.section.saved_at,
            passages=one.passages,
            figures=figures.get(one.section.pk, ()),
        )
        for one in sections
    )


def _figures(
    actor: Actor, sections: Sequence[Fetched], spans: Mapping[int, Span], known_at: datetime
) -> dict[int, tuple[PlacedValue, ...]]:
    named = {
        one.section.pk: [
            (code, which, spans[one.section.pk]) for code, which in marks_in(one.texts)
        ]
        for one in sections
    }
    found = named_values(actor, [one for marks in named.values() for one in marks], known_at)
    return {pk: tuple(found[one] for one in marks if one in found) for pk, marks in named.items()}
