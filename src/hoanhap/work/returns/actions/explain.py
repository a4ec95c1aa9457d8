"""Explain what the checks ask about."""

from __future__ import annotations

from hoanhap.ground.audit.spine import Done, action, record
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.fields import not_too_long, unfit
from hoanhap.pure.kernel.words import Words
from hoanhap.work.returns.checking import findings_now
from hoanhap.work.returns.codes import WRITERS
from hoanhap.work.returns.models import Explanation
from hoanhap.work.returns.stepping import REASON_LONGEST, SUBJECT, named, own_return


@action(
    "returns.explain",
    grants=WRITERS,
    sentence=Words(
        vi="{who} giải trình trong báo cáo “{round}”: {text}",
        en="{who} explained in “{round}”: {text}",
    ),
)
def explain(act: Act, *, return_id: int, key: str, text: str) -> Done:
    """Say why a blank, a sum or a jump is right (*giải trình*); empty takes it back. It goes with
    the return.

    Raises NotVisible, WrongState, NotAllowed, NotReady once locked; BadInput for what the checks do
    not ask about.
    """
    row, before = own_return(act, "returns.explain", return_id, None)
    said = not_too_long("text", text, REASON_LONGEST)
    if key not in {one.key for one in findings_now(row)}:
        raise unfit(
            "key",
            Words(
                vi="Điểm này không còn phải giải trình; hãy tải lại trang.",
                en="This needs no explanation any more; reload the page.",
            ),
        )
    row.explanations.filter(key=key).delete()
    if said:
        Explanation.objects.create(
            of_return=row,
            key=key,
            text=said,
            posting_id=act.actor.posting_id,
            recorded_at=act.now,
        )
    record(
        act,
        deed="returns.explain",
        subject=(SUBJECT, row.pk),
        occurred_on=act.today,
        before={"state": before},
        after={"key": key, "text": said},
        params={**named(row), "text": said},
    )
    return Done(id=row.pk, version=row.version)
