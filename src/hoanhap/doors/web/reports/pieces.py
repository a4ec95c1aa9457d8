"""A report's text as a page shows it: paragraphs of words and of figures with their links."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from urllib.parse import urlencode

from django.urls import reverse

from hoanhap.pure.kernel.act import VIETNAM
from hoanhap.pure.kernel.days import Span
from hoanhap.pure.kernel.words import Words
from hoanhap.work.reports.forms.measures_table import value_words
from hoanhap.work.reports.marks import MARK, WHICH
from hoanhap.work.reports.types import PlacedValue

Named = Mapping[tuple[str, str], PlacedValue]


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of words, or a figure: its value, what it is, and the page of its rows.

    `is_unknown`: a mark that names no figure, shown as it was typed. `today`: of a closed report
    the value as known today, where it is another one, with the page of its rows.
    """

    text: str
    url: str = ""
    title: str | Words = ""
    which: Words | None = None
    is_unknown: bool = False
    today: str = ""
    today_url: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """One paragraph; a bullet begins with a dash."""

    pieces: tuple[Piece, ...]
    is_bullet: bool = False

    @property
    def is_row(self) -> bool:
        """Whether it is a row of a table, its cells parted by tabs."""
        return any("\t" in piece.text for piece in self.pieces)


def lines_of(
    text: str, figures: Iterable[PlacedValue], known_at: datetime, now: datetime
) -> tuple[Line, ...]:
    """A text with its figures as known at a moment, and beside those that are others now."""
    named = {(one.code, one.which): one for one in figures}
    found = (line.strip() for line in text.split("\n"))
    return tuple(
        Line(tuple(_pieces(line.removeprefix("- "), named, known_at, now)), line.startswith("- "))
        for line in found
        if line
    )


def rows_url(code: str, span: Span, known_at: datetime) -> str:
    """The page of the rows behind a figure, as known at that very moment."""
    # A page of figures takes no day that has not come; nothing can have been recorded for one.
    last = min(span.last, max(span.first, _day(known_at)))
    query = {"first": span.first.isoformat(), "last": last.isoformat()}
    return f"{reverse('web:figure_rows', args=[code])}?" + urlencode(
        query | {"at": known_at.astimezone(VIETNAM).isoformat()}
    )


def _placed(one: PlacedValue, known_at: datetime, now: datetime) -> Piece:
    differs = one.is_another_today and value_words(one.today) != value_words(one.value)
    return Piece(
        value_words(one.value),
        rows_url(one.code, one.span, known_at),
        one.title,
        WHICH[one.which] if one.which != "now" else None,
        today=value_words(one.today) if differs else "",
        today_url=rows_url(one.code, one.span, now) if differs else "",
    )


def _day(moment: datetime) -> date:
    return moment.astimezone(VIETNAM).date()


def _pieces(line: str, named: Named, known_at: datetime, now: datetime) -> Iterable[Piece]:
    at = 0
    for mark in MARK.finditer(line):
        if mark.start() > at:
            yield Piece(line[at : mark.start()])
        code, which = mark[1], mark[2] or "now"
        one = named.get((code, which))
        if one is None:
            yield Piece(mark[0], is_unknown=True)
        else:
            yield _placed(one, known_at, now)
        at = mark.end()
    if at < len(line):
        yield Piece(line[at:])
