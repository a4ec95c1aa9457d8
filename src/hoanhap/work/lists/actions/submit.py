"""Submit a drafted list to the head of the commune police."""

from __future__ import annotations

from hoanhap.ground.audit.spine import Done, action, record
from hoanhap.ground.orgs import roles
from hoanhap.ground.orgs.hands import other_hands
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.refusals import BadInput
from hoanhap.pure.kernel.words import Words
from hoanhap.work.lists.entering import touch
from hoanhap.work.lists.models import ListEntry
from hoanhap.work.lists.stepping import SUBJECT, list_for, month_words


@action(
    "lists.submit",
    grants=(roles.POLICE_SUBMITTER,),
    sentence=Words(
        vi="{who} trình danh sách tháng {month} ({count} người)",
        en="{who} submitted the list of {month} ({count} people)",
    ),
)
def submit(act: Act, *, list_id: int, version: int) -> Done:
    """Submit a list (*trình*); from here on it is not edited. Drafter and submitter are two people.

    Raises NotVisible, Stale, WrongState; NotAllowed for the drafter; BadInput for a list without a
    name that nobody has declared nil.
    """
    row = list_for(act, "lists.submit", list_id, version)
    other_hands(act, row.drafted_by)
    count = ListEntry.objects.filter(list=row).exclude(change="left").count()
    if count == 0 and not row.is_nil:
        raise BadInput(
            Words(
                vi="Danh sách chưa có tên nào. Nếu đúng là không có người, hãy báo “không có "
                "người” trước khi trình.",
                en="The list has no name. If there is nobody, declare it nil before submitting.",
            )
        )
    row.is_nil = count == 0
    row.submitted_by = act.actor.posting_id
    row.submitted_on = act.today
    row.return_remarks = ""
    touch(row)
    record(
        act,
        deed="lists.submit",
        subject=(SUBJECT, row.pk),
        occurred_on=act.today,
        after={"state": row.state, "round": row.round, "count": count},
        params={"month": month_words(row), "count": count},
    )
    return Done(id=row.pk, version=row.version)
