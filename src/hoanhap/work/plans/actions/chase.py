"""Chase what is due: by notice, e-mail or official letter."""

from __future__ import annotations

from hoanhap.ground.audit.spine import Done, action, record, send_out
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.fields import known, not_too_long
from hoanhap.pure.kernel.words import Words
from hoanhap.work.plans.chasing import MAIL, SUBJECT, chaseable, refuse_without_address, tell
from hoanhap.work.plans.codes_doing import CHANNELS, CHASING_CHANNELS
from hoanhap.work.plans.models import Chase
from hoanhap.work.plans.stepping_doing import JUDGES, REMARKS_LONGEST
from hoanhap.work.plans.stepping_doing import SUBJECT as OCCURRENCE

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
        refuse_without_address(rows, act.today)
    told = tell(act, rows, channel=channel, words=said)
    chases = [one for one, _ in told]
    entry = record(
        act,
        deed="plans.chase",
        subject=(SUBJECT, chases[0].pk),
        occurred_on=act.today,
        after={"channel": channel, "chase_ids": [one.pk for one in chases]},
        params=_told(chases, channel),
        about=[
            *((SUBJECT, one.pk) for one in chases[1:]),
            *((OCCURRENCE, row.pk) for row in rows),
        ],
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
            "occurrences": len(rows),
        },
    )


def _told(chases: list[Chase], channel: str) -> dict[str, object]:
    """Each agency chased reads this in its own history: no word of the others."""
    verb = ASKED if all(one.is_courteous for one in chases) else CHASED
    way = CHANNELS[channel]
    return {
        "chased": {"vi": verb.vi, "en": verb.en},
        "channel": {"vi": way.vi, "en": way.en},
    }
