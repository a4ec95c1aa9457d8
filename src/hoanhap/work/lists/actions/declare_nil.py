"""Declare that a month's list names nobody: an answer, not a missing list."""

from __future__ import annotations

from hoanhap.ground.audit.spine import Done, action, record
from hoanhap.ground.orgs import roles
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.refusals import BadInput
from hoanhap.pure.kernel.words import Words
from hoanhap.work.lists.entering import touch
from hoanhap.work.lists.models import ListEntry
from hoanhap.work.lists.stepping import SUBJECT, list_for, month_words


@action(
    "lists.declare_nil",
    grants=(roles.POLICE_DRAFTER,),
    sentence=Words(
        vi="{who} báo danh sách tháng {month}: không có người",
        en="{who} declared the list of {month} nil",
    ),
)
def declare_nil(act: Act, *, list_id: int, version: int) -> Done:
    """Declare a list nil; it then goes its way like any other. Rows that have left may stay.

    Raises NotVisible, Stale, WrongState, and BadInput while someone stands on the list.
    """
    row = list_for(act, "lists.declare_nil", list_id, version)
    if ListEntry.objects.filter(list=row).exclude(change="left").exists():
        raise BadInput(
            Words(
                vi="Danh sách còn tên; chỉ báo “không có người” khi không còn ai.",
                en="There are names on the list; it can be nil only when nobody is left on it.",
            )
        )
    row.is_nil = True
    touch(row)
    record(
        act,
        deed="lists.declare_nil",
        subject=(SUBJECT, row.pk),
        occurred_on=act.today,
        after={"is_nil": True},
        params={"month": month_words(row)},
    )
    return Done(id=row.pk, version=row.version)
