"""Change what stands at the head of a report: title, issuer, to whom it goes."""

from __future__ import annotations

from collections.abc import Sequence

from hoanhap.ground.audit.spine import Done, action, record
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.fields import said
from hoanhap.pure.kernel.words import Words
from hoanhap.work.reports.heading import addressees_of, issuer_of, set_addressees
from hoanhap.work.reports.stepping import SUBJECT, WRITERS, report_for, touch


@action(
    "reports.change_head",
    grants=WRITERS,
    sentence=Words(
        vi="{who} sửa phần đầu báo cáo “{title}”", en="{who} changed the head of “{title}”"
    ),
)
def change_head(
    act: Act,
    *,
    report_id: int,
    version: int,
    title: str,
    addressees: Sequence[str],
    issuer: str,
) -> Done:
    """Change title, issuer ("police", "committee") and addressees of a report being drafted.

    Raises NotVisible, Stale, WrongState, BadInput without a title or for an unknown issuer.
    """
    row = report_for(act, "reports.change_head", report_id, version)
    before = {"title": row.title, "issuer_id": row.issuer_id, "addressees": addressees_of(row)}
    row.title = said("title", title, 300)
    row.issuer_id = issuer_of(act, row.agency_id, issuer)
    set_addressees(row, addressees)
    touch(row)
    record(
        act,
        deed="reports.change_head",
        subject=(SUBJECT, row.pk),
        occurred_on=act.today,
        before=before,
        after={"title": row.title, "issuer_id": row.issuer_id, "addressees": addressees_of(row)},
        params={"title": row.title},
    )
    return Done(id=row.pk, version=row.version)
