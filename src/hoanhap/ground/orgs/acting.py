"""From a signed-in user and a day to the Actor: grants from the deeds' own table, territory from
dated rows.
"""

from __future__ import annotations

from datetime import date

from django.db.models import Q, QuerySet

from hoanhap.ground.audit.spine import DEEDS
from hoanhap.ground.orgs.in_force import in_force_on
from hoanhap.ground.orgs.land import Land, land
from hoanhap.ground.orgs.models import AgencyTerritory, Posting, UnitVersion
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
    covered = land_of(agency.pk, day)
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


def land_of(agency_id: int, day: date) -> Land:
    """The communes an agency covers on a day: its own rows, and all communes of a province it
    covers; with those of old that went into them. One query while there was one merger.
    """
    now_in_force = in_force_on(day)
    covered = AgencyTerritory.objects.filter(now_in_force, agency_id=agency_id).values("unit_id")
    # Before 1/7/2025 a commune's parent is its district, whose parent is the province.
    districts = UnitVersion.objects.filter(now_in_force, level="district", parent_id__in=covered)
    communes = UnitVersion.objects.filter(
        now_in_force
        & Q(level="commune")
        & (
            Q(unit_id__in=covered)
            | Q(parent_id__in=covered)
            | Q(parent_id__in=districts.values("unit_id"))
        )
    )
    return land(communes, day)
