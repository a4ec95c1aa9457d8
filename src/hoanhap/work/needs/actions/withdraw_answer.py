"""Take back an answer written down in error."""

from __future__ import annotations

from hoanhap.ground.audit.spine import Done, action, record
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.fields import said
from hoanhap.pure.kernel.refusals import WrongState
from hoanhap.pure.kernel.words import Words
from hoanhap.work.needs.codes import ASKING_POSTS
from hoanhap.work.needs.recorded import given_of
from hoanhap.work.needs.stepping import LINE, line_for, subjects_of, traced


@action(
    "needs.withdraw_answer",
    grants=ASKING_POSTS,
    sentence=Words(
        vi="{who} rút câu trả lời rà soát nhu cầu vay",
        en="{who} took back an answer to the survey of need",
    ),
)
def withdraw_answer(act: Act, *, line_id: int, version: int, reason: str) -> Done:
    """Take the standing answer back, with the reason; the line waits to be asked again.

    Raises NotVisible, Stale, WrongState where there is no answer or the survey is closed,
    NotAllowed for an office that does not ask, BadInput without a reason.
    """
    line, standing = line_for(act, "needs.withdraw_answer", line_id, version)
    if standing is None:
        raise WrongState(
            Words(vi="Dòng này chưa có câu trả lời.", en="There is no answer on this line.")
        )
    why = said("reason", reason, 300)
    standing.superseded_at = act.now
    standing.save(update_fields=["superseded_at"])
    record(
        act,
        deed="needs.withdraw_answer",
        subject=(LINE, line.pk),
        occurred_on=act.today,
        before=traced(given_of(standing)),
        reason=why,
        about=subjects_of(line),
    )
    return Done(id=line.pk, version=0)
