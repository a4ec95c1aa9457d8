"""Transmit a confirmed list to the bank."""

from __future__ import annotations

from datetime import date

from hoanhap.ground.audit.spine import Done, action, record, send_out
from hoanhap.ground.orgs import roles
from hoanhap.ground.orgs.days import happened
from hoanhap.ground.registry.disclosing import disclose
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.words import Words
from hoanhap.work.lists.entering import people, touch
from hoanhap.work.lists.models import ListEntry
from hoanhap.work.lists.stepping import SUBJECT, list_for, month_words

CLAUSE = "khoản 2 Điều 3 Quyết định 22/2023/QĐ-TTg"


@action(
    "lists.transmit",
    grants=(roles.COMMITTEE_CLERK, roles.COMMITTEE_SIGNER),
    sentence=Words(
        vi="{who} chuyển danh sách tháng {month} cho ngân hàng ({count} người)",
        en="{who} transmitted the list of {month} to the bank ({count} people)",
    ),
)
def transmit(act: Act, *, list_id: int, version: int, transmitted_on: date) -> Done:
    """Transmit a confirmed list: an outbox row for the bank, and a disclosure of each confirmed
    person to it under khoản 2 Điều 3, Quyết định 22/2023/QĐ-TTg. Refused names stay unseen there.
    `transmitted_on` is the day that counts against the due day. Notes `count`.

    Raises NotVisible, Stale, WrongState, and BadInput for a day after today or before confirmation.
    """
    row = list_for(act, "lists.transmit", list_id, version)
    happened(act, "transmitted_on", transmitted_on, not_before=row.confirmed_on)
    row.transmitted_on = transmitted_on
    row.transmitted_at = act.now
    touch(row)
    confirmed = list(
        ListEntry.objects.filter(list=row, verdict="confirmed")
        .exclude(change="left")
        .order_by("position")
    )
    disclose(
        act,
        person_ids=[entry.person_id for entry in confirmed],
        agency_id=row.bank_id,
        clause=CLAUSE,
        source=(SUBJECT, row.pk),
        on=transmitted_on,
    )
    entry = record(
        act,
        deed="lists.transmit",
        subject=(SUBJECT, row.pk),
        occurred_on=transmitted_on,
        before={"state": "confirmed"},
        after={"state": row.state, "bank": row.bank_id, "due_on": row.due_on},
        params={"month": month_words(row), "count": len(confirmed)},
        about=people(confirmed),
    )
    send_out(
        entry,
        kind="monthly_list",
        to_agency_id=row.bank_id,
        payload={
            "list_id": row.pk,
            "month": row.month,
            "addition_no": row.addition_no,
            "is_nil": row.is_nil,
            "entries": [listed.pk for listed in confirmed],
        },
    )
    return Done(id=row.pk, version=row.version, notes={"count": len(confirmed)})
