"""Reads of the province's report: the list, one whole, one section, its papers, corrections."""

from __future__ import annotations

import hashlib
from datetime import datetime

from hoanhap.ground.documents.pdf import to_pdf
from hoanhap.ground.intake.office_file import StoredFile
from hoanhap.ground.orgs import access
from hoanhap.pure.kernel.act import Actor
from hoanhap.pure.kernel.refusals import NotVisible
from hoanhap.work.reports import showing
from hoanhap.work.reports.corrections import corrections_now, figure_changed, figures_changed
from hoanhap.work.reports.forms.report_excel import report_excel
from hoanhap.work.reports.forms.report_word import report_word
from hoanhap.work.reports.models import Passage, Report, ReportSection, Snapshot, SnapshotFile
from hoanhap.work.reports.naming import MIMES, file_name
from hoanhap.work.reports.packing import opened
from hoanhap.work.reports.paper import report_paper
from hoanhap.work.reports.rows import report_row, report_rows
from hoanhap.work.reports.sections import fetched_in_order
from hoanhap.work.reports.showing import addressees_with
from hoanhap.work.reports.today import today_of
from hoanhap.work.reports.types import Corrections, ReportPage, ReportRow, SectionRow, TextNow
from hoanhap.work.reports.types_obstacles import ReportObstacles

__all__ = ["today_of"]


def reports(actor: Actor) -> tuple[ReportRow, ...]:
    """The reports the actor sees, the newest window first, dropped ones left out."""
    rows = access.visible(actor, Report).exclude(state="dropped").select_related("issuer")
    return report_rows(actor, rows.order_by("-window_last", "-pk"))


def report(actor: Actor, report_id: int, now: datetime) -> ReportPage:
    """One report whole, its figures as known when it was submitted, else now. Raises NotVisible."""
    rows = access.visible(actor, ReportSection).filter(report=report_id)
    rows = rows.select_related("report__issuer").annotate(goes_to=addressees_with("report"))
    fetched = fetched_in_order(rows)
    if not fetched:
        row = _got(actor, report_id)
        return showing.page_of(actor, row, (), showing.addressees_of(row), now)
    # A report with sections comes with them, and with its addressees, in the same query.
    first = fetched[0].section
    goes_to = showing.addressees_gathered(first)
    return showing.page_of(actor, first.report, fetched, goes_to, now)


def report_row_of(actor: Actor, report_id: int) -> ReportRow:
    """A report as the list has it. Raises NotVisible."""
    return report_row(actor, _got(actor, report_id))


def report_obstacles(
    actor: Actor, report_id: int, now: datetime
) -> tuple[ReportRow, ReportObstacles]:
    """The list of obstacles of a report's annex, of a closed one as it was kept. Raises NotVisible,
    also where it has none.
    """
    row = _got(actor, report_id)
    return report_row(actor, row), showing.obstacles_page(actor, row, now)


def section(actor: Actor, section_id: int, now: datetime) -> tuple[ReportRow, SectionRow]:
    """One section with its passages and the figures it names. Raises NotVisible."""
    rows = access.visible(actor, ReportSection).select_related("report__issuer")
    found = fetched_in_order(rows.filter(pk=section_id))
    if not found:
        raise NotVisible
    row = found[0].section.report
    (shown,) = showing.sections_of(actor, row, found, now)
    return report_row(actor, row), shown


def section_of_passage(actor: Actor, passage_id: int) -> int:
    """The section in which a passage stands. Raises NotVisible."""
    return access.get(actor, Passage, passage_id).section_id


def text_now(actor: Actor, section_id: int, passage_id: int = 0) -> TextNow:
    """The text on record, to be shown beside what was typed elsewhere: a passage's, or without one
    the section's own. Raises NotVisible.
    """
    if passage_id:
        passage = access.get(actor, Passage, passage_id)
        return TextNow(passage.text, passage.version)
    found = access.get(actor, ReportSection, section_id)
    return TextNow(found.text, found.version)


def corrections(actor: Actor, report_id: int, now: datetime) -> Corrections:
    """What has changed in a closed report since it was closed, with the very rows. Raises
    NotVisible, also for one that is not closed.
    """
    return corrections_now(actor, _kept(actor, report_id).report, now)


def changed_figures(actor: Actor, report_id: int, now: datetime) -> tuple[ReportRow, Corrections]:
    """The same without its rows in words, so that it is read in few queries whatever has changed.
    Raises NotVisible as `corrections` does.
    """
    kept = _kept(actor, report_id)
    return report_row(actor, kept.report), figures_changed(actor, kept, now)


def changed_figure(
    actor: Actor, report_id: int, code: str, now: datetime
) -> tuple[ReportRow, Corrections]:
    """One of these figures, with the very rows. Raises NotVisible as `corrections` does, also for
    a figure that is not another now.
    """
    kept = _kept(actor, report_id)
    return report_row(actor, kept.report), figure_changed(actor, kept, code, now)


def _kept(actor: Actor, report_id: int) -> Snapshot:
    found = access.visible(actor, Snapshot).filter(report=report_id, report__state="closed")
    kept = found.select_related("report__issuer").first()
    if kept is None:
        raise NotVisible
    return kept


def report_file(actor: Actor, report_id: int, kind: str, now: datetime) -> StoredFile:
    """The report as a file ("docx", "xlsx", "pdf", "zip"): of a closed one the very bytes kept,
    of another one made now. Raises NotVisible, also for a file there is not; PdfUnavailable.
    """
    row = _got(actor, report_id)
    if row.state == "closed":
        kept = SnapshotFile.objects.filter(snapshot__report=row, kind=kind).first()
        if kept is None:
            raise NotVisible
        return StoredFile(kept.file_name, kept.mime, opened(kept))
    if kind not in ("docx", "xlsx", "pdf"):
        raise NotVisible
    paper = report_paper(actor, row, now)
    content = report_excel(paper) if kind == "xlsx" else report_word(paper)
    if kind == "pdf":
        content = to_pdf(content)
    return StoredFile(file_name(row, kind), MIMES[kind], content)


def made_pdf(actor: Actor, report_id: int) -> tuple[bytes, str]:
    """The closed Word file as PDF, made outside any deed, and the digest of the Word file it was
    made from. Raises NotVisible, PdfUnavailable.
    """
    row = _got(actor, report_id)
    kept = SnapshotFile.objects.filter(snapshot__report=row, kind="docx").first()
    if kept is None:
        raise NotVisible
    word = opened(kept)
    return to_pdf(word), hashlib.sha256(word).hexdigest()


def is_packed(actor: Actor, report_id: int) -> bool:
    """Whether the file to send up is there. Raises NotVisible."""
    row = _got(actor, report_id)
    return SnapshotFile.objects.filter(snapshot__report=row, kind="zip").exists()


def correctable(actor: Actor, report_id: int) -> tuple[ReportRow, ...]:
    """Closed reports whose corrections this one could take, newest first, those taken left out.
    Raises NotVisible.
    """
    row = _got(actor, report_id)
    taken = row.sections.filter(corrected__isnull=False).values("corrected_id")
    rows = access.visible(actor, Report).filter(state="closed", window_first__lte=row.window_last)
    rows = rows.exclude(pk__in=taken).exclude(pk=row.pk).select_related("issuer")
    return report_rows(actor, rows.order_by("-window_last", "-pk"))


def _got(actor: Actor, report_id: int) -> Report:
    row = access.visible(actor, Report).filter(pk=report_id).select_related("issuer").first()
    if row is None:
        raise NotVisible
    return row
