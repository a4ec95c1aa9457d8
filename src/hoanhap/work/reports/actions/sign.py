"""Put on record that the report was signed."""

from __future__ import annotations

from datetime import date

from hoanhap.ground.audit.spine import Done, action, record
from hoanhap.ground.intake.papers import keep_paper
from hoanhap.ground.orgs.days import happened
from hoanhap.ground.orgs.hands import other_hands
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.fields import not_too_long, said
from hoanhap.pure.kernel.words import Words
from hoanhap.work.reports.sections import writers_of
from hoanhap.work.reports.stepping import SIGNERS, SUBJECT, report_for, touch


@action(
    "reports.sign",
    grants=SIGNERS,
    sentence=Words(
        vi="{who} ghi báo cáo “{title}” đã ký, số {number}",
        en="{who} noted that “{title}” was signed, no. {number}",
    ),
)
def sign(
    act: Act,
    *,
    report_id: int,
    version: int,
    number: str,
    signed_on: date,
    signer_name: str,
    signer_post: str = "",
) -> Done:
    """Note the signature (*ký*); number, day, signer and post are those of the signed paper.

    Raises NotVisible, Stale, WrongState; NotAllowed for who opened, wrote or submitted it; BadInput
    without number or signer, for a day after today and for one before the report's period.
    """
    row = report_for(act, "reports.sign", report_id, version)
    other_hands(act, row.drafted_by, row.submitted_by, *writers_of(row))
    happened(act, "signed_on", signed_on, not_before=min(row.window_first, act.today))
    row.number = said("number", number, 60)
    row.signer_name = said("signer_name", signer_name, 100)
    row.signer_post = not_too_long("signer_post", signer_post, 200)
    row.signed_on = signed_on
    row.signed_by = act.actor.posting_id
    touch(row)
    keep_paper(
        act,
        (SUBJECT, row.pk),
        kind="report_signed",
        number=row.number,
        signed_on=signed_on,
        signer_name=row.signer_name,
    )
    record(
        act,
        deed="reports.sign",
        subject=(SUBJECT, row.pk),
        occurred_on=signed_on,
        before={"state": "submitted"},
        after={"state": row.state, "number": row.number, "signed_on": signed_on},
        params={"title": row.title, "number": row.number},
    )
    return Done(id=row.pk, version=row.version)
