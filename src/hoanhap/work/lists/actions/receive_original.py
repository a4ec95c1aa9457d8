"""The bank notes that it has the signed original."""

from __future__ import annotations

from datetime import date

from hoanhap.ground.audit.spine import Done, action, record
from hoanhap.ground.orgs import roles
from hoanhap.ground.orgs.days import happened
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.words import Words
from hoanhap.work.lists.entering import touch
from hoanhap.work.lists.stepping import SUBJECT, list_for, month_words


@action(
    "lists.receive_original",
    grants=(roles.BANK_CREDIT_OFFICER, roles.BANK_ACCOUNTANT, roles.BANK_DIRECTOR),
    sentence=Words(
        vi="{who} nhận bản gốc danh sách tháng {month}",
        en="{who} received the original of the list of {month}",
    ),
)
def receive_original(act: Act, *, list_id: int, version: int, received_on: date) -> Done:
    """Note that the signed original is at the bank: the receipt that closes the duty to hand on.

    Raises NotVisible, Stale, WrongState, and BadInput for a day after today or before the list was
    confirmed.
    """
    row = list_for(act, "lists.receive_original", list_id, version)
    happened(act, "received_on", received_on, not_before=row.confirmed_on)
    row.original_received_on = received_on
    touch(row)
    record(
        act,
        deed="lists.receive_original",
        subject=(SUBJECT, row.pk),
        occurred_on=received_on,
        before={"state": "transmitted"},
        after={"state": row.state},
        params={"month": month_words(row)},
    )
    return Done(id=row.pk, version=row.version)
