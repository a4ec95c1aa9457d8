"""Send a submitted report back to who drafts it."""

from __future__ import annotations

from hoanhap.ground.audit.spine import Done, action, record
from hoanhap.ground.orgs.hands import other_hands
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.fields import said
from hoanhap.pure.kernel.words import Words
from hoanhap.work.reports.stepping import SIGNERS, SUBJECT, report_for, touch


@action(
    "reports.send_back",
    grants=SIGNERS,
    sentence=Words(vi="{who} trả lại báo cáo “{title}”", en="{who} sent “{title}” back"),
)
def send_back(act: Act, *, report_id: int, version: int, reason: str) -> Done:
    """Send it back (*trả lại*) with what is to be mended; its figures move with the days again.

    Raises NotVisible, Stale, WrongState; NotAllowed for who submitted it; BadInput without a
    reason.
    """
    row = report_for(act, "reports.send_back", report_id, version)
    other_hands(act, row.submitted_by)
    before = {"state": "submitted", "known_at": row.known_at}
    row.remarks = said("reason", reason, 500)
    row.known_at = None
    touch(row)
    record(
        act,
        deed="reports.send_back",
        subject=(SUBJECT, row.pk),
        occurred_on=act.today,
        before=before,
        after={"state": row.state, "known_at": None},
        params={"title": row.title},
        reason=row.remarks,
    )
    return Done(id=row.pk, version=row.version)
