"""The communes of a province on a day."""

from __future__ import annotations

from datetime import date

from django.db.models import Q

from hoanhap.ground.orgs.in_force import in_force_on
from hoanhap.ground.orgs.models import UnitVersion


def communes_in(province_id: int, day: date) -> frozenset[int]:
    """The ids of a province's communes on a day, also of those under its districts. One query."""
    in_force = in_force_on(day)
    districts = UnitVersion.objects.filter(in_force, level="district", parent_id=province_id)
    communes = UnitVersion.objects.filter(
        in_force
        & Q(level="commune")
        & (Q(parent_id=province_id) | Q(parent_id__in=districts.values("unit_id")))
    )
    return frozenset(communes.values_list("unit_id", flat=True))
