"""Reads of the registry: people found, one person, open help. Masked by the actor's columns."""

from __future__ import annotations

import re

from django.db.models import F, Q

from hoanhap.ground.orgs import access
from hoanhap.ground.orgs.columns import masked, sees
from hoanhap.ground.orgs.names import agency_names, unit_names
from hoanhap.ground.registry.employers import employer, employer_history, employers
from hoanhap.ground.registry.merging import COLUMN
from hoanhap.ground.registry.models import Attestation, HelpTask, Person, Release, Residence
from hoanhap.ground.registry.needing_help import HELP_KINDS
from hoanhap.ground.registry.types import (
    AttestationRow,
    HelpTaskRow,
    PeoplePage,
    PersonPage,
    PersonRow,
    ReleaseRow,
    ResidenceRow,
)
from hoanhap.ground.vault.sealing import blind_index, unseal_text
from hoanhap.pure.kernel.act import Actor
from hoanhap.pure.kernel.refusals import NotVisible
from hoanhap.pure.kernel.vietnamese import skeleton

__all__ = ["employer", "employer_history", "employers"]
"""Read in files of their own; the functions below are handed out too."""

PAGE_SIZE = 50
DEEDS_ON_A_PERSON = (
    "registry.correct_person",
    "registry.record_identity",
    "registry.move_residence",
    "registry.attest_conduct",
)


def people(
    actor: Actor, search: str = "", *, commune_id: int | None = None, page: int = 1
) -> PeoplePage:
    """People the actor may see, in the order of Vietnamese names, 50 a page. Three queries.

    `search` is a part of a name, with or without marks, or a whole identity number (9 or 12 digits;
    only for posts that see the identity class; a part of a number finds nobody).
    """
    found = access.visible(actor, Person)
    if commune_id is not None:
        found = found.filter(commune_id=commune_id)
    if search.strip():
        found = found.filter(_said(actor, search))
    total = found.count()
    pages = max(1, -(-total // PAGE_SIZE))
    page = min(max(1, page), pages)
    rows = list(found.order_by("name_sort", "id")[(page - 1) * PAGE_SIZE : page * PAGE_SIZE])
    names = unit_names(row.commune_id for row in rows)
    return PeoplePage(
        rows=tuple(_person_row(actor, row, names.get(row.commune_id, "")) for row in rows),
        total=total,
        page=page,
        pages=pages,
    )


def _said(actor: Actor, search: str) -> Q:
    digits = re.sub(r"[\s.]", "", search)
    if digits.isascii() and digits.isdigit():
        index = blind_index(digits) if sees(actor, "identity_number") else None
        return Q(identity_index=index) if index else Q(pk__in=())
    wanted = Q()
    for word in skeleton(search).split():
        wanted &= Q(name_skeleton__contains=word)
    return wanted


def person(actor: Actor, person_id: int) -> PersonPage:
    """One person with releases, residences, attestations and help tasks. Raises NotVisible.

    Seven queries at most. Where `has_record_columns`, the page writes a view entry
    (`audit.queries.note_view`). The lists they were on come from `lists.queries.lists_of_person`.
    """
    row = access.get(actor, Person, person_id)
    lived = Residence.objects.filter(person=row).exclude(ends_on=F("starts_on"))
    residences = list(lived.order_by("-starts_on", "-id"))
    names = unit_names([row.commune_id, *(r.commune_id for r in residences)])
    # The first residence begins on the day of release, which not everyone may see.
    shows_days = sees(actor, "released_on")
    has_record = sees(actor, "attestations")
    shown = _person_row(actor, row, names.get(row.commune_id, ""))
    return PersonPage(
        person=shown,
        releases=_releases(actor, row),
        residences=tuple(
            masked(
                actor,
                ResidenceRow(names.get(r.commune_id, ""), r.text, r.starts_on, r.ends_on),
            )
            for r in residences
            if shows_days
        ),
        attestations=_attestations(row) if has_record else None,
        help_tasks=_tasks(row) if has_record else None,
        has_record_columns=has_record,
        actions=what_now(actor, row.commune_id),
    )


def person_row(actor: Actor, person_id: int) -> PersonRow:
    """One person without what hangs on them, for a form. Raises NotVisible. Two queries."""
    row = access.get(actor, Person, person_id)
    return _person_row(actor, row, unit_names([row.commune_id]).get(row.commune_id, ""))


def help_task(actor: Actor, task_id: int) -> HelpTaskRow:
    """One task to help, for its form. Raises NotVisible, also without the record class."""
    mine = access.visible(actor, Person).values("id")
    task = HelpTask.objects.select_related("person").filter(pk=task_id, person_id__in=mine).first()
    if task is None or not sees(actor, "help_tasks"):
        raise NotVisible
    return _task_row(task)


def open_help(actor: Actor, *, limit: int = 50) -> tuple[HelpTaskRow, ...]:
    """Open help tasks of the people the actor sees, oldest first; none without the record class."""
    if not sees(actor, "help_tasks"):
        return ()
    mine = access.visible(actor, Person).values("id")
    tasks = HelpTask.objects.filter(person_id__in=mine, closed_on__isnull=True)
    rows = tasks.select_related("person").order_by("opened_on", "id")[:limit]
    return tuple(_task_row(task) for task in rows)


def what_now(actor: Actor, commune_id: int) -> tuple[str, ...]:
    """The deeds the actor may do to a person who lives in this commune."""
    if not actor.answers_for(commune_id):
        return ()
    return tuple(name for name in DEEDS_ON_A_PERSON if actor.may(name))


def _person_row(actor: Actor, row: Person, commune_name: str) -> PersonRow:
    number = (
        unseal_text(row.identity_sealed, column=COLUMN) if sees(actor, "identity_number") else None
    )
    return masked(
        actor,
        PersonRow(
            id=row.pk,
            full_name=row.full_name,
            birth_year=row.birth_year,
            sex=row.sex,
            commune_id=row.commune_id,
            commune_name=commune_name,
            born_on=row.born_on,
            identity_kind=row.identity_kind,
            identity_number=number,
            residence=row.residence,
            phone=row.phone,
            version=row.version,
        ),
    )


def _releases(actor: Actor, row: Person) -> tuple[ReleaseRow, ...]:
    standing = Release.objects.filter(person=row, superseded_at__isnull=True)
    releases = standing.order_by("-released_on")
    return tuple(
        masked(actor, ReleaseRow(r.kind, r.released_on, r.certificate_number, r.certificate_on))
        for r in releases
    )


def _attestations(row: Person) -> tuple[AttestationRow, ...]:
    attested = list(Attestation.objects.filter(person=row).order_by("-attested_on", "-id"))
    names = agency_names(a.agency_id for a in attested)
    return tuple(
        AttestationRow(a.attested_on, a.obeys_law, names.get(a.agency_id, "")) for a in attested
    )


def _tasks(row: Person) -> tuple[HelpTaskRow, ...]:
    tasks = HelpTask.objects.filter(person=row).select_related("person").order_by("-opened_on")
    return tuple(_task_row(task) for task in tasks)


def _task_row(task: HelpTask) -> HelpTaskRow:
    return HelpTaskRow(
        id=task.pk,
        person_id=task.person_id,
        full_name=task.person.full_name,
        kind=task.kind,
        kind_words=HELP_KINDS[task.kind],
        opened_on=task.opened_on,
        closed_on=task.closed_on,
        outcome=task.outcome,
        version=task.version,
    )
