"""Remind agencies of what falls due soon."""

from __future__ import annotations

from datetime import date

from hoanhap.ground.audit.spine import Done, action
from hoanhap.ground.orgs import roles
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.reminders import LONGEST_BEFORE, is_reminder_due
from hoanhap.pure.kernel.words import Words
from hoanhap.work.plans.chasing import KINDS, tell
from hoanhap.work.plans.facts import Owed, counted
from hoanhap.work.plans.models import Occurrence
from hoanhap.work.plans.reminding import last_reminded
from hoanhap.work.plans.states import OCCURRENCE_TABLE
from hoanhap.work.plans.telling import send_reminders


@action(
    "plans.remind",
    grants=(roles.SYSTEM_LOADER,),
    sentence=Words(
        vi="{who} nhắc {agencies} cơ quan về {count} việc sắp đến hạn",
        en="{who} reminded {agencies} agencies of {count} due soon",
    ),
)
def remind(act: Act) -> Done:
    """Remind each agency, in all provinces, of what falls due, 21, 14, 7 days and the day before or
    as soon as the server runs again: on its first page, and by e-mail where an address is on
    record.

    What a fact in the system meets already is left out; a body that is only requested is not
    reminded. Done once a day: the caller gives the day's own request id. Notes: `agencies`,
    `occurrences`.
    """
    told = tell(act, _due_soon(act.today), channel="reminder")
    return send_reminders(act, "plans.remind", KINDS, told)


def _due_soon(today: date) -> list[Occurrence]:
    chaseable = OCCURRENCE_TABLE.steps["plans.chase"].from_
    rows = list(
        Occurrence.objects.filter(
            due_on__range=(today, today + LONGEST_BEFORE),
            state__in=chaseable,
            duty__bond="assigned",
            duty__state="open",
            duty__plan__state="adopted",
        )
        .select_related("duty")
        .annotate(reminded_on=last_reminded())
        .order_by("due_on", "pk")
    )
    rows = [
        row for row in rows if row.due_on and is_reminder_due(row.due_on, today, row.reminded_on)
    ]
    met = counted(Owed.of(row) for row in rows)
    return [row for row in rows if row.pk not in met]
