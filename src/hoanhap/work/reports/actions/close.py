"""Close a signed report: its files, cells and rows are kept once and for all."""

from __future__ import annotations

from hoanhap.ground.audit.spine import Done, action, record
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.words import Words
from hoanhap.work.reports.snapshots import keep_snapshot
from hoanhap.work.reports.stepping import SUBJECT, WRITERS, report_for, touch


@action(
    "reports.close",
    grants=WRITERS,
    sentence=Words(vi="{who} chốt báo cáo “{title}”", en="{who} closed the report “{title}”"),
)
def close(act: Act, *, report_id: int, version: int) -> Done:
    """Close (*chốt số liệu*): Word and Excel are made now and kept, with every cell, the ids of the
    rows behind it and a digest over all. From here on it opens with the same bytes; what is learned
    later comes as a correction in the next report.

    Raises NotVisible, Stale, WrongState.
    """
    row = report_for(act, "reports.close", report_id, version)
    kept = keep_snapshot(act, row)
    touch(row)
    record(
        act,
        deed="reports.close",
        subject=(SUBJECT, row.pk),
        occurred_on=act.today,
        before={"state": "signed"},
        after={"state": row.state, "digest": kept.digest},
        params={"title": row.title},
    )
    return Done(id=row.pk, version=row.version, notes={"digest": kept.digest})
