"""Open an obstacle again."""

from __future__ import annotations

from hoanhap.ground.audit.spine import Done, action, record
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.fields import said
from hoanhap.pure.kernel.words import Words
from hoanhap.work.oversight.models import Obstacle
from hoanhap.work.oversight.obstacles import (
    RAISERS,
    SUBJECT,
    asked_with,
    kept,
    to_end,
)
from hoanhap.work.oversight.states import OBSTACLE_TABLE


@action(
    "oversight.reopen",
    grants=RAISERS,
    sentence=Words(vi="{who} mở lại “{title}”", en="{who} opened “{title}” again"),
)
def reopen(act: Act, *, obstacle_id: int, version: int, reason: str) -> Done:
    """Open one again, and those grouped into it: the old answer stands until a new one is given.

    It waits for an answer once more, counted from the day it was raised, and what was said of the
    answer is taken back. Raises NotVisible, Stale, NotAllowed, WrongState, BadInput without a
    reason.
    """
    row = to_end(act, obstacle_id, version)
    state = OBSTACLE_TABLE.next("oversight.reopen", row.state)
    why = said("reason", reason, 300)
    members = Obstacle.objects.filter(grouped_into=row)
    before = {
        "state": row.state,
        "answered_on": row.answered_on,
        "closed_on": row.closed_on,
        **kept(row, *members),
    }
    members.update(mark="", mark_note="")
    row.state, row.answered_on, row.closed_on = state, None, None
    row.mark, row.mark_note = "", ""
    row.version += 1
    row.save()
    record(
        act,
        deed="oversight.reopen",
        subject=(SUBJECT, row.pk),
        occurred_on=act.today,
        before=before,
        after={"state": state, "answered_on": None, "closed_on": None},
        reason=why,
        params={"title": row.title},
        about=asked_with(row),
    )
    return Done(id=row.pk, version=row.version)
