"""Take up what falls due."""

from __future__ import annotations

from hoanhap.ground.audit.spine import Done, action
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.words import Words
from hoanhap.work.plans.stepping_doing import (
    OWNERS,
    occurrence_for,
    refuse_others_duty,
    save_and_record,
)


@action(
    "plans.acknowledge",
    grants=OWNERS,
    sentence=Words(
        vi="{who} nhận thực hiện “{title}” ({period})", en="{who} took up “{title}” ({period})"
    ),
)
def acknowledge(act: Act, *, occurrence_id: int, version: int) -> Done:
    """Take up (*nhận việc*) what the actor's own agency owes in a period.

    Raises NotVisible, Stale, WrongState, NotAllowed for another agency's, NotReady for a body
    that is only requested.
    """
    row, before = occurrence_for(act, "plans.acknowledge", occurrence_id, version)
    refuse_others_duty(act, row)
    row.acknowledged_on = act.today
    return save_and_record(act, "plans.acknowledge", row, before={"state": before})
