"""Put a person on a list."""

from __future__ import annotations

from hoanhap.ground.audit.spine import Done, action, record
from hoanhap.ground.orgs import roles
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.refusals import BadInput
from hoanhap.pure.kernel.words import Words
from hoanhap.work.lists.entering import fill_entry, listed_before, next_position, touch
from hoanhap.work.lists.facts import EntryFacts, checked
from hoanhap.work.lists.models import ListEntry
from hoanhap.work.lists.settling import settle_one
from hoanhap.work.lists.stepping import SUBJECT, list_for, month_words


@action(
    "lists.add_entry",
    grants=(roles.POLICE_DRAFTER,),
    sentence=Words(
        vi="{who} thêm {name} vào danh sách tháng {month}",
        en="{who} put {name} on the list of {month}",
    ),
)
def add_entry(
    act: Act, *, list_id: int, version: int, facts: EntryFacts, person_id: int | None = None
) -> Done:
    """Put a person on a list being drafted; Done is the list, notes `entry_id` and `person_id`.

    The person is searched before made: by identity number, else by name, birth and commune;
    `person_id` names the one the actor chose among candidates. A person on record elsewhere moves
    here from today on. A list declared nil is so no longer.

    Raises NotVisible, Stale, WrongState; BadInput for wrong fields, for a match that is not certain
    and for a person who is on the list already.
    """
    row = list_for(act, "lists.add_entry", list_id, version)
    tidy = checked(facts, act.today)
    settled = settle_one(act, tidy, commune_id=row.commune_id, person_id=person_id)
    if ListEntry.objects.filter(list=row, person_id=settled.person_id).exists():
        why = Words(
            vi="Người này đã có trên danh sách; hãy sửa dòng đang có.",
            en="This person is on the list already; change the row that is there.",
        )
        raise BadInput(why, details=(("full_name", why),))
    is_known = settled.person_id in listed_before(row)
    entry = ListEntry(
        list=row, position=next_position(row), change="changed" if is_known else "new"
    )
    fill_entry(entry, settled, tidy)
    entry.save()
    row.is_nil = False
    touch(row)
    record(
        act,
        deed="lists.add_entry",
        subject=(SUBJECT, row.pk),
        occurred_on=act.today,
        after={"entry": entry.pk, "change": entry.change, "is_new_person": settled.is_new},
        params={"name": entry.full_name, "month": month_words(row)},
        about=[("registry.Person", entry.person_id), ("lists.ListEntry", entry.pk)],
    )
    return Done(
        id=row.pk,
        version=row.version,
        notes={"entry_id": entry.pk, "person_id": entry.person_id},
    )
