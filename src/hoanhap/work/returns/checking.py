"""The checks of a return as it is on record."""

from __future__ import annotations

from hoanhap.work.returns.asking import declared_of
from hoanhap.work.returns.checks import FigureNow, SectionNow, findings_of
from hoanhap.work.returns.drafting import figures_by_section, sections_asked
from hoanhap.work.returns.filling import figure_of
from hoanhap.work.returns.models import OutlineSection, Return, ReturnFigure, ReturnFile
from hoanhap.work.returns.titles import title_of
from hoanhap.work.returns.types_filling import Finding


def findings_now(row: Return) -> tuple[Finding, ...]:
    """What the checks ask about a return, with what was said to it. Five queries."""
    sections = sections_asked(row)
    texts = dict(row.parts.values_list("section_id", "text"))
    figures = figures_by_section(row)
    papers = ReturnFile.objects.filter(
        of_return=row, figure__isnull=False, withdrawn_at__isnull=True
    )
    with_file = set(papers.values_list("figure_id", flat=True))
    explained = dict(row.explanations.values_list("key", "text"))
    return findings_of(
        (
            section_now(one, texts.get(one.pk, ""), figures.get(one.pk, []), with_file)
            for one in sections
        ),
        explained,
    )


def section_now(
    section: OutlineSection, text: str, figures: list[ReturnFigure], with_file: set[int]
) -> SectionNow:
    """A section as the checks look at it."""
    return SectionNow(
        id=section.pk,
        title=f"{section.number} {section.title}".strip(),
        body=section.body,
        is_required=section.is_required,
        text=text,
        figures=tuple(_figure(section, one, with_file) for one in figures),
    )


def _figure(section: OutlineSection, one: ReturnFigure, with_file: set[int]) -> FigureNow:
    asked = next((a for a in declared_of(section) if a.code == one.code), None)
    is_declared = one.source == "declared" and asked is not None
    return FigureNow(
        code=one.code,
        title=title_of(section, one),
        source=one.source,
        value=figure_of(one.value_num, one.value_den),
        last_year=figure_of(one.before_num, one.before_den),
        paper_number=one.paper_number,
        has_file=one.pk in with_file,
        total_of=asked.total_of if is_declared and asked else (),
        part_of=asked.part_of if is_declared and asked else "",
    )
