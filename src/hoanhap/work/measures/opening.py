"""From a figure to its rows: the rows behind it, by the very call that made it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from hoanhap.ground.orgs.lineage import ended
from hoanhap.ground.orgs.names import unit_names
from hoanhap.ground.orgs.row_sets import PAGE_ROWS, Asked, FigureRow, Rows
from hoanhap.pure.kernel.act import Actor
from hoanhap.pure.kernel.days import Span
from hoanhap.pure.kernel.refusals import NotVisible
from hoanhap.pure.kernel.words import Words
from hoanhap.work.measures.bounds import bounds_of
from hoanhap.work.measures.catalogue import MEASURES
from hoanhap.work.measures.lines import lines_of
from hoanhap.work.measures.reading import asked_of, quotient
from hoanhap.work.measures.row_pages import with_pages
from hoanhap.work.measures.sight import codes_for, may_open
from hoanhap.work.measures.telling import column_of
from hoanhap.work.measures.types import Column, FigureRows, Value


def figure_rows(
    actor: Actor,
    code: str,
    span: Span,
    known_at: datetime,
    *,
    unit_id: int | None = None,
    agency_id: int | None = None,
    split: str = "",
    part: str = "",
    page: int = 1,
    bounds: date | None = None,
) -> FigureRows:
    """The rows behind one figure (of a ratio its numerator's; on `bounds` of all communes that
    make the unit); where the post may not open rows, the count and the figure by unit. Raises
    NotVisible for a measure the post does not read, a unit or a part that is not there or theirs.
    """
    if code not in codes_for(actor):
        raise NotVisible
    asked = asked_of(actor, span, known_at)
    place = _place(asked, unit_id, agency_id, bounds)
    ratio = MEASURES[code].ratio
    rows = place.narrowed(MEASURES[ratio[0] if ratio else code].rows_of(asked))
    words = _part_words(code, split, part)
    if words is not None:
        rows = rows.where(**{_path(code, split): part})
    count, value = rows.count(), rows.value()
    below = place.narrowed(MEASURES[ratio[1]].rows_of(asked)).value() if ratio else None
    page = min(max(page, 1), pages := max(1, -(-count // PAGE_ROWS)))
    is_open = may_open(actor, code)
    shown = with_pages(actor, rows.seen_by(actor).page(page)) if is_open and count else ()
    units = () if is_open or unit_id is not None else _by_unit(asked, code, actor, bounds)
    names = unit_names([unit_id, *(row.unit_id for row in shown), *(pk for pk, _ in units)])
    return FigureRows(
        column=column_of(code, actor),
        unit_id=unit_id,
        unit_name=names.get(unit_id or 0, ""),
        part=words,
        count=count,
        value=_value(asked, code, value, below, place, is_whole=words is None),
        rows=shown,
        unit_names=names,
        page=page,
        pages=pages,
        may_open=is_open,
        by_unit=units,
        numerator=_beside(actor, ratio, 0, value),
        denominator=_beside(actor, ratio, 1, below),
        ended=ended(names.keys() & asked.lineage.before),
    )


@dataclass(frozen=True, slots=True)
class _Place:
    """Whose figure is opened: of all, of the units that make one line, of one agency's doing."""

    units: frozenset[int] | None
    agency_id: int | None

    def narrowed(self, rows: Rows) -> Rows:
        """Only the rows of this place."""
        if self.units is not None:
            rows = rows.within(self.units)
        return rows if self.agency_id is None else rows.of_agency(self.agency_id)


def _place(asked: Asked, unit_id: int | None, agency_id: int | None, bounds: date | None) -> _Place:
    """Raises NotVisible for a unit outside the territory, or that was not there on the day."""
    if asked.is_ahead and (unit_id is None or asked.actor.covers(unit_id)):
        return _Place(frozenset(), agency_id)
    if unit_id is None:
        return _Place(None, agency_id)
    units = frozenset({unit_id})
    if unit_id != asked.actor.province_id:
        if bounds is not None:
            units = bounds_of(asked, bounds).made_of(unit_id)
        elif not asked.actor.covers(unit_id):
            units = frozenset()
    if not units:
        raise NotVisible
    return _Place(units, agency_id)


def described_rows(
    actor: Actor, code: str, span: Span, known_at: datetime, ids: Iterable[int]
) -> dict[int, FigureRow]:
    """Some rows of a figure as they are shown, by their ids: what a correction names. Raises
    NotVisible where the post may not open them.
    """
    if code not in MEASURES or not may_open(actor, code):
        raise NotVisible
    rows = MEASURES[code].rows_of(asked_of(actor, span, known_at))
    return dict(rows.seen_by(actor).described(ids))


def _part_words(code: str, split: str, part: str) -> Words | None:
    if not split:
        return None
    named = next((one for one in MEASURES[code].splits if one.name == split), None)
    if named is None or "\0" in part:
        raise NotVisible
    try:
        words = dict(named.parts_of([part]))
    except ValueError as odd:
        raise NotVisible from odd
    if part not in words:
        raise NotVisible
    return words[part]


def _path(code: str, split: str) -> str:
    return next(one.path for one in MEASURES[code].splits if one.name == split)


def _value(
    asked: Asked, code: str, value: int, below: int | None, place: _Place, *, is_whole: bool
) -> Value:
    measure = MEASURES[code]
    if asked.is_ahead:
        return None
    if measure.ratio is not None:
        return quotient(value, below)
    if value == 0 and is_whole and measure.heard is not None:
        heard = measure.heard(asked)
        return 0 if (heard if place.units is None else heard & place.units) else None
    return value


def _by_unit(
    asked: Asked, code: str, actor: Actor, bounds: date | None
) -> tuple[tuple[int, Value], ...]:
    found = lines_of(asked, (code,), bounds, actor.province_id or actor.unit_id)
    lines = (*found.rows, *found.elsewhere, *found.undivided)
    return tuple((line.unit_id, line.cells[0].value) for line in lines if line.cells[0].value)


def _beside(
    actor: Actor, ratio: tuple[str, str] | None, place: int, value: int | None
) -> tuple[Column, int] | None:
    if ratio is None:
        return None
    return column_of(ratio[place], actor), value or 0
