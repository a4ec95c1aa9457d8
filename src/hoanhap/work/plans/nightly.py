"""What the calendar asks for by itself, done by the system's post through the deeds anybody would
use: reminders, the next year opened in time, duties handed on by an agency that has ended.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from uuid import NAMESPACE_URL, UUID, uuid5

from hoanhap.ground.orgs.founding import system_actor
from hoanhap.pure.kernel.act import VIETNAM, Act, Actor
from hoanhap.pure.kernel.refusals import Refused, ReusedRequest
from hoanhap.work.plans.actions.hand_over import hand_over
from hoanhap.work.plans.actions.open_year import open_year
from hoanhap.work.plans.actions.remind import remind
from hoanhap.work.plans.models import Duty, Plan

OPENED_FROM_MONTH = 12
"""The next year is opened in December, so that its first reminders are in time."""


@dataclass(frozen=True, slots=True)
class Night:
    """What was done: agencies reminded, plans whose next year was opened, hand-overs; `refused`
    are hand-overs and openings that wait for a person.
    """

    reminded: int = 0
    opened: int = 0
    handed_over: int = 0
    refused: int = 0


def run_nightly(now: datetime) -> Night:
    """Do it for all provinces. Run again on the same day it does nothing more. Does nothing where
    no plan is in force.
    """
    first = Plan.objects.filter(state="adopted").order_by("pk").first()
    if first is None:
        return Night()
    today = now.astimezone(VIETNAM).date()
    actor = system_actor(first.province_id, today)
    opened = handed = refused = 0
    for plan_id, agency_id in _ended(today):
        done = _hand_over(actor, now, plan_id, agency_id)
        handed, refused = handed + done, refused + (not done)
    for plan_id in _to_open(today):
        opened += _open(actor, now, plan_id, today.year + 1)
    told = remind(Act(actor, _request("plans.remind", today.isoformat()), now))
    return Night(int(told.notes["agencies"]), opened, handed, refused)


def _ended(today: date) -> Iterator[tuple[int, int]]:
    """Plans in force and agencies that have ended with duties still open in them."""
    duties = Duty.objects.filter(
        state="open",
        plan__state="adopted",
        agency__ends_on__lte=today,
        agency__successor__isnull=False,
    )
    yield from sorted(set(duties.values_list("plan_id", "agency_id")))


def _hand_over(actor: Actor, now: datetime, plan_id: int, agency_id: int) -> bool:
    version = Plan.objects.values_list("version", flat=True).get(pk=plan_id)
    request = _request("plans.hand_over", f"{plan_id}/{agency_id}/{version}")
    try:
        hand_over(Act(actor, request, now), plan_id=plan_id, version=version, agency_id=agency_id)
    except Refused:
        return False
    return True


def _to_open(today: date) -> Iterator[int]:
    if today.month < OPENED_FROM_MONTH:
        return
    following = date(today.year + 1, 1, 1)
    plans = Plan.objects.filter(state="adopted", kind__in=("province", "national"))
    for pk, ends_on in plans.order_by("pk").values_list("pk", "ends_on"):
        if ends_on is None or ends_on >= following:
            yield pk


def _open(actor: Actor, now: datetime, plan_id: int, year: int) -> bool:
    """Once for each plan and year: the request id is theirs, whatever the version has become."""
    version = Plan.objects.values_list("version", flat=True).get(pk=plan_id)
    act = Act(actor, _request("plans.open_year", f"{plan_id}/{year}"), now)
    try:
        done = open_year(act, plan_id=plan_id, version=version, year=year)
    except ReusedRequest:
        return False
    return not done.is_repeat


def _request(deed: str, what: str) -> UUID:
    return uuid5(NAMESPACE_URL, f"hoanhap:{deed}:{what}")
