"""Sections and passages in their order. Called inside deeds and queries."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import Max, QuerySet

from hoanhap.ground.orgs.gathered import dicts_of, gathered
from hoanhap.pure.kernel.act import Act
from hoanhap.work.reports.marks import without_marks
from hoanhap.work.reports.models import Passage, Report, ReportSection
from hoanhap.work.reports.texts import fingerprint
from hoanhap.work.reports.types import PassageRow


@dataclass(frozen=True, slots=True)
class Fetched:
    """A section with its passages in order, as one query brings them; `hands` are the postings
    that wrote in it or took passages into it.
    """

    section: ReportSection
    passages: tuple[PassageRow, ...]
    hands: frozenset[int]

    @property
    def texts(self) -> tuple[str, ...]:
        """What it says: its own words, then its passages."""
        return (self.section.text, *(passage.text for passage in self.passages))


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
    return set(writers_by_report([report.pk]).get(report.pk, ()))


def writers_by_report(report_ids: Iterable[int]) -> dict[int, set[int]]:
    """The same of several reports. One query, none where none is named."""
    wanted, found = list(report_ids), dict[int, set[int]]()
    if not wanted:
        return found
    wrote = ReportSection.objects.filter(report__in=wanted, saved_by__isnull=False)
    took = Passage.objects.filter(section__report__in=wanted)
    both = wrote.values_list("report_id", "saved_by").union(
        took.values_list("section__report_id", "taken_by")
    )
    for report_id, posting_id in both:
        found.setdefault(report_id, set()).update([posting_id] if posting_id else [])
    return found


def fetched_sections(report: Report) -> list[Fetched]:
    """The report's sections in order, with passages and the agencies they come from."""
    return fetched_in_order(ReportSection.objects.filter(report=report))


def fetched_in_order(rows: QuerySet[ReportSection]) -> list[Fetched]:
    """These sections of one report as `fetched_sections` has them. One query."""
    taken = gathered(Passage.objects.all(), "section", _TAKEN)
    found = rows.order_by("position", "pk").annotate(taken=taken)
    return [_fetched(section, dicts_of(section, "taken", _TAKEN)) for section in found]


_TAKEN = (
    "pk", "position", "version", "text", "source_part_id", "source_agency_id",
    "source_agency__name", "source_label", "source_text", "taken_by",
)  # fmt: skip


def _fetched(section: ReportSection, taken: Iterable[dict[str, Any]]) -> Fetched:
    ordered = sorted(taken, key=lambda one: (one["position"], one["pk"]))
    hands = {section.saved_by, *(one["taken_by"] for one in ordered)}
    return Fetched(
        section,
        tuple(_passage(one) for one in ordered),
        frozenset(pk for pk in hands if pk is not None),
    )


def _passage(one: Mapping[str, Any]) -> PassageRow:
    return PassageRow(
        id=one["pk"],
        version=one["version"],
        text=one["text"],
        part_id=one["source_part_id"],
        agency_id=one["source_agency_id"],
        agency_name=one["source_agency__name"],
        source_label=one["source_label"],
        source_text=one["source_text"],
        is_changed=one["text"] != without_marks(one["source_text"]),
    )
