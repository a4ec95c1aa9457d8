"""Name a member of the steering committee or an agency's focal point."""

from __future__ import annotations

import re
from datetime import date

from hoanhap.ground.audit.spine import Done, action, record
from hoanhap.ground.orgs import access
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.fields import known, not_too_long, said, unfit
from hoanhap.pure.kernel.refusals import NotVisible
from hoanhap.pure.kernel.words import Words
from hoanhap.work.plans.codes_doing import MEMBER_PARTS
from hoanhap.work.plans.models import SteeringMember
from hoanhap.work.plans.registering import MEMBER, WRITERS, office_here, refuse_others

_ADDRESS = re.compile(r"^[^@\s,;<>\"]+@[^@\s,;<>\"]+\.[^@\s,;<>\".]+$")


@action(
    "plans.name_member",
    grants=WRITERS,
    sentence=Words(
        vi="{who} ghi {part} của {agency}: {name}", en="{who} named {part} of {agency}: {name}"
    ),
)
def name_member(
    act: Act,
    *,
    agency_id: int,
    part: str,
    full_name: str,
    starts_on: date,
    title: str = "",
    phone: str = "",
    email: str = "",
    stands_in_for_id: int | None = None,
) -> Done:
    """Name who sits on the steering committee for an agency, or is its focal point, from a day on;
    office contact only. E-mail to an agency goes to its focal points. An agency names its own; the
    standing agency anybody's.

    Raises NotVisible, NotAllowed, BadInput for an unknown part, no name or an odd address.
    """
    office = office_here(act, agency_id)
    refuse_others(act.actor, office.id)
    row = SteeringMember.objects.create(
        province_id=office.province_id,
        agency_id=office.id,
        part=known("part", part, MEMBER_PARTS),
        full_name=said("full_name", full_name, 100),
        title=not_too_long("title", title, 100),
        phone=not_too_long("phone", phone, 20),
        email=_address(email),
        stands_in_for_id=_stood_in_for(act, office.id, stands_in_for_id),
        starts_on=starts_on,
    )
    words = MEMBER_PARTS[part]
    record(
        act,
        deed="plans.name_member",
        subject=(MEMBER, row.pk),
        occurred_on=min(starts_on, act.today),
        after={"part": part, "starts_on": starts_on, "has_email": bool(row.email)},
        params={
            "part": {"vi": words.vi, "en": words.en},
            "agency": office.name,
            "name": row.full_name,
        },
    )
    return Done(id=row.pk, version=row.version)


def _address(email: str) -> str:
    tidy = not_too_long("email", email, 100)
    if tidy and not _ADDRESS.match(tidy):
        raise unfit(
            "email",
            Words(vi="Địa chỉ thư điện tử không hợp lệ.", en="This is no e-mail address."),
        )
    return tidy


def _stood_in_for(act: Act, agency_id: int, member_id: int | None) -> int | None:
    if member_id is None:
        return None
    member = access.get(act.actor, SteeringMember, member_id)
    if member.agency_id != agency_id:
        raise NotVisible
    return member.pk
