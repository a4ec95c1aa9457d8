"""Chase returns: by notice, e-mail or official letter."""

from __future__ import annotations

from hoanhap.ground.audit.spine import Done, action
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.fields import known, not_too_long
from hoanhap.pure.kernel.words import Words
from hoanhap.work.plans.addresses import refuse_without_address
from hoanhap.work.plans.codes_doing import CHASING_CHANNELS
from hoanhap.work.plans.telling import send
from hoanhap.work.returns.chasing import KINDS, chaseable, tell
from hoanhap.work.returns.codes import JUDGES
from hoanhap.work.returns.stepping import REMARKS_LONGEST

CHASED = Words(vi="đôn đốc nộp báo cáo", en="chased a return")
ASKED = Words(vi="gửi lời đề nghị báo cáo", en="asked courteously for a return")


@action(
    "returns.chase",
    grants=JUDGES,
    sentence=Words(vi="{who} {chased} bằng {channel}", en="{who} {chased} by {channel}"),
)
def chase(act: Act, *, return_ids: tuple[int, ...], channel: str, words: str = "") -> Done:
    """Chase (*đôn đốc*) one or many returns: one message an agency, about all of them.

    By notice, by e-mail to the agency's focal points, or by an official letter that is drafted as
    Word and signed on paper (`record_letter`); courteous to a body that is only requested. Notes:
    `chase_ids`, `agencies`, `returns`. Raises NotVisible; WrongState where something was sent by
    now; NotAllowed for the own agency's; BadInput for an unknown channel; NotReady for e-mail to an
    agency without an address on record.
    """
    known("channel", channel, CHASING_CHANNELS)
    said = not_too_long("words", words, REMARKS_LONGEST)
    rows = chaseable(act, return_ids)
    if channel == "email":
        refuse_without_address({row.agency_id: row.agency.name for row in rows}, act.today)
    told = tell(act, rows, channel=channel, words=said)
    return send(act, "returns.chase", KINDS, told, chased=CHASED, asked=ASKED)
