"""Close an obstacle or a proposal."""

from __future__ import annotations

from hoanhap.ground.audit.spine import Done, action, record
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.fields import said
from hoanhap.pure.kernel.words import Words
from hoanhap.work.oversight.obstacles import (
    RAISERS,
    SUBJECT,
    asked_with,
    ends_for_others,
    kept,
    to_end,
)
from hoanhap.work.oversight.states import OBSTACLE_TABLE


@action(
    "oversight.close_obstacle",
    grants=RAISERS,
    sentence=Words(vi="{who} khép lại “{title}”", en="{who} closed “{title}”"),
)
def close_obstacle(act: Act, *, obstacle_id: int, version: int, reason: str) -> Done:
    """Close one that is answered, or that needs no answer any more, and those grouped into it: the
    reason is read by all who asked. Whoever raised it closes it only while it is theirs alone.

    Raises NotVisible, Stale, NotAllowed, WrongState, BadInput without a reason.
    """
    row = to_end(act, obstacle_id, version)
    state = OBSTACLE_TABLE.next("oversight.close_obstacle", row.state)
    ends_for_others(act.actor, row)
    why = said("reason", reason, 300)
    before = {"state": row.state, **kept(row)}
    row.state, row.closed_on = state, act.today
    row.version += 1
    row.save()
    record(
        act,
        deed="oversight.close_obstacle",
        subject=(SUBJECT, row.pk),
        occurred_on=act.today,
        before=before,
        after={"state": state, "closed_on": row.closed_on},
        reason=why,
        params={"title": row.title},
        about=asked_with(row),
    )
    return Done(id=row.pk, version=row.version)
