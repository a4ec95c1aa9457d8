"""Put a document on the register beside the plan."""

from __future__ import annotations

from datetime import date

from hoanhap.ground.audit.spine import Done, action, plain, record
from hoanhap.ground.intake.office_file import office_file
from hoanhap.ground.orgs.days import happened
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.refusals import NotVisible
from hoanhap.pure.kernel.words import Words
from hoanhap.work.plans.codes_doing import DOCUMENT_CATEGORIES
from hoanhap.work.plans.models import PolicyDocument
from hoanhap.work.plans.registering import (
    DOCUMENT,
    FILE_COLUMN,
    WRITERS,
    DocumentFacts,
    Party,
    put,
    put_parties,
)


@action(
    "plans.register_document",
    grants=WRITERS,
    sentence=Words(
        vi="{who} ghi vào sổ: {category} “{title}” {number}",
        en="{who} registered: {category} “{title}” {number}",
    ),
)
def register_document(
    act: Act,
    *,
    category: str,
    title: str,
    number: str = "",
    issued_on: date | None = None,
    ends_on: date | None = None,
    led_by_id: int | None = None,
    parties: tuple[Party, ...] = (),
    duties: str = "",
    proposal: str = "",
    plan_id: int | None = None,
    name: str = "",
    content: bytes = b"",
) -> Done:
    """Register a coordination document with its parties and duties, a document reviewed with what
    was proposed, guidance, or a local incentive rule (Hà Nội II.4, III.6; Hưng Yên 1.2a, 1.5). A
    coordination document counts by itself for its parties' duty to make one.

    Number and day are those of the signed paper. Raises BadInput, NotVisible for an agency or a
    plan of another province.
    """
    province_id = act.actor.province_id
    if province_id is None:
        raise NotVisible
    if issued_on is not None:
        happened(act, "issued_on", issued_on)
    row = PolicyDocument(
        province_id=province_id,
        agency_id=act.actor.agency_id,
        recorded_at=act.now,
        **(office_file(name, content, column=FILE_COLUMN) if content else {}),
    )
    facts = DocumentFacts(
        category, title, number, issued_on, ends_on, led_by_id, duties, proposal, plan_id
    )
    put(act, row, facts)
    row.save()
    put_parties(act, row, parties)
    words = DOCUMENT_CATEGORIES[category]
    record(
        act,
        deed="plans.register_document",
        subject=(DOCUMENT, row.pk),
        occurred_on=issued_on or act.today,
        after={"facts": facts, "parties": len(parties), "file": row.file_name},
        params={"category": plain(words), "title": row.title, "number": row.number},
    )
    return Done(id=row.pk, version=row.version)
