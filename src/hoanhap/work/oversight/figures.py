"""The rows of oversight behind figures: obstacles raised, answered, taken up, open; inspections
made and what was mended.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from django.db.models import Value
from django.db.models.functions import Concat

from hoanhap.ground.audit.as_known import Columns, Then
from hoanhap.ground.orgs.counted_rows import changed_since, counted_rows, shown_to
from hoanhap.ground.orgs.dated import standing
from hoanhap.ground.orgs.light_rows import LightRow, Query, light
from hoanhap.ground.orgs.light_sources import LightSource
from hoanhap.ground.orgs.reckoned_rows import Reckoned, ReckonedRows
from hoanhap.ground.orgs.row_sets import Asked, FigureRow, RowSet
from hoanhap.pure.kernel.act import Actor
from hoanhap.pure.kernel.words import Words
from hoanhap.work.oversight.codes import AGES, KINDS, TOPICS
from hoanhap.work.oversight.models import Inspection, Obstacle
from hoanhap.work.oversight.obstacles import SUBJECT
from hoanhap.work.oversight.states import OPEN

_OBSTACLE = (
    "pk", "agency_id", "agency__unit_id", "kind", "topic", "raised_on", "state", "grouped_into_id",
    "answered_on", "taken_on", "closed_on",
)  # fmt: skip
INSPECTION = "oversight.Inspection"
_FOUND_ELSEWHERE = Words(vi="ý kiến của cơ quan khác", en="raised by another agency")


@dataclass(frozen=True, slots=True)
class ObstacleThen:
    """An obstacle or proposal as known then. What was grouped has the answer, the taking up and
    the end of its group.
    """

    id: int
    agency_id: int
    unit_id: int
    kind: str
    topic: str
    raised_on: date
    answered_on: date | None
    taken_on: date | None
    ended_on: date | None

    def is_open(self, day: date) -> bool:
        """Whether whoever asked was still waiting at the end of a day."""
        return self.raised_on <= day and (self.ended_on is None or self.ended_on > day)


def raised(asked: Asked) -> ReckonedRows:
    """Obstacles and proposals raised in the span, by the agency that raised them."""
    return _obstacles(asked, lambda one: one.raised_on)


def answered(asked: Asked) -> ReckonedRows:
    """Obstacles and proposals answered in the span, each that was raised."""
    return _obstacles(asked, lambda one: one.answered_on)


def taken_up(asked: Asked) -> ReckonedRows:
    """Obstacles and proposals taken up to a higher place in the span, each that was raised."""
    return _obstacles(asked, lambda one: one.taken_on)


def _obstacles(asked: Asked, day_of: Callable[[ObstacleThen], date | None]) -> ReckonedRows:
    dated = [(one, day_of(one)) for one in _known(asked)]
    return _obstacle_set(asked, ((one, day) for one, day in dated if day and day in asked.span))


def open_ones(asked: Asked) -> ReckonedRows:
    """Obstacles and proposals raised by the day and still waiting at its end."""
    found = _known(asked)
    return _obstacle_set(asked, ((one, one.raised_on) for one in found if one.is_open(asked.day)))


def _obstacle_set(asked: Asked, found: Iterable[tuple[ObstacleThen, date]]) -> ReckonedRows:
    rows = tuple(
        Reckoned(
            id=one.id,
            unit_id=one.unit_id,
            day=day,
            agency_id=one.agency_id,
            parts={"kind": one.kind, "topic": one.topic, "age": age_of(one.raised_on, asked.day)},
        )
        for one, day in found
    )
    return ReckonedRows(asked.actor, rows, _obstacle_rows)


def age_of(raised_on: date, day: date) -> str:
    """The age band (codes.AGES) of one that has waited since a day."""
    waited = (day - raised_on).days
    return next(code for code, (_, most, _words) in AGES.items() if most is None or waited <= most)


def inspections(asked: Asked) -> RowSet[Inspection]:
    """Inspections made in the span, by the agency that made them."""
    return _inspections(asked, "inspected_on")


def inspections_with_findings(asked: Asked) -> RowSet[Inspection]:
    """Inspections made in the span that found something."""
    rows = _inspections(asked, "inspected_on")
    return replace(rows, queryset=rows.queryset.exclude(findings=""))


def mended(asked: Asked) -> RowSet[Inspection]:
    """Inspections whose findings were mended in the span, whenever they were made."""
    return _inspections(asked, "mended_then")


def _inspections(asked: Asked, day_path: str) -> RowSet[Inspection]:
    mended_then = changed_since(asked).column(INSPECTION, "remedied_on")
    rows = counted_rows(asked.actor, Inspection, "agency__unit_id").annotate(
        mended_then=mended_then
    )
    rows = rows.filter(
        standing(asked.known_at), **{f"{day_path}__range": (asked.span.first, asked.span.last)}
    )
    return RowSet(
        asked.actor,
        rows.defer("content_sealed").select_related("agency").order_by(day_path, "pk"),
        "agency__unit_id",
        _inspection_rows,
        day_path=day_path,
        agency_path="agency_id",
    )


def _light_obstacles(asked: Asked) -> list[Query]:
    rows = counted_rows(asked.actor, Obstacle, "agency__unit_id")
    rows = rows.filter(recorded_at__lte=asked.known_at)
    words = Concat("kind", Value(" "), "topic", Value(" "), "state")
    return [
        light(
            rows, "oversight", id="pk", words=words, first="raised_on", last="answered_on",
            due="taken_on", end="closed_on", whose="agency_id", number="agency__unit_id",
            of="grouped_into_id",
        )
    ]  # fmt: skip


OBSTACLES = LightSource("oversight", _light_obstacles)
"""All obstacles and proposals of the territory known by then, whatever the span."""


def _columns(row: LightRow) -> Columns:
    kind, topic, state = row.words.split(" ")
    told = (
        row.id, row.whose, row.number, kind, topic, row.first, state, row.of, row.last, row.due,
        row.end,
    )  # fmt: skip
    return dict(zip(_OBSTACLE, told, strict=True))


def _known(asked: Asked) -> tuple[ObstacleThen, ...]:
    """All of them, whatever the span, read once for all figures of a page. Two queries at most
    beside `changed_since`.
    """
    return asked.once_around(
        "oversight.obstacles", lambda: _obstacles_then(asked, changed_since(asked))
    )


def _obstacles_then(asked: Asked, changed: Then) -> tuple[ObstacleThen, ...]:
    """Heads are looked up in all of the province: a group's head may be another commune's."""
    was = changed.of(SUBJECT)
    rows = {row.id: _then(_columns(row), was) for row in OBSTACLES.rows(asked)}
    heads = {row["grouped_into_id"] for row in rows.values()} - {None, *rows}
    if heads:
        further = Obstacle.objects.filter(pk__in=heads).values(*_OBSTACLE)
        heads_then = {row["pk"]: _then(row, was) for row in further}
    else:
        heads_then = {}
    return tuple(
        _obstacle(row, {**heads_then, **rows}.get(row["grouped_into_id"], row))
        for row in rows.values()
    )


def _then(row: dict[str, Any], was: Any) -> Columns:
    columns = was.get(row["pk"], {})
    return {name: columns.get(name, value) for name, value in row.items()}


def _obstacle(row: Columns, head: Columns) -> ObstacleThen:
    """What was grouped has its head's days, but none before it was raised itself: who asks what was
    answered before is answered on the day they ask.
    """

    def since_raised(day: date | None) -> date | None:
        return None if day is None else max(day, row["raised_on"])

    return ObstacleThen(
        id=row["pk"],
        agency_id=row["agency_id"],
        unit_id=row["agency__unit_id"],
        kind=row["kind"],
        topic=row["topic"],
        raised_on=row["raised_on"],
        answered_on=since_raised(head["answered_on"]),
        taken_on=since_raised(head["taken_on"]),
        ended_on=since_raised(_ended_on(head)),
    )


def _ended_on(head: Columns) -> date | None:
    """The day the wait was over: answered, or closed without an answer; none while it is open."""
    if head["state"] in OPEN:
        return None
    return min(filter(None, (head["answered_on"], head["closed_on"])), default=None)


def _obstacle_rows(actor: Actor, rows: list[Reckoned]) -> tuple[FigureRow, ...]:
    ids = [row.id for row in rows]
    found = Obstacle.objects.filter(pk__in=ids).values_list("pk", "agency__name", "title")
    named = {pk: (agency, title) for pk, agency, title in found}
    seen = shown_to(actor, Obstacle, ids)
    return tuple(
        FigureRow(
            url_name="web:obstacle" if row.id in seen else "",
            url_id=row.id,
            unit_id=row.unit_id,
            day=row.day,
            full_name=None,
            detail=_told(
                named[row.id][0],
                TOPICS[row.parts["topic"]],
                named[row.id][1] if row.id in seen else _FOUND_ELSEWHERE,
            ),
        )
        for row in rows
    )


def _inspection_rows(actor: Actor, rows: list[Inspection]) -> tuple[FigureRow, ...]:
    seen = shown_to(actor, Inspection, [row.pk for row in rows])
    return tuple(
        FigureRow(
            url_name="web:inspection" if row.pk in seen else "",
            url_id=row.pk,
            unit_id=row.agency.unit_id,
            day=row.inspected_on,
            full_name=None,
            detail=_told(row.agency.name, KINDS[row.kind], row.subject if row.pk in seen else ""),
        )
        for row in rows
    )


def _told(agency: str, what: Words, title: Words | str) -> Words:
    return Words(vi="{agency}: {what}. {title}", en="{agency}: {what}. {title}").format(
        agency=agency, what=what, title=title
    )
