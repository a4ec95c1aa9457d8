"""Sections and passages in their order. Called inside deeds and queries."""

from __future__ import annotations

from django.db.models import Max, Prefetch, QuerySet

from hoanhap.pure.kernel.act import Act
from hoanhap.work.reports.models import Passage, Report, ReportSection
from hoanhap.work.reports.texts import fingerprint

WITH_PASSAGES = Prefetch("passages", Passage.objects.select_related("source_agency"))
"""Passages with their agencies, in one query for all sections."""


def next_place(report: Report) -> int:
    """The place after the last section."""
    last: int | None = report.sections.aggregate(last=Max("position"))["last"]
    return (last or 0) + 1


def put_passage(
    act: Act,
    section: ReportSection,
    text: str,
    *,
    part_id: int,
    agency_id: int,
    label: str,
    source_text: str,
) -> Passage:
    """Put a text of an agency's return at the end of a section, with its source word for word."""
    last: int | None = section.passages.aggregate(last=Max("position"))["last"]
    return Passage.objects.create(
        section=section,
        position=(last or 0) + 1,
        text=text,
        source_part_id=part_id,
        source_agency_id=agency_id,
        source_label=label,
        source_text=source_text,
        source_sha256=fingerprint(source_text),
        taken_by=act.actor.posting_id,
        taken_at=act.now,
    )


def in_order(section: ReportSection) -> list[Passage]:
    """The section's passages as they are printed."""
    return list(section.passages.order_by("position", "pk"))


def texts_of(report: Report) -> list[str]:
    """Every text of the report: each section's own words, then its passages."""
    found: list[str] = []
    passages: dict[int, list[str]] = {}
    rows = Passage.objects.filter(section__report=report).order_by("position", "pk")
    for section_id, text in rows.values_list("section_id", "text"):
        passages.setdefault(section_id, []).append(text)
    for section in report.sections.order_by("position", "pk"):
        found += [section.text, *passages.get(section.pk, [])]
    return found


def writers_of(report: Report) -> set[int]:
    """The postings that wrote in the report or took passages into it."""
    wrote = report.sections.filter(saved_by__isnull=False).values_list("saved_by", flat=True)
    took = Passage.objects.filter(section__report=report).values_list("taken_by", flat=True)
    return {pk for pk in [*wrote, *took] if pk is not None}


def fetched_sections(report: Report) -> list[ReportSection]:
    """The report's sections in order, with passages and the agencies they come from."""
    return fetched_in_order(ReportSection.objects.filter(report=report))


def fetched_in_order(rows: QuerySet[ReportSection]) -> list[ReportSection]:
    """These sections of one report as `fetched_sections` has them."""
    return list(rows.order_by("position", "pk").prefetch_related(WITH_PASSAGES))
