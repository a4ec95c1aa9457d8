"""Of whom a round, a section or a figure is asked. Pure but for reading stored JSON."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from hoanhap.work.returns.codes import EVERY_KIND
from hoanhap.work.returns.models import OutlineSection
from hoanhap.work.returns.types import Asked, DeclaredAsked


def asked_of(stored: Mapping[str, Any]) -> Asked:
    """From {"kinds": [...], "agencies": [...]}."""
    return Asked(tuple(stored.get("kinds", ())), tuple(stored.get("agencies", ())))


def stored_asked(asked: Asked) -> dict[str, Any]:
    """As it is kept with a row."""
    if asked.is_everyone:
        return {}
    return {"kinds": list(asked.kinds), "agencies": list(asked.agency_ids)}


def is_asked(asked: Asked, agency_id: int, kind: str) -> bool:
    """Whether this agency is among them."""
    return asked.is_everyone or kind in asked.kinds or agency_id in asked.agency_ids


def sections_for(
    sections: Iterable[OutlineSection], agency_id: int, kind: str
) -> list[OutlineSection]:
    """The sections that this agency is asked, in order."""
    mine = (one for one in sections if is_asked(asked_of(one.asked), agency_id, kind))
    return sorted(mine, key=lambda one: one.position)


def codes_of(section: OutlineSection, kind: str) -> tuple[str, ...]:
    """The measures filled in for an agency of this kind, in order, each once."""
    codes = [*section.codes.get(EVERY_KIND, ()), *section.codes.get(kind, ())]
    return tuple(dict.fromkeys(codes))


def all_codes(section: OutlineSection) -> tuple[str, ...]:
    """Every measure of a section, whoever it is filled in for."""
    return tuple(dict.fromkeys(code for codes in section.codes.values() for code in codes))


def declared_of(section: OutlineSection) -> tuple[DeclaredAsked, ...]:
    """The figures that an agency gives itself."""
    return tuple(
        DeclaredAsked(
            code=one["code"],
            title=one["title"],
            unit=one.get("unit", ""),
            total_of=tuple(one.get("total_of", ())),
            part_of=one.get("part_of", ""),
        )
        for one in section.declared
    )
