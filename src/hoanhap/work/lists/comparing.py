"""Where a row of a form and a row of the list differ, field by field."""

from __future__ import annotations

from hoanhap.ground.registry.merging import COLUMN
from hoanhap.ground.registry.recording import Settled
from hoanhap.ground.vault.sealing import unseal_text
from hoanhap.work.lists.facts import EntryFacts
from hoanhap.work.lists.models import ListEntry

OF_PERSON = ("full_name", "birth_year", "born_on", "sex", "residence", "phone")
OF_CERTIFICATE = ("certificate_number", "certificate_on")
OF_ROW = ("release_kind", "released_on", "obeys_law", "purpose", "amount_vnd", "form_note")


def differing_fields(entry: ListEntry, settled: Settled, facts: EntryFacts) -> tuple[str, ...]:
    """The fields in which the entry is not what it would be filled with; the number by its text."""
    changed = [
        name
        for name in (*OF_PERSON, *OF_CERTIFICATE)
        if getattr(entry, name) != getattr(settled, name)
    ]
    changed += [name for name in OF_ROW if getattr(entry, name) != getattr(facts, name)]
    if not same_number(entry.identity_sealed, settled.identity_sealed):
        changed.append("identity_number")
    return tuple(changed)


def same_number(left: bytes | memoryview, right: bytes | memoryview) -> bool:
    """Whether two sealed numbers are one; equal bytes need no opening."""
    one, other = bytes(left), bytes(right)
    if one == other:
        return True
    return unseal_text(one, column=COLUMN) == unseal_text(other, column=COLUMN)
