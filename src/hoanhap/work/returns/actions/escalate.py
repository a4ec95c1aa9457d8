"""Take a return that is late to a higher place."""

from __future__ import annotations

from hoanhap.ground.audit.spine import Done, action
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.fields import known, said
from hoanhap.pure.kernel.refusals import NotReady
from hoanhap.pure.kernel.words import Words
from hoanhap.work.plans.codes_doing import ESCALATIONS
from hoanhap.work.plans.telling import refuse_unchased
from hoanhap.work.returns.codes import JUDGES
from hoanhap.work.returns.models import ChasedReturn, Return
from hoanhap.work.returns.stepping import (
    REASON_LONGEST,
    refuse_closed,
    refuse_own,
    return_for,
    save_and_record,
)
from hoanhap.work.returns.what_now import standing_of


@action(
    "returns.escalate",
    grants=JUDGES,
    sentence=Words(
        vi="{who} báo cáo {to} về báo cáo “{round}” quá hạn của {agency}",
        en="{who} took {agency}'s return for “{round}”, which is late, to {to}",
    ),
)
def escalate(act: Act, *, return_id: int, version: int, to: str, reason: str) -> Done:
    """Take a return that is owed past its last day, and was chased, to the agency's head, the
    Provincial Committee or the steering committee (`to`: ESCALATIONS of plans); the Committee's
    office finds it on its first page, the agency on its return.

    Raises NotVisible, Stale, WrongState; NotAllowed for the own agency's; NotReady in a closed
    round, for a body that is only requested, for what is not late or was never chased; BadInput for
    an unknown place or no reason.
    """
    row, before = return_for(act, "returns.escalate", return_id, version)
    refuse_own(act, row)
    refuse_closed(row)
    _refuse_too_soon(act, row)
    was = {"state": before, "escalated_to": row.escalated_to}
    row.escalated_to = known("to", to, ESCALATIONS)
    row.escalated_on = act.today
    words = ESCALATIONS[to]
    return save_and_record(
        act,
        "returns.escalate",
        row,
        before=was,
        after={"escalated_to": to},
        params={"to": {"vi": words.vi, "en": words.en}},
        reason=said("reason", reason, REASON_LONGEST),
    )


def _refuse_too_soon(act: Act, row: Return) -> None:
    if not standing_of(row, act.today).is_owed_late:
        raise NotReady(Words(vi="Báo cáo này chưa quá hạn.", en="This return is not late."))
    refuse_unchased(ChasedReturn.objects.filter(of_return=row))
