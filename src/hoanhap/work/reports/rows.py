"""Reports and their sections as they are handed out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime

from hoanhap.ground.orgs.hands import held_by
from hoanhap.pure.kernel.act import Actor
from hoanhap.pure.kernel.days import Span
from hoanhap.work.reports.marks import marks_in, without_marks
from hoanhap.work.reports.models import Passage, Report, ReportSection, Snapshot
from hoanhap.work.reports.reckoning import kept_figures, named_values
from hoanhap.work.reports.sections import writers_of
from hoanhap.work.reports.states import REPORT_STATES, REPORT_TABLE
from hoanhap.work.reports.types import (
    PassageRow,
    PlacedValue,
    ReportRow,
    SectionRow,
)


def what_now(actor: Actor, row: Report) -> tuple[str, ...]:
    """The deeds open to the actor on this report now."""
    deeds = [deed for deed in REPORT_TABLE.deeds_from(row.state) if actor.may(deed)]
    if "reports.send_back" in deeds and held_by(actor, row.submitted_by):
        deeds.remove("reports.send_back")
    if "reports.sign" in deeds and held_by(
        actor, row.drafted_by, row.submitted_by, *writers_of(row)
    ):
        deeds.remove("reports.sign")
    return tuple(deeds)


def report_row(actor: Actor, row: Report) -> ReportRow:
    """A report fetched with its issuer."""
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
        actions=what_now(actor, row),
    )


def section_span(report: Report, section: ReportSection) -> Span:
    """The window of the figures in a section: its own where it has one, else the report's."""
    if section.window_first and section.window_last:
        return Span(section.window_first, section.window_last)
    return Span(report.window_first, report.window_last)


def section_rows(
    actor: Actor, report: Report, sections: Sequence[ReportSection], known_at: datetime
) -> tuple[SectionRow, ...]:
    """These sections of a report (fetched with passages), with the figures their texts name as
    known at a moment, looked up once a window; of a closed report those that were kept.
    """
    texts = {one.pk: [one.text, *(p.text for p in passages_of(one))] for one in sections}
    spans = {one.pk: section_span(report, one) for one in sections}
    kept = _kept(report)
    figures = (
        _figures(actor, texts, spans, known_at)
        if kept is None
        else {one.pk: kept_figures(kept.get(one.pk, {}), spans[one.pk]) for one in sections}
    )
    return tuple(
        SectionRow(
            id=one.pk,
            version=one.version,
            outline_section_id=one.outline_section_id,
            number=one.number,
            title=one.title,
            text=one.text,
            span=spans[one.pk],
            corrected_id=one.corrected_id,
            saved_at=one.saved_at,
            passages=tuple(passage_row(passage) for passage in passages_of(one)),
            figures=figures[one.pk],
        )
        for one in sections
    )


def passages_of(section: ReportSection) -> list[Passage]:
    """The section's passages in order, from what was fetched with it."""
    return sorted(section.passages.all(), key=lambda row: (row.position, row.pk))


def passage_row(row: Passage) -> PassageRow:
    """A passage with its source."""
    return PassageRow(
        id=row.pk,
        version=row.version,
        text=row.text,
        part_id=row.source_part_id,
        agency_id=row.source_agency_id,
        agency_name=row.source_agency.name,
        source_label=row.source_label,
        source_text=row.source_text,
        is_changed=row.text != without_marks(row.source_text),
    )


def _kept(report: Report) -> dict[int, dict[str, int | str | None]] | None:
    """The figures of a closed report by section and mark; None for one that is not closed."""
    if report.state != "closed":
        return None
    texts = Snapshot.objects.filter(report=report).values_list("texts", flat=True).first()
    return None if texts is None else {one["id"]: one["figures"] for one in texts}


def _figures(
    actor: Actor,
    texts: Mapping[int, Iterable[str]],
    spans: Mapping[int, Span],
    known_at: datetime,
) -> dict[int, tuple[PlacedValue, ...]]:
    named = {pk: marks_in(told) for pk, told in texts.items()}
    found: dict[tuple[Span, str, str], PlacedValue] = {}
    for span in dict.fromkeys(spans[pk] for pk, marks in named.items() if marks):
        wanted = dict.fromkeys(m for pk, marks in named.items() if spans[pk] == span for m in marks)
        for one in named_values(actor, wanted, span, known_at):
            found[span, one.code, one.which] = one
    return {
        pk: tuple(found[key] for mark in marks if (key := (spans[pk], *mark)) in found)
        for pk, marks in named.items()
    }
