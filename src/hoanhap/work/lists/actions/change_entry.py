"""Change a row of a list being drafted."""

from __future__ import annotations

from hoanhap.ground.audit.spine import Done, action, record
from hoanhap.ground.orgs import roles
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.words import Words
from hoanhap.work.lists.comparing import differing_fields
from hoanhap.work.lists.entering import fill_entry, forget_verdict, listed_before, touch
from hoanhap.work.lists.facts import EntryFacts, checked
from hoanhap.work.lists.settling import settle_one
from hoanhap.work.lists.stepping import SUBJECT, entry_for, month_words


@action(
    "lists.change_entry",
    grants=(roles.POLICE_DRAFTER,),
    sentence=Words(
        vi="{who} sửa dòng của {name} trong danh sách tháng {month}",
        en="{who} changed {name}'s row on the list of {month}",
    ),
)
def change_entry(act: Act, *, entry_id: int, version: int, facts: EntryFacts) -> Done:
    """Change a row (`version` is the entry's); a row that had left the list comes back on it.

    A field left blank that the registry knows (number, telephone, certificate) stays as known. The
    registry takes the change too; a verdict given on the row is forgotten. Done is the entry, notes
    `list_id`, `list_version`, `changed` (field names; identity numbers are never written there).

    Raises NotVisible, Stale, WrongState, and BadInput for wrong fields.
    """
    row, entry = entry_for(act, "lists.change_entry", entry_id, version)
    tidy = checked(facts, act.today)
    settled = settle_one(
        act,
        tidy,
        commune_id=row.commune_id,
        person_id=entry.person_id,
        released_before=entry.released_on,
    )
    changed = differing_fields(entry, settled, tidy)
    came_back = entry.change == "left"
    if changed or came_back:
        fill_entry(entry, settled, tidy)
        forget_verdict(entry)
        entry.change = "changed" if entry.person_id in listed_before(row) else "new"
        entry.left_reason = ""
        entry.version += 1
        entry.save()
        row.is_nil = False
        touch(row)
    record(
        act,
        deed="lists.change_entry",
        subject=(SUBJECT, row.pk),
        occurred_on=act.today,
        before={"came_back": came_back},
        after={"entry": entry.pk, "changed": changed},
        params={"name": entry.full_name, "month": month_words(row)},
        about=[("registry.Person", entry.person_id), ("lists.ListEntry", entry.pk)],
    )
    return Done(
        id=entry.pk,
        version=entry.version,
        notes={"list_id": row.pk, "list_version": row.version, "changed": list(changed)},
    )
