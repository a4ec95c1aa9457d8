"""The province's table of bodies as it stands on a day, from the rows of offices and what the
province set.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from functools import lru_cache
from typing import Final

from django.db.models import Q

from hoanhap.ground.orgs.offices import Office, offices_of, standing_after
from hoanhap.pure.planreader.bodies.catalogue import BODIES, find_bodies
from hoanhap.pure.planreader.folding import fold
from hoanhap.pure.planreader.points import PlanContext
from hoanhap.work.plans.fan_out import NAMED_KINDS, Reach, Reached
from hoanhap.work.plans.models import BodyAgency

REQUESTED_ONLY: Final = frozenset(c for c, body in BODIES.items() if body.is_requested_only)


def reach_on(province_id: int, day: date) -> Reach:
    """The table of a province on a day, in two queries. Where an agency that the province set has
    ended, the one that came after it stands in its place.
    """
    offices = offices_of(province_id)
    by_id = {office.id: office for office in offices}
    table: dict[str, list[int]] = {}
    for code, agency_id in _set_on(province_id, day):
        office = standing_after(by_id, agency_id, day)
        if office is not None and office.id not in table.setdefault(code, []):
            table[code].append(office.id)
    return Reach(
        [reached(office) for office in offices if office.stands_on(day)], table, REQUESTED_ONLY
    )


def everyone_on(province_id: int, day: date) -> list[Reached]:
    """Every office that stands in a province on a day. One query."""
    return [reached(office) for office in offices_of(province_id) if office.stands_on(day)]


def _set_on(province_id: int, day: date) -> Iterable[tuple[str, int]]:
    in_force = Q(starts_on__lte=day) & (Q(ends_on__isnull=True) | Q(ends_on__gt=day))
    rows = BodyAgency.objects.filter(in_force, province_id=province_id).order_by("id")
    return rows.values_list("code", "agency_id")


def reached(office: Office) -> Reached:
    """An office with the codes that its own name reads as."""
    codes = codes_of_name(office.name) if office.kind in NAMED_KINDS else frozenset()
    return Reached(office.id, office.name, office.kind, office.unit_id, codes)


@lru_cache(maxsize=2048)
def codes_of_name(name: str) -> frozenset[str]:
    """The codes of the body that a name begins with, as the reader of plans takes them."""
    found = find_bodies(fold(name).text, PlanContext())
    first = min((mention.place.begin for mention in found), default=0)
    return frozenset(mention.code for mention in found if mention.place.begin == first)
