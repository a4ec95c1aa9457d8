"""One return as its page shows it: sections with what was typed, figures with their rows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlencode

from django.urls import reverse

from hoanhap.doors.web.figures.values import shown
from hoanhap.ground.orgs import roles
from hoanhap.pure.kernel.act import VIETNAM
from hoanhap.pure.kernel.words import Words
from hoanhap.work.measures.catalogue import MEASURES
from hoanhap.work.returns.types import ReturnRow
from hoanhap.work.returns.types_filling import (
    FigureView,
    Finding,
    PartNow,
    ReturnPage,
    SectionView,
    Value,
)

OF_A_COMMUNE = frozenset({roles.COMMUNE_POLICE, roles.COMMUNE_COMMITTEE})


@dataclass(frozen=True, slots=True)
class Kept:
    """What a person typed that could not be saved: shown again, beside what is on record."""

    section_id: int
    text: str
    why: Words
    now: PartNow | None = None


@dataclass(frozen=True, slots=True)
class KeptFigure:
    """A declared figure that was typed and could not be saved: shown again in its boxes."""

    section_id: int
    code: str
    value: str
    paper_number: str
    paper_on: str
    why: Words


@dataclass(frozen=True, slots=True)
class ShownFigure:
    """A figure as written, last year's beside it, and the page of its rows."""

    of: FigureView
    text: str
    last_year: str
    url: str
    kept: KeptFigure | None = None

    @property
    def is_declared(self) -> bool:
        """Whether the agency gives it itself, with its paper."""
        return self.of.source == "declared"

    @property
    def in_boxes(self) -> Mapping[str, str]:
        """What stands in the boxes: what was typed comes before what is on record."""
        if self.kept is not None:
            names = ("value", "paper_number", "paper_on")
            return {name: getattr(self.kept, name) for name in names}
        day = f"{self.of.paper_on:%d/%m/%Y}" if self.of.paper_on else ""
        return {"value": self.text, "paper_number": self.of.paper_number, "paper_on": day}


@dataclass(frozen=True, slots=True)
class ShownSection:
    """A section, whether this post writes to it now, and what was typed but not saved."""

    of: SectionView
    figures: tuple[ShownFigure, ...]
    may_write: bool
    has_own_window: bool
    kept: Kept | None = None

    @property
    def text(self) -> str:
        """What stands in the box: what was typed comes before what is on record."""
        return self.kept.text if self.kept is not None else self.of.text

    @property
    def version(self) -> int:
        """The version the box was read at; after a clash, the one shown beside it."""
        if self.kept is not None and self.kept.now is not None:
            return self.kept.now.version
        return self.of.part_version

    @property
    def to_explain(self) -> tuple[Finding, ...]:
        """What is asked about the section's text; figures carry theirs."""
        return tuple(one for one in self.of.findings if not one.code)

    @property
    def is_blank(self) -> bool:
        """Whether a text is asked for and nothing was written."""
        return self.of.body in ("text", "obstacles") and not self.of.text.strip()


def sections(
    page: ReturnPage, *, may_write: bool, kept: Kept | KeptFigure | None
) -> tuple[ShownSection, ...]:
    """The sections in order."""
    text = kept if isinstance(kept, Kept) else None
    typed = kept if isinstance(kept, KeptFigure) else None
    return tuple(
        ShownSection(
            of=section,
            figures=tuple(_figure(page.row, section, one, typed) for one in section.figures),
            may_write=may_write and section.is_open,
            has_own_window=section.window != page.row.window,
            kept=text if text is not None and text.section_id == section.id else None,
        )
        for section in page.sections
    )


def _figure(
    row: ReturnRow, section: SectionView, figure: FigureView, typed: KeptFigure | None
) -> ShownFigure:
    is_typed = typed is not None and (typed.section_id, typed.code) == (section.id, figure.code)
    return ShownFigure(
        figure,
        _written(figure, figure.value),
        _written(figure, figure.last_year),
        _rows_url(row, section, figure),
        typed if is_typed else None,
    )


def _written(figure: FigureView, value: Value) -> str:
    return shown(value, figure.unit)


def _rows_url(row: ReturnRow, section: SectionView, figure: FigureView) -> str:
    """Where the rows of a counted figure are; "" for a declared one and for nothing."""
    if figure.source != "counted" or not figure.value or figure.code not in MEASURES:
        return ""
    given = {
        "first": section.window.first.isoformat(),
        "last": section.window.last.isoformat(),
    }
    if figure.known_at is not None:
        given["at"] = figure.known_at.astimezone(VIETNAM).isoformat()
    if row.agency_kind in OF_A_COMMUNE:
        given["unit"] = str(row.unit_id)
    return f"{reverse('web:figure_rows', args=[figure.code])}?{urlencode(given)}"


def unexplained(page: ReturnPage) -> tuple[Finding, ...]:
    """What the checks ask and nobody has answered yet."""
    return tuple(one for one in page.findings if not one.explanation)
