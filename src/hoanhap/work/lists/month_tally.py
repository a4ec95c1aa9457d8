"""A month's lists in four numbers, for pages that only say how far a territory is."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.db.models import Value

from hoanhap.ground.orgs import access
from hoanhap.ground.orgs.columns import sees
from hoanhap.ground.orgs.light_rows import LightPart, LightRow, Query, light
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
    return MONTH_TALLY.now(actor, day)


def _queries(actor: Actor, day: date) -> list[Query]:
    if not _has_part(actor):
        return []
    month = Month.of(day).first
    exempt = access.visible(actor, ListExemption).filter(month=month)
    rows = access.visible(actor, MonthlyList).filter(month=month, addition_no=0)
    return [
        light(rows, "lists", id="pk", words="state", whose="commune_id"),
        light(exempt, "lists", id="pk", words=Value(EXEMPT), whose="commune_id"),
    ]


def _tally(actor: Actor, day: date, rows: list[LightRow]) -> MonthTally | None:
    if not _has_part(actor):
        return None
    exempt = {row.whose for row in rows if row.words == EXEMPT}
    states = [row.words for row in rows if row.whose not in exempt]
    return MonthTally(
        month=Month.of(day).first,
        communes=len(actor.territory) - len(exempt),
        begun=len(states),
        signed=sum(state in PAST_SIGNATURE for state in states),
        at_bank=sum(state in AT_BANK for state in states),
    )


def _has_part(actor: Actor) -> bool:
    return bool(actor.territory) and sees(actor, "commune_id")


MONTH_TALLY = LightPart("lists", _queries, _tally)
