"""Answer an obstacle or a proposal."""

from __future__ import annotations

from datetime import date

from hoanhap.ground.audit.spine import Done, action, record
from hoanhap.ground.orgs.days import happened
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.fields import said
from hoanhap.pure.kernel.words import Words
from hoanhap.work.oversight.obstacles import ANSWERERS, SUBJECT, asked_with, kept, to_answer
from hoanhap.work.oversight.states import OBSTACLE_TABLE


@action(
    "oversight.answer_obstacle",
    grants=ANSWERERS,
    sentence=Words(vi="{who} trả lời “{title}”", en="{who} answered “{title}”"),
)
def answer_obstacle(
    act: Act, *, obstacle_id: int, version: int, answer: str, answered_on: date
) -> Done:
    """Answer (*giải đáp, trả lời*); every agency whose own was grouped here reads it at once.

    Raises NotVisible, Stale, NotAllowed for another agency than the owner, WrongState, BadInput for
    a day to come or before it was raised, or an empty answer.
    """
    row = to_answer(act, obstacle_id, version)
    state = OBSTACLE_TABLE.next("oversight.answer_obstacle", row.state)
    happened(act, "answered_on", answered_on, not_before=row.waiting_since)
    before = {"state": row.state, "answered_on": row.answered_on, **kept(row)}
    row.answer = said("answer", answer, 4000)
    row.answered_on = answered_on
    row.state = state
    row.version += 1
    row.save()
    record(
        act,
        deed="oversight.answer_obstacle",
        subject=(SUBJECT, row.pk),
        occurred_on=answered_on,
        before=before,
        after={"state": state, "answered_on": answered_on, "answer": row.answer},
        params={"title": row.title},
        about=asked_with(row),
    )
    return Done(id=row.pk, version=row.version)
