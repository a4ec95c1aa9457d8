"""Facts that count by themselves: a list transmitted, a communication output, an inspection, a
plan sent in, a document on the register. Worked out when read, so that a fact taken back counts no
more; whoever sees the duty may know that it was met and when.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from types import MappingProxyType
from typing import Any

from django.db.models import QuerySet
from django.db.models.functions import TruncDate

from hoanhap.ground.orgs.dated import DatedRow, dated
from hoanhap.pure.kernel.act import VIETNAM
from hoanhap.pure.kernel.days import Month
from hoanhap.work.lists.transmitted import transmitted_lists
from hoanhap.work.outreach.counting import outputs_by
from hoanhap.work.oversight.counting import inspections_by
from hoanhap.work.plans.models import Occurrence, Plan, PolicyDocument
from hoanhap.work.plans.models.sight import PUBLIC_STATES
from hoanhap.work.plans.period_words import period_span

LIST_TRANSMITTED = "list_transmitted"
OUTPUT = "output"
INSPECTION = "inspection"
OWN_PLAN = "own_plan"
DOCUMENT = "document"
Facts = QuerySet[Any, DatedRow]
FACT_KINDS = (LIST_TRANSMITTED, OUTPUT, INSPECTION, OWN_PLAN, DOCUMENT)


@dataclass(frozen=True, slots=True)
class Owed:
    """One thing due, as far as facts are concerned."""

    id: int
    duty_id: int
    plan_id: int
    agency_id: int
    fact_kind: str
    topic: str
    period: str
    starts_on: date

    @staticmethod
    def of(row: Occurrence) -> Owed:
        """Of a row fetched with its duty."""
        duty = row.duty
        return Owed(
            id=row.pk,
            duty_id=duty.pk,
            plan_id=duty.plan_id,
            agency_id=row.agency_id,
            fact_kind=duty.fact_kind,
            topic=duty.topic,
            period=row.period,
            starts_on=row.starts_on,
        )


@dataclass(frozen=True, slots=True)
class Fact:
    """A fact that meets something due: what it is, its row, and the day it happened."""

    kind: str
    id: int
    done_on: date


CATEGORY_OF_TOPIC = MappingProxyType(
    {"coordination-document": "coordination", "legal-review": "reviewed"}
)
"""Which documents count for a duty of this topic; for another topic all of them do."""

_STARTS = "starts"
"""Not a fact: the first days of a duty's periods, read along with them."""

Days = Mapping[tuple[str, int, str], list[tuple[date, int]]]
"""By kind, whose and mark (the list's month, the plan answered, the document's category): days and
ids.
"""


def counted(owed: Iterable[Owed]) -> dict[int, Fact]:
    """By id, the first fact that meets each of these where there is one. One query for all kinds.

    A list counts for the month it is of. Any other fact counts for the last period of its duty
    that had begun on its day, so that one done late still counts for the period it was late for.
    """
    rows = [one for one in owed if one.fact_kind in FACT_KINDS]
    if not rows:
        return {}
    days = _days(rows)
    ends = _ends(days)
    met: dict[int, Fact] = {}
    for one in rows:
        found = [fact for mark in _marks(one) for fact in days.get(_key(one, mark), ())]
        if one.fact_kind != LIST_TRANSMITTED:
            before = ends.get((one.duty_id, one.starts_on), date.max)
            found = [fact for fact in found if one.starts_on <= fact[0] < before]
        if found:
            on, pk = min(found)
            met[one.id] = Fact(one.fact_kind, pk, on)
    return met


def _key(one: Owed, mark: str) -> tuple[str, int, str]:
    return one.fact_kind, one.agency_id, mark


def _marks(one: Owed) -> Iterator[str]:
    """The marks of the facts that count for it."""
    if one.fact_kind == LIST_TRANSMITTED:
        month, last = _months(one)
        while month <= last:
            yield month.first.isoformat()
            month = month.next()
    elif one.fact_kind == OWN_PLAN:
        yield str(one.plan_id)
    else:
        yield CATEGORY_OF_TOPIC.get(one.topic, "") if one.fact_kind == DOCUMENT else ""


