"""Valid calls for the deeds about obstacles and proposals."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from hoanhap.work.oversight.models import Obstacle
from hoanhap.work.oversight.obstacles import ANSWERERS, RAISERS
from tests.oversight.asked import GIVEN, Asked
from tests.sweeps.call import Make, Ready
from tests.sweeps.places import at_home
from tests.world import NOON, TODAY, World

ANSWER = {"answer": "Theo khoản 2 Điều 3", "answered_on": TODAY}
UP = {"taken_to": "ministry", "taken_to_name": "Bộ Công an", "number": "12/CAT", "taken_on": TODAY}
CAME = {"outcome": "granted", "outcome_text": "Sẽ sửa mẫu", "outcome_on": TODAY}
Prepare = Callable[[Asked, str], int]
"""Brings one that is the post's to where the deed can be done."""


def _owned(asked: Asked, post: str) -> int:
    """One that the post's agency is to answer."""
    return asked.raised("a2.clerk", owner_id=asked.world.postings[post].agency_id)


def _taken(asked: Asked, post: str) -> int:
    pk = _owned(asked, post)
    asked.do("take_up", post, pk, **UP)
    return pk


def _grouped(asked: Asked, post: str) -> int:
    head, member = _owned(asked, post), _owned(asked, post)
    asked.do("group_obstacles", post, head, member_ids=(member,))
    return member


def _raised(asked: Asked, post: str) -> int:
    """One that the post's agency raised."""
    return asked.raised(post)


def _answered(asked: Asked, post: str) -> int:
    pk = asked.raised(post)
    asked.do("answer_obstacle", "a.desk", pk, **ANSWER)
    return pk


def _deed(prepare: Prepare, post: str, granted: tuple[str, ...], **inputs: Any) -> Make:
    def make(world: World) -> Ready:
        asked = Asked(world)
        posts = dict.fromkeys([post, *(at_home(world, role) for role in granted)])
        calls: dict[str, dict[str, Any]] = {}
        for name in posts:
            pk = prepare(asked, name)
            own = {} if "member_ids" not in inputs else {"member_ids": (_owned(asked, name),)}
            version = asked.row(pk).version
            calls[name] = {"obstacle_id": pk, "version": version, **inputs, **own}
        first = calls[post]
        return Ready(post, first, NOON, (Obstacle, first["obstacle_id"]), also=calls)

    return make


def _by_owner(prepare: Prepare, **inputs: Any) -> Make:
    return _deed(prepare, "a.finance", ANSWERERS, **inputs)


def _by_asker(prepare: Prepare, **inputs: Any) -> Make:
    return _deed(prepare, "a1.clerk", RAISERS, **inputs)


def _raise(world: World) -> Ready:
    del world
    return Ready("a1.clerk", dict(GIVEN))


def _assign(world: World) -> Ready:
    owner_id = world.agencies["a.culture"].pk
    return _by_owner(_owned, owner_id=owner_id, reason="Không thuộc Sở")(world)


OBSTACLES: dict[str, Make] = {
    "oversight.raise_obstacle": _raise,
    "oversight.group_obstacles": _by_owner(_owned, member_ids=()),
    "oversight.ungroup": _by_owner(_grouped, reason="Việc khác"),
    "oversight.assign_owner": _assign,
    "oversight.answer_obstacle": _by_owner(_owned, **ANSWER),
    "oversight.take_up": _by_owner(_owned, **UP),
    "oversight.record_outcome": _by_owner(_taken, **CAME),
    "oversight.mark_answer": _by_asker(_answered, mark="helpful", note="Đã làm được"),
    "oversight.close_obstacle": _by_asker(_raised, reason="Đã tự xử lý"),
    "oversight.reopen": _by_asker(_answered, reason="Còn vướng"),
}

NEW_OBSTACLES = frozenset({"oversight.raise_obstacle"})
"""Deeds here that make a row where there was none."""

OBSTACLES_NOWHERE_ELSE = {"oversight.raise_obstacle": "each agency raises its own"}
