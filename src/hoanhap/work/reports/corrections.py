"""What has changed in a closed report since: cells, differences, and the rows in words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date, datetime

from hoanhap.ground.orgs.lineage import ended
from hoanhap.ground.orgs.names import unit_names
from hoanhap.ground.orgs.reckoned_rows import described_together
from hoanhap.ground.orgs.row_sets import Asked, FigureRow
from hoanhap.pure.kernel.act import Actor
from hoanhap.pure.kernel.days import Span
from hoanhap.pure.kernel.refusals import NotVisible
from hoanhap.pure.kernel.vietnamese import sort_key
from hoanhap.pure.kernel.words import Words
from hoanhap.work.measures.catalogue import MEASURES
from hoanhap.work.measures.reading import asked_of
from hoanhap.work.measures.sight import may_open
from hoanhap.work.reports.correcting import CodeCells, CodeChange, RowChange, changes
from hoanhap.work.reports.keeping import cells_back
from hoanhap.work.reports.models import Report, Snapshot
from hoanhap.work.reports.reckoning import cells_asked_for
from hoanhap.work.reports.types import ChangedFigure, ChangedRow, Corrections

GONE = Words(vi="không còn tính trong kỳ", en="no longer counts in the window")

Described = Mapping[int, FigureRow]


def cells_then(snapshot: Snapshot) -> dict[str, CodeCells]:
    """The cells and rows as the report was closed."""
    return cells_back(snapshot.cells, bytes(snapshot.rows_packed))


def corrections_now(actor: Actor, report: Report, now: datetime) -> Corrections:
    """The figures of a closed report that are others as known now, each with the rows that make
    the difference. The caller fetched the report by the door.
    """
    snapshot = Snapshot.objects.select_related("report").get(report=report)
    return _with_rows(actor, snapshot, cells_then(snapshot), now)


def figures_changed(actor: Actor, snapshot: Snapshot, now: datetime) -> Corrections:
    """The same, the rows not yet told in words: their ids, what they added and what they add."""
    asked = asked_of(actor, _span(snapshot.report), now)
    found = _changes(actor, asked, cells_then(snapshot))
    return _corrections(actor, snapshot, asked, [(one, {}) for one in found])


def figure_changed(actor: Actor, snapshot: Snapshot, code: str, now: datetime) -> Corrections:
    """One of these figures with its rows in words. Raises NotVisible for one that is not another
    now.
    """
    then = {key: one for key, one in cells_then(snapshot).items() if key == code}
    found = _with_rows(actor, snapshot, then, now)
    if not found.figures:
        raise NotVisible
    return found


def _with_rows(
    actor: Actor, snapshot: Snapshot, then: Mapping[str, CodeCells], now: datetime
) -> Corrections:
    asked = asked_of(actor, _span(snapshot.report), now)
    moments = replace(asked, known_at=snapshot.known_at, memo={}), asked
    found = _changes(actor, asked, then)
    told = [(one, _described(actor, one, moments)) for one in found]
    return _corrections(actor, snapshot, asked, told)


def _changes(actor: Actor, asked: Asked, then: Mapping[str, CodeCells]) -> tuple[CodeChange, ...]:
    still = {code: one for code, one in then.items() if code in MEASURES}
    return changes(still, cells_asked_for(actor, asked, still))


def _span(report: Report) -> Span:
    return Span(report.window_first, report.window_last)


def _corrections(
    actor: Actor,
    snapshot: Snapshot,
    asked: Asked,
    figures: Iterable[tuple[CodeChange, Described]],
) -> Corrections:
    told = list(figures)
    places = {
        unit
        for one, _ in told
        for unit in [*(cell.unit_id for cell in one.cells), *(row.unit_id for row in one.rows)]
        if unit is not None
    }
    units = unit_names(places)
    return Corrections(
        report_id=snapshot.report_id,
        report_words=named(snapshot.report),
        span=_span(snapshot.report),
        then_at=snapshot.known_at,
        now_at=asked.known_at,
        figures=tuple(
            ChangedFigure(
                code=one.code,
                title=MEASURES[one.code].title,
                unit=MEASURES[one.code].unit,
                whole=one.whole,
                cells=one.cells,
                rows=_alike_together(
                    _row(row, shown.get(row.id), units, is_open=may_open(actor, one.code))
                    for row in one.rows
                ),
            )
            for one, shown in told
        ),
        unit_names=units,
        ended=ended(places & asked.lineage.before),
    )


def named(report: Report) -> str:
    """The report as another paper names it."""
    if report.signed_on is None:
        return report.title
    return f"Báo cáo số {report.number} ngày {report.signed_on:%d/%m/%Y}"


def _described(actor: Actor, one: CodeChange, moments: tuple[Asked, Asked]) -> Described:
    """The changed rows of a figure in words: those that count now as they are now, those that no
    longer do as they were known when the report was closed.
    """
    measure = MEASURES[one.code]
    if measure.rows is None or not one.rows:
        return {}
    here = {row.id for row in one.rows if row.now is not None}
    gone = {row.id for row in one.rows if row.now is None} - here
    rows = [
        (measure.rows_of(when).seen_by(actor), ids)
        for when, ids in zip(moments, (gone, here), strict=True)
        if ids
    ]
    return dict(described_together(rows))


def _row(
    row: RowChange, shown: FigureRow | None, units: Mapping[int, str], *, is_open: bool
) -> ChangedRow:
    opens = shown is not None and is_open
    return ChangedRow(
        id=row.id,
        unit_id=row.unit_id,
        unit_name=units.get(row.unit_id, ""),
        whose=shown.whose if shown is not None else "",
        what=(shown.what or shown.detail) if shown is not None else GONE,
        day=shown.day if shown is not None else None,
        then=row.then,
        now=row.now,
        url_name=shown.url_name if shown is not None and opens else "",
        url_id=shown.url_id if shown is not None and opens else 0,
    )


def _alike_together(rows: Iterable[ChangedRow]) -> tuple[ChangedRow, ...]:
    """Rows that say the same beside each other, in the order of their places."""
    told = list(rows)
    first = {row.what.vi: nth for nth, row in reversed(list(enumerate(told)))}
    return tuple(
        sorted(
            told,
            key=lambda row: (
                first[row.what.vi],
                sort_key(row.unit_name.partition(" ")[2]),
                row.day or date.min,
                row.id,
            ),
        )
    )
