"""Attach a file to a return."""

from __future__ import annotations

from hoanhap.ground.audit.spine import Done, action, record
from hoanhap.ground.intake.office_file import office_file
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.fields import not_too_long
from hoanhap.pure.kernel.refusals import NotVisible
from hoanhap.pure.kernel.words import Words
from hoanhap.work.returns.codes import WRITERS
from hoanhap.work.returns.drafting import begin, refuse_shut_section
from hoanhap.work.returns.models import Return, ReturnFigure, ReturnFile
from hoanhap.work.returns.stepping import SUBJECT, named, own_return, section_of

COLUMN = "returns.file"
MOST_BYTES = 20 * 1024 * 1024
NOTE_LONGEST = 200


@action(
    "returns.attach_file",
    grants=WRITERS,
    sentence=Words(
        vi="{who} đính kèm tệp {name} vào báo cáo “{round}”",
        en="{who} attached {name} to “{round}”",
    ),
)
def attach_file(
    act: Act,
    *,
    return_id: int,
    name: str,
    content: bytes,
    section_id: int | None = None,
    figure_id: int | None = None,
    note: str = "",
) -> Done:
    """Attach a file, sealed: to the return, to one of its sections, or to a declared figure as the
    paper it comes from. At most 20 MB.

    Done.id is the file's. Raises NotVisible, WrongState, NotAllowed, NotReady once locked or where
    the section is not open; BadInput for a file of another kind, with macros, or too large.
    """
    row, before = own_return(act, "returns.attach_file", return_id, None)
    begin(act, row)
    if section_id is not None:
        section_id = section_of(row, section_id).pk
    if figure_id is not None:
        section_id = _figure(row, figure_id).section_id
    refuse_shut_section(row, section_id)
    columns = office_file(name, content, column=COLUMN, most_bytes=MOST_BYTES)
    file = ReturnFile.objects.create(
        of_return=row,
        section_id=section_id,
        figure_id=figure_id,
        note=not_too_long("note", note, NOTE_LONGEST),
        posting_id=act.actor.posting_id,
        recorded_at=act.now,
        **columns,
    )
    if row.state != before:
        row.version += 1
    row.save()
    record(
        act,
        deed="returns.attach_file",
        subject=(SUBJECT, row.pk),
        occurred_on=act.today,
        before={"state": before},
        after={"state": row.state, "file_id": file.pk, "sha256": file.sha256},
        params={**named(row), "name": file.file_name},
    )
    return Done(id=file.pk, notes={"return_version": row.version})


def _figure(row: Return, figure_id: int) -> ReturnFigure:
    found = ReturnFigure.objects.filter(pk=figure_id, of_return=row).first()
    if found is None:
        raise NotVisible
    return found
