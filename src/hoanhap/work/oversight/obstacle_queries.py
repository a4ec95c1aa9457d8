"""Reads of obstacles and proposals: the list, one of them, what is open by age, the workbook."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

from django.db.models import Q, QuerySet

from hoanhap.ground.documents.excel import workbook
from hoanhap.ground.intake.office_file import StoredFile
from hoanhap.ground.orgs import access, roles
from hoanhap.ground.orgs.offices import offices_of
from hoanhap.pure.kernel.act import Actor
from hoanhap.pure.kernel.refusals import NotVisible
from hoanhap.work.oversight.codes import AGES, TOPICS
from hoanhap.work.oversight.models import Obstacle
from hoanhap.work.oversight.obstacle_rows import in_order, row_of, seen
from hoanhap.work.oversight.obstacle_sheet import XLSX, SheetLine, obstacle_sheet
from hoanhap.work.oversight.obstacles import follows, is_owner
from hoanhap.work.oversight.states import OPEN
from hoanhap.work.oversight.types_obstacles import (
    ObstacleFilter,
    ObstaclePage,
    ObstacleRow,
    ObstacleRows,
    OpenByAge,
    OpenByTopic,
)

PAGE_ROWS = 50
MOST_TO_GROUP = 60
EVERY = ObstacleFilter()


def obstacles(
    actor: Actor, today: date, *, wanted: ObstacleFilter = EVERY, page: int = 1
) -> ObstacleRows:
    """Those the actor sees, open ones first; grouped ones under what they were grouped into, but
    for those its own agency raised. Two queries.
    """
    rows = _listed(actor, today, wanted)
    count = rows.count()
    pages = max(1, -(-count // PAGE_ROWS))
    page = min(max(page, 1), pages)
    shown = in_order(rows)[(page - 1) * PAGE_ROWS : page * PAGE_ROWS]
    return ObstacleRows(tuple(row_of(actor, row, today) for row in shown), count, page, pages)


def obstacle(actor: Actor, obstacle_id: int, today: date) -> ObstaclePage:
    """One, with those grouped into it that the actor sees. Raises NotVisible. Two queries."""
    row = seen(actor).filter(pk=obstacle_id).first()
    if row is None:
        raise NotVisible
    members = seen(actor).filter(grouped_into_id=row.pk).order_by("raised_on", "pk")
    return ObstaclePage(
        row_of(actor, row, today), tuple(row_of(actor, one, today) for one in members)
    )


def openable_obstacles(actor: Actor, ids: Iterable[int]) -> frozenset[int]:
    """Which of these the actor may open. One query."""
    return frozenset(seen(actor).filter(pk__in=list(ids)).values_list("pk", flat=True))


def group_candidates(actor: Actor, obstacle_id: int, today: date) -> tuple[ObstacleRow, ...]:
    """Those that may be grouped into this one by the actor, of the same topic first. Raises
    NotVisible.
    """
    head = access.get(actor, Obstacle, obstacle_id)
    rows = seen(actor).filter(state="raised", province_id=head.province_id, members=0)
    found = [
        row
        for row in rows.exclude(pk=head.pk).order_by("raised_on", "pk")
        if is_owner(actor, row) or follows(actor, row)
    ]
    found.sort(key=lambda row: row.topic != head.topic)
    return tuple(row_of(actor, row, today) for row in found[:MOST_TO_GROUP])


def open_obstacles(actor: Actor, today: date, *, is_each: bool = False) -> OpenByAge:
    """What is open on a day, by topic and age, counted as the list counts them. One query."""
    rows = _listed(actor, today, ObstacleFilter(stage="open", is_each=is_each))
    ages = list(AGES)
    counted: Counter[tuple[str, str]] = Counter(
        (topic, _age(today, since)) for topic, since in rows.values_list("topic", "since")
    )
    topics = tuple(
        OpenByTopic(topic, words, tuple(counted[topic, age] for age in ages))
        for topic, words in TOPICS.items()
        if any(counted[topic, age] for age in ages)
    )
    in_all = tuple(sum(counted[topic, age] for topic in TOPICS) for age in ages)
    return OpenByAge(today, topics, in_all)


def owner_choices(actor: Actor, today: date) -> tuple[tuple[int, str], ...]:
    """The agencies of the actor's province that can be asked: (id, name). One query."""
    if actor.province_id is None:
        return ()
    return tuple(
        (office.id, office.name)
        for office in offices_of(actor.province_id)
        if office.kind != roles.SYSTEM and office.stands_on(today)
    )


def obstacles_workbook(actor: Actor, today: date, *, wanted: ObstacleFilter = EVERY) -> StoredFile:
    """The list as it stands, for a report. One query."""
    rows = [row_of(actor, row, today) for row in in_order(_listed(actor, today, wanted))]
    sheet = obstacle_sheet(
        [SheetLine(row, row.agency_name, row.asked, row.waited_days) for row in rows],
        subtitle=f"Tính đến ngày {today:%d/%m/%Y}",
    )
    return StoredFile(f"vuong-mac-{today:%Y-%m-%d}.xlsx", XLSX, workbook([sheet]))


def _listed(actor: Actor, today: date, wanted: ObstacleFilter) -> QuerySet[Any]:
    rows = seen(actor)
    if not wanted.is_each:
        rows = rows.filter(Q(grouped_into__isnull=True) | Q(agency_id=actor.agency_id))
    for column in ("topic", "kind"):
        if value := getattr(wanted, column):
            rows = rows.filter(**{column: value})
    if wanted.stage or wanted.age:
        open_only = wanted.stage in ("", "open")
        rows = rows.filter(stage__in=OPEN if open_only else (wanted.stage,))
    if wanted.age in AGES:
        least, most, _ = AGES[wanted.age]
        rows = rows.filter(since__lte=today - timedelta(days=least))
        if most is not None:
            rows = rows.filter(since__gte=today - timedelta(days=most))
    return _whose(rows, actor, wanted.whose)


def _whose(rows: QuerySet[Any], actor: Actor, whose: str) -> QuerySet[Any]:
    if whose == "raised":
        return rows.filter(agency_id=actor.agency_id)
    if whose == "owned":
        return rows.filter(Q(owner_id=actor.agency_id, grouped_into__isnull=True))
    return rows


def _age(today: date, since: date) -> str:
    days = (today - since).days
    return next(code for code, (_, most, _) in AGES.items() if most is None or days <= most)
