"""Take what is late to a higher place."""

from __future__ import annotations

from hoanhap.ground.audit.spine import Done, action
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.fields import known, said
from hoanhap.pure.kernel.refusals import NotReady
from hoanhap.pure.kernel.words import Words
from hoanhap.work.plans.codes_doing import ESCALATIONS
from hoanhap.work.plans.facts import Owed, counted
from hoanhap.work.plans.models import ChasedOccurrence, Occurrence
from hoanhap.work.plans.stepping_doing import (
    FOLLOW,
    REASON_LONGEST,
    occurrence_for,
    refuse_own_duty,
    save_and_record,
)
from hoanhap.work.plans.telling import refuse_unchased


@action(
    "plans.escalate",
    grants=FOLLOW,
    sentence=Words(
        vi="{who} báo cáo {to} về “{title}” ({period}) quá hạn",
        en="{who} took “{title}” ({period}), which is late, to {to}",
    ),
)
def escalate(act: Act, *, occurrence_id: int, version: int, to: str, reason: str) -> Done:
    """Take what is late, and was chased, to the agency's head, the Provincial Committee or the
    steering committee (`to`: codes_doing.ESCALATIONS); the Committee's office finds it on its page.

    Raises NotVisible, Stale, WrongState; NotReady for a body that is only requested, for what is
    not late or was never chased; BadInput for an unknown place or no reason.
    """
    row, before = occurrence_for(act, "plans.escalate", occurrence_id, version)
    refuse_own_duty(act, row)
    _refuse_too_soon(act, row)
    was = {"state": before, "escalated_to": row.escalated_to}
    row.escalated_to = known("to", to, ESCALATIONS)
    row.escalated_on = act.today
    why = said("reason", reason, REASON_LONGEST)
    words = ESCALATIONS[to]
    return save_and_record(
        act,
        "plans.escalate",
        row,
        before=was,
        after={"escalated_to": to},
        params={"to": {"vi": words.vi, "en": words.en}},
        reason=why,
    )


def _refuse_too_soon(act: Act, row: Occurrence) -> None:
    is_late = row.due_on is not None and row.due_on < act.today
    if not is_late or row.pk in counted([Owed.of(row)]):
        raise NotReady(
            Words(vi="Việc này chưa quá hạn.", en="This is not late."),
        )
    refuse_unchased(ChasedOccurrence.objects.filter(occurrence=row))
