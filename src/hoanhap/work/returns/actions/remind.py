"""Remind agencies of returns that are due soon."""

from __future__ import annotations

from datetime import date

from django.db.models.functions import Coalesce, Greatest

from hoanhap.ground.audit.spine import Done, action
from hoanhap.ground.orgs import roles
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.reminders import LONGEST_BEFORE, is_reminder_due
from hoanhap.pure.kernel.words import Words
from hoanhap.work.plans.reminding import last_reminded
from hoanhap.work.plans.telling import send_reminders
from hoanhap.work.returns.chasing import KINDS, tell
from hoanhap.work.returns.codes import ASSIGNED
from hoanhap.work.returns.models import Return
from hoanhap.work.returns.states import NOT_SENT


@action(
    "returns.remind",
    grants=(roles.SYSTEM_LOADER,),
    sentence=Words(
        vi="{who} nhắc {agencies} cơ quan về {count} báo cáo sắp đến hạn",
        en="{who} reminded {agencies} agencies of {count} returns due soon",
    ),
)
def remind(act: Act) -> Done:
    """Remind each agency, in all provinces, of the returns due, and of those to be mended by a day:
    21, 14, 7 days and the day before, or as soon as the server runs again; one message a day and
    agency.

    What was sent and what is only requested is left out. Done once a day: the caller gives the
    day's own request id. Notes: `agencies`, `returns`.
    """
    told = tell(act, _due_soon(act.today), channel="reminder")
    return send_reminders(act, "returns.remind", KINDS, told)


def _due_soon(today: date) -> list[Return]:
    owed = Return.objects.filter(bond=ASSIGNED, state__in=NOT_SENT, round__state="open")
    rows = (
        owed.annotate(last_day=Greatest("due_on", Coalesce("mend_by", "due_on")))
        .filter(last_day__range=(today, today + LONGEST_BEFORE))
        .annotate(reminded_on=last_reminded())
        .select_related("round")
        .order_by("due_on", "pk")
    )
    return [row for row in rows if is_reminder_due(row.last_day, today, row.reminded_on)]
