"""From a signed-in user and a day to the Actor: grants from the deeds' own table, territory from
dated rows.
"""

from __future__ import annotations

from datetime import date

from django.db.models import QuerySet

from hoanhap.ground.audit.spine import DEEDS
from hoanhap.ground.orgs.in_force import in_force_on
from hoanhap.ground.orgs.land import land
from hoanhap.ground.orgs.models import Posting
from hoanhap.ground.orgs.roles import SYSTEM
from hoanhap.pure.kernel.act import Actor


def grants_of(role: str) -> frozenset[str]:
    """The names of the deeds whose grants name this role."""
    return frozenset(name for name, deed in DEEDS.items() if role in deed.grants)


def postings_of(user_id: int, day: date) -> QuerySet[Posting]:
    """The postings a user holds on a day, oldest first."""
    return (
        Posting.objects.filter(in_force_on(day), user_id=user_id)
        .select_related("agency", "user")
        .order_by("starts_on", "id")
    )


def actor_for(posting: Posting, day: date) -> Actor:
    """The Actor that this posting gives on that day."""
    agency = posting.agency
    covered = land(agency.pk, day)
    return Actor(
        user_id=posting.user_id,
        posting_id=posting.pk,
        name=posting.user.full_name,
        role=posting.role,
        title=posting.title,
        agency_id=agency.pk,
        agency_kind=agency.kind,
        agency_name=agency.name,
        unit_id=agency.unit_id,
        province_id=agency.province_id,
        grants=grants_of(posting.role),
        territory=covered.communes,
        former=covered.former,
        everywhere=agency.kind == SYSTEM,
    )
