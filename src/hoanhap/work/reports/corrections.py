"""What has changed in a closed report since: cells, differences, and the rows in words."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from hoanhap.ground.orgs.names import unit_names
from hoanhap.ground.orgs.row_sets import Asked, FigureRow
from hoanhap.pure.kernel.act import Actor
from hoanhap.pure.kernel.days import Span
from hoanhap.pure.kernel.words import Words
from hoanhap.work.measures.catalogue import MEASURES
from hoanhap.work.measures.sight import counter, may_open
from hoanhap.work.reports.correcting import CodeCells, CodeChange, RowChange, changes
from hoanhap.work.reports.keeping import cells_back
from hoanhap.work.reports.models import Report, Snapshot
from hoanhap.work.reports.reckoning import cells_of
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
    snapshot = Snapshot.objects.get(report=report)
    span = Span(report.window_first, report.window_last)
    then = cells_then(snapshot)
    still = {code: one for code, one in then.items() if code in MEASURES}
    found = changes(still, cells_of(actor, still, span, now))
    moments = (snapshot.known_at, now)
    figures = [(one, _described(actor, one, span, moments)) for one in found]
    units = unit_names(
        unit
        for one in found
        for unit in [*(cell.unit_id for cell in one.cells), *(row.unit_id for row in one.rows)]
    )
    return Corrections(
        report_id=report.pk,
        report_words=named(report),
        span=span,
        then_at=snapshot.known_at,
        now_at=now,
        figures=tuple(
            ChangedFigure(
                code=one.code,
                title=MEASURES[one.code].title,
                unit=MEASURES[one.code].unit,
                whole=one.whole,
                cells=one.cells,
                rows=tuple(
                    _row(row, shown.get(row.id), units, is_open=may_open(actor, one.code))
                    for row in one.rows
                ),
            )
            for one, shown in figures
        ),
        unit_names=units,
    )


def named(report: Report) -> str:
    """The report as another paper names it."""
    if report.signed_on is None:
        return report.title
    return f"Báo cáo số {report.number} ngày {report.signed_on:%d/%m/%Y}"


def _described(
    actor: Actor, one: CodeChange, span: Span, moments: tuple[datetime, datetime]
) -> Described:
    """The changed rows of a figure in words: those that count now as they are now, those that no
    longer do as they were known when the report was closed.
    """
    measure = MEASURES[one.code]
    if measure.rows is None or not one.rows:
        return {}
    then_at, now_at = moments
    here = [row.id for row in one.rows if row.now is not None]
    gone = [row.id for row in one.rows if row.now is None]
    shown: dict[int, FigureRow] = {}
    for ids, moment in ((gone, then_at), (here, now_at)):
        if ids:
            rows = measure.rows_of(Asked(counter(actor), span, moment)).seen_by(actor)
            shown.update(rows.described(ids))
    return shown


def _row(
    row: RowChange, shown: FigureRow | None, units: Mapping[int, str], *, is_open: bool
) -> ChangedRow:
    opens = shown is not None and is_open
    return ChangedRow(
        id=row.id,
        unit_name=units.get(row.unit_id, ""),
        words=shown.detail if shown is not None else GONE,
        day=shown.day if shown is not None else None,
        then=row.then,
        now=row.now,
        url_name=shown.url_name if shown is not None and opens else "",
        url_id=shown.url_id if shown is not None and opens else 0,
    )
