"""Reads of oversight."""

from __future__ import annotations

from hoanhap.ground.intake.office_file import StoredFile, opened_file
from hoanhap.ground.orgs import access
from hoanhap.pure.kernel.act import Actor
from hoanhap.pure.kernel.days import Span
from hoanhap.pure.kernel.refusals import NotVisible
from hoanhap.work.oversight.codes import KINDS
from hoanhap.work.oversight.models import FILE_COLUMN, Inspection
from hoanhap.work.oversight.obstacle_history import obstacle_history
from hoanhap.work.oversight.obstacle_queries import (
    group_candidates,
    obstacle,
    obstacles,
    obstacles_workbook,
    open_obstacles,
    openable_obstacles,
    owner_choices,
)
from hoanhap.work.oversight.obstacle_report import obstacles_for_report, report_workbook
from hoanhap.work.oversight.today import today_of
from hoanhap.work.oversight.types import InspectionRow, InspectionRows

__all__ = [
    "group_candidates",
    "obstacle",
    "obstacle_history",
    "obstacles",
    "obstacles_for_report",
    "obstacles_workbook",
    "open_obstacles",
    "openable_obstacles",
    "owner_choices",
    "report_workbook",
    "today_of",
]

PAGE_ROWS = 50
DEEDS = ("oversight.note_remedy", "oversight.withdraw_inspection")


def inspections(
    actor: Actor,
    *,
    agency_id: int | None = None,
    kind: str = "",
    is_unmended: bool = False,
    span: Span | None = None,
    page: int = 1,
) -> InspectionRows:
    """The inspections the actor sees, newest first: of one agency, a kind or a span where given, or
    those after which something is still to be mended. Two queries.
    """
    rows = access.visible(actor, Inspection).defer("content_sealed")
    if agency_id is not None:
        rows = rows.filter(agency_id=agency_id)
    if kind:
        rows = rows.filter(kind=kind)
    if is_unmended:
        rows = rows.filter(remedied_on__isnull=True, withdrawn_at__isnull=True).exclude(remedy="")
    if span is not None:
        rows = rows.filter(inspected_on__range=(span.first, span.last))
    count = rows.count()
    pages = max(1, -(-count // PAGE_ROWS))
    page = min(max(page, 1), pages)
    shown = rows.select_related("agency").order_by("-inspected_on", "-pk")
    return InspectionRows(
        rows=tuple(_row(actor, row) for row in shown[(page - 1) * PAGE_ROWS : page * PAGE_ROWS]),
        count=count,
        page=page,
        pages=pages,
    )


def inspection(actor: Actor, inspection_id: int) -> InspectionRow:
    """One inspection. Raises NotVisible."""
    return _row(actor, access.get(actor, Inspection, inspection_id))


def inspection_file(actor: Actor, inspection_id: int) -> StoredFile:
    """The file kept with an inspection. Raises NotVisible, also where it has none."""
    row = access.get(actor, Inspection, inspection_id)
    if not row.file_name:
        raise NotVisible
    return opened_file(row, column=FILE_COLUMN)


def _row(actor: Actor, row: Inspection) -> InspectionRow:
    is_own = row.agency_id == actor.agency_id and row.withdrawn_at is None
    return InspectionRow(
        id=row.pk,
        version=row.version,
        agency_id=row.agency_id,
        agency_name=row.agency.name,
        inspected_agency_id=row.inspected_agency_id,
        inspected_name=row.inspected_name,
        kind=row.kind,
        kind_words=KINDS[row.kind],
        subject=row.subject,
        number=row.number,
        inspected_on=row.inspected_on,
        findings=row.findings,
        remedy=row.remedy,
        remedied_on=row.remedied_on,
        file_name=row.file_name,
        is_withdrawn=row.withdrawn_at is not None,
        actions=tuple(deed for deed in DEEDS if is_own and actor.may(deed)),
    )
