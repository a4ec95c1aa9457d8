"""Take an obstacle up to the Committee or a ministry."""

from __future__ import annotations

from datetime import date

from hoanhap.ground.audit.spine import Done, action, record
from hoanhap.ground.orgs.days import happened
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.fields import known, not_too_long
from hoanhap.pure.kernel.words import Words
from hoanhap.work.oversight.codes import TAKEN_TO
from hoanhap.work.oversight.obstacles import ANSWERERS, SUBJECT, asked_with, kept, to_handle
from hoanhap.work.oversight.states import OBSTACLE_TABLE


@action(
    "oversight.take_up",
    grants=ANSWERERS,
    sentence=Words(
        vi="{who} kiến nghị {taken_to} về “{title}”", en="{who} took “{title}” up to {taken_to}"
    ),
)
def take_up(
    act: Act,
    *,
    obstacle_id: int,
    version: int,
    taken_to: str,
    taken_on: date,
    taken_to_name: str = "",
    number: str = "",
) -> Done:
    """Take one up (*kiến nghị cấp có thẩm quyền*): to whom, by which paper, on which day.

    What a taking up before this one came to stays in the history. Raises NotVisible, Stale,
    NotAllowed, WrongState, BadInput for an unknown place, a day to come or before it was raised.
    """
    row = to_handle(act, obstacle_id, version)
    state = OBSTACLE_TABLE.next("oversight.take_up", row.state)
    happened(act, "taken_on", taken_on, not_before=row.waiting_since)
    before = {
        "state": row.state,
        "taken_on": row.taken_on,
        "outcome": row.outcome,
        **kept(row),
    }
    row.taken_to = known("taken_to", taken_to, TAKEN_TO)
    row.taken_to_name = not_too_long("taken_to_name", taken_to_name, 200)
    row.taken_number = not_too_long("number", number, 60)
    row.taken_on = taken_on
    row.outcome, row.outcome_text, row.outcome_on = "", "", None
    row.state = state
    row.version += 1
    row.save()
    record(
        act,
        deed="oversight.take_up",
        subject=(SUBJECT, row.pk),
        occurred_on=taken_on,
        before=before,
        after={"state": state, "taken_on": taken_on, "number": row.taken_number},
        params={"title": row.title, "taken_to": row.taken_to_name or TAKEN_TO[taken_to]},
        about=asked_with(row),
    )
    return Done(id=row.pk, version=row.version)
