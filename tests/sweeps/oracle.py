"""Who may see what, said a second time, slowly and in plain Python, from nothing but the tables.

Written from the design's words, not from the code's own scopes: where both agree, both are right.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from hoanhap.ground.intake.models import Attachment, ReceivedFile
from hoanhap.ground.orgs import roles
from hoanhap.ground.orgs.columns import FIELDS, SEES
from hoanhap.ground.registry.models import Disclosure, Person
from hoanhap.pure.kernel.act import Actor
from hoanhap.work.lists.models import ListEntry, MonthlyList
from hoanhap.work.loans.models import Loan, SavingsCreditGroup
from tests.sweeps.two_provinces import Planted, Provinces

POSTS = (
    "a1.drafter", "a1.clerk", "a2.drafter", "a.officer", "a.officer@2", "a.org", "a.org@2",
    "a.desk", "a.reader", "a.finance", "a.front", "b1.clerk", "b.officer", "b.org", "b.reader",
)  # fmt: skip
"""One post of every kind of agency, and of the same kind elsewhere."""

AT_BANK = ("transmitted", "received")
TERRITORIAL = (
    roles.COMMUNE_POLICE,
    roles.COMMUNE_COMMITTEE,
    roles.PROVINCE_POLICE,
    roles.PROVINCE_COMMITTEE,
)


@dataclass
class Sight:
    """All that one actor may see: ids by table."""

    actor: Actor
    communes: set[int]
    people: set[int] = field(default_factory=set)
    lists: set[int] = field(default_factory=set)
    entries: set[int] = field(default_factory=set)
    loans: set[int] = field(default_factory=set)
    groups: set[int] = field(default_factory=set)
    files: set[int] = field(default_factory=set)
    scans: set[int] = field(default_factory=set)

    def column(self, name: str) -> bool:
        """Whether the actor's kind of agency sees the columns of this name."""
        return name not in FIELDS or FIELDS[name] in SEES[self.actor.agency_kind]

    def planted(self, one: Planted) -> bool:
        """Whether this text may come before the actor's eyes anywhere."""
        if not self.column(one.column):
            return False
        on_a_list = any(
            e.pk in self.entries for e in Tables.entries if e.person_id == one.person_id
        )
        has_a_loan = any(
            row.pk in self.loans for row in Tables.loans if row.beneficiary_id == one.person_id
        )
        if one.column in ("form_note", "refusal_note"):
            return on_a_list
        if one.column == "borrower_name":
            return has_a_loan
        return one.person_id in self.people or on_a_list or has_a_loan


class Tables:
    """Every row, read once."""

    people: list[Any] = []
    lists: dict[int, Any] = {}
    entries: list[Any] = []
    loans: list[Any] = []

    @classmethod
    def read(cls) -> None:
        """Read them anew."""
        cls.people = list(Person.objects.all())
        cls.lists = {row.pk: row for row in MonthlyList.objects.all()}
        cls.entries = list(ListEntry.objects.all())
        cls.loans = list(Loan.objects.all())


def sight_of(actor: Actor, communes: set[int]) -> Sight:
    """What the actor may see, row by row; `communes` are those of the agency's territory."""
    seen = Sight(actor, communes)
    for row in Tables.lists.values():
        if _by_place_or_bank(seen, row.commune_id, row.bank_id, row.state in AT_BANK):
            seen.lists.add(row.pk)
    for entry in Tables.entries:
        of = Tables.lists[entry.list_id]
        is_told = of.state in AT_BANK and entry.verdict == "confirmed"
        if _by_place_or_bank(seen, of.commune_id, of.bank_id, is_told):
            seen.entries.add(entry.pk)
    _people_and_loans(seen)
    _what_hangs_apart(seen)
    return seen


def _people_and_loans(seen: Sight) -> None:
    kind, agency = seen.actor.agency_kind, seen.actor.agency_id
    disclosed = {
        d.person_id
        for d in Disclosure.objects.all()
        if d.agency_id == agency and d.ended_on is None
    }
    for person in Tables.people:
        near = kind in TERRITORIAL and person.commune_id in seen.communes
        told = kind in (roles.VBSP_OFFICE, roles.MASS_ORGANISATION) and person.pk in disclosed
        if near or told:
            seen.people.add(person.pk)
    theirs = {roles.VBSP_OFFICE: "bank_id", roles.MASS_ORGANISATION: "organisation_id"}
    for row in Tables.loans:
        near = kind in TERRITORIAL and row.commune_id in seen.communes
        if kind in theirs:
            near = getattr(row, theirs[kind]) == agency
        if near and kind != roles.COMMUNE_POLICE:
            seen.loans.add(row.pk)


def _by_place_or_bank(seen: Sight, commune_id: int, bank_id: int, is_told: bool) -> bool:
    if seen.actor.agency_kind in TERRITORIAL:
        return commune_id in seen.communes
    return seen.actor.agency_kind == roles.VBSP_OFFICE and (
        is_told and bank_id == seen.actor.agency_id
    )


def _what_hangs_apart(seen: Sight) -> None:
    kind, agency = seen.actor.agency_kind, seen.actor.agency_id
    for group in SavingsCreditGroup.objects.all():
        near = kind in TERRITORIAL and group.commune_id in seen.communes
        if near or agency in (group.bank_id, group.organisation_id):
            seen.groups.add(group.pk)
    for file in ReceivedFile.objects.all():
        if kind == roles.COMMUNE_POLICE and file.agency_id == agency:
            seen.files.add(file.pk)
    for scan in Attachment.objects.all():
        whole = kind in TERRITORIAL and kind != roles.PROVINCE_COMMITTEE
        if whole and scan.commune_id in seen.communes:
            seen.scans.add(scan.pk)


@dataclass
class Looking:
    """A post, what it may see by the oracle, and what was planted out of its sight."""

    post: str
    sight: Sight
    closed: list[Planted]


def looking(provinces: Provinces, post: str) -> Looking:
    """The sight of a post; its communes by their short names."""
    world = provinces.world
    names = [name for name in ("a1", "a2", "b1") if name.startswith(post.partition(".")[0])]
    sight = sight_of(world.actor(post), {world.units[name].pk for name in names})
    return Looking(post, sight, [one for one in provinces.planted if not sight.planted(one)])
