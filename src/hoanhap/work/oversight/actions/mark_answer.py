"""Say whether the answer helped."""

from __future__ import annotations

from hoanhap.ground.audit.spine import Done, action, record
from hoanhap.ground.orgs import access
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.fields import known, not_too_long
from hoanhap.pure.kernel.refusals import NotAllowed, WrongState
from hoanhap.pure.kernel.words import Words
from hoanhap.work.oversight.codes import MARKS
from hoanhap.work.oversight.models import Obstacle
from hoanhap.work.oversight.obstacles import RAISERS, SUBJECT, has_raised, kept
from hoanhap.work.oversight.states import OBSTACLE_TABLE


@action(
    "oversight.mark_answer",
    grants=RAISERS,
    sentence=Words(
        vi="{who} cho biết câu trả lời về “{title}”: {mark}",
        en="{who} said of the answer to “{title}”: {mark}",
    ),
)
def mark_answer(act: Act, *, obstacle_id: int, version: int, mark: str, note: str = "") -> Done:
    """Say, for the agency that raised it, whether the answer helped; what did not is the owner's
    again to look at.

    Raises NotVisible, Stale, NotAllowed for another agency, WrongState while there is no answer,
    BadInput for an unknown mark.
    """
    row = access.get_for(act, Obstacle, obstacle_id, version)
    if not has_raised(act.actor, row):
        raise NotAllowed(
            Words(
                vi="Nơi đã nêu ý kiến mới đánh giá câu trả lời.",
                en="Only who raised it says whether the answer helped.",
            )
        )
    OBSTACLE_TABLE.next("oversight.mark_answer", row.state)
    head = row.grouped_into or row
    if head.state != "answered":
        raise WrongState(
            Words(vi="Ý kiến này chưa có câu trả lời.", en="This has not been answered yet.")
        )
    before = {"mark": row.mark, **kept(row)}
    row.mark = known("mark", mark, MARKS)
    row.mark_note = not_too_long("note", note, 300)
    row.version += 1
    row.save()
    record(
        act,
        deed="oversight.mark_answer",
        subject=(SUBJECT, row.pk),
        occurred_on=act.today,
        before=before,
        after={"mark": row.mark},
        reason=row.mark_note,
        params={"title": row.title, "mark": MARKS[mark]},
    )
    return Done(id=row.pk, version=row.version)
