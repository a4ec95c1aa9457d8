"""What the calendar asks for in a survey, done by the system's post: reminders."""

from __future__ import annotations

from datetime import datetime
from uuid import NAMESPACE_URL, uuid5

from hoanhap.ground.orgs.founding import system_actor
from hoanhap.pure.kernel.act import VIETNAM, Act
from hoanhap.work.needs.actions.remind_due import remind_due
from hoanhap.work.needs.models import Survey


def run_nightly(now: datetime) -> int:
    """Remind in all provinces; how many offices. Run again on the same day it does nothing more."""
    first = Survey.objects.filter(state="open").order_by("pk").first()
    if first is None:
        return 0
    today = now.astimezone(VIETNAM).date()
    request_id = uuid5(NAMESPACE_URL, f"hoanhap:needs.remind_due:{today.isoformat()}")
    told = remind_due(Act(system_actor(first.province_id, today), request_id, now))
    return int(told.notes["count"])
