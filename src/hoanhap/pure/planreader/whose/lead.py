"""Who leads a point: its labelled lines, its own words, then the headings over it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from hoanhap.pure.planreader.bodies.catalogue import BODIES, setting_of
from hoanhap.pure.planreader.bodies.family import AREA, CENTRE, COMMUNE, DISTRICT, PROVINCE
from hoanhap.pure.planreader.bodies.levels import Setting
from hoanhap.pure.planreader.bodies.resolve import named
from hoanhap.pure.planreader.points import (
    LABEL_LEAD,
    LABEL_WHO,
    PART,
    SECTION,
    PlanContext,
    Point,
)
from hoanhap.pure.planreader.whose.groups import Group, groups_of
from hoanhap.pure.planreader.whose.notes import DOUBTFUL_LEAD, NOBODY, SEVERAL
from hoanhap.pure.planreader.whose.parts import (
    ASKED_FOR,
    CHAIRING,
    LEADING,
    ORDERED,
    OVERSEEN,
    PAIRED,
    PLACE_OF_WORK,
    WITH_THEM,
)

_RANK = {CENTRE: 0, PROVINCE: 1, AREA: 2, DISTRICT: 3, COMMUNE: 4}
_FROM_SECTION, _FROM_PARENT, _PAIR, _PLACE, _NOBODY = 92, 82, 60, 55, 70


@dataclass(frozen=True, slots=True)
class Lead:
    """Who leads, how sure (0 to 100), whether asked rather than ordered, and notes."""

    codes: tuple[str, ...]
    sureness: int
    is_asked: bool = False
    notes: tuple[str, ...] = ()


@lru_cache(maxsize=1024)
def groups_in(text: str, setting: Setting) -> tuple[Group, ...]:
    """The lists of bodies in a folded text, each with its part."""
    return tuple(groups_of(named(text, setting), setting.issuer))


def level_spoken_to(lead: Lead | None) -> str | None:
    """The level spoken to: that of all who lead, where they share one."""
    levels = {BODIES[code].level for code in lead.codes if code in BODIES} if lead else set()
    only = levels.pop() if len(levels) == 1 else None
    return only if only in (PROVINCE, DISTRICT, COMMUNE) else None


# --- who leads


def lead_of(
    point: Point, groups: Sequence[Group], above: Lead | None, context: PlanContext
) -> Lead:
    """Who leads a point: `groups` are its own words' lists, `above` whom its headings address."""
    labelled = _labelled_lead(point, context)
    if labelled is not None:
        return labelled
    own = _own_lead(groups)
    if own is not None and (above is None or _speaks_itself(groups, above)):
        return own
    if above is not None:
        return _with_peers(above, groups)
    return _paired_or_nobody(groups)


def _labelled_lead(point: Point, context: PlanContext) -> Lead | None:
    """The bodies of "Cơ quan chủ trì: ...", or of a table's column."""
    setting = setting_of(context)
    for label in (LABEL_LEAD, LABEL_WHO):
        codes: list[str] = []
        sureness, is_asked = 100, False
        for line in point.labelled:
            if line.label != label:
                continue
            for group in groups_in(line.words.text, setting):
                if group.part in (WITH_THEM, OVERSEEN):
                    continue
                codes += group.codes
                sureness = min(sureness, group.sureness)
                is_asked = is_asked or group.part == ASKED_FOR
        if codes:
            return Lead(tuple(dict.fromkeys(codes)), sureness, is_asked)
    return None


def _own_lead(groups: Sequence[Group]) -> Lead | None:
    """The subject of the point's own words, or whom they order or let chair."""
    leading = [group for group in groups if group.part in LEADING]
    if not leading:
        return None
    codes = tuple(dict.fromkeys(code for group in leading for code in group.codes))
    several = {group.codes for group in leading if group.part != CHAIRING}
    return Lead(
        codes,
        min(group.sureness for group in leading),
        all(group.part == ASKED_FOR for group in leading),
        (SEVERAL,) if len(several) > 1 else (),
    )


def _speaks_itself(groups: Sequence[Group], above: Lead) -> bool:
    """Whether the point's first clause says who leads, and not whom the addressee sets to work.

    Under "UBND các xã" the words "Giao Công an xã ..." are that committee's order, not the plan's.
    """
    first = [group for group in groups if group.part in LEADING and group.is_first]
    return any(group.part != ORDERED or not _is_own(group, above) for group in first)


def _is_own(group: Group, above: Lead) -> bool:
    """Whether all of a list stand under the addressee, or beside a committee of their level."""
    committees = {BODIES[code].level for code in above.codes if code.startswith("ubnd-")}
    return all(
        code not in above.codes
        and (is_under(code, above.codes) or BODIES[code].level in committees)
        for code in group.codes
    )


def _with_peers(above: Lead, groups: Sequence[Group]) -> Lead:
    """The addressee, and whoever a later sentence makes a subject without being under it."""
    own = _own_lead(
        [group for group in groups if group.part != ORDERED or not _is_own(group, above)]
    )
    peers = [c for c in own.codes if not is_under(c, above.codes)] if own else []
    added = tuple(code for code in peers if code not in above.codes)
    if not added:
        return above
    notes = tuple(dict.fromkeys((*above.notes, SEVERAL)))
    return Lead((*above.codes, *added), min(above.sureness, 75), above.is_asked, notes)


def is_under(code: str, leads: tuple[str, ...]) -> bool:
    """Whether a body stands at a lower level than all who lead."""
    level = _RANK.get(BODIES[code].level or "", 1)
    return all(level > _RANK.get(BODIES[lead].level or "", 1) for lead in leads)


def _paired_or_nobody(groups: Sequence[Group]) -> Lead:
    for part, sureness in ((PAIRED, _PAIR), (PLACE_OF_WORK, _PLACE)):
        for group in groups:
            if group.part == part and not group.is_assessed:
                return Lead(group.codes, sureness, notes=(DOUBTFUL_LEAD,))
    return Lead((), _NOBODY, notes=(NOBODY,))


# --- the addressee of the headings


def addressee(point: Point, context: PlanContext) -> Lead | None:
    """The nearest heading, or point over this one, that says who is spoken to."""
    for title, text, is_section in over(point):
        groups = groups_in(text, setting_of(context))
        lead = _own_lead([group for group in groups if group.sentence == 0])
        if lead is None and not title:
            lead = _doubtful(_paired_or_nobody(groups))
        if lead is not None and not (is_section and _is_vague(lead)):
            most = _FROM_SECTION if title else _FROM_PARENT
            return Lead(lead.codes, min(lead.sureness, most), lead.is_asked)
    return None


def _doubtful(lead: Lead) -> Lead | None:
    return lead if lead.codes else None


def over(point: Point) -> Iterator[tuple[bool, str, bool]]:
    """The title of the point itself, then title and words of each point over it."""
    if point.heading.text.strip():
        yield True, point.heading.text, False
    for over in point.above():
        is_section = over.kind in (PART, SECTION)
        if over.words.text.strip():
            yield False, over.words.text, is_section
        if over.heading.text.strip():
            yield True, over.heading.text, is_section


def _is_vague(lead: Lead) -> bool:
    """Whether a section only speaks of bodies in general: "Trách nhiệm của các đơn vị"."""
    return lead.codes[0] == "co-quan-lien-quan"
