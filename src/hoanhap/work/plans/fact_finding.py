"""Which rows of the house are facts of each kind, and for whom: one or more queries a kind."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import Q, QuerySet
from django.db.models.functions import TruncDate

from hoanhap.ground.audit.as_known import Columns, Then
from hoanhap.ground.orgs.dated import DatedRow, dated, standing
from hoanhap.pure.kernel.act import VIETNAM
from hoanhap.pure.kernel.days import ONE_DAY, Month
from hoanhap.work.lists.transmitted import transmitted_lists
from hoanhap.work.needs.counting import surveys_finished
from hoanhap.work.outreach.counting import outputs_by, sessions_by
from hoanhap.work.oversight.counting import inspections_by
from hoanhap.work.plans.models import Occurrence, Plan, PolicyDocument
from hoanhap.work.plans.models.sight import PUBLIC_STATES
from hoanhap.work.plans.period_words import DAY_NAMED, period_span

LIST_TRANSMITTED = "list_transmitted"
OUTPUT = "output"
SESSION = "session"
INSPECTION = "inspection"
OWN_PLAN = "own_plan"
NEED_SURVEY = "need_survey"
RETURN = "return"
DOCUMENT = "document"
PLAN = "plans.Plan"
Facts = QuerySet[Any, DatedRow]
FACT_KINDS = (
    LIST_TRANSMITTED, OUTPUT, SESSION, INSPECTION, OWN_PLAN, NEED_SURVEY, DOCUMENT, RETURN,
)  # fmt: skip


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


def facts_of_kinds(
    owed: Iterable[Owed], then: Then | None, further: Iterable[Facts] = ()
) -> list[DatedRow]:
    """All facts of the kinds that these wait for, as known at a moment (now, without one), and
    what further queries of that shape find. One query for all; as known before now, one more where
    documents were corrected since.
    """
    by_kind: dict[str, list[Owed]] = defaultdict(list)
    for one in owed:
        by_kind[one.fact_kind].append(one)
    queries = [query for kind, rows in by_kind.items() for query in FINDING[kind](rows, then)]
    queries += further
    found = list(queries[0].union(*queries[1:], all=True))
    if then is not None and DOCUMENT in by_kind:
        found += _documents_then(by_kind[DOCUMENT], then)
    return found


def moment(then: Then | None) -> datetime | None:
    """The moment of knowledge, None for now."""
    return then.known_at if then else None


def last_days_of(one: Owed) -> tuple[date, ...]:
    """The days on one of which a return for its period is due: "kỳ 15/6" is due on 14/6 or on the
    15th itself, "quý III" on the quarter's last day. None where the period names no day.
    """
    if found := DAY_NAMED.match(one.period):
        day = date(*map(int, found.groups()))
        return (day - ONE_DAY, day)
    span = period_span(one.period)
    return (span.last,) if span else ()


def months_of(one: Owed) -> tuple[Month, Month]:
    """The first and the last month of its period."""
    span = period_span(one.period)
    first = Month.of(span.first if span else one.starts_on)
    return first, Month.of(span.last) if span else first


def _agencies(owed: Iterable[Owed]) -> frozenset[int]:
    return frozenset(one.agency_id for one in owed)


def _since(owed: Iterable[Owed]) -> date:
    return min(one.starts_on for one in owed)


def _lists(owed: list[Owed], then: Then | None) -> tuple[Facts, ...]:
    months = [months_of(one) for one in owed]
    first, last = min(span[0] for span in months), max(span[1] for span in months)
    return transmitted_lists(
        LIST_TRANSMITTED, _agencies(owed), first.first, last.first, moment(then)
    )


def _outputs(owed: list[Owed], then: Then | None) -> tuple[Facts, ...]:
    return (outputs_by(OUTPUT, _agencies(owed), _since(owed), moment(then)),)


def _sessions(owed: list[Owed], then: Then | None) -> tuple[Facts, ...]:
    return sessions_by(SESSION, _agencies(owed), _since(owed), moment(then))


def _inspections(owed: list[Owed], then: Then | None) -> tuple[Facts, ...]:
    return (inspections_by(INSPECTION, _agencies(owed), _since(owed), moment(then)),)


def _need_surveys(owed: list[Owed], then: Then | None) -> tuple[Facts, ...]:
    return surveys_finished(NEED_SURVEY, _agencies(owed), _since(owed), moment(then))


def _own_plans(owed: list[Owed], then: Then | None) -> tuple[Facts, ...]:
    sent = Plan.objects.filter(
        sent_in(then),
        parent_id__in={one.plan_id for one in owed},
        agency_id__in=_agencies(owed),
    )
    sent_on = TruncDate("adopted_at", tzinfo=VIETNAM)
    return (dated(sent, OWN_PLAN, whose="agency_id", on=sent_on, mark="parent_id"),)


def sent_in(then: Then | None) -> Q:
    """Plans that are sent in and not taken back, as known at a moment (now, without one)."""
    if then is None:
        return Q(state__in=PUBLIC_STATES, adopted_at__isnull=False)
    states = {pk: row["state"] for pk, row in then.of(PLAN).items() if "state" in row}
    were = [pk for pk, state in states.items() if state in PUBLIC_STATES]
    return Q(Q(state__in=PUBLIC_STATES) | Q(pk__in=were), adopted_at__lte=then.known_at)


_PARTS = ("agency_id", "led_by_id", "parties__agency_id")
"""Documents an agency issued, leads or is party to."""


def _documents(owed: list[Owed], then: Then | None) -> tuple[Facts, ...]:
    wanted = _agencies(owed)
    rows = PolicyDocument.objects.filter(standing(moment(then)), issued_on__gte=_since(owed))
    if then is not None:
        rows = rows.exclude(pk__in=list(corrected_since(then)))
    return tuple(
        dated(
            rows.filter(**{f"{part}__in": wanted}),
            DOCUMENT,
            whose=part,
            on="issued_on",
            mark="category",
        )
        for part in _PARTS
    )


def corrected_since(then: Then) -> dict[int, Columns]:
    """Documents that were corrected since, with what the register said of them then."""
    changed = then.of("plans.PolicyDocument")
    return {pk: columns for pk, columns in changed.items() if "parties" in columns}


def _documents_then(owed: list[Owed], then: Then) -> Iterator[DatedRow]:
    """The facts of documents that were corrected since."""
    changed = corrected_since(then)
    if not changed:
        return
    rows = PolicyDocument.objects.filter(standing(then.known_at), pk__in=list(changed))
    wanted, since = _agencies(owed), _since(owed)
    for pk, agency_id in rows.values_list("pk", "agency_id"):
        was = changed[pk]
        if was["issued_on"] is None or was["issued_on"] < since:
            continue
        for whose in {agency_id, was["led_by_id"], *was["parties"]} & wanted:
            yield DOCUMENT, whose, was["issued_on"], pk, was["category"]


Finder = Callable[[list[Owed], Then | None], tuple[Facts, ...]]

FINDING: dict[str, Finder] = {
    LIST_TRANSMITTED: _lists,
    OUTPUT: _outputs,
    SESSION: _sessions,
    INSPECTION: _inspections,
    OWN_PLAN: _own_plans,
    NEED_SURVEY: _need_surveys,
    DOCUMENT: _documents,
}
"""By kind of fact, the queries that find what counts for these, as known at a moment. Rooms over
this one give theirs when the house starts (`find_with`): a return that was sent in.
"""


def find_with(kind: str, finder: Finder) -> None:
    """Let facts of a kind that another room keeps be found by it."""
    FINDING[kind] = finder
