"""Decide on a later day that was asked for."""

from __future__ import annotations

from datetime import date

from hoanhap.ground.audit.spine import Done, action
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.fields import not_too_long, unfit
from hoanhap.pure.kernel.refusals import WrongState
from hoanhap.pure.kernel.words import Words
from hoanhap.work.plans.stepping_doing import (
    JUDGES,
    REMARKS_LONGEST,
    occurrence_for,
    refuse_no_later_day,
    refuse_own_duty,
    save_and_record,
)

GRANTED = Words(vi="đồng ý gia hạn", en="granted a later day")
REFUSED = Words(vi="không gia hạn", en="did not grant a later day")


@action(
    "plans.decide_extension",
    grants=JUDGES,
    sentence=Words(
        vi="{who}: {verdict} cho “{title}” ({period}), hạn {due_on}",
        en="{who}: {verdict} for “{title}” ({period}), last day {due_on}",
    ),
)
def decide_extension(
    act: Act,
    *,
    occurrence_id: int,
    version: int,
    is_granted: bool,
    due_on: date | None = None,
    remarks: str = "",
) -> Done:
    """Grant the later day that was asked for, or another (`due_on`), or refuse it with remarks.

    The first day stays on record (`first_due_on`). Raises NotVisible, Stale, WrongState (also
    where nothing was asked), NotAllowed for the own agency's; BadInput for a refusal without
    remarks or a day that is no later.
    """
    row, before = occurrence_for(act, "plans.decide_extension", occurrence_id, version)
    refuse_own_duty(act, row)
    if row.asked_due_on is None:
        raise WrongState(Words(vi="Cơ quan chưa xin gia hạn.", en="No later day was asked for."))
    was = {"state": before, "due_on": row.due_on, "asked_due_on": row.asked_due_on}
    why = not_too_long("remarks", remarks, REMARKS_LONGEST)
    if is_granted:
        wanted = due_on or row.asked_due_on
        refuse_no_later_day(act, row, wanted)
        row.first_due_on = row.first_due_on or row.due_on
        row.due_on = wanted
    elif not why:
        raise unfit(
            "remarks", Words(vi="Hãy ghi lý do không gia hạn.", en="Say why it is not granted.")
        )
    row.remarks = why
    row.asked_due_on, row.asked_reason = None, ""
    verdict = GRANTED if is_granted else REFUSED
    return save_and_record(
        act,
        "plans.decide_extension",
        row,
        before=was,
        after={"due_on": row.due_on, "is_granted": is_granted},
        params={
            "verdict": {"vi": verdict.vi, "en": verdict.en},
            "due_on": f"{row.due_on:%d/%m/%Y}" if row.due_on else "…",
        },
        reason=why,
    )
