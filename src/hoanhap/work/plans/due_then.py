"""What falls due as it stood at a moment of knowledge: the one reading from which all figures about
it are made.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Q

from hoanhap.ground.audit.as_known import Columns, Then
from hoanhap.ground.orgs.counted_rows import changed_since, counted_rows
from hoanhap.ground.orgs.row_sets import Asked
from hoanhap.work.plans.facts import Fact, Owed, counted
from hoanhap.work.plans.kept import DUTY, OCCURRENCE
from hoanhap.work.plans.models import Duty, Occurrence
from hoanhap.work.plans.stages import PENDING

_DUTY = (
    "pk",
    "plan_id",
    "agency_id",
    "agency__unit_id",
    "agency__name",
    "section",
    "bond",
    "fact_kind",
    "topic",
    "state",
)
_DUE = ("pk", "duty_id", "period", "starts_on", "state", "due_on", "done_on")
_SETTLED = ("accepted", "excused", "thanked")


@dataclass(frozen=True, slots=True)
class DutyThen:
    """A duty as known then."""

    id: int
    plan_id: int
    agency_id: int
    unit_id: int
    agency_name: str
    section: str
    bond: str
    fact_kind: str
    topic: str
    state: str


@dataclass(frozen=True, slots=True)
class DueThen:
    """Something due as known then. `met_on` is the day it was done and accepted, or met by a fact
    that counts by itself, or answered by a body that was only asked.
    """

    id: int
    duty: DutyThen
    state: str
    due_on: date
    met_on: date | None

    def is_met(self, day: date) -> bool:
        """Whether it was met by a day."""
        return self.met_on is not None and self.met_on <= day

    def is_on_time(self) -> bool:
        """Whether it was met by its last day on time."""
        return self.is_met(self.due_on)


def due_then(asked: Asked) -> tuple[DueThen, ...]:
    """Everything due with a day, whatever the span, read once for all figures of a page. Two
    queries beside `changed_since`.
    """
    key = ("plans.due", asked.known_at)
    if key not in asked.memo:
        asked.memo[key] = _read(asked)
    found: tuple[DueThen, ...] = asked.memo[key]
    return found


def _read(asked: Asked) -> tuple[DueThen, ...]:
    changed = changed_since(asked)
    rows = list(_rows(asked, changed))
    met = counted((_owed(row, duty) for row, duty in rows if _waits(row)), changed)
    return tuple(
        DueThen(
            row["pk"],
            duty,
            row["state"],
            row["due_on"],
            _met_on(row, duty.bond, met.get(row["pk"])),
        )
        for row, duty in rows
        if row["due_on"] is not None and _counts(row, duty)
    )


def _rows(asked: Asked, changed: Then) -> Iterator[tuple[Columns, DutyThen]]:
    """What was on record by then, as it stood, under the duty under which it stood."""
    was = changed.of(OCCURRENCE)
    moved = {pk: row["duty_id"] for pk, row in was.items() if "duty_id" in row}
    duties = {one.id: one for one in _duties(asked, changed, moved.values())}
    rows = counted_rows(asked.actor, Occurrence, "agency__unit_id")
    if moved:
        # What stands under another duty by now may stand outside the actor's sight.
        rows = Occurrence.objects.filter(Q(pk__in=rows.values("pk")) | Q(pk__in=list(moved)))
    rows = rows.filter(opened_at__lte=asked.known_at).order_by("due_on", "duty_id", "pk")
    known_duties = dict.fromkeys(moved.values())
    for values in rows.values(*_DUE, *(f"duty__{name}" for name in _DUTY)):
        row = {name: values[name] for name in _DUE} | _kept(was.get(values["pk"], {}))
        duty_id = row["duty_id"]
        if duty_id not in duties:
            if duty_id in known_duties:
                continue
            duties[duty_id] = _duty([values[f"duty__{name}"] for name in _DUTY], changed)
        yield row, duties[duty_id]


def _kept(columns: Columns) -> Columns:
    return {name: value for name, value in columns.items() if name in _DUE}


def _duties(asked: Asked, changed: Then, ids: Iterable[int]) -> Iterator[DutyThen]:
    """Duties from which something was handed over since, of those the actor counts."""
    wanted = frozenset(ids)
    if not wanted:
        return
    seen = counted_rows(asked.actor, Duty, "agency__unit_id").filter(pk__in=wanted)
    for values in seen.values_list(*_DUTY):
        yield _duty(values, changed)


def _duty(values: Sequence[Any], changed: Then) -> DutyThen:
    state = changed.of(DUTY).get(values[0], {}).get("state", values[-1])
    return DutyThen(*[*values[:-1], state])


def _waits(row: Mapping[str, Any]) -> bool:
    return row["state"] not in _SETTLED


def _counts(row: Mapping[str, Any], duty: DutyThen) -> bool:
    """Not what a replaced or ended duty left open, nor what was excused."""
    if row["state"] == "excused":
        return False
    return duty.state == "open" or row["state"] not in PENDING


def _owed(row: Mapping[str, Any], duty: DutyThen) -> Owed:
    return Owed(
        id=row["pk"],
        duty_id=duty.id,
        plan_id=duty.plan_id,
        agency_id=duty.agency_id,
        fact_kind=duty.fact_kind,
        topic=duty.topic,
        period=row["period"],
        starts_on=row["starts_on"],
    )


def _met_on(row: Mapping[str, Any], bond: str, fact: Fact | None) -> date | None:
    """As stages.stage_of says: accepted, or met by a fact; of a body only asked, answered."""
    said: date | None = row["done_on"]
    ends = ("accepted",) if bond == "assigned" else ("answered", "thanked")
    if row["state"] in ends and said is not None:
        return said
    return fact.done_on if fact is not None else None
