"""An agency's own report paper, made from its return: texts, figures, number and day as signed."""

from __future__ import annotations

from datetime import date, datetime

from hoanhap.ground.documents.word import Signature
from hoanhap.ground.intake.office_file import StoredFile
from hoanhap.ground.orgs import roles
from hoanhap.ground.orgs.names import bare_province, unit_names
from hoanhap.ground.orgs.offices import Office, offices_by_id, offices_of
from hoanhap.pure.kernel.act import VIETNAM, Actor
from hoanhap.pure.kernel.refusals import NotVisible
from hoanhap.work.reports.forms.measures_table import ReportHead
from hoanhap.work.reports.forms.report_paper import (
    Cell,
    ReportPaper,
    ReportSection,
    ReportTable,
    TableColumn,
)
from hoanhap.work.reports.forms.report_word import report_word
from hoanhap.work.reports.levels import heading_of
from hoanhap.work.reports.marks import without_marks
from hoanhap.work.reports.naming import MIMES
from hoanhap.work.returns.queries import return_page
from hoanhap.work.returns.types_filling import FigureView, ReturnPage, SectionView, Value

_ABOVE = {
    roles.COMMUNE_POLICE: roles.PROVINCE_POLICE,
    roles.DEPARTMENT: roles.PROVINCE_COMMITTEE,
}
"""Whose name stands over an agency's own on its papers."""

_SIGNERS = {
    roles.COMMUNE_POLICE: ("Trưởng Công an", ()),
    roles.COMMUNE_COMMITTEE: ("Chủ tịch", ("TM. ỦY BAN NHÂN DÂN",)),
    roles.MASS_ORGANISATION: ("Chủ tịch", ()),
}
_HEAD = ("Giám đốc", ())
_NOT_SENT = frozenset({"open", "drafted", "submitted", "returned", "asked"})


def return_paper(actor: Actor, return_id: int, now: datetime) -> StoredFile:
    """The agency's report as a Word file in the layout of Decree 30; a draft until it is signed.

    Raises NotVisible, also for who may not read what it says yet.
    """
    page = return_page(actor, return_id, now.astimezone(VIETNAM).date(), with_before=False)
    if not page.has_content:
        raise NotVisible
    row = page.row
    agency, parent = _offices(actor, row.agency_id)
    known_at = (row.known_at or now).astimezone(VIETNAM)
    paper = ReportPaper(
        head=_head(page, agency, parent),
        abstract=row.round_title,
        span=row.window,
        known_at=known_at,
        sections=tuple(_section(one) for one in page.sections),
        opening=f"{agency.name} báo cáo như sau:",
        is_demo=page.is_demo,
    )
    day = (row.signed_on or date(known_at.year, known_at.month, known_at.day)).isoformat()
    return StoredFile(f"bao-cao-don-vi-{row.id}-{day}.docx", MIMES["docx"], report_word(paper))


def _head(page: ReturnPage, agency: Office, parent: str) -> ReportHead:
    row = page.row
    title, authority = _SIGNERS.get(agency.kind, _HEAD)
    place = unit_names([agency.unit_id]).get(agency.unit_id, "")
    return ReportHead(
        issuer=agency.name,
        place=bare_province(place),
        signature=Signature(title=title, name=row.signer_name, authority=authority),
        parent=parent,
        number=row.number,
        symbol="" if "/" in row.number else "BC",
        day=row.signed_on,
        recipients=(*page.addressees, "Lưu: VT"),
        is_draft=row.state in _NOT_SENT,
    )


def _offices(actor: Actor, agency_id: int) -> tuple[Office, str]:
    """The agency, and whose name stands over its own. One query for a post of its province."""
    there = {one.id: one for one in offices_of(actor.province_id or 0)}
    if agency_id not in there:
        agency = offices_by_id([agency_id])[agency_id]
        there = {one.id: one for one in offices_of(agency.province_id)}
    agency = there[agency_id]
    above = (one.name for one in there.values() if one.kind == _ABOVE.get(agency.kind))
    return agency, next(above, "")


def _section(one: SectionView) -> ReportSection:
    number, level = heading_of(one.number)
    tables = (_figures(one.figures),) if one.figures else ()
    return ReportSection(number, one.title, without_marks(one.text), level, tables)


def _figures(figures: tuple[FigureView, ...]) -> ReportTable:
    return ReportTable(
        columns=(
            TableColumn("TT", 6, "center"),
            TableColumn("Chỉ tiêu", 60),
            TableColumn("Đơn vị tính", 16, "center"),
            TableColumn("Số liệu", 16, "right"),
            TableColumn("Cùng kỳ năm trước", 16, "right"),
        ),
        rows=tuple(
            (nth, one.title.vi, one.unit.vi, _said(one.value), _said(one.last_year))
            for nth, one in enumerate(figures, start=1)
        ),
    )


def _said(value: Value) -> Cell:
    """A figure, or in words that there is none."""
    return "chưa có" if value is None else value
