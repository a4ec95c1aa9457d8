"""Reads of the registers beside the plan: documents, members, costs."""

from __future__ import annotations

from collections import defaultdict
from datetime import date

from django.db.models import Q

from hoanhap.ground.intake.office_file import StoredFile, opened_file
from hoanhap.ground.orgs import access, roles
from hoanhap.ground.orgs.in_force import in_force_on
from hoanhap.pure.kernel.act import Actor
from hoanhap.pure.kernel.refusals import NotVisible
from hoanhap.work.plans.codes_doing import COST_SOURCES, DOCUMENT_CATEGORIES, MEMBER_PARTS
from hoanhap.work.plans.models import (
    DocumentParty,
    Plan,
    PlanCost,
    PolicyDocument,
    SteeringMember,
)
from hoanhap.work.plans.registering import FILE_COLUMN
from hoanhap.work.plans.rows_doing import plan_head
from hoanhap.work.plans.types_registers import (
    CostRow,
    Costs,
    CostTotal,
    DocumentRow,
    MemberRow,
    PartyRow,
)

SHOWN = 500
ON_DOCUMENTS = ("plans.change_document", "plans.record_outcome", "plans.withdraw_document")


def documents(
    actor: Actor, today: date, *, category: str = "", plan_id: int | None = None
) -> tuple[DocumentRow, ...]:
    """The province's documents on the register, newest first; those taken off apart. Two
    queries.
    """
    where = Q(withdrawn_at__isnull=True)
    if category:
        where &= Q(category=category)
    if plan_id is not None:
        where &= Q(plan_id=plan_id)
    return _documents(actor, today, where)


def document_page(actor: Actor, document_id: int, today: date) -> DocumentRow:
    """One document, also one taken off the register. Raises NotVisible."""
    access.get(actor, PolicyDocument, document_id)
    return _documents(actor, today, Q(pk=document_id))[0]


def document_file(actor: Actor, document_id: int) -> StoredFile:
    """The file kept with a document. Raises NotVisible, also where it has none."""
    row = access.get(actor, PolicyDocument, document_id)
    if not row.file_name:
        raise NotVisible
    return opened_file(row, column=FILE_COLUMN)


def _documents(actor: Actor, today: date, where: Q) -> tuple[DocumentRow, ...]:
    rows = list(
        access.visible(actor, PolicyDocument)
        .filter(where)
        .defer("content_sealed")
        .select_related("agency", "led_by")
        .order_by("-issued_on", "-pk")[:SHOWN]
    )
    parties: dict[int, list[PartyRow]] = defaultdict(list)
    found = DocumentParty.objects.filter(document__in=rows).order_by("pk")
    for document_id, agency_id, name in found.values_list("document_id", "agency_id", "name"):
        parties[document_id].append(PartyRow(agency_id, name))
    return tuple(_document(actor, today, row, tuple(parties[row.pk])) for row in rows)


def _document(
    actor: Actor, today: date, row: PolicyDocument, parties: tuple[PartyRow, ...]
) -> DocumentRow:
    able = _keeps(actor, row.agency_id) and row.withdrawn_at is None
    return DocumentRow(
        id=row.pk,
        version=row.version,
        category=row.category,
        category_words=DOCUMENT_CATEGORIES[row.category],
        number=row.number,
        title=row.title,
        issued_on=row.issued_on,
        ends_on=row.ends_on,
        has_ended=row.ends_on is not None and row.ends_on < today,
        agency_id=row.agency_id,
        agency_name=row.agency.name,
        led_by_id=row.led_by_id,
        led_by_name=row.led_by.name if row.led_by else "",
        parties=parties,
        plan_id=row.plan_id,
        duties=row.duties,
        proposal=row.proposal,
        outcome=row.outcome,
        outcome_on=row.outcome_on,
        file_name=row.file_name,
        is_withdrawn=row.withdrawn_at is not None,
        actions=tuple(deed for deed in ON_DOCUMENTS if able and actor.may(deed)),
    )


def _keeps(actor: Actor, agency_id: int) -> bool:
    return agency_id == actor.agency_id or actor.role == roles.PROVINCE_DESK


