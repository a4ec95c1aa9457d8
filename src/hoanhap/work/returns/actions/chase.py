"""Chase returns: by notice, e-mail or official letter."""

from __future__ import annotations

from hoanhap.ground.audit.spine import Done, action, record, send_out
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.fields import known, not_too_long
from hoanhap.pure.kernel.words import Words
from hoanhap.work.returns.chasing import MAIL, chaseable, refuse_without_address, tell
from hoanhap.work.returns.codes import CHANNELS, CHASING_CHANNELS, JUDGES
from hoanhap.work.returns.models import ReturnChase
from hoanhap.work.returns.stepping import CHASE, REMARKS_LONGEST, SUBJECT

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
        refuse_without_address(act, rows)
    told = tell(act, rows, channel=channel, words=said)
    chases = [one for one, _ in told]
    entry = record(
        act,
        deed="returns.chase",
        subject=(CHASE, chases[0].pk),
        occurred_on=act.today,
        after={"channel": channel, "chase_ids": [one.pk for one in chases]},
        params=_told(chases, channel),
        about=[*((CHASE, one.pk) for one in chases[1:]), *((SUBJECT, row.pk) for row in rows)],
        reason=said,
    )
    if channel == "email":
        for one in chases:
            send_out(entry, kind=MAIL, to_agency_id=one.agency_id, payload={"chase_id": one.pk})
    return Done(
        id=chases[0].pk,
        version=chases[0].version,
        notes={
            "chase_ids": [one.pk for one in chases],
            "agencies": len({one.agency_id for one in chases}),
            "returns": len(rows),
        },
    )


def _told(chases: list[ReturnChase], channel: str) -> dict[str, object]:
    """Each agency chased reads this in its own history: no word of the others."""
    verb = ASKED if all(one.is_courteous for one in chases) else CHASED
    way = CHANNELS[channel]
    return {
        "chased": {"vi": verb.vi, "en": verb.en},
        "channel": {"vi": way.vi, "en": way.en},
    }