def _days(owed: Iterable[Owed]) -> Days:
    by_kind: dict[str, list[Owed]] = defaultdict(list)
    for one in owed:
        by_kind[one.fact_kind].append(one)
    queries = [query for kind, rows in by_kind.items() for query in _FINDING[kind](rows)]
    if by_kind.keys() - {LIST_TRANSMITTED}:
        queries.append(_starts(one for kind in by_kind for one in by_kind[kind]))
    days: dict[tuple[str, int, str], list[tuple[date, int]]] = defaultdict(list)
    for kind, whose, on, pk, mark in queries[0].union(*queries[1:], all=True):
        days[kind, whose, mark].append((on, pk))
        if kind == DOCUMENT:
            days[kind, whose, ""].append((on, pk))
    return days


def _starts(owed: Iterable[Owed]) -> Facts:
    duties = {one.duty_id for one in owed if one.fact_kind != LIST_TRANSMITTED}
    rows = Occurrence.objects.filter(duty_id__in=duties)
    return dated(rows, _STARTS, whose="duty_id", on="starts_on")


def _ends(days: Days) -> dict[tuple[int, date], date]:
    """By duty and first day of a period, the first day of the duty's next one."""
    return {
        (duty_id, first): following
        for (kind, duty_id, _), starts in days.items()
        if kind == _STARTS
        for first, following in pairwise(sorted({on for on, _ in starts}))
    }


def _months(one: Owed) -> tuple[Month, Month]:
    span = period_span(one.period)
    first = Month.of(span.first if span else one.starts_on)
    return first, Month.of(span.last) if span else first


def _agencies(owed: Iterable[Owed]) -> frozenset[int]:
    return frozenset(one.agency_id for one in owed)


def _since(owed: Iterable[Owed]) -> date:
    return min(one.starts_on for one in owed)


def _lists(owed: list[Owed]) -> tuple[Facts, ...]:
    months = [_months(one) for one in owed]
    first, last = min(span[0] for span in months), max(span[1] for span in months)
    return transmitted_lists(LIST_TRANSMITTED, _agencies(owed), first.first, last.first)


def _outputs(owed: list[Owed]) -> tuple[Facts, ...]:
    return (outputs_by(OUTPUT, _agencies(owed), _since(owed)),)


def _inspections(owed: list[Owed]) -> tuple[Facts, ...]:
    return (inspections_by(INSPECTION, _agencies(owed), _since(owed)),)


def _own_plans(owed: list[Owed]) -> tuple[Facts, ...]:
    sent = Plan.objects.filter(
        parent_id__in={one.plan_id for one in owed},
        agency_id__in=_agencies(owed),
        state__in=PUBLIC_STATES,
        adopted_at__isnull=False,
    )
    sent_on = TruncDate("adopted_at", tzinfo=VIETNAM)
    return (dated(sent, OWN_PLAN, whose="agency_id", on=sent_on, mark="parent_id"),)


def _documents(owed: list[Owed]) -> tuple[Facts, ...]:
    """Documents an agency issued, leads or is party to."""
    wanted = _agencies(owed)
    rows = PolicyDocument.objects.filter(withdrawn_at__isnull=True, issued_on__gte=_since(owed))
    return tuple(
        dated(
            rows.filter(**{f"{part}__in": wanted}),
            DOCUMENT,
            whose=part,
            on="issued_on",
            mark="category",
        )
        for part in ("agency_id", "led_by_id", "parties__agency_id")
    )


_FINDING: Mapping[str, Callable[[list[Owed]], tuple[Facts, ...]]] = {
    LIST_TRANSMITTED: _lists,
    OUTPUT: _outputs,
    INSPECTION: _inspections,
    OWN_PLAN: _own_plans,
    DOCUMENT: _documents,
}
