"""Who may see which obstacle, said a second time: who raised it, who is to answer it or the one it
was grouped into, and who follows the province.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from hoanhap.pure.kernel.act import Actor
from hoanhap.pure.kernel.days import Span
from hoanhap.work.oversight import queries
from hoanhap.work.oversight.models import Obstacle
from hoanhap.work.oversight.types_obstacles import ObstacleFilter
from tests.oversight.asked import Asked
from tests.sweeps.oracle_doing import FOLLOWERS, Ask, all_of, each, in_province, once
from tests.world import NOON, TODAY, World

EACH = ObstacleFilter(is_each=True)
HALF = Span(date(2026, 6, 15), date(2026, 12, 14))


def plant_obstacles(world: World) -> None:
    """In each province one alone and two grouped, one of them answered, of several owners."""
    asked = Asked(world)
    for letter in ("a", "b"):
        finance = asked.agency(f"{letter}.finance")
        asked.raised(f"{letter}1.drafter", title=f"Riêng {letter}")
        head = asked.raised(f"{letter}.org", owner_id=finance)
        member = asked.raised(f"{letter}1.clerk", owner_id=asked.agency(f"{letter}.bank"))
        asked.do("group_obstacles", f"{letter}.desk", head, member_ids=(member,))
        asked.do(
            "answer_obstacle", f"{letter}.finance", head, answer="Theo Điều 3", answered_on=TODAY
        )
        asked.raised(f"{letter}.reader", owner_id=asked.agency(f"{letter}.front"))


def sees_obstacle(actor: Actor, row: Obstacle) -> bool:
    """Whether one may come before the actor's eyes."""
    if actor.agency_kind in FOLLOWERS:
        return in_province(actor, row)
    parts = {row.agency_id, row.owner_id}
    if row.grouped_into is not None:
        parts.add(row.grouped_into.owner_id)
    return actor.agency_id in parts


def _each_one(actor: Actor) -> Any:
    return queries.obstacles(actor, TODAY, wanted=EACH)


def _ids(found: Any) -> set[int]:
    return {row.id for row in found.rows}


def _told(actor: Actor) -> Any:
    return queries.obstacles_for_report(actor, HALF, NOON)


def _openable(actor: Actor) -> Any:
    return queries.openable_obstacles(actor, Obstacle.objects.values_list("pk", flat=True))


def _is_told_alone(actor: Actor, row: Obstacle) -> bool:
    """Of a group one is told: the one they were grouped into, for who sees that."""
    head = row.grouped_into
    return sees_obstacle(actor, row) and (head is None or not sees_obstacle(actor, head))


OBSTACLE_CALLS: dict[str, Ask] = {
    "work.oversight.queries.group_candidates": each(
        queries.group_candidates, Obstacle, sees_obstacle, TODAY
    ),
    "work.oversight.queries.obstacle": each(queries.obstacle, Obstacle, sees_obstacle, TODAY),
    "work.oversight.queries.obstacle_history": each(
        queries.obstacle_history, Obstacle, sees_obstacle
    ),
    "work.oversight.queries.obstacles": all_of(_each_one, _ids, Obstacle, sees_obstacle),
    "work.oversight.queries.obstacles_for_report": all_of(_told, _ids, Obstacle, _is_told_alone),
    "work.oversight.queries.obstacles_workbook": once(queries.obstacles_workbook, TODAY),
    "work.oversight.queries.open_obstacles": once(queries.open_obstacles, TODAY),
    "work.oversight.queries.openable_obstacles": all_of(
        _openable, frozenset, Obstacle, sees_obstacle
    ),
    "work.oversight.queries.owner_choices": once(queries.owner_choices, TODAY),
    "work.oversight.queries.report_workbook": once(queries.report_workbook, HALF, NOON),
    "work.oversight.queries.today_of": once(queries.today_of, TODAY),
}
