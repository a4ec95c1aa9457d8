"""The obstacles and proposals of a report's window: for its annex, as kept, and as shown."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from hoanhap.pure.kernel.act import Actor
from hoanhap.pure.kernel.days import Span
from hoanhap.pure.kernel.words import Words
from hoanhap.work.measures.sight import counter
from hoanhap.work.oversight.codes import OBSTACLE_KINDS, TOPICS
from hoanhap.work.oversight.obstacle_sheet import outcome_words, taken_words
from hoanhap.work.oversight.queries import obstacles_for_report, openable_obstacles
from hoanhap.work.oversight.types_obstacles import ObstacleInReport, ObstacleReport
from hoanhap.work.reports.models import Report
from hoanhap.work.reports.types_obstacles import ObstacleLine, ObstacleTopic, ReportObstacles

Kept = Mapping[str, Any]


def obstacles_of(actor: Actor, report: Report, known_at: datetime) -> ObstacleReport:
    """What the report tells of obstacles in its own window, the same whoever looks."""
    span = Span(report.window_first, report.window_last)
    return obstacles_for_report(counter(actor), span, known_at)


def obstacles_kept(found: ObstacleReport) -> dict[str, Any]:
    """The list as a snapshot keeps it."""
    return {
        "day": found.day.isoformat(),
        "raised": found.raised,
        "answered": found.answered,
        "taken_up": found.taken_up,
        "still_open": found.still_open,
        "rows": [_row_kept(row) for row in found.rows],
    }


def obstacles_shown(actor: Actor, kept: Kept) -> ReportObstacles:
    """The kept list as a page shows it; a row opens for who may open it today. One query."""
    rows: list[Kept] = kept["rows"]
    ids = [row["id"] for row in rows]
    openable = openable_obstacles(actor, ids) if ids else frozenset()
    topics = dict.fromkeys(row["topic"] for row in rows)
    return ReportObstacles(
        day=date.fromisoformat(kept["day"]),
        raised=kept["raised"],
        answered=kept["answered"],
        taken_up=kept["taken_up"],
        still_open=kept["still_open"],
        topics=tuple(
            ObstacleTopic(
                words=_words(TOPICS, topic),
                lines=tuple(
                    _line(row, may_open=row["id"] in openable)
                    for row in rows
                    if row["topic"] == topic
                ),
            )
            for topic in topics
        ),
    )


def _row_kept(row: ObstacleInReport) -> dict[str, Any]:
    return {
        "id": row.id,
        "topic": row.topic,
        "kind": row.kind,
        "title": row.title,
        "text": row.text,
        "askers": list(row.askers),
        "raised_on": row.raised_on.isoformat(),
        "waited_days": row.waited_days,
        "is_open": row.is_open,
        "owner": row.owner_name,
        "answer": row.answer,
        "answered_on": row.answered_on.isoformat() if row.answered_on else "",
        "taken": taken_words(row.taken) if row.taken else "",
        "outcome": outcome_words(row.taken) if row.taken else "",
    }


def _line(row: Kept, *, may_open: bool) -> ObstacleLine:
    return ObstacleLine(
        id=row["id"],
        kind_words=_words(OBSTACLE_KINDS, row["kind"]),
        title=row["title"],
        text=row["text"],
        askers=tuple(row["askers"]),
        raised_on=date.fromisoformat(row["raised_on"]),
        waited_days=row["waited_days"],
        is_open=row["is_open"],
        owner_name=row["owner"],
        answer=row["answer"],
        answered_on=date.fromisoformat(row["answered_on"]) if row["answered_on"] else None,
        taken=row["taken"],
        outcome=row["outcome"],
        may_open=may_open,
    )


def _words(known: Mapping[str, Words], code: str) -> Words:
    """The words of a code; one that is no longer used stands for itself."""
    return known.get(code, Words(vi=code, en=code))
