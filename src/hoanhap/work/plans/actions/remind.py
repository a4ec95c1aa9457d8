"""Remind agencies of what falls due soon."""

from __future__ import annotations

from datetime import date, timedelta

from hoanhap.ground.audit.spine import Done, action
from hoanhap.ground.orgs import roles
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.words import Words
from hoanhap.work.plans.chasing import KINDS, tell
from hoanhap.work.plans.facts import Owed, counted
from hoanhap.work.plans.models import Occurrence
from hoanhap.work.plans.states import OCCURRENCE_TABLE
from hoanhap.work.plans.telling import DAYS_BEFORE, send_reminders


@action(
    "plans.remind",
    grants=(roles.SYSTEM_LOADER,),
    sentence=Words(
        vi="{who} nhắc {agencies} cơ quan về {count} việc sắp đến hạn",
        en="{who} reminded {agencies} agencies of {count} due soon",
    ),
)
def remind(act: Act) -> Done:
    """Remind each agency, in all provinces, of what falls due in 21, 14, 7 days and tomorrow: on
    its first page, and by e-mail where an address is on record.

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
            due_on__in=[today + timedelta(days=days) for days in DAYS_BEFORE],
            state__in=chaseable,
            duty__bond="assigned",
            duty__state="open",
            duty__plan__state="adopted",
        )
        .select_related("duty")
        .order_by("due_on", "pk")
    )
    met = counted(Owed.of(row) for row in rows)
    return [row for row in rows if row.pk not in met]
