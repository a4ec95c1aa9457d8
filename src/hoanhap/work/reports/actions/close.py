"""Close a signed report: its files, cells and rows are kept once and for all."""

from __future__ import annotations

from hoanhap.ground.audit.spine import Done, action, made, record
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.refusals import Stale
from hoanhap.pure.kernel.words import Words
from hoanhap.work.reports.snapshots import (
    MadeReport,
    keep_snapshot,
    made_from_what,
    made_report,
)
from hoanhap.work.reports.stepping import SUBJECT, WRITERS, report_for, touch


@action(
    "reports.close",
    grants=WRITERS,
    sentence=Words(vi="{who} chốt báo cáo “{title}”", en="{who} closed the report “{title}”"),
    makes=made_report,
)
def close(act: Act, *, report_id: int, version: int) -> Done:
    """Close (*chốt số liệu*): Word and Excel, made just before, are kept, with every cell, the ids
    of the rows behind it, the list of obstacles and a digest over all. From here on it opens with
    the same bytes; what is learned later comes as a correction in the next report.

    Raises NotVisible, Stale (also where the report is no longer what the files were made from),
    WrongState.
    """
    row = report_for(act, "reports.close", report_id, version)
    ready: MadeReport = made()
    if made_from_what(row) != ready.made_from:
        raise Stale
    kept = keep_snapshot(act, row, ready)
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
