"""What the reporting calendar asks for by itself, done by the system's post through the deeds
anybody would use: rounds opened on their day, reminders.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from uuid import NAMESPACE_URL, UUID, uuid5

from hoanhap.ground.orgs.founding import system_actor
from hoanhap.ground.orgs.in_force import in_force_on
from hoanhap.pure.kernel.act import VIETNAM, Act, Actor
from hoanhap.pure.kernel.refusals import Refused
from hoanhap.work.returns.actions.open_round import open_round
from hoanhap.work.returns.actions.remind import remind
from hoanhap.work.returns.asking import asked_of
from hoanhap.work.returns.calendar_days import Period, next_period
from hoanhap.work.returns.lines import days_of, opened_of
from hoanhap.work.returns.models import CalendarLine, Return


@dataclass(frozen=True, slots=True)
class Night:
    """What was done: agencies reminded, rounds opened; `refused` are openings that wait for a
    person.
    """

    reminded: int = 0
    opened: int = 0
    refused: int = 0


def run_nightly(now: datetime) -> Night:
    """Do it for all provinces. Run again on the same day it does nothing more. Does nothing where
    no calendar is set and nothing was asked.
    """
    today = now.astimezone(VIETNAM).date()
    place = _a_province()
    if place is None:
        return Night()
    actor = system_actor(place, today)
    opened = refused = 0
    for line, period in _to_open(today):
        done = _open(actor, now, line, period)
        opened, refused = opened + done, refused + (not done)
    told = remind(Act(actor, _request("remind", today.isoformat()), now))
    return Night(int(told.notes["agencies"]), opened, refused)


def _a_province() -> int | None:
    """A province for the system's post to sit in; it acts for all of them."""
    found = CalendarLine.objects.order_by("pk").values_list("province_id", flat=True).first()
    return found or Return.objects.order_by("pk").values_list("province_id", flat=True).first()


def _to_open(today: date) -> Iterator[tuple[CalendarLine, Period]]:
    lines = CalendarLine.objects.filter(in_force_on(today), outline__state="open")
    for line in lines.order_by("pk"):
        period = next_period(days_of(line), today)
        is_there = opened_of(line.province_id, line.code, period.window).exists()
        has_ended = line.ends_on is not None and line.ends_on <= period.due_on
        if period.opens_on <= today and not is_there and not has_ended:
            yield line, period


def _open(actor: Actor, now: datetime, line: CalendarLine, period: Period) -> bool:
    last = period.window.last
    act = Act(actor, _request("open_round", f"{line.pk}/{last.isoformat()}/{now.date()}"), now)
    try:
        open_round(
            act,
            outline_id=line.outline_id,
            kind="periodic",
            title=f"{line.title} (số liệu đến {last:%d/%m/%Y})"[:300],
            window=period.window,
            due_on=period.due_on,
            locks_on=period.locks_on,
            addressees=tuple(line.addressees),
            asked=asked_of(line.asked),
            line_id=line.pk,
        )
    except Refused:
        return False
    return True


def _request(deed: str, what: str) -> UUID:
    return uuid5(NAMESPACE_URL, f"hoanhap:returns.{deed}:{what}")
