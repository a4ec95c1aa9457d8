"""Reads of what came in; contents are opened only for those who may see the row."""

from __future__ import annotations

from hoanhap.ground.intake.models import Attachment, ReceivedFile
from hoanhap.ground.intake.papers import COLUMN
from hoanhap.ground.intake.types import AttachmentFile, AttachmentRow, FileRow, StagedFile
from hoanhap.ground.orgs import access
from hoanhap.ground.vault.sealing import unseal
from hoanhap.pure.kernel.act import Actor

STAGED = "intake.staged"
CONTENT = "intake.content"


def files_of_list(actor: Actor, list_id: int) -> tuple[FileRow, ...]:
    """The workbooks received for a list, newest first; the commune's police only. One query."""
    rows = access.visible(actor, ReceivedFile).filter(list_id=list_id).order_by("-id")
    return tuple(file_row(row) for row in rows.defer("content_sealed", "staged_sealed"))


def staged_file(actor: Actor, file_id: int) -> StagedFile:
    """A received file with its reading opened. Raises NotVisible."""
    row = access.get(actor, ReceivedFile, file_id)
    return StagedFile(file_row(row), unseal(bytes(row.staged_sealed), column=STAGED))


def file_content(actor: Actor, file_id: int) -> tuple[str, bytes]:
    """A received file's name and its bytes as they came. Raises NotVisible."""
    row = access.get(actor, ReceivedFile, file_id)
    return row.name, unseal(bytes(row.content_sealed), column=CONTENT)


def attachments_of(actor: Actor, subject: tuple[str, int]) -> tuple[AttachmentRow, ...]:
    """The scans of a row, newest first. One query."""
    rows = access.visible(actor, Attachment).filter(subject_kind=subject[0], subject_id=subject[1])
    return tuple(
        AttachmentRow(row.pk, row.name, row.mime, row.size_bytes, row.recorded_at)
        for row in rows.defer("content_sealed").order_by("-id")
    )


def attachment(actor: Actor, attachment_id: int) -> AttachmentFile:
    """One scan with its content. Raises NotVisible."""
    row = access.get(actor, Attachment, attachment_id)
    return AttachmentFile(row.name, row.mime, unseal(bytes(row.content_sealed), column=COLUMN))


def file_row(row: ReceivedFile) -> FileRow:
    """The row handed out for a received file."""
    return FileRow(
        id=row.pk,
        kind=row.kind,
        name=row.name,
        commune_id=row.commune_id,
        month=row.month,
        list_id=row.list_id,
        sha256=row.sha256,
        size_bytes=row.size_bytes,
        counts=row.counts,
        state=row.state,
        version=row.version,
        received_at=row.received_at,
    )
