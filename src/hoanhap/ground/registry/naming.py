"""People's names for rows of other desks that the actor already sees."""

from __future__ import annotations

from collections.abc import Iterable

from hoanhap.ground.registry.models import Person


def people_names(person_ids: Iterable[int]) -> dict[int, str]:
    """The full name of each person."""
    return dict(Person.objects.filter(pk__in=set(person_ids)).values_list("pk", "full_name"))
