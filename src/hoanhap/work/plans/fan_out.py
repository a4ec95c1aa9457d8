"""From bodies named in a plan to real agencies: who owes a duty, who leads it, who works with it.
Pure.

A province's own table holds first; where it says nothing a code means all agencies of its kind, or
the agency whose own name reads as that body. A body whose level or name a plan leaves open means
nobody until a person says whom.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from hoanhap.ground.orgs import roles

ASSIGNED: Final = "assigned"
REQUESTED: Final = "requested"

KINDS_OF_CODE: Final[Mapping[str, str]] = {
    "cong-an-tinh": roles.PROVINCE_POLICE,
    "canh-sat-thahs-tinh": roles.PROVINCE_POLICE,
    "cong-an-xa": roles.COMMUNE_POLICE,
    "ubnd-tinh": roles.PROVINCE_COMMITTEE,
    "van-phong-ubnd-tinh": roles.PROVINCE_COMMITTEE,
    "ubnd-xa": roles.COMMUNE_COMMITTEE,
    "nhcsxh": roles.VBSP_BRANCH,
    "nhcsxh-tinh": roles.VBSP_BRANCH,
    "nhcsxh-huyen": roles.VBSP_OFFICE,
    "nhcsxh-xa": roles.VBSP_OFFICE,
    "so-ban-nganh": roles.DEPARTMENT,
    "to-chuc-ctxh-tinh": roles.MASS_ORGANISATION,
}
"""Codes that mean every agency of a kind."""

NAMED_KINDS: Final = frozenset({roles.DEPARTMENT, roles.PARTNER_BODY, roles.MASS_ORGANISATION})
"""Kinds whose agencies are told apart by name."""


ABOVE: Final[Mapping[str, str]] = {
    roles.COMMUNE_POLICE: roles.PROVINCE_POLICE,
    roles.COMMUNE_COMMITTEE: roles.PROVINCE_COMMITTEE,
    roles.VBSP_OFFICE: roles.VBSP_BRANCH,
}
"""Who directs an agency of its own line."""


@dataclass(frozen=True, slots=True)
class Reached:
    """An agency that a plan may reach; `codes` are what its own name reads as."""

    id: int
    name: str
    kind: str
    unit_id: int
    codes: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Named:
    """Whom one point names, in codes, and whether it is assigned or requested."""

    lead: tuple[str, ...] = ()
    together_with: tuple[str, ...] = ()
    performers: tuple[str, ...] = ()
    bond: str = ASSIGNED


@dataclass(frozen=True, slots=True)
class Owing:
    """One agency's part in a point: who owes it, who leads it, its bond, who works with it."""

    agency: Reached
    led_by: Reached | None
    bond: str
    supporters: tuple[Reached, ...]


class Reach:
    """The province's table on one day."""

    def __init__(
        self,
        agencies: Sequence[Reached],
        table: Mapping[str, Sequence[int]],
        requested_only: Collection[str] = (),
    ) -> None:
        """`table`: agency ids by code, as the province set; `requested_only`: codes no plan of a
        People's Committee gives orders to.
        """
        self._by_id = {agency.id: agency for agency in agencies}
        self._table = table
        self._requested_only = frozenset(requested_only)
        self._by_kind: dict[str, list[Reached]] = {}
        self._by_name: dict[str, list[Reached]] = {}
        for agency in agencies:
            self._by_kind.setdefault(agency.kind, []).append(agency)
            for code in agency.codes if agency.kind in NAMED_KINDS else ():
                self._by_name.setdefault(code, []).append(agency)

    def is_set(self, code: str) -> bool:
        """Whether the province's own table says whom this code means."""
        return bool(self._table.get(code))

    def agencies(self, code: str) -> tuple[Reached, ...]:
        """The agencies that a code means on this day; none where nobody is known."""
        set_ids = self._table.get(code)
        if set_ids:
            return tuple(self._by_id[pk] for pk in set_ids if pk in self._by_id)
        if code in KINDS_OF_CODE:
            return tuple(self._by_kind.get(KINDS_OF_CODE[code], ()))
        return tuple(self._by_name.get(code, ()))

    def without_agency(self, named: Named) -> tuple[str, ...]:
        """The codes among those who lead or perform that mean no agency."""
        wanted = dict.fromkeys((*named.lead, *named.performers))
        return tuple(code for code in wanted if not self.agencies(code))

    def owing(self, named: Named) -> tuple[Owing, ...]:
        """Who owes what under one point, each agency once.

        Where a point directs performers ("chỉ đạo Công an cấp xã ..."), each of them owes it and
        the one that directs leads and follows it; else those who lead owe it themselves.
        """
        directed = [code for code in named.performers if self.agencies(code)]
        codes = directed or named.lead
        leaders = [
            agency for code in named.lead if code not in directed for agency in self.agencies(code)
        ]
        found: dict[int, Owing] = {}
        helpers = tuple(
            dict.fromkeys(a for code in named.together_with for a in self.agencies(code))
        )
        for code in codes:
            bond = REQUESTED if code in self._requested_only else named.bond
            for agency in self.agencies(code):
                if agency.id not in found:
                    found[agency.id] = self._owing(agency, leaders, bond, helpers, bool(directed))
        return tuple(found.values())

    def _owing(
        self,
        agency: Reached,
        leaders: Iterable[Reached],
        bond: str,
        helpers: Iterable[Reached],
        is_directed: bool,
    ) -> Owing:
        others = [leader for leader in leaders if leader.id != agency.id]
        above = [leader for leader in others if leader.kind == ABOVE.get(agency.kind)]
        led_by = next(iter(above or (others if is_directed else [])), None)
        return Owing(
            agency=agency,
            led_by=led_by,
            bond=REQUESTED if agency.kind == roles.PARTNER_BODY else bond,
            supporters=tuple(helper for helper in helpers if _works_with(helper, agency)),
        )


def _works_with(helper: Reached, owner: Reached) -> bool:
    """Offices of two communes don't work with each other on a duty each commune has of its own."""
    both_communes = helper.kind in roles.OF_COMMUNE and owner.kind in roles.OF_COMMUNE
    return helper.id != owner.id and (not both_communes or helper.unit_id == owner.unit_id)
