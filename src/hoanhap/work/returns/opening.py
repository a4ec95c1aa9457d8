"""A round's returns: one for each agency asked. Called in deeds."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from hoanhap.ground.orgs import roles
from hoanhap.ground.orgs.offices import Office, offices_of
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.fields import unfit
from hoanhap.pure.kernel.words import Words
from hoanhap.work.returns.asking import is_asked, sections_for
from hoanhap.work.returns.codes import KINDS_ASKED, REQUESTED, bond_of
from hoanhap.work.returns.models import Outline, OutlineSection, Return, Round
from hoanhap.work.returns.types import Asked


def keeper_of(act: Act, province_id: int) -> int:
    """The agency that asks: the actor's own, or for the system's post the province's police, who
    are the standing agency.
    """
    if act.actor.role != roles.SYSTEM_LOADER:
        return act.actor.agency_id
    police = (one for one in offices_of(province_id) if one.kind == roles.PROVINCE_POLICE)
    standing = [one.id for one in police if one.stands_on(act.today)]
    return standing[0] if standing else act.actor.agency_id


def offices_asked(province_id: int, day: date, asked: Asked) -> list[Office]:
    """The offices of a province that stand on a day and are asked. One query."""
    return [
        office
        for office in offices_of(province_id)
        if office.kind in KINDS_ASKED
        and office.stands_on(day)
        and is_asked(asked, office.id, office.kind)
    ]


def with_sections(offices: Iterable[Office], outline: Outline) -> list[Office]:
    """Those of whom the outline asks a section. Raises BadInput where it is nobody."""
    sections = list(OutlineSection.objects.filter(outline=outline))
    found = [one for one in offices if sections_for(sections, one.id, one.kind)]
    if not found:
        raise unfit(
            "asked",
            Words(
                vi="Không cơ quan nào được hỏi: hãy chọn cơ quan mà đề cương có mục dành cho.",
                en="Nobody is asked: choose agencies of which the outline asks a section.",
            ),
        )
    return found


def open_returns(round_: Round, offices: Iterable[Office]) -> list[Return]:
    """A return for each of these offices that has none in the round."""
    there = set(Return.objects.filter(round=round_).values_list("agency_id", flat=True))
    return Return.objects.bulk_create(
        Return(
            round=round_,
            province_id=round_.province_id,
            agency_id=office.id,
            unit_id=office.unit_id,
            bond=bond_of(office.kind),
            state="asked" if bond_of(office.kind) == REQUESTED else "open",
            due_on=round_.due_on,
            locks_on=round_.locks_on,
        )
        for office in offices
        if office.id not in there
    )
