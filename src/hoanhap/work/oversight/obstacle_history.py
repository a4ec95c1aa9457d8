"""The history of an obstacle, as far as its reader may read it.

What is done to the one that others were grouped into stands in the history of each of them: whoever
asked reads the answer they share, and neither the title nor the reasons of another office's own.
"""

from __future__ import annotations

from dataclasses import replace

from hoanhap.ground.audit.queries import HistoryLine, history_of
from hoanhap.ground.orgs import access, roles
from hoanhap.pure.kernel.act import Actor
from hoanhap.pure.kernel.words import Words
from hoanhap.work.oversight.models import Obstacle
from hoanhap.work.oversight.obstacles import SUBJECT

SHARED = Words(vi="ý kiến chung của nhóm", en="what the group shares")
TOLD_TO_ALL = frozenset({"oversight.close_obstacle"})
"""Deeds whose reason is for all who asked: why there is no answer to wait for any more."""


def obstacle_history(actor: Actor, obstacle_id: int) -> tuple[HistoryLine, ...]:
    """What was done to one and to the one it was grouped into, newest first. Raises NotVisible. Two
    queries, three where deeds on others are among them.
    """
    row = access.get(actor, Obstacle, obstacle_id)
    lines = history_of([(SUBJECT, row.pk)])
    if actor.agency_kind in roles.FOLLOWERS:
        return lines
    others = {line.subject[1] for line in lines} - {row.pk}
    own = set(
        access.visible(actor, Obstacle).filter(pk__in=others).values_list("pk", flat=True)
        if others
        else ()
    )
    return tuple(line if line.subject[1] in own | {row.pk} else _published(line) for line in lines)


def _published(line: HistoryLine) -> HistoryLine:
    told = line.saying(title=SHARED)
    return told if line.deed in TOLD_TO_ALL else replace(told, reason="")
