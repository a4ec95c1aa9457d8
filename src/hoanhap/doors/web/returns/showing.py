"""One return as its page shows it: sections with what was typed, figures with their rows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol
from urllib.parse import urlencode

from django.urls import reverse

from hoanhap.doors.web.figures.values import shown
from hoanhap.ground.orgs import roles
from hoanhap.pure.kernel.act import VIETNAM
from hoanhap.pure.kernel.days import Span
from hoanhap.pure.kernel.words import Words
from hoanhap.work.measures.catalogue import MEASURES
from hoanhap.work.returns.figures_now import STANDING
from hoanhap.work.returns.filling import whose
from hoanhap.work.returns.types_filling import (
    FigureView,
    Finding,
    PartNow,
    ReturnPage,
    SectionView,
    Value,
)


class Whose(Protocol):
    """An agency whose figures are counted."""

    @property
    def agency_kind(self) -> str:
        """Its kind."""

    @property
    def agency_id(self) -> int:
        """Its id."""

    @property
    def unit_id(self) -> int:
        """Where it sits."""


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
class KeptExplanation:
    """An explanation that was typed and could not be saved: shown again in its box, or with what
    was said about it where nothing is asked there any more.
    """

    key: str
    text: str
    why: Words


AnyKept = Kept | KeptFigure | KeptExplanation


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
    page: ReturnPage, *, may_write: bool, kept: AnyKept | None
) -> tuple[ShownSection, ...]:
    """The sections in order."""
    text = kept if isinstance(kept, Kept) else None
    typed = kept if isinstance(kept, KeptFigure) else None
    return tuple(
        ShownSection(
            of=section,
            figures=tuple(_figure(page, section, one, typed) for one in section.figures),
            may_write=may_write and section.is_open,
            has_own_window=section.window != page.row.window,
            kept=text if text is not None and text.section_id == section.id else None,
        )
        for section in page.sections
    )


def _figure(
    page: ReturnPage, section: SectionView, figure: FigureView, typed: KeptFigure | None
) -> ShownFigure:
    is_typed = typed is not None and (typed.section_id, typed.code) == (section.id, figure.code)
    return ShownFigure(
        figure,
        _written(figure, figure.value),
        _written(figure, figure.last_year),
        _rows_url(page, section, figure),
        typed if is_typed else None,
    )


def _written(figure: FigureView, value: Value) -> str:
    return shown(value, figure.unit)


def _rows_url(page: ReturnPage, section: SectionView, figure: FigureView) -> str:
    """Where the rows of a counted figure are; "" for a declared one and for nothing."""
    if figure.source != "counted":
        return ""
    return rows_url(
        page.row,
        figure.code,
        section.window,
        figure.value,
        as_known=figure.known_at,
        is_own=page.is_own,
    )


def rows_url(
    whose_figure: Whose,
    code: str,
    window: Span,
    value: Value,
    *,
    as_known: datetime | None,
    is_own: bool,
) -> str:
    """Where the rows of a figure of a return are, as known at a moment or (None) today; "" for
    nothing and for a bank office's, which only itself counts so.
    """
    kind = whose_figure.agency_kind
    if not value or code not in MEASURES or (kind == roles.VBSP_OFFICE and not is_own):
        return ""
    given = {"first": window.first.isoformat(), "last": window.last.isoformat()}
    if as_known is not None:
        given["at"] = as_known.astimezone(VIETNAM).isoformat()
    narrowed = whose(kind, whose_figure.unit_id, whose_figure.agency_id)
    given |= {name.removesuffix("_id"): str(pk) for name, pk in narrowed.items()}
    return f"{reverse('web:figure_rows', args=[code])}?{urlencode(given)}"


def unexplained(page: ReturnPage) -> tuple[Finding, ...]:
    """What the checks ask and nobody has answered yet."""
    return tuple(one for one in page.findings if not one.explanation)


def is_written(page: ReturnPage) -> bool:
    """Whether the office put anything into it yet: a text, a figure of its own, an explanation."""
    return any(
        section.text.strip()
        or any(one.source == "declared" and one.value is not None for one in section.figures)
        for section in page.sections
    ) or any(one.explanation for one in page.findings)


def stands(page: ReturnPage) -> bool:
    """Whether some figure stands as it was submitted, so that it may be another one by now."""
    return page.has_content and any(
        one.source == "counted" and (one.is_frozen or page.row.state in STANDING or not page.is_own)
        for section in page.sections
        for one in section.figures
    )
