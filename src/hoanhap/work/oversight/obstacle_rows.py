"""Obstacles as they are handed out: one grouped into another shows that one's state and answer."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db.models import Case, Count, IntegerField, Q, QuerySet, Value, When
from django.db.models.functions import Coalesce

from hoanhap.ground.orgs import access, roles
from hoanhap.pure.kernel.act import Actor
from hoanhap.work.oversight.codes import MARKS, OBSTACLE_KINDS, OUTCOMES, TAKEN_TO, TOPICS
from hoanhap.work.oversight.models import Obstacle
from hoanhap.work.oversight.obstacles import follows, has_raised, is_owner
from hoanhap.work.oversight.states import OBSTACLE_STATES, OBSTACLE_TABLE, OPEN
from hoanhap.work.oversight.types_obstacles import ObstacleRow, Taken

HANDLED = frozenset(
    f"oversight.{name}"
    for name in ("take_up", "record_outcome", "assign_owner", "group_obstacles", "ungroup")
)
ENDED = frozenset({"oversight.close_obstacle", "oversight.reopen"})


def seen(actor: Actor) -> QuerySet[Any]:
    """Those the actor sees, each with the state and first day of its group, how many asked and what
    they say of the answer.
    """
    rows = access.visible(actor, Obstacle).select_related("agency", "owner", "grouped_into__owner")
    return rows.annotate(
        stage=Coalesce("grouped_into__state", "state"),
        since=Coalesce("grouped_into__waiting_since", "waiting_since"),
        members=Count("grouped"),
        helpful=Count("grouped", filter=Q(grouped__mark="helpful")),
        unresolved=Count("grouped", filter=Q(grouped__mark="unresolved")),
    )


def in_order(rows: QuerySet[Any]) -> QuerySet[Any]:
    """Open ones first, the longest waiting at the top; closed ones last."""
    rank = Case(
        When(stage__in=OPEN, then=Value(0)),
        When(stage="answered", then=Value(1)),
        default=Value(2),
        output_field=IntegerField(),
    )
    return rows.order_by(rank, "since", "pk")


def row_of(actor: Actor, row: Obstacle, today: date) -> ObstacleRow:
    """One of `seen` as it stands on a day."""
    head = row.grouped_into or row
    given = vars(row)
    marked = {name: given[name] + (row.mark == name) for name in ("helpful", "unresolved")}
    return ObstacleRow(
        id=row.pk,
        version=row.version,
        kind=row.kind,
        kind_words=OBSTACLE_KINDS[row.kind],
        topic=row.topic,
        topic_words=TOPICS[row.topic],
        title=row.title,
        text=row.text,
        agency_id=row.agency_id,
        agency_name=row.agency.name,
        raised_on=row.raised_on,
        place_path=row.place_path,
        place_name=row.place_name,
        subject_kind=row.subject_kind,
        subject_id=row.subject_id,
        owner_id=head.owner_id,
        owner_name=head.owner.name if head.owner else "",
        state=row.state,
        stage=head.state,
        stage_words=OBSTACLE_STATES[head.state],
        waiting_since=head.waiting_since,
        waited_days=(today - head.waiting_since).days if head.state in OPEN else None,
        asked=1 + given["members"],
        is_grouped=head is not row,
        group_id=head.pk if head is not row and _may_open(actor, head) else None,
        answer=head.answer,
        answered_on=head.answered_on,
        taken=taken_of(head),
        closed_on=head.closed_on,
        mark=row.mark,
        mark_words=MARKS.get(row.mark),
        mark_note=row.mark_note,
        **marked,
        actions=what_now(actor, row),
    )


def what_now(actor: Actor, row: Obstacle) -> tuple[str, ...]:
    """The deeds open to the actor on this one now."""
    return tuple(
        deed
        for deed in OBSTACLE_TABLE.deeds_from(row.state)
        if actor.may(deed) and _has_part(actor, row, deed)
    )


def _has_part(actor: Actor, row: Obstacle, deed: str) -> bool:
    if deed == "oversight.mark_answer":
        return has_raised(actor, row) and (row.grouped_into or row).state == "answered"
    return (
        is_owner(actor, row)
        or (deed in HANDLED | ENDED and follows(actor, row))
        or (deed in ENDED and has_raised(actor, row) and not _ends_for_others(row, deed))
    )


def _ends_for_others(row: Obstacle, deed: str) -> bool:
    return deed == "oversight.close_obstacle" and bool(vars(row)["members"])


def _may_open(actor: Actor, head: Obstacle) -> bool:
    if actor.agency_kind in roles.FOLLOWERS:
        return head.province_id == actor.province_id
    return actor.agency_id in (head.agency_id, head.owner_id)


def taken_of(head: Obstacle) -> Taken | None:
    """To whom it was taken up and what came of it; None where it was not."""
    if head.taken_on is None:
        return None
    return Taken(
        to=TAKEN_TO[head.taken_to],
        name=head.taken_to_name,
        number=head.taken_number,
        taken_on=head.taken_on,
        outcome_words=OUTCOMES.get(head.outcome),
        outcome_text=head.outcome_text,
        outcome_on=head.outcome_on,
    )
