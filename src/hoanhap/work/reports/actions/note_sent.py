"""Note that the report was sent to one of those it goes to."""

from __future__ import annotations

from datetime import date

from hoanhap.ground.audit.spine import Done, action, record
from hoanhap.ground.orgs.days import happened
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.fields import not_too_long
from hoanhap.pure.kernel.refusals import NotVisible
from hoanhap.pure.kernel.words import Words
from hoanhap.work.reports.stepping import SUBJECT, WRITERS, report_for, touch


@action(
    "reports.note_sent",
    grants=WRITERS,
    sentence=Words(
        vi="{who} ghi đã gửi báo cáo tới {addressee}", en="{who} noted it was sent to {addressee}"
    ),
)
def note_sent(
    act: Act, *, report_id: int, version: int, addressee_id: int, sent_on: date, note: str = ""
) -> Done:
    """Note the day on which it was sent to an addressee, and how ("trục liên thông", "bưu điện").

    Raises NotVisible, also for an addressee of another report; Stale, WrongState before it is
    signed; BadInput for a day to come or before the signature.
    """
    row = report_for(act, "reports.note_sent", report_id, version)
    addressee = row.addressees.filter(pk=addressee_id).first()
    if addressee is None:
        raise NotVisible
    happened(act, "sent_on", sent_on, not_before=row.signed_on)
    before = {"sent_on": addressee.sent_on, "note": addressee.sent_note}
    addressee.sent_on = sent_on
    addressee.sent_note = not_too_long("note", note, 200)
    addressee.save()
    touch(row)
    record(
        act,
        deed="reports.note_sent",
        subject=(SUBJECT, row.pk),
        occurred_on=sent_on,
        before=before,
        after={"sent_on": sent_on, "note": addressee.sent_note},
        params={"addressee": addressee.name},
    )
    return Done(id=row.pk, version=row.version)
