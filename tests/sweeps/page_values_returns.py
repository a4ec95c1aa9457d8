"""The arguments of the addresses of returns, and which of them a post may see."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.db.models import Model

from hoanhap.doors.web.returns.steps import STEPS
from hoanhap.pure.kernel.act import Actor
from hoanhap.work.returns.models import (
    CalendarLine,
    Outline,
    Return,
    ReturnChase,
    ReturnFile,
    Round,
)
from tests.sweeps.oracle import Sight
from tests.sweeps.oracle_doing import FOLLOWERS, in_province
from tests.sweeps.oracle_returns import sees_return

Values = tuple[list[Any], set[Any]]


def _follows(actor: Actor, row: Any) -> bool:
    return actor.agency_kind in FOLLOWERS and in_province(actor, row)


_ROWS: dict[str, tuple[type[Model], Callable[[Actor, Any], bool]]] = {
    "return_id": (Return, sees_return),
    "round_id": (Round, _follows),
    "outline_id": (Outline, in_province),
    "calendar_line_id": (CalendarLine, in_province),
    "return_file_id": (ReturnFile, lambda actor, row: sees_return(actor, row.of_return)),
    "return_chase_id": (ReturnChase, sees_return),
}
PAGES_OF_RETURNS = {
    "return_id": "return",
    "round_id": "round",
    "outline_id": "outline",
    "return_chase_id": "return_chase",
}
"""The page of each kind of row, which opens for who sees it and for nobody else."""


def values_of_returns(argument: str, sight: Sight) -> Values | None:
    """All values and those seen; None for an argument of other desks."""
    if argument == "return_step":
        return list(STEPS), set(STEPS)
    if argument == "section_place":
        return [1], {1}
    if argument not in _ROWS:
        return None
    model, may = _ROWS[argument]
    rows = list(model._default_manager.order_by("pk"))
    return [row.pk for row in rows], {row.pk for row in rows if may(sight.actor, row)}
