"""Offices over the real Lai Châu and Lạng Sơn, whose communes of before 1/7/2025 have rows."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from hoanhap.ground.orgs.load_units import load_units
from hoanhap.ground.orgs.models import AdminUnit, Agency, AgencyTerritory, UnitVersion
from hoanhap.pure.kernel.act import Actor
from tests.world import World, build_world

MERGED = date(2025, 7, 1)
BEFORE = date(2025, 6, 30)


@dataclass(frozen=True)
class Merged:
    """A world whose province a is Lai Châu, b Lạng Sơn; old and new communes by name."""

    world: World

    def unit(self, name: str, province: str = "a", *, old: bool = False) -> AdminUnit:
        """The commune of that name of today, or of before 1/7/2025."""
        above = self.world.units[province].pk
        versions = UnitVersion.objects.filter(name=name, level="commune")
        if old:
            districts = UnitVersion.objects.filter(parent_id=above, level="district")
            found = versions.filter(parent_id__in=districts.values("unit_id"))
        else:
            found = versions.filter(parent_id=above, ends_on__isnull=True)
        return found.get().unit

    def desk(self, province: str = "a") -> Actor:
        return self.world.actor(f"{province}.desk")

    def seat(self, short: str, unit: AdminUnit) -> None:
        """Put the offices of an invented commune over a real one."""
        _put_over(self.world, short, unit)
        self.world.units[short] = unit

    def commune(self, short: str, unit: AdminUnit) -> None:
        """Names a commune for rows that are told by short names; its offices are those of a1."""
        self.world.units[short] = unit
        for office in ("police", "committee"):
            self.world.agencies[f"{short}.{office}"] = self.world.agencies[f"a1.{office}"]


def build_merged() -> Merged:
    """The invented world's provincial offices, put over the two real provinces."""
    load_units(provinces=("12", "20"))
    world = build_world()
    for letter, name in (("a", "Tỉnh Lai Châu"), ("b", "Tỉnh Lạng Sơn")):
        invented = world.units[letter]
        real = UnitVersion.objects.get(name=name, ends_on=None).unit
        Agency.objects.filter(province=invented).update(province=real)
        _put_over(world, letter, real)
        world.units[letter] = real
    return Merged(world)


def _put_over(world: World, short: str, unit: AdminUnit) -> None:
    Agency.objects.filter(unit=world.units[short]).update(unit=unit)
    AgencyTerritory.objects.filter(unit=world.units[short]).update(unit=unit)
    for posting in world.postings.values():
        posting.refresh_from_db()
