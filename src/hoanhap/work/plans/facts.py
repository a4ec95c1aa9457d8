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

from django.db.models import Q

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

Key = tuple[int, int, str]
"""Whose fact it is: the agency, the plan where only that plan's count (else 0), and the category
where only documents of one count (else "").
"""

Dated = dict[Key, list[tuple[date, int]]]


def counted(owed: Iterable[Owed]) -> dict[int, Fact]:
    """By id, the first fact that meets each of these where there is one. At most six queries.

    A list counts for the month it is of. Any other fact counts for the last period of its duty
    that had begun on its day, so that one done late still counts for the period it was late for.
    """
    by_kind: dict[str, list[Owed]] = defaultdict(list)
    for one in owed:
        if one.fact_kind in FACT_KINDS:
            by_kind[one.fact_kind].append(one)
    met: dict[int, Fact] = {}
    lists = by_kind.pop(LIST_TRANSMITTED, [])
    if lists:
        met.update(_lists(lists))
    if not by_kind:
        return met
    ends = _ends(one for rows in by_kind.values() for one in rows)
    for kind, rows in by_kind.items():
        dated = _FINDING[kind](rows)
        for one in rows:
            category = CATEGORY_OF_TOPIC.get(one.topic, "") if kind == DOCUMENT else ""
            key = (one.agency_id, one.plan_id if kind == OWN_PLAN else 0, category)
            fact = _first(dated.get(key, ()), one.starts_on, ends.get((one.duty_id, one.starts_on)))
            if fact is not None:
                met[one.id] = Fact(kind, fact[1], fact[0])
    return met


def _first(
    facts: Iterable[tuple[date, int]], starts_on: date, before: date | None
) -> tuple[date, int] | None:
    inside = (one for one in facts if one[0] >= starts_on and (before is None or one[0] < before))
    return min(inside, default=None)


def _ends(owed: Iterable[Owed]) -> dict[tuple[int, date], date]:
    """By duty and first day of a period, the first day of the duty's next one."""
    rows = Occurrence.objects.filter(duty_id__in={one.duty_id for one in owed})
    starts: dict[int, list[date]] = defaultdict(list)
    for duty_id, starts_on in rows.order_by("starts_on").values_list("duty_id", "starts_on"):
        starts[duty_id].append(starts_on)
    return {
        (duty_id, first): following
        for duty_id, days in starts.items()
        for first, following in pairwise(days)
        if first != following
    }


def _lists(owed: list[Owed]) -> Iterator[tuple[int, Fact]]:
    months = {one.id: _months(one) for one in owed}
    first = min(span[0] for span in months.values())
    last = max(span[1] for span in months.values())
    at_bank: dict[int, list[tuple[date, date, int]]] = defaultdict(list)
    for row in transmitted_lists({one.agency_id for one in owed}, first, last):
        for agency_id in (row.police_id, row.committee_id):
            at_bank[agency_id].append((row.month, row.transmitted_on, row.id))
    for one in owed:
        begins, ends = months[one.id]
        inside = [
            (on, pk) for month, on, pk in at_bank.get(one.agency_id, ()) if begins <= month <= ends
        ]
        if inside:
            on, pk = min(inside)
            yield one.id, Fact(LIST_TRANSMITTED, pk, on)


def _months(one: Owed) -> tuple[date, date]:
    span = period_span(one.period)
    first = Month.of(span.first if span else one.starts_on)
    return first.first, Month.of(span.last).first if span else first.first


def _agencies(owed: list[Owed]) -> frozenset[int]:
    return frozenset(one.agency_id for one in owed)


def _since(owed: list[Owed]) -> date:
    return min(one.starts_on for one in owed)


def _outputs(owed: list[Owed]) -> Dated:
    return _dated(outputs_by(_agencies(owed), _since(owed)))


def _inspections(owed: list[Owed]) -> Dated:
    return _dated(inspections_by(_agencies(owed), _since(owed)))


def _own_plans(owed: list[Owed]) -> Dated:
    found: Dated = defaultdict(list)
    sent = Plan.objects.filter(
        parent_id__in={one.plan_id for one in owed},
        agency_id__in=_agencies(owed),
        state__in=PUBLIC_STATES,
        adopted_at__isnull=False,
    )
    for pk, parent_id, agency_id, at in sent.values_list(
        "pk", "parent_id", "agency_id", "adopted_at"
    ):
        if parent_id is not None and at is not None:
            found[agency_id, parent_id, ""].append((at.astimezone(VIETNAM).date(), pk))
    return found


def _documents(owed: list[Owed]) -> Dated:
    """Documents an agency issued, leads or is party to."""
    wanted = _agencies(owed)
    rows = PolicyDocument.objects.filter(
        Q(agency_id__in=wanted) | Q(led_by_id__in=wanted) | Q(parties__agency_id__in=wanted),
        withdrawn_at__isnull=True,
        issued_on__gte=_since(owed),
    )
    found: Dated = defaultdict(list)
    columns = ("pk", "issued_on", "category", "agency_id", "led_by_id", "parties__agency_id")
    for pk, on, category, *agencies in rows.values_list(*columns):
        for agency_id in {one for one in agencies if one is not None}:
            found[agency_id, 0, category].append((on, pk))
            found[agency_id, 0, ""].append((on, pk))
    return found


def _dated(facts: Iterable[tuple[int, date, int]]) -> Dated:
    found: Dated = defaultdict(list)
    for agency_id, on, pk in facts:
        found[agency_id, 0, ""].append((on, pk))
    return found


_FINDING: Mapping[str, Callable[[list[Owed]], Dated]] = {
    OUTPUT: _outputs,
    INSPECTION: _inspections,
    OWN_PLAN: _own_plans,
    DOCUMENT: _documents,
}
