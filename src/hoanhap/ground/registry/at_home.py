"""Who lives, and which establishment works, in these communes: for desks that reach all of them.
For use inside the house, never for a page.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from django.db.models import Q

from hoanhap.ground.registry.models import Employer, Person, Release


@dataclass(frozen=True, slots=True)
class Homecoming:
    """One release: its kind, its day, and whether its certificate is on record."""

    kind: str
    released_on: date
    has_certificate: bool


@dataclass(frozen=True, slots=True)
class AtHome:
    """A person, the commune they live in, and their releases, newest first."""

    person_id: int
    commune_id: int
    releases: tuple[Homecoming, ...]


def people_at_home(commune_ids: Collection[int]) -> tuple[AtHome, ...]:
    """Everyone who lives in these communes now, as far as the registry knows. Two queries."""
    people = Person.objects.filter(commune_id__in=commune_ids).order_by("pk")
    releases: dict[int, list[Homecoming]] = defaultdict(list)
    rows = Release.objects.filter(
        person__commune_id__in=commune_ids, superseded_at__isnull=True
    ).order_by("-released_on")
    for person_id, kind, on, number in rows.values_list(
        "person_id", "kind", "released_on", "certificate_number"
    ):
        releases[person_id].append(Homecoming(kind, on, bool(number)))
    return tuple(
        AtHome(pk, commune_id, tuple(releases[pk]))
        for pk, commune_id in people.values_list("pk", "commune_id")
    )


def employers_at_work(commune_ids: Collection[int], day: date) -> tuple[tuple[int, int], ...]:
    """(employer, commune) of every establishment at work in these communes on a day. One query."""
    rows = Employer.objects.filter(
        Q(ceased_on__isnull=True) | Q(ceased_on__gt=day), commune_id__in=commune_ids
    )
    return tuple(rows.order_by("pk").values_list("pk", "commune_id"))
