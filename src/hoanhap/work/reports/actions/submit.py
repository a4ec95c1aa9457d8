"""Submit a report for signature; its figures are fixed as known at this moment."""

from __future__ import annotations

from hoanhap.ground.audit.spine import Done, action, record
from hoanhap.pure.kernel.act import VIETNAM, Act
from hoanhap.pure.kernel.words import Words
from hoanhap.work.reports.ready import must_be_ready
from hoanhap.work.reports.stepping import SUBJECT, WRITERS, report_for, touch


@action(
    "reports.submit",
    grants=WRITERS,
    sentence=Words(
        vi="{who} trình báo cáo “{title}”; số liệu ghi nhận đến {known_at}",
        en="{who} submitted “{title}”; figures as known at {known_at}",
    ),
)
def submit(act: Act, *, report_id: int, version: int) -> Done:
    """Submit (*trình*): from here on nobody edits it, and each figure in it is as known now, on
    every page and paper, until it is sent back.

    Raises NotVisible, Stale, WrongState; NotReady where nobody receives it, naming sections without
    a word and codes of figures that do not exist.
    """
    row = report_for(act, "reports.submit", report_id, version)
    must_be_ready(row)
    row.known_at = act.now
    row.submitted_by = act.actor.posting_id
    row.remarks = ""
    touch(row)
    record(
        act,
        deed="reports.submit",
        subject=(SUBJECT, row.pk),
        occurred_on=act.today,
        before={"state": "drafted"},
        after={"state": row.state},
        params={"title": row.title, "known_at": f"{act.now.astimezone(VIETNAM):%H:%M %d/%m/%Y}"},
    )
    return Done(id=row.pk, version=row.version)
