"""A deed's ready call."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from tests.world import NOON, World


@dataclass(frozen=True)
class Ready:
    """Who can do the deed now, with which inputs, at what moment, and on which row it steps.

    `also` holds the inputs of posts whose agency does the deed to a row of its own; `not_here` the
    posts that do it to such a row too, but none can stand beside this one.
    """

    post: str
    inputs: dict[str, Any]
    now: datetime = NOON
    steps_on: tuple[type[Any], int] | None = None
    also: Mapping[str, dict[str, Any]] = field(default_factory=dict)
    not_here: frozenset[str] = frozenset()


Make = Callable[[World], Ready]
