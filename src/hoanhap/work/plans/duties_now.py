"""How far each plan in force is today, in one tally a plan, for pages that look at all of them."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from datetime import date

from django.db.models import Q

from hoanhap.ground.orgs import access, roles
from hoanhap.pure.kernel.act import Actor
from hoanhap.work.plans.models import Plan
from hoanhap.work.plans.rows_doing import plan_head
from hoanhap.work.plans.scanning import in_year, scan
from hoanhap.work.plans.types_doing import PlanHead, Tally


@dataclass(frozen=True, slots=True)
class PlanNow:
    """A plan in force and where what is due of it stands; `is_whole` says that the actor follows
    the plan and sees all of it, not only what its own office owes.
    """

    plan: PlanHead
    tally: Tally
    is_whole: bool


def duties_now(actor: Actor, today: date) -> tuple[PlanNow, ...]:
    """The plans in force that have anything due this year as the actor sees it, most late first.
    Three queries.
    """
    in_force = Q(duty__plan__state="adopted", duty__plan__province_id=actor.province_id)
    found = scan(actor, today, in_year(today.year) & in_force)
    counts: dict[int, Counter[str]] = defaultdict(Counter)
    for one in found.seen:
        counts[one.plan_id][one.stage.code] += 1
    plans = access.visible(actor, Plan).filter(pk__in=counts)
    follows = actor.agency_kind in roles.FOLLOWERS
    rows = [PlanNow(plan_head(p), Tally(**counts[p.pk]), follows) for p in plans.order_by("-id")]
    return tuple(sorted(rows, key=lambda row: -row.tally.late))
