"""Names of units and agencies for rows that carry only their ids, in one query each."""

from __future__ import annotations

from collections.abc import Iterable

from hoanhap.ground.orgs.models import Agency, Posting, UnitVersion

_KINDS_OF_PROVINCE = ("Tỉnh ", "Thành phố ", "tỉnh ", "thành phố ")


def unit_names(unit_ids: Iterable[int | None]) -> dict[int, str]:
    """The newest name of each unit, in the Vietnamese order of names."""
    wanted = {pk for pk in unit_ids if pk is not None}
    rows = UnitVersion.objects.filter(unit_id__in=wanted).order_by("starts_on")
    newest = {
        pk: (sort, name) for pk, sort, name in rows.values_list("unit_id", "name_sort", "name")
    }
    return {pk: name for pk, (_, name) in sorted(newest.items(), key=lambda item: item[1])}


def bare_province(name: str) -> str:
    """A province's name without its kind, as a paper names the place of signing."""
    for kind in _KINDS_OF_PROVINCE:
        name = name.removeprefix(kind)
    return name


def agency_names(agency_ids: Iterable[int | None]) -> dict[int, str]:
    """The name of each agency."""
    wanted = {pk for pk in agency_ids if pk is not None}
    return dict(Agency.objects.filter(pk__in=wanted).values_list("pk", "name"))


def posting_names(posting_ids: Iterable[int | None]) -> dict[int, str]:
    """Who holds or held each of these postings, by title and name."""
    wanted = {pk for pk in posting_ids if pk is not None}
    rows = Posting.objects.filter(pk__in=wanted).values_list("pk", "title", "user__full_name")
    return {pk: f"{title} {name}".strip() for pk, title, name in rows}
