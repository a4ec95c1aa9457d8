"""Drop a report begun in error."""

from __future__ import annotations

from hoanhap.ground.audit.spine import Done, action, record
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.fields import said
from hoanhap.pure.kernel.words import Words
from hoanhap.work.reports.stepping import SUBJECT, WRITERS, report_for, touch


@action(
    "reports.drop_report",
    grants=WRITERS,
    sentence=Words(
        vi="{who} bỏ bản thảo báo cáo “{title}”", en="{who} dropped the draft “{title}”"
    ),
)
def drop_report(act: Act, *, report_id: int, version: int, reason: str) -> Done:
    """Drop a report that is still drafted; its texts stay in the record, and its round can be
    gathered anew. Raises NotVisible, Stale, WrongState, BadInput without a reason.
    """
    row = report_for(act, "reports.drop_report", report_id, version)
    why = said("reason", reason, 300)
    touch(row)
    record(
        act,
        deed="reports.drop_report",
        subject=(SUBJECT, row.pk),
        occurred_on=act.today,
        before={"state": "drafted"},
        after={"state": row.state},
        params={"title": row.title},
        reason=why,
    )
    return Done(id=row.pk, version=row.version)
