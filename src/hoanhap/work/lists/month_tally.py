"""A month's lists in four numbers, for pages that only say how far a territory is."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Value

from hoanhap.ground.orgs import access
from hoanhap.ground.orgs.columns import sees
from hoanhap.pure.kernel.act import Actor
from hoanhap.pure.kernel.days import Month
from hoanhap.work.lists.figures import PAST_SIGNATURE
from hoanhap.work.lists.models import ListExemption, MonthlyList

AT_BANK = ("transmitted", "received")
EXEMPT = "exempt"


@dataclass(frozen=True, slots=True)
class MonthTally:
    """How many communes owe a list of the month, how many have begun, signed and sent theirs."""

    month: date
    communes: int
    begun: int
    signed: int
    at_bank: int

    @property
    def missing(self) -> int:
        """Communes without any list."""
        return max(self.communes - self.begun, 0)


def month_tally(actor: Actor, day: date) -> MonthTally | None:
    """The main lists of the day's month in the actor's territory; exempt communes apart. One
    query. None for an office that has no part in lists.
    """
    if not (actor.territory and sees(actor, "commune_id")):
        return None
    month = Month.of(day).first
    exempt = access.visible(actor, ListExemption).filter(month=month).order_by()
    rows = access.visible(actor, MonthlyList).filter(month=month, addition_no=0).order_by()
    rows = rows.exclude(commune_id__in=exempt.values("commune_id"))
    by_state = rows.values_list("state").annotate(count=Count("pk"))
    left_out = exempt.values_list(Value(EXEMPT)).annotate(count=Count("pk"))
    counts = Counter(dict(by_state.union(left_out, all=True)))
    communes = len(actor.territory) - counts.pop(EXEMPT, 0)
    return MonthTally(
        month=month,
        communes=communes,
        begun=sum(counts.values()),
        signed=sum(counts[state] for state in PAST_SIGNATURE),
        at_bank=sum(counts[state] for state in AT_BANK),
    )
