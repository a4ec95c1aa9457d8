"""Send a submitted list back to its drafter."""

from __future__ import annotations

from hoanhap.ground.audit.spine import Done, action, record
from hoanhap.ground.orgs import roles
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.words import Words
from hoanhap.work.lists.codes import said
from hoanhap.work.lists.entering import touch
from hoanhap.work.lists.stepping import SUBJECT, list_for, month_words


@action(
    "lists.send_back",
    grants=(roles.POLICE_SIGNER,),
    sentence=Words(
        vi="{who} trả lại danh sách tháng {month} cho người lập",
        en="{who} sent the list of {month} back to its drafter",
    ),
)
def send_back(act: Act, *, list_id: int, version: int, remarks: str) -> Done:
    """Send a submitted list back inside the commune police, with remarks that say what to mend.

    Raises NotVisible, Stale, WrongState, and BadInput without remarks.
    """
    row = list_for(act, "lists.send_back", list_id, version)
    row.return_remarks = said("remarks", remarks, 1000)
    row.submitted_by = None
    row.submitted_on = None
    touch(row)
    record(
        act,
        deed="lists.send_back",
        subject=(SUBJECT, row.pk),
        occurred_on=act.today,
        before={"state": "submitted"},
        after={"state": row.state},
        reason=row.return_remarks,
        params={"month": month_words(row)},
    )
    return Done(id=row.pk, version=row.version)
