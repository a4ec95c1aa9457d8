"""Chase what is due: by notice, e-mail or official letter."""

from __future__ import annotations

from hoanhap.ground.audit.spine import Done, action
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.fields import known, not_too_long
from hoanhap.pure.kernel.words import Words
from hoanhap.work.plans.addresses import refuse_without_address
from hoanhap.work.plans.chasing import KINDS, chaseable, tell
from hoanhap.work.plans.codes_doing import CHASING_CHANNELS
from hoanhap.work.plans.stepping_doing import JUDGES, REMARKS_LONGEST
from hoanhap.work.plans.telling import send

CHASED = Words(vi="đôn đốc", en="chased")
ASKED = Words(vi="gửi lời đề nghị", en="wrote courteously")


@action(
    "plans.chase",
    grants=JUDGES,
    sentence=Words(
        vi="{who} {chased} bằng {channel}",
        en="{who} {chased} by {channel}",
    ),
)
def chase(act: Act, *, occurrence_ids: tuple[int, ...], channel: str, words: str = "") -> Done:
    """Chase (*đôn đốc*) one or many things due: one message an agency, about all of them.

    By notice in the system, by e-mail to the agency's focal points, or by an official letter that
    is drafted as Word and signed on paper (`record_letter`). To a body that is only requested it
    is a courteous letter. Notes: `chase_ids`, `agencies`, `occurrences`.

    Raises NotVisible; WrongState where something is done by now; BadInput for an unknown channel;
    NotReady for e-mail to an agency without an address on record.
    """
    known("channel", channel, CHASING_CHANNELS)
    said = not_too_long("words", words, REMARKS_LONGEST)
    rows = chaseable(act, occurrence_ids)
    if channel == "email":
        refuse_without_address({row.agency_id: row.agency.name for row in rows}, act.today)
    told = tell(act, rows, channel=channel, words=said)
    return send(act, "plans.chase", KINDS, told, chased=CHASED, asked=ASKED)
