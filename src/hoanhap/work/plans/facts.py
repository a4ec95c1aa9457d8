"""Facts that count by themselves: a list transmitted, a communication output, a session held, an
inspection, a plan sent in, a document on the register. Worked out when read, so that a fact taken
back counts no more; whoever sees the duty may know that it was met and when.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from types import MappingProxyType
from typing import Final

from django.db.models import Q

from hoanhap.ground.audit.as_known import Then
from hoanhap.ground.orgs.dated import DatedRow, dated
from hoanhap.work.outreach.counting import TRAINING
from hoanhap.work.plans.fact_finding import (
    DOCUMENT,
    FACT_KINDS,
    LIST_TRANSMITTED,
    OUTPUT,
    OWN_PLAN,
    RETURN,
    SESSION,
    Facts,
    Owed,
    facts_of_kinds,
    last_days_of,
    months_of,
)
from hoanhap.work.plans.kept import OCCURRENCE
from hoanhap.work.plans.models import Occurrence

__all__ = ["FACT_KINDS", "OWN_PLAN", "Fact", "Owed", "counted"]


@dataclass(frozen=True, slots=True)
class Fact:
    """A fact that meets something due: what it is, its row, and the day it happened."""

    kind: str
    id: int
    done_on: date


CATEGORY_OF_TOPIC: Final = MappingProxyType(
    {"coordination-document": "coordination", "legal-review": "reviewed"}
)
"""Which documents count for a duty of this topic; for another topic all of them do."""

OF_A_PERIOD: Final = (LIST_TRANSMITTED, RETURN)
"""Facts that say themselves which period they are of."""

_STARTS: Final = "starts"
"""Not a fact: the first days of a duty's periods, read along with them."""

Days = Mapping[tuple[str, int, str], list[tuple[date, int]]]
"""By kind, whose and mark (the list's month, the plan answered, the document's category): days and
ids.
"""


def counted(owed: Iterable[Owed], then: Then | None = None) -> dict[int, Fact]:
    """By id, the first fact that meets each of these where there is one. One query for all kinds.

    A list counts for the month it is of, a return for the period that is due on its own last day
    on time. Any other fact counts for the last period of its duty
    that had begun on its day, so that one done late still counts for the period it was late for.

    With `then` as it was known at that moment, `owed` too as it stood then.
    """
    rows = [one for one in owed if one.fact_kind in FACT_KINDS]
    if not rows:
        return {}
    moved = _moved(then)
    found_facts = facts_of_kinds(rows, then, _starts(rows, then, moved))
    days, ends = _days(found_facts), _ends(found_facts, moved)
    met: dict[int, Fact] = {}
    for one in rows:
        found = [(*fact, mark) for mark in _marks(one) for fact in days.get(_key(one, mark), ())]
        if one.fact_kind not in OF_A_PERIOD:
            before = ends.get((one.duty_id, one.starts_on), date.max)
            found = [fact for fact in found if one.starts_on <= fact[0] < before]
        if found:
            on, pk, mark = min(found)
            kind = OUTPUT if (one.fact_kind, mark) == (SESSION, TRAINING) else one.fact_kind
            met[one.id] = Fact(kind, pk, on)
    return met


def _moved(then: Then | None) -> dict[int, int]:
    """The duty under which something fell due then, of what was handed over since."""
    changed = then.of(OCCURRENCE) if then else {}
    return {pk: row["duty_id"] for pk, row in changed.items() if "duty_id" in row}


def _key(one: Owed, mark: str) -> tuple[str, int, str]:
    return one.fact_kind, one.agency_id, mark


def _marks(one: Owed) -> Iterator[str]:
    """The marks of the facts that count for it."""
    if one.fact_kind == LIST_TRANSMITTED:
        month, last = months_of(one)
        while month <= last:
            yield month.first.isoformat()
            month = month.next()
    elif one.fact_kind == RETURN:
        yield from (day.isoformat() for day in last_days_of(one))
    elif one.fact_kind == OWN_PLAN:
        yield str(one.plan_id)
    elif one.fact_kind == SESSION:
        yield from ("", TRAINING)
    else:
        yield CATEGORY_OF_TOPIC.get(one.topic, "") if one.fact_kind == DOCUMENT else ""


def _days(facts: Iterable[DatedRow]) -> Days:
    days: dict[tuple[str, int, str], list[tuple[date, int]]] = defaultdict(list)
    for kind, whose, on, pk, mark in facts:
        days[kind, whose, mark].append((on, pk))
        if kind == DOCUMENT:
            days[kind, whose, ""].append((on, pk))
    return days


def _starts(owed: Iterable[Owed], then: Then | None, moved: Mapping[int, int]) -> tuple[Facts, ...]:
    """The query of the first days of all periods of these duties."""
    duties = {one.duty_id for one in owed if one.fact_kind not in OF_A_PERIOD}
    if not duties:
        return ()
    wanted = Q(duty_id__in=duties)
    if then is not None:
        wanted = Q(wanted | Q(pk__in=list(moved)), opened_at__lte=then.known_at)
    return (dated(Occurrence.objects.filter(wanted), _STARTS, whose="duty_id", on="starts_on"),)


def _ends(facts: Iterable[DatedRow], moved: Mapping[int, int]) -> dict[tuple[int, date], date]:
    """By duty and first day of a period, the first day of the duty's next one."""
    starts: dict[int, set[date]] = defaultdict(set)
    for kind, duty_id, on, pk, _ in facts:
        if kind == _STARTS:
            starts[moved.get(pk, duty_id)].add(on)
    return {
        (duty_id, first): following
        for duty_id, days in starts.items()
        for first, following in pairwise(sorted(days))
    }
