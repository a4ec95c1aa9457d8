"""Reads of establishments, masked by the actor's columns."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from hoanhap.ground.audit.queries import HistoryLine, history_of
from hoanhap.ground.orgs import access
from hoanhap.ground.orgs.columns import masked
from hoanhap.ground.orgs.names import unit_names
from hoanhap.ground.registry.employing import EMPLOYER_KINDS
from hoanhap.ground.registry.history import shown
from hoanhap.ground.registry.models import Employer
from hoanhap.pure.kernel.act import Actor
from hoanhap.pure.kernel.vietnamese import skeleton
from hoanhap.pure.kernel.words import Words

PAGE_SIZE = 50


@dataclass(frozen=True, slots=True)
class EmployerRow:
    """An establishment; fields the actor may not see are None. `workers_returned`: how many of its
    workers completed a sentence and have contracts.
    """

    id: int
    name: str
    kind: str
    kind_words: Words
    tax_code: str
    commune_id: int | None
    commune_name: str
    address: str | None
    contact_name: str | None
    phone: str | None
    workers_total: int | None
    workers_returned: int | None
    ceased_on: date | None
    version: int
    actions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class EmployersPage:
    """A page of establishments and how many there are in all."""

    rows: tuple[EmployerRow, ...]
    total: int
    page: int


def employers(
    actor: Actor, search: str = "", *, commune_id: int | None = None, page: int = 1
) -> EmployersPage:
    """The establishments the actor may see, by name, 50 a page; `search` is a part of a name, with
    or without marks, or a tax code. Three queries.
    """
    found = access.visible(actor, Employer)
    if commune_id is not None:
        found = found.filter(commune_id=commune_id)
    for word in search.split():
        if word.replace("-", "").isdigit():
            found = found.filter(tax_code=word)
        else:
            found = found.filter(name_skeleton__contains=skeleton(word))
    total = found.count()
    page = min(max(1, page), max(1, -(-total // PAGE_SIZE)))
    rows = list(found.order_by("name_sort", "pk")[(page - 1) * PAGE_SIZE : page * PAGE_SIZE])
    names = unit_names(row.commune_id for row in rows)
    return EmployersPage(
        tuple(_row(actor, row, names.get(row.commune_id, "")) for row in rows), total, page
    )


def employer(actor: Actor, employer_id: int) -> EmployerRow:
    """One establishment. Raises NotVisible. Two queries."""
    row = access.get(actor, Employer, employer_id)
    return _row(actor, row, unit_names([row.commune_id]).get(row.commune_id, ""))


def employer_history(actor: Actor, employer_id: int) -> tuple[HistoryLine, ...]:
    """What was done about an establishment, newest first. Raises NotVisible."""
    row = access.get(actor, Employer, employer_id)
    return tuple(shown(actor, line) for line in history_of([("registry.Employer", row.pk)]))


def _row(actor: Actor, row: Employer, commune_name: str) -> EmployerRow:
    able = actor.answers_for(row.commune_id) and actor.may("registry.correct_employer")
    return masked(
        actor,
        EmployerRow(
            id=row.pk,
            name=row.name,
            kind=row.kind,
            kind_words=EMPLOYER_KINDS[row.kind],
            tax_code=row.tax_code or "",
            commune_id=row.commune_id,
            commune_name=commune_name,
            address=row.address,
            contact_name=row.contact_name,
            phone=row.phone,
            workers_total=row.workers_total,
            workers_returned=row.workers_returned,
            ceased_on=row.ceased_on,
            version=row.version,
            actions=("registry.correct_employer",) if able else (),
        ),
    )
