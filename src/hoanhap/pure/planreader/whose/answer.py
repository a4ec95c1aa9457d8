"""Whose duty a point is: who leads, with whom, who is directed, and whether it is an order.

Who leads is the grammatical subject, else whom the words order ("giao", "đề nghị") or let chair
("chủ trì"), else the addressee of the section over it, else nobody. A body only reported to,
advised or lent through is none of these.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from hoanhap.pure.planreader.bodies.catalogue import BODIES, setting_of
from hoanhap.pure.planreader.bodies.levels import Setting
from hoanhap.pure.planreader.bodies.resolve import named
from hoanhap.pure.planreader.points import (
    LABEL_LEAD,
    LABEL_WHO,
    LABEL_WITH,
    PlanContext,
    Point,
)
from hoanhap.pure.planreader.types import ASSIGNED, REQUESTED, BodyMention, Place
from hoanhap.pure.planreader.whose.groups import Group
from hoanhap.pure.planreader.whose.lead import (
    Lead,
    addressee,
    groups_in,
    is_under,
    lead_of,
    level_spoken_to,
    over,
)
from hoanhap.pure.planreader.whose.notes import WITH_OF_PERFORMERS
from hoanhap.pure.planreader.whose.parts import (
    DIRECTED_BY,
    ORDERED,
    OVERSEEN,
    PAIRED,
    SUBJECT,
    WITH_THEM,
)

_OF_THE_DIRECTED, _BY_WORD, _BY_NATURE, _UNTOLD = 60, 95, 90, 75


@dataclass(frozen=True, slots=True)
class Whose:
    """Who owes a point, by codes of bodies.

    `sureness` (0 to 100) has "lead", "with", "performers" and "bond"; `notes` are codes of
    `whose_notes.NOTES`; `mentions` are all bodies named, placed in the point's own words.
    """

    lead: tuple[str, ...] = ()
    together_with: tuple[str, ...] = ()
    performers: tuple[str, ...] = ()
    bond: str = ASSIGNED
    sureness: Mapping[str, int] = field(default_factory=dict)
    notes: tuple[str, ...] = ()
    mentions: tuple[BodyMention, ...] = ()


def whose(point: Point, context: PlanContext) -> Whose:
    """Who owes a point: from its own words, its labelled lines, then the headings over it."""
    above = addressee(point, context)
    first = groups_in(point.words.text, setting_of(context, level_spoken_to(above)))
    lead = lead_of(point, first, above, context)
    setting = setting_of(context, level_spoken_to(lead) or level_spoken_to(above))
    groups = groups_in(point.words.text, setting)
    lead = lead_of(point, groups, above, context)
    with_, with_sureness, with_notes = _with(point, groups, lead, setting)
    performers = _performers(groups, lead)
    bond, bond_sureness = _bond(lead)
    return Whose(
        lead=lead.codes,
        together_with=with_,
        performers=performers,
        bond=bond,
        sureness={
            "lead": lead.sureness,
            "with": with_sureness,
            "performers": 80 if performers else 90,
            "bond": bond_sureness,
        },
        notes=(*lead.notes, *with_notes),
        mentions=_mentions(point.words.text, setting),
    )


def _mentions(text: str, setting: Setting) -> tuple[BodyMention, ...]:
    found = named(text, setting)
    begins, ends = found.words.begins, found.words.ends
    return tuple(
        BodyMention(code, Place(begins[hit.first], ends[hit.last - 1]), hit.sureness)
        for hit in found.hits
        for code in hit.codes
    )


# --- with whom


def _with(
    point: Point, groups: Sequence[Group], lead: Lead, setting: Setting
) -> tuple[tuple[str, ...], int, tuple[str, ...]]:
    found = [group for group in groups if _is_along(group, lead)]
    found += list(_labelled_with(point, setting)) + list(_titled_with(point, setting))
    codes = [code for group in found for code in group.codes if code not in lead.codes]
    if not codes:
        return (), 90, ()
    is_directed = any(group.is_directed for group in found)
    sureness = min(group.sureness for group in found)
    if is_directed:
        return (
            tuple(dict.fromkeys(codes)),
            min(sureness, _OF_THE_DIRECTED),
            (WITH_OF_PERFORMERS,),
        )
    return tuple(dict.fromkeys(codes)), sureness, ()


def _is_along(group: Group, lead: Lead) -> bool:
    if group.is_assessed or (group.is_aside and group.part != WITH_THEM):
        return False
    if group.part == PAIRED:
        return any(code in lead.codes for code in group.codes)
    return group.part == WITH_THEM


def _labelled_with(point: Point, setting: Setting) -> Iterator[Group]:
    """All of a "Đơn vị phối hợp: ..." line; of a "who" line those after "phối hợp với"."""
    for line in point.labelled:
        for group in groups_in(line.words.text, setting):
            is_asked_along = line.label in (LABEL_LEAD, LABEL_WHO) and group.part == WITH_THEM
            if line.label == LABEL_WITH or is_asked_along:
                yield group


def _titled_with(point: Point, setting: Setting) -> Iterator[Group]:
    """Those a title over the point orders along: "1. Công an tỉnh chủ trì, phối hợp với ..."."""
    for is_title, text, _ in over(point):
        if is_title:
            yield from (g for g in groups_in(text, setting) if g.part == WITH_THEM)


# --- who is directed, and the bond


def _performers(groups: Sequence[Group], lead: Lead) -> tuple[str, ...]:
    """Those the lead directs, and lower bodies that a later sentence makes the subject."""
    codes: list[str] = []
    for group in groups:
        is_later = group.part == SUBJECT and not group.is_first
        for code in group.codes:
            is_lower = bool(lead.codes) and is_under(code, lead.codes)
            is_told = group.part in (DIRECTED_BY, ORDERED)
            if is_told or (is_lower and (is_later or group.part == OVERSEEN)):
                codes.append(code)
    return tuple(dict.fromkeys(code for code in codes if code not in lead.codes))


def _bond(lead: Lead) -> tuple[str, int]:
    if not lead.codes:
        return ASSIGNED, 50
    if lead.is_asked:
        return REQUESTED, _BY_WORD
    if all(BODIES[code].is_requested_only for code in lead.codes):
        return REQUESTED, _BY_NATURE
    if any(BODIES[code].is_requested_only for code in lead.codes):
        return ASSIGNED, _UNTOLD
    return ASSIGNED, _BY_WORD
