"""Remind offices that have not begun, or are not through."""

from __future__ import annotations

from hoanhap.ground.audit.spine import Done, action, record, send_out
from hoanhap.ground.orgs.offices import offices_of
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.fields import not_too_long, unfit
from hoanhap.pure.kernel.words import Words
from hoanhap.work.needs.codes import OPENERS
from hoanhap.work.needs.reminding import keep_reminders, message_of
from hoanhap.work.needs.stepping import SUBJECT, survey_for

NOBODY = Words(vi="Hãy chọn cơ quan cần nhắc.", en="Choose whom to remind.")


@action(
    "needs.remind",
    grants=OPENERS,
    sentence=Words(
        vi="{who} nhắc {count} cơ quan về đợt rà soát “{title}”",
        en="{who} reminded {count} offices of the survey “{title}”",
    ),
)
def remind(
    act: Act, *, survey_id: int, version: int, agency_ids: tuple[int, ...], note: str = ""
) -> Done:
    """Remind these offices; each finds it on its first page and on the survey's, and where it has
    an address on record it comes by e-mail too. Notes: `count`.

    Raises NotVisible, Stale, WrongState once closed, NotAllowed for an office that neither opened
    it nor is the desk, BadInput where none is named or one is no office that asks in this survey.
    """
    survey = survey_for(act, "needs.remind", survey_id, version)
    asked = {
        office.id
        for office in offices_of(survey.province_id)
        if office.kind in survey.asker_kinds and office.stands_on(act.today)
    }
    wanted = dict.fromkeys(agency_ids)
    if not wanted or wanted.keys() - asked:
        raise unfit("agency_ids", NOBODY)
    text = not_too_long("note", note, 300)
    reminders = keep_reminders(act, survey, wanted, text)
    survey.version += 1
    survey.save(update_fields=["version"])
    entry = record(
        act,
        deed="needs.remind",
        subject=(SUBJECT, survey.pk),
        occurred_on=act.today,
        after={"count": len(wanted), "note": text},
        params={"title": survey.title, "count": len(wanted)},
        about=[("orgs.Agency", agency_id) for agency_id in wanted],
    )
    for one in reminders:
        send_out(entry, **message_of(one))
    return Done(id=survey.pk, version=survey.version, notes={"count": len(wanted)})
