"""Correct what stands on the register about a document."""

from __future__ import annotations

from datetime import date

from hoanhap.ground.audit.spine import Done, action, record
from hoanhap.ground.orgs.days import happened
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.words import Words
from hoanhap.work.plans.models import PolicyDocument
from hoanhap.work.plans.registering import (
    DOCUMENT,
    WRITERS,
    DocumentFacts,
    Party,
    as_registered,
    document_for,
    put,
    put_parties,
)


@action(
    "plans.change_document",
    grants=WRITERS,
    sentence=Words(
        vi="{who} sửa thông tin văn bản “{title}”", en="{who} corrected the document “{title}”"
    ),
)
def change_document(
    act: Act,
    *,
    document_id: int,
    version: int,
    title: str,
    number: str,
    issued_on: date | None,
    ends_on: date | None,
    led_by_id: int | None,
    parties: tuple[Party, ...],
    duties: str,
    proposal: str,
    plan_id: int | None,
) -> Done:
    """Correct a document of the actor's own agency (the standing agency: any); its category stays.

    Raises NotVisible, Stale, NotAllowed, WrongState, BadInput.
    """
    row = document_for(act, document_id, version)
    if issued_on is not None:
        happened(act, "issued_on", issued_on)
    before, stored = _facts(row), as_registered(row)
    facts = DocumentFacts(
        row.category, title, number, issued_on, ends_on, led_by_id, duties, proposal, plan_id
    )
    put(act, row, facts)
    put_parties(act, row, parties)
    row.version += 1
    row.save()
    record(
        act,
        deed="plans.change_document",
        subject=(DOCUMENT, row.pk),
        occurred_on=act.today,
        before={"facts": before, **stored},
        after={"facts": facts, "parties": len(parties)},
        params={"title": row.title},
    )
    return Done(id=row.pk, version=row.version)


def _facts(row: PolicyDocument) -> DocumentFacts:
    return DocumentFacts(
        row.category,
        row.title,
        row.number,
        row.issued_on,
        row.ends_on,
        row.led_by_id,
        row.duties,
        row.proposal,
        row.plan_id,
    )
