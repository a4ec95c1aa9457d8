"""Record an inspection."""

from __future__ import annotations

from datetime import date

from hoanhap.ground.audit.spine import Done, action, record
from hoanhap.ground.intake.office_file import office_file
from hoanhap.ground.orgs import roles
from hoanhap.ground.orgs.days import happened
from hoanhap.ground.orgs.offices import offices_by_id
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.fields import known, said, unfit
from hoanhap.pure.kernel.refusals import NotVisible
from hoanhap.pure.kernel.words import Words
from hoanhap.work.oversight.codes import KINDS
from hoanhap.work.oversight.models import FILE_COLUMN, Inspection

INSPECTORS = (
    roles.PROVINCE_DESK,
    roles.PROVINCE_OFFICE,
    roles.DEPARTMENT_OFFICER,
    roles.BRANCH_OFFICER,
    roles.PARTNER_OFFICER,
    roles.ORGANISATION_OFFICER,
    roles.BANK_CREDIT_OFFICER,
    roles.COMMITTEE_CLERK,
    roles.COMMITTEE_SIGNER,
)
"""Whom adopted plans name as inspecting: the standing agency, committees, departments, the bank,
the Front and its organisations.
"""


@action(
    "oversight.record_inspection",
    grants=INSPECTORS,
    sentence=Words(
        vi="{who} ghi cuộc kiểm tra “{subject}” tại {inspected}",
        en="{who} recorded the inspection “{subject}” of {inspected}",
    ),
)
def record_inspection(
    act: Act,
    *,
    subject: str,
    inspected_on: date,
    kind: str = "planned",
    inspected_agency_id: int | None = None,
    inspected_name: str = "",
    number: str = "",
    findings: str = "",
    remedy: str = "",
    name: str = "",
    content: bytes = b"",
) -> Done:
    """Record an inspection that the actor's agency made; it counts by itself for such a duty.

    The inspected body is an agency of the province, or named. `number` is that of the signed
    conclusion. Raises NotVisible for an agency of another province; BadInput for a day to come, an
    unknown kind, nobody inspected or an odd file.
    """
    province_id = act.actor.province_id
    if province_id is None:
        raise NotVisible
    happened(act, "inspected_on", inspected_on)
    named = _inspected(inspected_agency_id, inspected_name, province_id)
    row = Inspection.objects.create(
        province_id=province_id,
        agency_id=act.actor.agency_id,
        inspected_agency_id=inspected_agency_id,
        inspected_name=named,
        kind=known("kind", kind, KINDS),
        subject=said("subject", subject, 300),
        number=number.strip()[:60],
        inspected_on=inspected_on,
        findings=findings.strip()[:4000],
        remedy=remedy.strip()[:2000],
        posting_id=act.actor.posting_id,
        recorded_at=act.now,
        **(office_file(name, content, column=FILE_COLUMN) if content else {}),
    )
    record(
        act,
        deed="oversight.record_inspection",
        subject=("oversight.Inspection", row.pk),
        occurred_on=inspected_on,
        after={"kind": row.kind, "number": row.number, "file": row.file_name},
        params={"subject": row.subject, "inspected": named},
    )
    return Done(id=row.pk, version=row.version)


def _inspected(agency_id: int | None, name: str, province_id: int) -> str:
    if agency_id is None:
        if not name.strip():
            raise unfit(
                "inspected_name",
                Words(vi="Hãy ghi nơi được kiểm tra.", en="Say which body was inspected."),
            )
        return name.strip()[:200]
    office = offices_by_id([agency_id]).get(agency_id)
    if office is None or office.province_id != province_id:
        raise NotVisible
    return office.name
