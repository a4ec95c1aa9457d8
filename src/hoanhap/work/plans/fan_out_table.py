"""Which agency each named body is in a province, for the page that sets it."""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import Final

from hoanhap.ground.orgs import access, roles
from hoanhap.pure.kernel.act import Actor
from hoanhap.pure.kernel.refusals import NotVisible
from hoanhap.pure.planreader.bodies.catalogue import BODIES
from hoanhap.work.plans.fan_out import Reached
from hoanhap.work.plans.models import PlanItem
from hoanhap.work.plans.reaching import everyone_on, reach_on
from hoanhap.work.plans.showing_items import body_row
from hoanhap.work.plans.types import AgencyShort, FanOutRow, FanOutTable

SHOWN_KINDS: Final = frozenset(roles.AGENCY_KINDS) - {roles.SYSTEM}


def fan_out_table(actor: Actor, day: date) -> FanOutTable:
    """The province's table on a day: every body that its plans name or that it has set, then the
    rest of the catalogue. Raises NotVisible for a post of no province. Five queries.
    """
    province_id = actor.province_id
    if province_id is None:
        raise NotVisible
    reach = reach_on(province_id, day)
    used = _used(actor, province_id)
    rows = [
        FanOutRow(
            body=body_row(code),
            agencies=tuple(_short(agency) for agency in reach.agencies(code)),
            is_set=reach.is_set(code),
            used_by=used[code],
        )
        for code in dict.fromkeys((*BODIES, *used))
    ]
    return FanOutTable(
        day=day,
        rows=tuple(sorted(rows, key=lambda row: (not row.used_by, not row.is_set))),
        choices=_offered(province_id, day),
        may_set=actor.may("plans.set_body_agencies"),
    )


def agencies_to_choose(actor: Actor, day: date) -> tuple[AgencyShort, ...]:
    """The agencies of the actor's province on a day, for forms. Raises NotVisible for a post of no
    province. One query.
    """
    if actor.province_id is None:
        raise NotVisible
    return _offered(actor.province_id, day)


def _offered(province_id: int, day: date) -> tuple[AgencyShort, ...]:
    return tuple(_short(one) for one in everyone_on(province_id, day) if one.kind in SHOWN_KINDS)


def _used(actor: Actor, province_id: int) -> Counter[str]:
    items = access.visible(actor, PlanItem).filter(
        plan__province_id=province_id, plan__state__in=("read", "adopted"), state="open"
    )
    found: Counter[str] = Counter()
    for lead, others, performers in items.values_list("lead", "together_with", "performers"):
        found.update({*lead, *others, *performers})
    return found


def _short(agency: Reached) -> AgencyShort:
    return AgencyShort(agency.id, agency.name, agency.kind)