def members(actor: Actor, today: date, *, is_past_too: bool = False) -> tuple[MemberRow, ...]:
    """The steering committee and focal points of the province: of today, or of all days. One
    query.
    """
    rows = access.visible(actor, SteeringMember).select_related("agency", "stands_in_for")
    if not is_past_too:
        rows = rows.filter(in_force_on(today) | Q(starts_on__gt=today))
    parts = list(MEMBER_PARTS)
    return tuple(
        sorted(
            (_member(actor, today, row) for row in rows.order_by("starts_on", "pk")[:SHOWN]),
            key=lambda row: (parts.index(row.part), row.agency_id),
        )
    )


def member_row(actor: Actor, member_id: int, today: date) -> MemberRow:
    """One member. Raises NotVisible."""
    return _member(actor, today, access.get(actor, SteeringMember, member_id))


def _member(actor: Actor, today: date, row: SteeringMember) -> MemberRow:
    able = _keeps(actor, row.agency_id) and row.ends_on is None
    return MemberRow(
        id=row.pk,
        version=row.version,
        agency_id=row.agency_id,
        agency_name=row.agency.name,
        part=row.part,
        part_words=MEMBER_PARTS[row.part],
        member_name=row.full_name,
        title=row.title,
        office_phone=row.phone,
        office_email=row.email,
        stands_in_for_id=row.stands_in_for_id,
        stands_in_for_name=row.stands_in_for.full_name if row.stands_in_for else "",
        starts_on=row.starts_on,
        ends_on=row.ends_on,
        is_in_force=row.starts_on <= today and (row.ends_on is None or row.ends_on > today),
        actions=("plans.end_member",) if able and actor.may("plans.end_member") else (),
    )


def costs(actor: Actor, plan_id: int) -> Costs:
    """What carrying out a plan of the actor's province costs, line by line and by year. Raises
    NotVisible. Two queries.
    """
    plan = access.get(actor, Plan, plan_id)
    if plan.province_id != actor.province_id and not actor.everywhere:
        raise NotVisible
    lines = access.visible(actor, PlanCost).filter(plan=plan).select_related("agency", "duty")
    rows = tuple(_cost(actor, row) for row in lines.order_by("year", "pk"))
    by_year: dict[int, list[CostRow]] = defaultdict(list)
    for row in rows:
        by_year[row.year].append(row)
    return Costs(
        plan=plan_head(plan),
        rows=rows,
        totals=tuple(_total(year, of) for year, of in sorted(by_year.items())),
        may_record=actor.may("plans.record_cost") and plan.state == "adopted",
    )


def cost_row(actor: Actor, cost_id: int) -> CostRow:
    """One line of costs. Raises NotVisible, also for another province's."""
    row = access.get(actor, PlanCost, cost_id)
    if row.plan.province_id != actor.province_id and not actor.everywhere:
        raise NotVisible
    return _cost(actor, row)


def _cost(actor: Actor, row: PlanCost) -> CostRow:
    able = _keeps(actor, row.agency_id) and actor.may("plans.change_cost")
    return CostRow(
        id=row.pk,
        version=row.version,
        plan_id=row.plan_id,
        year=row.year,
        what=row.what,
        source=row.source,
        source_words=COST_SOURCES[row.source],
        agency_id=row.agency_id,
        agency_name=row.agency.name,
        duty_id=row.duty_id,
        path=row.duty.path if row.duty else "",
        estimated_vnd=row.estimated_vnd,
        allotted_vnd=row.allotted_vnd,
        settled_vnd=row.settled_vnd,
        citation=row.citation,
        actions=("plans.change_cost",) if able else (),
    )


def _total(year: int, rows: list[CostRow]) -> CostTotal:
    return CostTotal(
        year=year,
        estimated_vnd=sum(row.estimated_vnd for row in rows),
        allotted_vnd=sum(row.allotted_vnd or 0 for row in rows),
        settled_vnd=sum(row.settled_vnd or 0 for row in rows),
        lines=len(rows),
        lines_open=sum(row.settled_vnd is None for row in rows),
    )
