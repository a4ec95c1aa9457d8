"""One confirmed name on a list, as the loans desk needs it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from hoanhap.ground.orgs import access
from hoanhap.pure.kernel.act import Actor
from hoanhap.pure.kernel.refusals import NotVisible
from hoanhap.work.lists.models import ListEntry
from hoanhap.work.lists.models.monthly_list import AT_BANK


@dataclass(frozen=True, slots=True)
class ListedPerson:
    """A name as one list carries it. `is_confirmed`: by the committee, on a list that is
    confirmed.
    """

    entry_id: int
    person_id: int
    list_id: int
    commune_id: int
    bank_id: int
    full_name: str
    release_kind: str
    released_on: date
    certificate_number: str
    obeys_law: bool
    is_confirmed: bool
    is_at_bank: bool
    purpose: str
    amount_vnd: int | None


def listed_person(actor: Actor, entry_id: int) -> ListedPerson:
    """The entry, if the actor may see it. Raises NotVisible."""
    entry = access.visible(actor, ListEntry).select_related("list").filter(pk=entry_id).first()
    if entry is None:
        raise NotVisible
    return ListedPerson(
        entry_id=entry.pk,
        person_id=entry.person_id,
        list_id=entry.list_id,
        commune_id=entry.list.commune_id,
        bank_id=entry.list.bank_id,
        full_name=entry.full_name,
        release_kind=entry.release_kind,
        released_on=entry.released_on,
        certificate_number=entry.certificate_number,
        obeys_law=entry.obeys_law,
        is_confirmed=entry.verdict == "confirmed"
        and entry.list.state in ("confirmed", "transmitted", "received"),
        is_at_bank=entry.list.state in AT_BANK["state__in"],
        purpose=entry.purpose,
        amount_vnd=entry.amount_vnd,
    )
