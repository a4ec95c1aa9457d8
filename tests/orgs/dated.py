"""Units with their days, and what became of them, put straight into the tables."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from hoanhap.ground.orgs.models import AdminUnit, UnitChange, UnitVersion
from hoanhap.pure.kernel.vietnamese import skeleton, sort_key


def unit_until(
    name: str,
    starts_on: date,
    ends_on: date | None,
    *,
    parent: AdminUnit | None = None,
    unit: AdminUnit | None = None,
    level: str = "commune",
) -> AdminUnit:
    """A unit with one version."""
    made = unit or AdminUnit.objects.create()
    UnitVersion.objects.create(
        unit=made, name=name, level=level, kind="xa", code=f"{made.pk}", parent=parent,
        starts_on=starts_on, ends_on=ends_on, name_sort=sort_key(name),
        name_skeleton=skeleton(name),
    )  # fmt: skip
    return made


def merge(day: date, before: Iterable[AdminUnit], after: AdminUnit) -> None:
    """These go as a whole into one."""
    for unit in before:
        UnitChange.objects.create(kind="merge", effective_on=day, before=unit, after=after)


def divide(day: date, before: AdminUnit, after: Iterable[AdminUnit]) -> None:
    """One gives parts to several."""
    for unit in after:
        UnitChange.objects.create(
            kind="part_transfer", effective_on=day, before=before, after=unit, is_whole=False
        )
