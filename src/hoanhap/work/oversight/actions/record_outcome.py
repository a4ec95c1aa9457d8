"""Record what came of an obstacle that was taken up."""

from __future__ import annotations

from datetime import date

from hoanhap.ground.audit.spine import Done, action, record
from hoanhap.ground.orgs.days import happened
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.fields import known, said
from hoanhap.pure.kernel.words import Words
from hoanhap.work.oversight.codes import OUTCOMES
from hoanhap.work.oversight.obstacles import ANSWERERS, SUBJECT, asked_with, kept, to_handle
from hoanhap.work.oversight.states import OBSTACLE_TABLE


@action(
    "oversight.record_outcome",
    grants=ANSWERERS,
    sentence=Words(
        vi="{who} ghi kết quả kiến nghị “{title}”: {outcome}",
        en="{who} recorded what came of “{title}”: {outcome}",
    ),
)
def record_outcome(
    act: Act,
    *,
    obstacle_id: int,
    version: int,
    outcome: str,
    outcome_text: str,
    outcome_on: date,
) -> Done:
    """Record what the higher place decided and when, which answers all who asked.

    Raises NotVisible, Stale, NotAllowed, WrongState, BadInput for an unknown outcome, an empty
    text, a day to come or before it was taken up.
    """
    row = to_handle(act, obstacle_id, version)
    state = OBSTACLE_TABLE.next("oversight.record_outcome", row.state)
    happened(act, "outcome_on", outcome_on, not_before=row.taken_on)
    before = {"state": row.state, **kept(row)}
    row.outcome = known("outcome", outcome, OUTCOMES)
    row.outcome_text = said("outcome_text", outcome_text, 4000)
    row.outcome_on = outcome_on
    row.answered_on = row.answered_on or outcome_on
    row.state = state
    row.version += 1
    row.save()
    record(
        act,
        deed="oversight.record_outcome",
        subject=(SUBJECT, row.pk),
        occurred_on=outcome_on,
        before=before,
        after={"state": state, "outcome_on": outcome_on},
        params={"title": row.title, "outcome": OUTCOMES[outcome]},
        about=asked_with(row),
    )
    return Done(id=row.pk, version=row.version)
