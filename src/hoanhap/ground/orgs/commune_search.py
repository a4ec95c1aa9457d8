"""Communes found by what a person types: "Bình Lư", "xã Bình Lư, Lai Châu"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from hoanhap.ground.orgs.in_force import in_force_on
from hoanhap.ground.orgs.models import UnitVersion
from hoanhap.ground.orgs.names import unit_names
from hoanhap.pure.kernel.vietnamese import skeleton

SHOWN = 12
_KINDS = re.compile(r"^(?:xa|phuong|thi tran|dac khu|tinh|thanh pho|tp\.?)\s+")


@dataclass(frozen=True, slots=True)
class CommuneFound:
    """A commune in force on the day, with the province it is in."""

    unit_id: int
    name: str
    province_name: str


def communes_named(text: str, day: date) -> tuple[CommuneFound, ...]:
    """Communes whose name holds the text, with or without marks; after a comma, their province's.

    At most twelve, exact names first. Two queries.
    """
    wanted, _, province = text.partition(",")
    name = _bare(wanted)
    if not name:
        return ()
    in_force = in_force_on(day)
    rows = list(
        UnitVersion.objects.filter(in_force, level="commune", name_skeleton__contains=name)
        .order_by("name_sort", "unit_id")
        .values_list("unit_id", "name", "name_skeleton", "parent_id")[: SHOWN * 20]
    )
    above = unit_names(parent for _, _, _, parent in rows)
    found = [
        (_bare(plain) != name, CommuneFound(unit_id, shown, above.get(parent or 0, "")))
        for unit_id, shown, plain, parent in rows
        if _bare(province) in skeleton(above.get(parent or 0, ""))
    ]
    found.sort(key=lambda item: item[0])
    return tuple(commune for _, commune in found[:SHOWN])


def _bare(text: str) -> str:
    return _KINDS.sub("", skeleton(text))
