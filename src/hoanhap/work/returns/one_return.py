"""Reads of one return: its sections with texts, figures, files, remarks and findings."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from hoanhap.ground.intake.office_file import StoredFile, opened_file
from hoanhap.ground.orgs import access
from hoanhap.ground.orgs.names import posting_names
from hoanhap.pure.kernel.act import Actor
from hoanhap.pure.kernel.refusals import NotVisible
from hoanhap.work.returns.actions.attach_file import COLUMN
from hoanhap.work.returns.asking import sections_for
from hoanhap.work.returns.checking import section_now
from hoanhap.work.returns.checks import findings_of
from hoanhap.work.returns.figures_now import as_sent
from hoanhap.work.returns.filling import figure_of, window_of
from hoanhap.work.returns.models import (
    OutlineSection,
    Return,
    ReturnFigure,
    ReturnFile,
    ReturnPart,
    ReturnRemark,
    Sending,
)
from hoanhap.work.returns.rows import return_row, to_be_shown
from hoanhap.work.returns.texts_before import texts_before
from hoanhap.work.returns.titles import words_of
from hoanhap.work.returns.types_filling import (
    FigureView,
    FileRow,
    Finding,
    PartNow,
    RemarkRow,
    ReturnPage,
    SectionView,
    SendingRow,
)


@dataclass(frozen=True, slots=True)
class _Content:
    """What one return holds, fetched."""

    parts: Mapping[int, ReturnPart]
    figures: Mapping[int, list[ReturnFigure]]
    files: Sequence[FileRow]
    findings: Sequence[Finding]
    before: Mapping[int, str]
    names: Mapping[int, str]


def return_page(
    actor: Actor, return_id: int, today: date, *, with_before: bool = True
) -> ReturnPage:
    """One return whole: its own agency sees what is being written, who follows the province what
    was sent last, and before the first sending only how it stands; `with_before` also what it
    wrote the last time. Raises NotVisible. Ten queries at most.
    """
    row = to_be_shown(access.visible(actor, Return).filter(pk=return_id)).first()
    if row is None:
        raise NotVisible
    shown = return_row(actor, row, today)
    is_own = row.agency_id == actor.agency_id
    has_content = is_own or row.sent_at is not None
    every = OutlineSection.objects.filter(outline_id=row.round.outline_id)
    sections = sections_for(every, row.agency_id, row.agency.kind)
    remarks = list(row.remarks_made.order_by("pk"))
    sendings = list(row.sendings.order_by("nth"))
    last = sendings[-1] if sendings and not is_own else None
    content = (
        _content(row, sections, remarks, last, is_own=is_own, with_before=with_before and is_own)
        if has_content
        else None
    )
    return ReturnPage(
        row=shown,
        round_kind=row.round.kind,
        round_closed_on=row.round.closed_on,
        round_note=row.round.note,
        is_demo=row.round.is_demo,
        addressees=tuple(row.round.addressees),
        sections=tuple(_section(row, one, content, is_own=is_own) for one in sections),
        findings=tuple(content.findings) if content else (),
        files=tuple(content.files) if content else (),
        remarks=_remarks(remarks, content, is_own=is_own),
        sendings=tuple(
            SendingRow(one.nth, one.number, one.signed_on, one.signer_name, one.recorded_at)
            for one in sendings
        ),
        is_own=is_own,
        has_content=has_content,
    )


def part_now(actor: Actor, return_id: int, section_id: int) -> PartNow:
    """One section's text as it stands, for who typed another one meanwhile. Raises NotVisible, also
    for another agency's.
    """
    row = access.get(actor, Return, return_id)
    part = ReturnPart.objects.filter(of_return=row, section_id=section_id).first()
    if part is None or row.agency_id != actor.agency_id:
        raise NotVisible
    return PartNow(
        section_id,
        part.version,
        part.text,
        posting_names([part.saved_by]).get(part.saved_by or 0, ""),
        part.saved_at,
        part.is_open,
    )


def return_file(actor: Actor, file_id: int) -> StoredFile:
    """A file of a return, opened. Raises NotVisible, also for one that was taken back."""
    row = access.get(actor, ReturnFile, file_id)
    if row.withdrawn_at is not None:
        raise NotVisible
    return opened_file(row, column=COLUMN)


def _content(
    row: Return,
    sections: Sequence[OutlineSection],
    remarks: Iterable[ReturnRemark],
    sent: Sending | None,
    *,
    is_own: bool,
    with_before: bool,
) -> _Content:
    parts = {part.section_id: part for part in row.parts.all()}
    figures: dict[int, list[ReturnFigure]] = defaultdict(list)
    for one in row.figures.order_by("pk"):
        figures[one.section_id].append(as_sent(one, sent) if sent else one)
    files = _files(row)
    with_file = {file.figure_id for file in files if file.figure_id is not None}
    explained = dict(row.explanations.values_list("key", "text"))
    texts = {pk: _text(part, is_own=is_own) for pk, part in parts.items()}
    findings = findings_of(
        (
            section_now(one, texts.get(one.pk, ""), figures.get(one.pk, []), with_file)
            for one in sections
        ),
        explained,
    )
    saved = [part.saved_by for part in parts.values()]
    return _Content(
        parts=parts,
        figures=figures,
        files=files,
        findings=findings if row.drafted_by is not None else (),
        before=texts_before(row, sections) if with_before else {},
        names=posting_names([*saved, *(one.posting_id for one in remarks)]),
    )


def _text(part: ReturnPart, *, is_own: bool) -> str:
    return part.text if is_own else part.sent_text


def _files(row: Return) -> list[FileRow]:
    kept = row.files.filter(withdrawn_at__isnull=True).defer("content_sealed").order_by("pk")
    return [
        FileRow(
            file.pk, file.file_name, file.mime, file.size_bytes, file.note, file.section_id,
            file.figure_id, file.recorded_at,
        )
        for file in kept
    ]  # fmt: skip


def _section(
    row: Return, one: OutlineSection, content: _Content | None, *, is_own: bool
) -> SectionView:
    part = content.parts.get(one.pk) if content else None
    figures = content.figures.get(one.pk, []) if content else []
    findings = [f for f in content.findings if f.section_id == one.pk] if content else []
    files = [f for f in content.files if f.section_id == one.pk] if content else []
    of_figure = [f for f in findings if f.code]
    return SectionView(
        id=one.pk,
        position=one.position,
        number=one.number,
        title=one.title,
        help=one.help,
        body=one.body,
        is_required=one.is_required,
        window=window_of(one, row.round),
        part_id=part.pk if part else None,
        part_version=part.version if part else 0,
        text=_text(part, is_own=is_own) if part else "",
        sent_text=part.sent_text if part else "",
        last_text=content.before.get(one.pk, "") if content else "",
        is_open=part.is_open if part else is_own,
        saved_by=content.names.get(part.saved_by or 0, "") if content and part else "",
        saved_at=part.saved_at if part else None,
        remark=part.remark if part else "",
        figures=tuple(_figure(one, figure, of_figure, files) for figure in figures),
        findings=tuple(f for f in findings if not f.code),
        files=tuple(f for f in files if f.figure_id is None),
    )


def _figure(
    section: OutlineSection,
    one: ReturnFigure,
    findings: Iterable[Finding],
    files: Iterable[FileRow],
) -> FigureView:
    title, unit, definition = words_of(section, one)
    return FigureView(
        id=one.pk,
        version=one.version,
        section_id=section.pk,
        code=one.code,
        title=title,
        unit=unit,
        definition=definition,
        source=one.source,
        value=figure_of(one.value_num, one.value_den),
        last_year=figure_of(one.before_num, one.before_den),
        paper_number=one.paper_number,
        paper_on=one.paper_on,
        is_frozen=one.is_frozen,
        known_at=one.known_at,
        files=tuple(file for file in files if file.figure_id == one.pk),
        findings=tuple(f for f in findings if f.code == one.code),
    )


def _remarks(
    remarks: Iterable[ReturnRemark], content: _Content | None, *, is_own: bool
) -> tuple[RemarkRow, ...]:
    """Remarks inside the agency are its own."""
    return tuple(
        RemarkRow(
            one.section_id,
            one.kind,
            one.sending,
            one.text,
            content.names.get(one.posting_id, "") if content else "",
            one.recorded_at,
        )
        for one in remarks
        if is_own or one.kind != "inside"
    )
