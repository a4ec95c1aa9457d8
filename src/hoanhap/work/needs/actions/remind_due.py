"""Remind offices of a survey that is due soon."""

from __future__ import annotations

from hoanhap.ground.audit.spine import Done, action, record, send_out
from hoanhap.ground.orgs import roles
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.reminders import LONGEST_BEFORE
from hoanhap.pure.kernel.words import Words
from hoanhap.work.needs.models import Survey, SurveyReminder
from hoanhap.work.needs.reminding import due_now, keep_reminders, message_of
from hoanhap.work.needs.stepping import SUBJECT


@action(
    "needs.remind_due",
    grants=(roles.SYSTEM_LOADER,),
    sentence=Words(
        vi="{who} nhắc {count} cơ quan về đợt rà soát nhu cầu vay sắp đến hạn",
        en="{who} reminded {count} offices of a survey of need due soon",
    ),
)
def remind_due(act: Act) -> Done:
    """Remind each office that asks and is not through, in all provinces: 21, 14, 7 days and the day
    before the survey's last day, or as soon as the server runs again.

    Done once a day: the caller gives the day's own request id. Notes: `count`.
    """
    surveys = Survey.objects.filter(
        state="open", due_on__range=(act.today, act.today + LONGEST_BEFORE)
    ).order_by("pk")
    sent: list[SurveyReminder] = []
    for survey in surveys:
        sent += keep_reminders(act, survey, due_now(survey, act.today), "")
    told = list(dict.fromkeys(one.survey_id for one in sent))
    entry = record(
        act,
        deed="needs.remind_due",
        subject=(SUBJECT, told[0] if told else 0),
        occurred_on=act.today,
        after={"count": len(sent)},
        params={"count": len(sent)},
        about=[(SUBJECT, pk) for pk in told[1:]],
    )
    for one in sent:
        send_out(entry, **message_of(one))
    return Done(id=told[0] if told else 0, notes={"count": len(sent)})
