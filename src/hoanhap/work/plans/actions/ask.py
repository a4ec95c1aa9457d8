"""Ask a body that is only requested."""

from __future__ import annotations

from hoanhap.ground.audit.spine import Done, action
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.fields import not_too_long
from hoanhap.pure.kernel.words import Words
from hoanhap.work.plans.stepping_doing import (
    FOLLOW,
    REMARKS_LONGEST,
    occurrence_for,
    save_and_record,
)


@action(
    "plans.ask",
    grants=FOLLOW,
    sentence=Words(
        vi="{who} đề nghị phối hợp “{title}” ({period})",
        en="{who} asked for co-operation in “{title}” ({period})",
    ),
)
def ask(act: Act, *, occurrence_id: int, version: int, words: str = "") -> Done:
    """Put on record that a body that is only requested (*đề nghị*) was asked, with a word to it.

    A courteous letter is made by `chase`. Raises NotVisible, Stale, WrongState, NotReady for an
    agency that is assigned.
    """
    row, before = occurrence_for(act, "plans.ask", occurrence_id, version)
    row.remarks = not_too_long("words", words, REMARKS_LONGEST)
    return save_and_record(act, "plans.ask", row, before={"state": before}, reason=row.remarks)
