"""The offices of a province by day, for desks that reach many of them at once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from hoanhap.ground.orgs.models import Agency
from hoanhap.pure.kernel.vietnamese import sort_key


@dataclass(frozen=True, slots=True)
class Office:
    """An office: what it is, the unit it sits in, from when to when, and who came after it."""

    id: int
    name: str
    kind: str
    unit_id: int
    province_id: int
    starts_on: date
    ends_on: date | None
    successor_id: int | None

    def stands_on(self, day: date) -> bool:
        """Whether it is there on a day."""
        return self.starts_on <= day and (self.ends_on is None or day < self.ends_on)


def offices_of(province_id: int) -> tuple[Office, ...]:
    """Every office a province has or had, in the Vietnamese order of names. One query."""
    return _ordered(Agency.objects.filter(province_id=province_id))


def offices_by_id(agency_ids: Iterable[int | None]) -> dict[int, Office]:
    """These offices, wherever they are. One query."""
    wanted = {pk for pk in agency_ids if pk is not None}
    return {office.id: office for office in _ordered(Agency.objects.filter(pk__in=wanted))}


def standing_after(offices: Mapping[int, Office], agency_id: int, day: date) -> Office | None:
    """The office itself where it stands on that day, else the one that came after it, and so on;
    None where nobody did.
    """
    seen: set[int] = set()
    office = offices.get(agency_id)
    while office is not None and not office.stands_on(day) and office.id not in seen:
        seen.add(office.id)
        office = offices.get(office.successor_id or 0)
    return office if office is not None and office.stands_on(day) else None


def _ordered(rows: Iterable[Agency]) -> tuple[Office, ...]:
    found = (
        Office(
            row.pk,
            row.name,
            row.kind,
            row.unit_id,
            row.province_id,
            row.starts_on,
            row.ends_on,
            row.successor_id,
        )
        for row in rows
    )
    return tuple(sorted(found, key=lambda office: (sort_key(office.name), office.id)))
