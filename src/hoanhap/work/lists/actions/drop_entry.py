"""Take a person off a list, with the reason."""

from __future__ import annotations

from hoanhap.ground.audit.spine import Done, action, record
from hoanhap.ground.orgs import roles
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.refusals import WrongState
from hoanhap.pure.kernel.words import Words
from hoanhap.work.lists.codes import LEFT_REASONS, known_code
from hoanhap.work.lists.entering import forget_verdict, touch
from hoanhap.work.lists.stepping import SUBJECT, entry_for, month_words


@action(
    "lists.drop_entry",
    grants=(roles.POLICE_DRAFTER,),
    sentence=Words(
        vi="{who} đưa {name} ra khỏi danh sách tháng {month}: {reason}",
        en="{who} took {name} off the list of {month}: {reason}",
    ),
)
def drop_entry(act: Act, *, entry_id: int, version: int, reason: str) -> Done:
    """Mark a row as left (`reason` of codes.LEFT_REASONS); it stays visible, is not printed and is
    not decided. `version` is the entry's; notes `list_id`, `list_version`.

    Raises NotVisible, Stale, BadInput for an unknown reason, WrongState for a row that has left or
    a list past drafting.
    """
    row, entry = entry_for(act, "lists.drop_entry", entry_id, version)
    known_code("reason", reason, LEFT_REASONS, "-")
    if entry.change == "left":
        raise WrongState(
            Words(vi="Người này đã ra khỏi danh sách.", en="This person has left the list already.")
        )
    before = {"change": entry.change}
    entry.change = "left"
    entry.left_reason = reason
    forget_verdict(entry)
    entry.version += 1
    entry.save()
    touch(row)
    words = LEFT_REASONS[reason]
    record(
        act,
        deed="lists.drop_entry",
        subject=(SUBJECT, row.pk),
        occurred_on=act.today,
        before=before,
        after={"entry": entry.pk, "change": "left", "left_reason": reason},
        params={
            "name": entry.full_name,
            "month": month_words(row),
            "reason": {"vi": words.vi, "en": words.en},
        },
        about=[("registry.Person", entry.person_id), ("lists.ListEntry", entry.pk)],
    )
    return Done(
        id=entry.pk,
        version=entry.version,
        notes={"list_id": row.pk, "list_version": row.version},
    )
