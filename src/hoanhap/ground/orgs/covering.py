"""Which office covers a commune on a day."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.db.models import QuerySet

from hoanhap.ground.orgs.in_force import in_force_on
from hoanhap.ground.orgs.models import AgencyTerritory, UnitVersion


def agencies_covering(
    commune_id: int, kinds: Iterable[str], day: date
) -> dict[str, tuple[int, ...]]:
    """By kind, the ids of the agencies that cover a commune on a day, in two queries: first those
    that cover the commune itself, then those that cover its province.
    """
    in_force = in_force_on(day)
    above = list(
        UnitVersion.objects.filter(in_force, unit_id=commune_id).values_list("parent_id", flat=True)
    )
    covered = AgencyTerritory.objects.filter(
        in_force, unit_id__in=[commune_id, *above], agency__kind__in=tuple(kinds)
    ).select_related("agency")
    found: dict[str, list[int]] = {}
    for row in sorted(covered, key=lambda row: (row.unit_id != commune_id, row.agency_id)):
        found.setdefault(row.agency.kind, []).append(row.agency_id)
    return {kind: tuple(ids) for kind, ids in found.items()}


def offices_over(unit_ids: Iterable[int], kind: str) -> QuerySet[Any]:
    """The rows that say from when to when an agency of this kind covered one of these units
    (`unit_id`, `starts_on`, `ends_on`), for a query that joins them with others.
    """
    return AgencyTerritory.objects.filter(unit_id__in=list(unit_ids), agency__kind=kind)
