"""Where communes lie, for maps: the middle of each as it stands on a day."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from hoanhap.ground.orgs.in_force import in_force_on
from hoanhap.ground.orgs.models import UnitVersion
from hoanhap.ground.orgs.unit_tree import Version


@dataclass(frozen=True, slots=True)
class Place:
    """A commune's name and its middle in degrees, None where nobody gave it."""

    unit_id: int
    name: str
    latitude: Decimal | None
    longitude: Decimal | None


def place_of(version: Version) -> Place:
    """The place of a commune as one of its versions has it."""
    return Place(version.unit, version.name, version.latitude, version.longitude)


def unit_places(unit_ids: Iterable[int], day: date) -> tuple[Place, ...]:
    """The places of these communes on a day, in the Vietnamese order of names. One query."""
    rows = UnitVersion.objects.filter(in_force_on(day), unit_id__in=set(unit_ids))
    found = rows.order_by("name_sort").values_list("unit_id", "name", "latitude", "longitude")
    return tuple(Place(*row) for row in found)
