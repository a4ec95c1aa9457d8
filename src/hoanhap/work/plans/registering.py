"""What the deeds on documents, members and costs share."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from hoanhap.ground.orgs import access, roles
from hoanhap.ground.orgs.offices import Office, offices_by_id
from hoanhap.pure.kernel.act import Act, Actor
from hoanhap.pure.kernel.fields import known, not_too_long, said, unfit
from hoanhap.pure.kernel.refusals import NotAllowed, NotVisible, WrongState
from hoanhap.pure.kernel.words import Words
from hoanhap.work.plans.codes_doing import DOCUMENT_CATEGORIES
from hoanhap.work.plans.models import DocumentParty, Plan, PlanCost, PolicyDocument
from hoanhap.work.plans.stepping_doing import OWNERS

DOCUMENT = "plans.PolicyDocument"
MEMBER = "plans.SteeringMember"
COST = "plans.PlanCost"
FILE_COLUMN = "plans.document"
WRITERS = (*OWNERS, roles.PARTNER_OFFICER)
"""Posts that keep registers of what their own agency issued, agreed or reviewed."""

MOST_PARTIES = 60


@dataclass(frozen=True, slots=True)
class Party:
    """A party to a coordination document: an agency here, or a body by its name."""

    agency_id: int | None = None
    name: str = ""


def document_for(act: Act, document_id: int, version: int) -> PolicyDocument:
    """A document to change, locked. Raises NotVisible, Stale, NotAllowed for another agency's,
    WrongState for one taken off the register.
    """
    row = access.get_for(act, PolicyDocument, document_id, version)
    refuse_others(act.actor, row.agency_id)
    if row.withdrawn_at is not None:
        raise WrongState(
            Words(
                vi="Văn bản này đã đưa ra khỏi sổ.", en="This document was taken off the register."
            )
        )
    return row


def refuse_others(actor: Actor, agency_id: int) -> None:
    """Raise NotAllowed where another agency keeps it; the standing agency may keep all."""
    if agency_id != actor.agency_id and actor.role != roles.PROVINCE_DESK:
        raise NotAllowed(
            Words(
                vi="Nội dung này do cơ quan khác ghi và cập nhật.",
                en="Another agency recorded this and keeps it up to date.",
            )
        )


def office_here(act: Act, agency_id: int) -> Office:
    """An agency of the actor's province. Raises NotVisible."""
    office = offices_by_id([agency_id]).get(agency_id)
    if office is None or office.province_id != act.actor.province_id:
        raise NotVisible
    return office


def plan_here(act: Act, plan_id: int) -> Plan:
    """A plan of the actor's province to hang something on. Raises NotVisible."""
    plan = access.get(act.actor, Plan, plan_id)
    if plan.province_id != act.actor.province_id:
        raise NotVisible
    return plan


@dataclass(frozen=True, slots=True)
class DocumentFacts:
    """What stands on the register about a document."""

    category: str
    title: str
    number: str
    issued_on: date | None
    ends_on: date | None
    led_by_id: int | None
    duties: str
    proposal: str
    plan_id: int | None


def put(act: Act, row: PolicyDocument, facts: DocumentFacts) -> None:
    """Write these facts into a row, not saved. Raises BadInput, NotVisible."""
    row.category = known("category", facts.category, DOCUMENT_CATEGORIES)
    row.title = said("title", facts.title, 400)
    row.number = not_too_long("number", facts.number, 60)
    if facts.issued_on and facts.ends_on and facts.ends_on < facts.issued_on:
        raise unfit(
            "ends_on",
            Words(vi="Ngày hết hiệu lực trước ngày ký.", en="It ends before it was signed."),
        )
    row.issued_on, row.ends_on = facts.issued_on, facts.ends_on
    row.led_by_id = office_here(act, facts.led_by_id).id if facts.led_by_id else None
    row.plan_id = plan_here(act, facts.plan_id).pk if facts.plan_id else None
    row.duties = not_too_long("duties", facts.duties, 4000)
    row.proposal = not_too_long("proposal", facts.proposal, 4000)


def put_parties(act: Act, row: PolicyDocument, parties: Sequence[Party]) -> None:
    """Let these be the parties of a saved document. Raises BadInput, NotVisible."""
    if len(parties) > MOST_PARTIES:
        raise unfit("parties", Words(vi="Quá nhiều bên tham gia.", en="Too many parties."))
    offices = offices_by_id(party.agency_id for party in parties)
    made = []
    for party in parties:
        office = offices.get(party.agency_id) if party.agency_id else None
        if party.agency_id and (office is None or office.province_id != act.actor.province_id):
            raise NotVisible
        name = office.name if office else said("parties", party.name, 200)
        made.append(DocumentParty(document=row, agency_id=party.agency_id, name=name))
    row.parties.all().delete()
    DocumentParty.objects.bulk_create(made)


def as_registered(row: PolicyDocument) -> dict[str, object]:
    """What figures look at of a document, with its parties that are agencies here, for a trace."""
    parties = row.parties.filter(agency__isnull=False).order_by("pk")
    return {
        "category": row.category,
        "issued_on": row.issued_on,
        "led_by_id": row.led_by_id,
        "parties": list(parties.values_list("agency_id", flat=True)),
    }


def money(field: str, amount_vnd: int | None) -> int | None:
    """A sum in đồng. Raises BadInput for one below zero or beyond belief."""
    if amount_vnd is not None and not 0 <= amount_vnd <= MOST_VND:
        raise unfit(field, Words(vi="Số tiền không hợp lệ.", en="This sum cannot be right."))
    return amount_vnd


MOST_VND = 10**14


def sums_of(row: PlanCost) -> dict[str, int | None]:
    """The sums of a line of costs, for its trace."""
    return {
        "estimated_vnd": row.estimated_vnd,
        "allotted_vnd": row.allotted_vnd,
        "settled_vnd": row.settled_vnd,
    }
