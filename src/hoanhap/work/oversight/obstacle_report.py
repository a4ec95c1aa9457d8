"""Obstacles and proposals as a report of some days tells them, as known at a moment: grouped ones
as one, by topic, with answer and age.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import Any

from hoanhap.ground.audit.as_known import rolled_back
from hoanhap.ground.documents.excel import workbook
from hoanhap.ground.intake.office_file import StoredFile
from hoanhap.ground.orgs import access
from hoanhap.ground.orgs.names import agency_names
from hoanhap.pure.kernel.act import VIETNAM, Actor
from hoanhap.pure.kernel.days import Span
from hoanhap.work.oversight.codes import OBSTACLE_KINDS, TOPICS
from hoanhap.work.oversight.models import Obstacle
from hoanhap.work.oversight.obstacle_rows import taken_of
from hoanhap.work.oversight.obstacle_sheet import XLSX, SheetLine, obstacle_sheet
from hoanhap.work.oversight.obstacles import SUBJECT
from hoanhap.work.oversight.states import OBSTACLE_STATES, OPEN
from hoanhap.work.oversight.types_obstacles import (
    ObstacleInReport,
    ObstacleReport,
    TopicInReport,
)


def obstacles_for_report(
    actor: Actor,
    span: Span,
    known_at: datetime,
    *,
    topic: str = "",
    kind: str = "",
    is_open_only: bool = False,
) -> ObstacleReport:
    """What the actor sees of the obstacles that were raised, answered, taken up or closed within
    the span, or were open on its last day (or on the day of `known_at`, where that is earlier), as
    known at that moment. Four queries.
    """
    day = min(span.last, known_at.astimezone(VIETNAM).date())
    groups = _groups(actor, day, known_at)
    names = agency_names(
        {
            agency_id
            for head, members in groups
            for agency_id in (head.owner_id, *(one.agency_id for one in members))
            if agency_id is not None
        }
    )
    told = [
        _row(head, members, day, names)
        for head, members in groups
        if _is_told(head, members, span, day)
        and topic in ("", members[0].topic)
        and kind in ("", members[0].kind)
    ]
    shown = [row for row in told if row.is_open or not is_open_only]
    return ObstacleReport(
        span=span,
        known_at=known_at,
        day=day,
        topics=_by_topic(shown),
        raised=sum(_within(one.raised_on, span) for _, members in groups for one in members),
        answered=sum(_within(row.answered_on, span) for row in told),
        taken_up=sum(row.taken is not None and row.taken.taken_on in span for row in told),
        still_open=sum(row.is_open for row in told),
    )


Group = tuple[Obstacle, list[Obstacle]]
"""The one whose answer counts, and those seen that are told as one with it, the head first."""


def _groups(actor: Actor, day: date, known_at: datetime) -> list[Group]:
    then = rolled_back(SUBJECT, known_at)
    seen = access.visible(actor, Obstacle).filter(recorded_at__lte=known_at, raised_on__lte=day)
    rows = [_as_then(row, then) for row in seen.order_by("raised_on", "pk")]
    heads = _heads({row.grouped_into_id for row in rows}, then)
    groups: dict[int, list[Obstacle]] = defaultdict(list)
    for row in rows:
        groups[row.grouped_into_id or row.pk].append(row)
        if row.grouped_into_id is None:
            heads[row.pk] = row
    return [
        (heads[pk], sorted(members, key=lambda one: one.pk != pk)) for pk, members in groups.items()
    ]


def _heads(ids: Iterable[int | None], then: Mapping[int, Mapping[str, Any]]) -> dict[int, Obstacle]:
    """Also those that the actor doesn't see: their answer is for all who asked."""
    wanted = [pk for pk in ids if pk is not None]
    return {row.pk: _as_then(row, then) for row in Obstacle.objects.filter(pk__in=wanted)}


def _as_then(row: Obstacle, then: Mapping[int, Mapping[str, Any]]) -> Obstacle:
    for name, value in then.get(row.pk, {}).items():
        if name != "owner":
            setattr(row, name, value)
    return row


def _is_told(head: Obstacle, members: list[Obstacle], span: Span, day: date) -> bool:
    days = (
        *(one.raised_on for one in members),
        head.answered_on,
        head.taken_on,
        head.outcome_on,
        head.closed_on,
    )
    return _is_open(head, day) or any(_within(one, span) for one in days)


def _within(day: date | None, span: Span) -> bool:
    return day is not None and day in span


def _ended_on(head: Obstacle) -> date | None:
    """The day from which nobody waited any more; None while one does."""
    if head.state in OPEN:
        return None
    days = [one for one in (head.answered_on, head.closed_on) if one is not None]
    return min(days, default=None)


def _is_open(head: Obstacle, day: date) -> bool:
    ended_on = _ended_on(head)
    return ended_on is None or ended_on > day


def _row(
    head: Obstacle, members: list[Obstacle], day: date, names: Mapping[int, str]
) -> ObstacleInReport:
    shown, ended_on = members[0], _ended_on(head)
    last = day if _is_open(head, day) or ended_on is None else ended_on
    return ObstacleInReport(
        id=shown.pk,
        kind=shown.kind,
        kind_words=OBSTACLE_KINDS[shown.kind],
        topic=shown.topic,
        topic_words=TOPICS[shown.topic],
        title=shown.title,
        text=shown.text,
        askers=tuple(dict.fromkeys(names.get(one.agency_id, "") for one in members)),
        raised_on=min(one.raised_on for one in members),
        owner_name=names.get(head.owner_id or 0, ""),
        stage=head.state,
        stage_words=OBSTACLE_STATES[head.state],
        answer=head.answer if head.answered_on is not None else "",
        answered_on=head.answered_on,
        taken=taken_of(head),
        closed_on=head.closed_on,
        waited_days=max(0, (last - head.waiting_since).days),
        is_open=_is_open(head, day),
    )


def _by_topic(rows: list[ObstacleInReport]) -> tuple[TopicInReport, ...]:
    ordered = sorted(rows, key=lambda row: (not row.is_open, row.raised_on, row.id))
    by_topic: dict[str, list[ObstacleInReport]] = defaultdict(list)
    for row in ordered:
        by_topic[row.topic].append(row)
    return tuple(
        TopicInReport(topic, words, tuple(by_topic[topic]))
        for topic, words in TOPICS.items()
        if topic in by_topic
    )


def report_workbook(
    actor: Actor,
    span: Span,
    known_at: datetime,
    *,
    topic: str = "",
    kind: str = "",
    is_open_only: bool = False,
) -> StoredFile:
    """The same list as a workbook. Four queries."""
    report = obstacles_for_report(
        actor, span, known_at, topic=topic, kind=kind, is_open_only=is_open_only
    )
    sheet = obstacle_sheet(
        [
            SheetLine(row, "; ".join(row.askers), len(row.askers), row.waited_days)
            for row in report.rows
        ],
        subtitle=f"Từ ngày {span.first:%d/%m/%Y} đến ngày {report.day:%d/%m/%Y}",
    )
    name = f"vuong-mac-{span.first:%Y-%m-%d}-{report.day:%Y-%m-%d}.xlsx"
    return StoredFile(name, XLSX, workbook([sheet]))
