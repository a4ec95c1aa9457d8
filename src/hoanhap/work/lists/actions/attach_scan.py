"""Attach the scan of a signed paper to a list."""

from __future__ import annotations

from hoanhap.ground.audit.spine import Done, action, record
from hoanhap.ground.intake.papers import keep_attachment
from hoanhap.ground.orgs import roles
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.words import Words
from hoanhap.work.lists.entering import touch
from hoanhap.work.lists.stepping import SUBJECT, list_for, month_words


@action(
    "lists.attach_scan",
    grants=(
        roles.POLICE_DRAFTER,
        roles.POLICE_SIGNER,
        roles.COMMITTEE_CLERK,
        roles.COMMITTEE_SIGNER,
    ),
    sentence=Words(
        vi="{who} đính kèm bản chụp danh sách tháng {month}",
        en="{who} attached a scan of the list of {month}",
    ),
)
def attach_scan(act: Act, *, list_id: int, version: int, name: str, content: bytes) -> Done:
    """Attach a scan (PDF, PNG or JPEG by its content, at most 10 MB), kept sealed; police and
    committee of the commune and the province see it, the bank does not (it carries every name).
    Notes `attachment_id`.

    Raises NotVisible, Stale, WrongState before signature, and BadInput for other files.
    """
    row = list_for(act, "lists.attach_scan", list_id, version)
    attachment_id = keep_attachment(
        act, (SUBJECT, row.pk), commune_id=row.commune_id, name=name, content=content
    )
    touch(row)
    record(
        act,
        deed="lists.attach_scan",
        subject=(SUBJECT, row.pk),
        occurred_on=act.today,
        after={"attachment": attachment_id, "size_bytes": len(content)},
        params={"month": month_words(row)},
        about=[("intake.Attachment", attachment_id)],
    )
    return Done(id=row.pk, version=row.version, notes={"attachment_id": attachment_id})
