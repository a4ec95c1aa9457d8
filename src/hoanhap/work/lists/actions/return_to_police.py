"""Return a signed list to the commune police."""

from __future__ import annotations

import hashlib
import json

from hoanhap.ground.audit.spine import Done, action, plain, record
from hoanhap.ground.orgs import roles
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.words import Words
from hoanhap.work.lists.codes import said
from hoanhap.work.lists.entering import COPIED, touch
from hoanhap.work.lists.models import ListEntry, ListRound, MonthlyList
from hoanhap.work.lists.signings import note_sent_back
from hoanhap.work.lists.stepping import SUBJECT, list_for, month_words


@action(
    "lists.return_to_police",
    grants=(roles.COMMITTEE_CLERK, roles.COMMITTEE_SIGNER),
    sentence=Words(
        vi="{who} trả lại danh sách tháng {month} cho Công an xã (lần {round})",
        en="{who} returned the list of {month} to the commune police (round {round})",
    ),
)
def return_to_police(act: Act, *, list_id: int, version: int, remarks: str) -> Done:
    """Return a signed list with remarks; it can be edited, submitted and signed again.

    The round is kept: its number, day and signer, the remarks, how many rows it had and their
    digest. Verdicts on rows that are not changed afterwards stay.

    Raises NotVisible, Stale, WrongState, and BadInput without remarks.
    """
    row = list_for(act, "lists.return_to_police", list_id, version)
    tidy = said("remarks", remarks, 1000)
    ended = row.round
    _keep_round(act, row, tidy)
    note_sent_back(act, row)
    row.round += 1
    row.return_remarks = tidy
    row.number, row.signer_name = "", ""
    row.signed_on, row.signed_at = None, None
    row.submitted_by, row.submitted_on = None, None
    touch(row)
    record(
        act,
        deed="lists.return_to_police",
        subject=(SUBJECT, row.pk),
        occurred_on=act.today,
        before={"state": "signed", "round": ended},
        after={"state": row.state, "round": row.round},
        reason=tidy,
        params={"month": month_words(row), "round": ended},
    )
    return Done(id=row.pk, version=row.version)


def _keep_round(act: Act, row: MonthlyList, remarks: str) -> None:
    entries = list(
        ListEntry.objects.filter(list=row).exclude(change="left").order_by("position", "id")
    )
    text = json.dumps(
        [[plain(_value(entry, name)) for name in COPIED] for entry in entries], sort_keys=True
    )
    ListRound.objects.create(
        list=row,
        round=row.round,
        number=row.number,
        signed_on=row.signed_on or act.today,
        signer_name=row.signer_name,
        returned_on=act.today,
        remarks=remarks,
        entries=len(entries),
        digest=hashlib.sha256(text.encode()).hexdigest(),
    )


def _value(entry: ListEntry, name: str) -> object:
    value = getattr(entry, name)
    return bytes(value) if isinstance(value, memoryview) else value
